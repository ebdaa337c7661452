---------------------- MODULE BtmtksdioResetReachability ----------------------
(*****************************************************************************)
(* What must be possible in BtmtksdioReset, denied: TLC looks for violations *)
(* only. Each invariant must be violated, and its counterexample is a way    *)
(* there.                                                                    *)
(*****************************************************************************)
EXTENDS BtmtksdioReset

NeverWorkWaitsForHost ==
  ~WorkWaitsForHost
===============================================================================
