----------------------- MODULE MunlockV4_14Reachability -----------------------
(*****************************************************************************)
(* What must be possible in MunlockV4_14, denied: TLC looks for violations   *)
(* only. Each invariant must be violated, and its counterexample is a way    *)
(* there.                                                                    *)
(*****************************************************************************)
EXTENDS MunlockV4_14

NeverReapWhileExitAioBlocks ==
  ~ReapWhileExitAioBlocks

NeverExitWaitsForReaper ==
  ~ExitWaitsForReaper

NeverReaperGivesUp ==
  ~ReaperGivesUp
===============================================================================
