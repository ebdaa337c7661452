-------------------- MODULE L2capRejectListRcuReachability --------------------
(*****************************************************************************)
(* What must be possible in L2capRejectListRcu, denied: TLC looks for        *)
(* violations only. Each invariant must be violated, and its counterexample  *)
(* is a way there.                                                           *)
(*****************************************************************************)
EXTENDS L2capRejectListRcu

NeverSenderIsRejected ==
  ~SenderIsRejected
===============================================================================
