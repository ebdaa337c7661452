---------------- MODULE OomReaperRientjesJune2017Reachability -----------------
(*****************************************************************************)
(* What must be possible in OomReaperRientjesJune2017, denied: TLC looks for *)
(* violations only. Each invariant must be violated, and its counterexample  *)
(* is a way there.                                                           *)
(*****************************************************************************)
EXTENDS OomReaperRientjesJune2017

NeverReaperGivesUp ==
  ~ReaperGivesUp
===============================================================================
