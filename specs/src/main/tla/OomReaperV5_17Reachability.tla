---------------------- MODULE OomReaperV5_17Reachability ----------------------
(*****************************************************************************)
(* What must be possible in OomReaperV5_17, denied: TLC looks for violations *)
(* only. Each invariant must be violated, and its counterexample is a way    *)
(* there.                                                                    *)
(*****************************************************************************)
EXTENDS OomReaperV5_17

NeverReapWhileExitAioBlocks ==
  ~ReapWhileExitAioBlocks

NeverExitWaitsForReaper ==
  ~ExitWaitsForReaper

NeverReaperGivesUp ==
  ~ReaperGivesUp
===============================================================================
