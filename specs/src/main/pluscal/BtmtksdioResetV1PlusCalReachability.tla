----------------- MODULE BtmtksdioResetV1PlusCalReachability ------------------
(*****************************************************************************)
(* What must be possible in BtmtksdioResetV1PlusCal, denied: TLC looks for   *)
(* violations only. Each invariant must be violated, and its counterexample  *)
(* is a way there.                                                           *)
(*****************************************************************************)
EXTENDS BtmtksdioResetV1PlusCal

NeverWorkWaitsForHost ==
  ~WorkWaitsForHost
===============================================================================
