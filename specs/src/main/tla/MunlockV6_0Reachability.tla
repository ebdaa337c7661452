----------------------- MODULE MunlockV6_0Reachability ------------------------
(*****************************************************************************)
(* What must be possible in MunlockV6_0, denied: TLC looks for violations    *)
(* only. Each invariant must be violated, and its counterexample is a way    *)
(* there.                                                                    *)
(*****************************************************************************)
EXTENDS MunlockV6_0

NeverReapWhileExitAioBlocks ==
  ~ReapWhileExitAioBlocks

NeverExitWaitsForReaper ==
  ~ExitWaitsForReaper

NeverReaperGivesUp ==
  ~ReaperGivesUp
===============================================================================
