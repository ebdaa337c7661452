----------------- MODULE BtmtksdioResetV2PlusCalReachability ------------------
(*****************************************************************************)
(* What must be possible in BtmtksdioResetV2PlusCal, denied: TLC looks for   *)
(* violations only. Each invariant must be violated, and its counterexample  *)
(* is a way there.                                                           *)
(*****************************************************************************)
EXTENDS BtmtksdioResetV2PlusCal

NeverWorkWaitsForHost ==
  ~WorkWaitsForHost
===============================================================================
