----------------- MODULE OomReaperHocko15June2017Reachability -----------------
(*****************************************************************************)
(* What must be possible in OomReaperHocko15June2017, denied: TLC looks for  *)
(* violations only. Each invariant must be violated, and its counterexample  *)
(* is a way there.                                                           *)
(*****************************************************************************)
EXTENDS OomReaperHocko15June2017

NeverReapWhileExitAioBlocks ==
  ~ReapWhileExitAioBlocks

NeverExitWaitsForReaper ==
  ~ExitWaitsForReaper

NeverReaperGivesUp ==
  ~ReaperGivesUp
===============================================================================
