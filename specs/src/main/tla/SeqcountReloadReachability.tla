---------------------- MODULE SeqcountReloadReachability ----------------------
(*****************************************************************************)
(* What must be possible in SeqcountReload, denied: TLC looks for violations *)
(* only. Each invariant must be violated, and its counterexample is a way    *)
(* there.                                                                    *)
(*****************************************************************************)
EXTENDS SeqcountReload

NeverReadsAgain ==
  ~ReadsAgain
===============================================================================
