----------------------- MODULE SwapinCacheReachability ------------------------
(*****************************************************************************)
(* What must be possible in SwapinCache, denied: TLC looks for violations    *)
(* only. Each invariant must be violated, and its counterexample is a way    *)
(* there.                                                                    *)
(*****************************************************************************)
EXTENDS SwapinCache

NeverAllHaveWritten ==
  ~AllHaveWritten

NeverEntryIsUsedAgain ==
  ~EntryIsUsedAgain
===============================================================================
