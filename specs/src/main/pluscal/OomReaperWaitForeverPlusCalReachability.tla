--------------- MODULE OomReaperWaitForeverPlusCalReachability ----------------
(*****************************************************************************)
(* What must be possible in OomReaperWaitForeverPlusCal, denied: TLC looks   *)
(* for violations only. Each invariant must be violated, and its             *)
(* counterexample is a way there.                                            *)
(*****************************************************************************)
EXTENDS OomReaperWaitForeverPlusCal

NeverReaperGivesUp ==
  ~ReaperGivesUp
===============================================================================
