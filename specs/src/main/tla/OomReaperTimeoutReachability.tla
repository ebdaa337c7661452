--------------------- MODULE OomReaperTimeoutReachability ---------------------
(*****************************************************************************)
(* What must be possible in OomReaperTimeout, denied: TLC looks for          *)
(* violations only. Each invariant must be violated, and its counterexample  *)
(* is a way there.                                                           *)
(*****************************************************************************)
EXTENDS OomReaperTimeout

NeverReaperGivesUp ==
  ~ReaperGivesUp
===============================================================================
