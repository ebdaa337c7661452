---------------- MODULE OomReaperHocko10August2017Reachability ----------------
(*****************************************************************************)
(* What must be possible in OomReaperHocko10August2017, denied: TLC looks    *)
(* for violations only. Each invariant must be violated, and its             *)
(* counterexample is a way there.                                            *)
(*****************************************************************************)
EXTENDS OomReaperHocko10August2017

NeverReapWhileExitAioBlocks ==
  ~ReapWhileExitAioBlocks

NeverExitWaitsForReaper ==
  ~ExitWaitsForReaper

NeverReaperGivesUp ==
  ~ReaperGivesUp
===============================================================================
