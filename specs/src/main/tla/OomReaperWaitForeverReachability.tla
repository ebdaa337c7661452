------------------- MODULE OomReaperWaitForeverReachability -------------------
(*****************************************************************************)
(* What must be possible in OomReaperWaitForever, denied: TLC looks for      *)
(* violations only. Each invariant must be violated, and its counterexample  *)
(* is a way there.                                                           *)
(*****************************************************************************)
EXTENDS OomReaperWaitForever

NeverReaperGivesUp ==
  ~ReaperGivesUp
===============================================================================
