---------------------- MODULE L2capListenV1Reachability -----------------------
(*****************************************************************************)
(* What must be possible in L2capListenV1, denied: TLC looks for violations  *)
(* only. Each invariant must be violated, and its counterexample is a way    *)
(* there.                                                                    *)
(*****************************************************************************)
EXTENDS L2capListenV1

NeverBothFindIt ==
  ~BothFindIt
===============================================================================
