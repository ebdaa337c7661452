----------- MODULE OomReaperArcangeli25July2017PlusCalReachability ------------
(*****************************************************************************)
(* What must be possible in OomReaperArcangeli25July2017PlusCal, denied: TLC *)
(* looks for violations only. Each invariant must be violated, and its       *)
(* counterexample is a way there.                                            *)
(*****************************************************************************)
EXTENDS OomReaperArcangeli25July2017PlusCal

NeverReapWhileExitAioBlocks ==
  ~ReapWhileExitAioBlocks

NeverExitWaitsForReaper ==
  ~ExitWaitsForReaper

NeverReaperGivesUp ==
  ~ReaperGivesUp
===============================================================================
