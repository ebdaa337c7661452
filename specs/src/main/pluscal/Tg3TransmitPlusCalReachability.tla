-------------------- MODULE Tg3TransmitPlusCalReachability --------------------
(*****************************************************************************)
(* What must be possible in Tg3TransmitPlusCal, denied: TLC looks for        *)
(* violations only. Each invariant must be violated, and its counterexample  *)
(* is a way there.                                                           *)
(*****************************************************************************)
EXTENDS Tg3TransmitPlusCal

NeverStoppedAndEmpty ==
  ~StoppedAndEmpty
===============================================================================
