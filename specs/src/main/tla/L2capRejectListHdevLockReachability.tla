----------------- MODULE L2capRejectListHdevLockReachability ------------------
(*****************************************************************************)
(* What must be possible in L2capRejectListHdevLock, denied: TLC looks for   *)
(* violations only. Each invariant must be violated, and its counterexample  *)
(* is a way there.                                                           *)
(*****************************************************************************)
EXTENDS L2capRejectListHdevLock

NeverSenderIsRejected ==
  ~SenderIsRejected
===============================================================================
