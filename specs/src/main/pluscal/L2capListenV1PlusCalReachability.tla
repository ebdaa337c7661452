------------------- MODULE L2capListenV1PlusCalReachability -------------------
(*****************************************************************************)
(* What must be possible in L2capListenV1PlusCal, denied: TLC looks for      *)
(* violations only. Each invariant must be violated, and its counterexample  *)
(* is a way there.                                                           *)
(*****************************************************************************)
EXTENDS L2capListenV1PlusCal

NeverBothFindIt ==
  ~BothFindIt
===============================================================================
