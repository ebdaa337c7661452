--------------- MODULE OomReaperArcangeliNoOomLockReachability ----------------
(*****************************************************************************)
(* What must be possible in OomReaperArcangeliNoOomLock, denied: TLC looks   *)
(* for violations only. Each invariant must be violated, and its             *)
(* counterexample is a way there.                                            *)
(*****************************************************************************)
EXTENDS OomReaperArcangeliNoOomLock

NeverReapWhileExitAioBlocks ==
  ~ReapWhileExitAioBlocks

NeverExitWaitsForReaper ==
  ~ExitWaitsForReaper

NeverReaperGivesUp ==
  ~ReaperGivesUp
===============================================================================
