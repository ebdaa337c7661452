----------------------- MODULE Tg3TransmitReachability ------------------------
(*****************************************************************************)
(* What must be possible in Tg3Transmit, denied: TLC looks for violations    *)
(* only. Each invariant must be violated, and its counterexample is a way    *)
(* there.                                                                    *)
(*****************************************************************************)
EXTENDS Tg3Transmit

NeverStoppedAndEmpty ==
  ~StoppedAndEmpty
===============================================================================
