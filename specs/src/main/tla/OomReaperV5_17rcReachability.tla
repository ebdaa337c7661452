--------------------- MODULE OomReaperV5_17rcReachability ---------------------
(*****************************************************************************)
(* What must be possible in OomReaperV5_17rc, denied: TLC looks for          *)
(* violations only. Each invariant must be violated, and its counterexample  *)
(* is a way there.                                                           *)
(*****************************************************************************)
EXTENDS OomReaperV5_17rc

NeverReapWhileExitAioBlocks ==
  ~ReapWhileExitAioBlocks

NeverExitWaitsForReaper ==
  ~ExitWaitsForReaper

NeverReaperGivesUp ==
  ~ReaperGivesUp
===============================================================================
