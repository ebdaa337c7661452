-------------------- MODULE SwapinEntryPlusCalReachability --------------------
(*****************************************************************************)
(* What must be possible in SwapinEntryPlusCal, denied: TLC looks for        *)
(* violations only. Each invariant must be violated, and its counterexample  *)
(* is a way there.                                                           *)
(*****************************************************************************)
EXTENDS SwapinEntryPlusCal

NeverAllHaveWritten ==
  ~AllHaveWritten

NeverEntryIsUsedAgain ==
  ~EntryIsUsedAgain
===============================================================================
