---------------------- MODULE LocklessQdiscReachability -----------------------
(*****************************************************************************)
(* What must be possible in LocklessQdisc, denied: TLC looks for violations  *)
(* only. Each invariant must be violated, and its counterexample is a way    *)
(* there.                                                                    *)
(*****************************************************************************)
EXTENDS LocklessQdisc

NeverLockIsBusy ==
  ~LockIsBusy
===============================================================================
