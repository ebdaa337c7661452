---------------- MODULE Tg3TransmitBarriersPlusCalReachability ----------------
(*****************************************************************************)
(* What must be possible in Tg3TransmitBarriersPlusCal, denied: TLC looks    *)
(* for violations only. Each invariant must be violated, and its             *)
(* counterexample is a way there.                                            *)
(*****************************************************************************)
EXTENDS Tg3TransmitBarriersPlusCal

NeverStoppedAndEmpty ==
  ~StoppedAndEmpty
===============================================================================
