------------------- MODULE MunlockV4_17PlusCalReachability --------------------
(*****************************************************************************)
(* What must be possible in MunlockV4_17PlusCal, denied: TLC looks for       *)
(* violations only. Each invariant must be violated, and its counterexample  *)
(* is a way there.                                                           *)
(*****************************************************************************)
EXTENDS MunlockV4_17PlusCal

NeverReapWhileExitAioBlocks ==
  ~ReapWhileExitAioBlocks

NeverExitWaitsForReaper ==
  ~ExitWaitsForReaper

NeverReaperGivesUp ==
  ~ReaperGivesUp
===============================================================================
