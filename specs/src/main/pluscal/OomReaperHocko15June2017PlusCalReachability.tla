------------- MODULE OomReaperHocko15June2017PlusCalReachability --------------
(*****************************************************************************)
(* What must be possible in OomReaperHocko15June2017PlusCal, denied: TLC     *)
(* looks for violations only. Each invariant must be violated, and its       *)
(* counterexample is a way there.                                            *)
(*****************************************************************************)
EXTENDS OomReaperHocko15June2017PlusCal

NeverReapWhileExitAioBlocks ==
  ~ReapWhileExitAioBlocks

NeverExitWaitsForReaper ==
  ~ExitWaitsForReaper

NeverReaperGivesUp ==
  ~ReaperGivesUp
===============================================================================
