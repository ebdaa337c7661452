-------------- MODULE L2capRejectListHdevLockPlusCalReachability --------------
(*****************************************************************************)
(* What must be possible in L2capRejectListHdevLockPlusCal, denied: TLC      *)
(* looks for violations only. Each invariant must be violated, and its       *)
(* counterexample is a way there.                                            *)
(*****************************************************************************)
EXTENDS L2capRejectListHdevLockPlusCal

NeverSenderIsRejected ==
  ~SenderIsRejected
===============================================================================
