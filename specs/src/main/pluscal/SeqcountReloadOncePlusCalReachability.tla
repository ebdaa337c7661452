---------------- MODULE SeqcountReloadOncePlusCalReachability -----------------
(*****************************************************************************)
(* What must be possible in SeqcountReloadOncePlusCal, denied: TLC looks for *)
(* violations only. Each invariant must be violated, and its counterexample  *)
(* is a way there.                                                           *)
(*****************************************************************************)
EXTENDS SeqcountReloadOncePlusCal

NeverReadsAgain ==
  ~ReadsAgain
===============================================================================
