-------------------- MODULE MunlockV6_0PlusCalReachability --------------------
(*****************************************************************************)
(* What must be possible in MunlockV6_0PlusCal, denied: TLC looks for        *)
(* violations only. Each invariant must be violated, and its counterexample  *)
(* is a way there.                                                           *)
(*****************************************************************************)
EXTENDS MunlockV6_0PlusCal

NeverReapWhileExitAioBlocks ==
  ~ReapWhileExitAioBlocks

NeverExitWaitsForReaper ==
  ~ExitWaitsForReaper

NeverReaperGivesUp ==
  ~ReaperGivesUp
===============================================================================
