----------------------- MODULE SwapinEntryReachability ------------------------
(*****************************************************************************)
(* What must be possible in SwapinEntry, denied: TLC looks for violations    *)
(* only. Each invariant must be violated, and its counterexample is a way    *)
(* there.                                                                    *)
(*****************************************************************************)
EXTENDS SwapinEntry

NeverAllHaveWritten ==
  ~AllHaveWritten

NeverEntryIsUsedAgain ==
  ~EntryIsUsedAgain
===============================================================================
