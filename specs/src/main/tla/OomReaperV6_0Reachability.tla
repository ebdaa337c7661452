---------------------- MODULE OomReaperV6_0Reachability -----------------------
(*****************************************************************************)
(* What must be possible in OomReaperV6_0, denied: TLC looks for violations  *)
(* only. Each invariant must be violated, and its counterexample is a way    *)
(* there.                                                                    *)
(*****************************************************************************)
EXTENDS OomReaperV6_0

NeverReapWhileExitAioBlocks ==
  ~ReapWhileExitAioBlocks

NeverExitWaitsForReaper ==
  ~ExitWaitsForReaper

NeverReaperGivesUp ==
  ~ReaperGivesUp
===============================================================================
