--------------- MODULE OomReaperArcangeli25July2017Reachability ---------------
(*****************************************************************************)
(* What must be possible in OomReaperArcangeli25July2017, denied: TLC looks  *)
(* for violations only. Each invariant must be violated, and its             *)
(* counterexample is a way there.                                            *)
(*****************************************************************************)
EXTENDS OomReaperArcangeli25July2017

NeverReapWhileExitAioBlocks ==
  ~ReapWhileExitAioBlocks

NeverExitWaitsForReaper ==
  ~ExitWaitsForReaper

NeverReaperGivesUp ==
  ~ReaperGivesUp
===============================================================================
