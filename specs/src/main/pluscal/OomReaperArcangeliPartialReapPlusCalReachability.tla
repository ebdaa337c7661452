----------- MODULE OomReaperArcangeliPartialReapPlusCalReachability -----------
(*****************************************************************************)
(* What must be possible in OomReaperArcangeliPartialReapPlusCal, denied:    *)
(* TLC looks for violations only. Each invariant must be violated, and its   *)
(* counterexample is a way there.                                            *)
(*****************************************************************************)
EXTENDS OomReaperArcangeliPartialReapPlusCal

NeverReapWhileExitAioBlocks ==
  ~ReapWhileExitAioBlocks

NeverExitWaitsForReaper ==
  ~ExitWaitsForReaper

NeverReaperGivesUp ==
  ~ReaperGivesUp
===============================================================================
