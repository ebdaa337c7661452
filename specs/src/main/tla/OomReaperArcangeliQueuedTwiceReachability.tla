-------------- MODULE OomReaperArcangeliQueuedTwiceReachability ---------------
(*****************************************************************************)
(* What must be possible in OomReaperArcangeliQueuedTwice, denied: TLC looks *)
(* for violations only. Each invariant must be violated, and its             *)
(* counterexample is a way there.                                            *)
(*****************************************************************************)
EXTENDS OomReaperArcangeliQueuedTwice

NeverReapWhileExitAioBlocks ==
  ~ReapWhileExitAioBlocks

NeverExitWaitsForReaper ==
  ~ExitWaitsForReaper

NeverReaperGivesUp ==
  ~ReaperGivesUp
===============================================================================
