----------------- MODULE OomReaperTimeoutPlusCalReachability ------------------
(*****************************************************************************)
(* What must be possible in OomReaperTimeoutPlusCal, denied: TLC looks for   *)
(* violations only. Each invariant must be violated, and its counterexample  *)
(* is a way there.                                                           *)
(*****************************************************************************)
EXTENDS OomReaperTimeoutPlusCal

NeverReaperGivesUp ==
  ~ReaperGivesUp
===============================================================================
