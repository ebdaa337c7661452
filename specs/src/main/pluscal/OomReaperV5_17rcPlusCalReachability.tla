----------------- MODULE OomReaperV5_17rcPlusCalReachability ------------------
(*****************************************************************************)
(* What must be possible in OomReaperV5_17rcPlusCal, denied: TLC looks for   *)
(* violations only. Each invariant must be violated, and its counterexample  *)
(* is a way there.                                                           *)
(*****************************************************************************)
EXTENDS OomReaperV5_17rcPlusCal

NeverReapWhileExitAioBlocks ==
  ~ReapWhileExitAioBlocks

NeverExitWaitsForReaper ==
  ~ExitWaitsForReaper

NeverReaperGivesUp ==
  ~ReaperGivesUp
===============================================================================
