---------------------- MODULE OomReaperV4_14Reachability ----------------------
(*****************************************************************************)
(* What must be possible in OomReaperV4_14, denied: TLC looks for violations *)
(* only. Each invariant must be violated, and its counterexample is a way    *)
(* there.                                                                    *)
(*****************************************************************************)
EXTENDS OomReaperV4_14

NeverReapWhileExitAioBlocks ==
  ~ReapWhileExitAioBlocks

NeverExitWaitsForReaper ==
  ~ExitWaitsForReaper

NeverReaperGivesUp ==
  ~ReaperGivesUp
===============================================================================
