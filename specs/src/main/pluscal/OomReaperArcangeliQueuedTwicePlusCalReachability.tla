----------- MODULE OomReaperArcangeliQueuedTwicePlusCalReachability -----------
(*****************************************************************************)
(* What must be possible in OomReaperArcangeliQueuedTwicePlusCal, denied:    *)
(* TLC looks for violations only. Each invariant must be violated, and its   *)
(* counterexample is a way there.                                            *)
(*****************************************************************************)
EXTENDS OomReaperArcangeliQueuedTwicePlusCal

NeverReapWhileExitAioBlocks ==
  ~ReapWhileExitAioBlocks

NeverExitWaitsForReaper ==
  ~ExitWaitsForReaper

NeverReaperGivesUp ==
  ~ReaperGivesUp
===============================================================================
