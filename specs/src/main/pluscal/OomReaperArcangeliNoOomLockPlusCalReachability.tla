------------ MODULE OomReaperArcangeliNoOomLockPlusCalReachability ------------
(*****************************************************************************)
(* What must be possible in OomReaperArcangeliNoOomLockPlusCal, denied: TLC  *)
(* looks for violations only. Each invariant must be violated, and its       *)
(* counterexample is a way there.                                            *)
(*****************************************************************************)
EXTENDS OomReaperArcangeliNoOomLockPlusCal

NeverReapWhileExitAioBlocks ==
  ~ReapWhileExitAioBlocks

NeverExitWaitsForReaper ==
  ~ExitWaitsForReaper

NeverReaperGivesUp ==
  ~ReaperGivesUp
===============================================================================
