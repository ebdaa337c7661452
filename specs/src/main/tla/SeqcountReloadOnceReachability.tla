-------------------- MODULE SeqcountReloadOnceReachability --------------------
(*****************************************************************************)
(* What must be possible in SeqcountReloadOnce, denied: TLC looks for        *)
(* violations only. Each invariant must be violated, and its counterexample  *)
(* is a way there.                                                           *)
(*****************************************************************************)
EXTENDS SeqcountReloadOnce

NeverReadsAgain ==
  ~ReadsAgain
===============================================================================
