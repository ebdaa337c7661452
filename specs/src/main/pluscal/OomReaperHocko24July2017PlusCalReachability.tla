------------- MODULE OomReaperHocko24July2017PlusCalReachability --------------
(*****************************************************************************)
(* What must be possible in OomReaperHocko24July2017PlusCal, denied: TLC     *)
(* looks for violations only. Each invariant must be violated, and its       *)
(* counterexample is a way there.                                            *)
(*****************************************************************************)
EXTENDS OomReaperHocko24July2017PlusCal

NeverReapWhileExitAioBlocks ==
  ~ReapWhileExitAioBlocks

NeverExitWaitsForReaper ==
  ~ExitWaitsForReaper

NeverReaperGivesUp ==
  ~ReaperGivesUp
===============================================================================
