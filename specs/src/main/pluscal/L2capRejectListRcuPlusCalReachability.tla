---------------- MODULE L2capRejectListRcuPlusCalReachability -----------------
(*****************************************************************************)
(* What must be possible in L2capRejectListRcuPlusCal, denied: TLC looks for *)
(* violations only. Each invariant must be violated, and its counterexample  *)
(* is a way there.                                                           *)
(*****************************************************************************)
EXTENDS L2capRejectListRcuPlusCal

NeverSenderIsRejected ==
  ~SenderIsRejected
===============================================================================
