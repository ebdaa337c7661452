------------------ MODULE BtmtksdioResetSwappedReachability -------------------
(*****************************************************************************)
(* What must be possible in BtmtksdioResetSwapped, denied: TLC looks for     *)
(* violations only. Each invariant must be violated, and its counterexample  *)
(* is a way there.                                                           *)
(*****************************************************************************)
EXTENDS BtmtksdioResetSwapped

NeverWorkWaitsForHost ==
  ~WorkWaitsForHost
===============================================================================
