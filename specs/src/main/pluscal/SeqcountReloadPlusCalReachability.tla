------------------ MODULE SeqcountReloadPlusCalReachability -------------------
(*****************************************************************************)
(* What must be possible in SeqcountReloadPlusCal, denied: TLC looks for     *)
(* violations only. Each invariant must be violated, and its counterexample  *)
(* is a way there.                                                           *)
(*****************************************************************************)
EXTENDS SeqcountReloadPlusCal

NeverReadsAgain ==
  ~ReadsAgain
===============================================================================
