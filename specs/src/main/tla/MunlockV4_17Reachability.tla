----------------------- MODULE MunlockV4_17Reachability -----------------------
(*****************************************************************************)
(* What must be possible in MunlockV4_17, denied: TLC looks for violations   *)
(* only. Each invariant must be violated, and its counterexample is a way    *)
(* there.                                                                    *)
(*****************************************************************************)
EXTENDS MunlockV4_17

NeverReapWhileExitAioBlocks ==
  ~ReapWhileExitAioBlocks

NeverExitWaitsForReaper ==
  ~ExitWaitsForReaper

NeverReaperGivesUp ==
  ~ReaperGivesUp
===============================================================================
