--------------------- MODULE L2capRejectListReachability ----------------------
(*****************************************************************************)
(* What must be possible in L2capRejectList, denied: TLC looks for           *)
(* violations only. Each invariant must be violated, and its counterexample  *)
(* is a way there.                                                           *)
(*****************************************************************************)
EXTENDS L2capRejectList

NeverSenderIsRejected ==
  ~SenderIsRejected
===============================================================================
