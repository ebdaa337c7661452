-------------- MODULE OomReaperArcangeliPartialReapReachability ---------------
(*****************************************************************************)
(* What must be possible in OomReaperArcangeliPartialReap, denied: TLC looks *)
(* for violations only. Each invariant must be violated, and its             *)
(* counterexample is a way there.                                            *)
(*****************************************************************************)
EXTENDS OomReaperArcangeliPartialReap

NeverReapWhileExitAioBlocks ==
  ~ReapWhileExitAioBlocks

NeverExitWaitsForReaper ==
  ~ExitWaitsForReaper

NeverReaperGivesUp ==
  ~ReaperGivesUp
===============================================================================
