------------- MODULE OomReaperRientjesJune2017PlusCalReachability -------------
(*****************************************************************************)
(* What must be possible in OomReaperRientjesJune2017PlusCal, denied: TLC    *)
(* looks for violations only. Each invariant must be violated, and its       *)
(* counterexample is a way there.                                            *)
(*****************************************************************************)
EXTENDS OomReaperRientjesJune2017PlusCal

NeverReaperGivesUp ==
  ~ReaperGivesUp
===============================================================================
