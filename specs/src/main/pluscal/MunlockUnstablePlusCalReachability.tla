------------------ MODULE MunlockUnstablePlusCalReachability ------------------
(*****************************************************************************)
(* What must be possible in MunlockUnstablePlusCal, denied: TLC looks for    *)
(* violations only. Each invariant must be violated, and its counterexample  *)
(* is a way there.                                                           *)
(*****************************************************************************)
EXTENDS MunlockUnstablePlusCal

NeverReapWhileExitAioBlocks ==
  ~ReapWhileExitAioBlocks

NeverExitWaitsForReaper ==
  ~ExitWaitsForReaper

NeverReaperGivesUp ==
  ~ReaperGivesUp
===============================================================================
