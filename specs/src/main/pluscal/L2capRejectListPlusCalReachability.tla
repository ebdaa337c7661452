------------------ MODULE L2capRejectListPlusCalReachability ------------------
(*****************************************************************************)
(* What must be possible in L2capRejectListPlusCal, denied: TLC looks for    *)
(* violations only. Each invariant must be violated, and its counterexample  *)
(* is a way there.                                                           *)
(*****************************************************************************)
EXTENDS L2capRejectListPlusCal

NeverSenderIsRejected ==
  ~SenderIsRejected
===============================================================================
