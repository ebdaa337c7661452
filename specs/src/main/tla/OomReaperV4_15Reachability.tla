---------------------- MODULE OomReaperV4_15Reachability ----------------------
(*****************************************************************************)
(* What must be possible in OomReaperV4_15, denied: TLC looks for violations *)
(* only. Each invariant must be violated, and its counterexample is a way    *)
(* there.                                                                    *)
(*****************************************************************************)
EXTENDS OomReaperV4_15

NeverReapWhileExitAioBlocks ==
  ~ReapWhileExitAioBlocks

NeverExitWaitsForReaper ==
  ~ExitWaitsForReaper

NeverReaperGivesUp ==
  ~ReaperGivesUp
===============================================================================
