----------------------- MODULE L2capListenReachability ------------------------
(*****************************************************************************)
(* What must be possible in L2capListen, denied: TLC looks for violations    *)
(* only. Each invariant must be violated, and its counterexample is a way    *)
(* there.                                                                    *)
(*****************************************************************************)
EXTENDS L2capListen

NeverBothFindIt ==
  ~BothFindIt
===============================================================================
