---------------------- MODULE SwapinPlusCalReachability -----------------------
(*****************************************************************************)
(* What must be possible in SwapinPlusCal, denied: TLC looks for violations  *)
(* only. Each invariant must be violated, and its counterexample is a way    *)
(* there.                                                                    *)
(*****************************************************************************)
EXTENDS SwapinPlusCal

NeverAllHaveWritten ==
  ~AllHaveWritten

NeverEntryIsUsedAgain ==
  ~EntryIsUsedAgain
===============================================================================
