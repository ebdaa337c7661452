--------------------- MODULE BtmtksdioResetV1Reachability ---------------------
(*****************************************************************************)
(* What must be possible in BtmtksdioResetV1, denied: TLC looks for          *)
(* violations only. Each invariant must be violated, and its counterexample  *)
(* is a way there.                                                           *)
(*****************************************************************************)
EXTENDS BtmtksdioResetV1

NeverWorkWaitsForHost ==
  ~WorkWaitsForHost
===============================================================================
