--------------------- MODULE MunlockUnstableReachability ----------------------
(*****************************************************************************)
(* What must be possible in MunlockUnstable, denied: TLC looks for           *)
(* violations only. Each invariant must be violated, and its counterexample  *)
(* is a way there.                                                           *)
(*****************************************************************************)
EXTENDS MunlockUnstable

NeverReapWhileExitAioBlocks ==
  ~ReapWhileExitAioBlocks

NeverExitWaitsForReaper ==
  ~ExitWaitsForReaper

NeverReaperGivesUp ==
  ~ReaperGivesUp
===============================================================================
