------------ MODULE OomReaperHocko10August2017PlusCalReachability -------------
(*****************************************************************************)
(* What must be possible in OomReaperHocko10August2017PlusCal, denied: TLC   *)
(* looks for violations only. Each invariant must be violated, and its       *)
(* counterexample is a way there.                                            *)
(*****************************************************************************)
EXTENDS OomReaperHocko10August2017PlusCal

NeverReapWhileExitAioBlocks ==
  ~ReapWhileExitAioBlocks

NeverExitWaitsForReaper ==
  ~ExitWaitsForReaper

NeverReaperGivesUp ==
  ~ReaperGivesUp
===============================================================================
