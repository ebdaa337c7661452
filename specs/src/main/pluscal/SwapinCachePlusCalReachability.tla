-------------------- MODULE SwapinCachePlusCalReachability --------------------
(*****************************************************************************)
(* What must be possible in SwapinCachePlusCal, denied: TLC looks for        *)
(* violations only. Each invariant must be violated, and its counterexample  *)
(* is a way there.                                                           *)
(*****************************************************************************)
EXTENDS SwapinCachePlusCal

NeverAllHaveWritten ==
  ~AllHaveWritten

NeverEntryIsUsedAgain ==
  ~EntryIsUsedAgain
===============================================================================
