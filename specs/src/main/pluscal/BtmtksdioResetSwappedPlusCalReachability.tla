--------------- MODULE BtmtksdioResetSwappedPlusCalReachability ---------------
(*****************************************************************************)
(* What must be possible in BtmtksdioResetSwappedPlusCal, denied: TLC looks  *)
(* for violations only. Each invariant must be violated, and its             *)
(* counterexample is a way there.                                            *)
(*****************************************************************************)
EXTENDS BtmtksdioResetSwappedPlusCal

NeverWorkWaitsForHost ==
  ~WorkWaitsForHost
===============================================================================
