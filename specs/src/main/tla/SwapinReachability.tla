-------------------------- MODULE SwapinReachability --------------------------
(*****************************************************************************)
(* What must be possible in Swapin, denied: TLC looks for violations only.   *)
(* Each invariant must be violated, and its counterexample is a way there.   *)
(*****************************************************************************)
EXTENDS Swapin

NeverAllHaveWritten ==
  ~AllHaveWritten

NeverEntryIsUsedAgain ==
  ~EntryIsUsedAgain
===============================================================================
