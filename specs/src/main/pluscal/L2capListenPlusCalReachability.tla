-------------------- MODULE L2capListenPlusCalReachability --------------------
(*****************************************************************************)
(* What must be possible in L2capListenPlusCal, denied: TLC looks for        *)
(* violations only. Each invariant must be violated, and its counterexample  *)
(* is a way there.                                                           *)
(*****************************************************************************)
EXTENDS L2capListenPlusCal

NeverBothFindIt ==
  ~BothFindIt
===============================================================================
