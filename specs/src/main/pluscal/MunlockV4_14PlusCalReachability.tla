------------------- MODULE MunlockV4_14PlusCalReachability --------------------
(*****************************************************************************)
(* What must be possible in MunlockV4_14PlusCal, denied: TLC looks for       *)
(* violations only. Each invariant must be violated, and its counterexample  *)
(* is a way there.                                                           *)
(*****************************************************************************)
EXTENDS MunlockV4_14PlusCal

NeverReapWhileExitAioBlocks ==
  ~ReapWhileExitAioBlocks

NeverExitWaitsForReaper ==
  ~ExitWaitsForReaper

NeverReaperGivesUp ==
  ~ReaperGivesUp
===============================================================================
