--------------------- MODULE BtmtksdioResetV2Reachability ---------------------
(*****************************************************************************)
(* What must be possible in BtmtksdioResetV2, denied: TLC looks for          *)
(* violations only. Each invariant must be violated, and its counterexample  *)
(* is a way there.                                                           *)
(*****************************************************************************)
EXTENDS BtmtksdioResetV2

NeverWorkWaitsForHost ==
  ~WorkWaitsForHost
===============================================================================
