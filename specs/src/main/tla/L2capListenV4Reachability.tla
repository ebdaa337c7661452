---------------------- MODULE L2capListenV4Reachability -----------------------
(*****************************************************************************)
(* What must be possible in L2capListenV4, denied: TLC looks for violations  *)
(* only. Each invariant must be violated, and its counterexample is a way    *)
(* there.                                                                    *)
(*****************************************************************************)
EXTENDS L2capListenV4

NeverBothFindIt ==
  ~BothFindIt
===============================================================================
