------------------- MODULE Tg3TransmitBarriersReachability --------------------
(*****************************************************************************)
(* What must be possible in Tg3TransmitBarriers, denied: TLC looks for       *)
(* violations only. Each invariant must be violated, and its counterexample  *)
(* is a way there.                                                           *)
(*****************************************************************************)
EXTENDS Tg3TransmitBarriers

NeverStoppedAndEmpty ==
  ~StoppedAndEmpty
===============================================================================
