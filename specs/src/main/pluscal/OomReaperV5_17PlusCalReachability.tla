------------------ MODULE OomReaperV5_17PlusCalReachability -------------------
(*****************************************************************************)
(* What must be possible in OomReaperV5_17PlusCal, denied: TLC looks for     *)
(* violations only. Each invariant must be violated, and its counterexample  *)
(* is a way there.                                                           *)
(*****************************************************************************)
EXTENDS OomReaperV5_17PlusCal

NeverReapWhileExitAioBlocks ==
  ~ReapWhileExitAioBlocks

NeverExitWaitsForReaper ==
  ~ExitWaitsForReaper

NeverReaperGivesUp ==
  ~ReaperGivesUp
===============================================================================
