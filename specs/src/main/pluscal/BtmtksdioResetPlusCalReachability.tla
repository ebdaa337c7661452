------------------ MODULE BtmtksdioResetPlusCalReachability -------------------
(*****************************************************************************)
(* What must be possible in BtmtksdioResetPlusCal, denied: TLC looks for     *)
(* violations only. Each invariant must be violated, and its counterexample  *)
(* is a way there.                                                           *)
(*****************************************************************************)
EXTENDS BtmtksdioResetPlusCal

NeverWorkWaitsForHost ==
  ~WorkWaitsForHost
===============================================================================
