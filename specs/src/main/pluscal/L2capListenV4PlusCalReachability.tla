------------------- MODULE L2capListenV4PlusCalReachability -------------------
(*****************************************************************************)
(* What must be possible in L2capListenV4PlusCal, denied: TLC looks for      *)
(* violations only. Each invariant must be violated, and its counterexample  *)
(* is a way there.                                                           *)
(*****************************************************************************)
EXTENDS L2capListenV4PlusCal

NeverBothFindIt ==
  ~BothFindIt
===============================================================================
