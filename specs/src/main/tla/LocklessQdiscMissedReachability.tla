------------------- MODULE LocklessQdiscMissedReachability --------------------
(*****************************************************************************)
(* What must be possible in LocklessQdiscMissed, denied: TLC looks for       *)
(* violations only. Each invariant must be violated, and its counterexample  *)
(* is a way there.                                                           *)
(*****************************************************************************)
EXTENDS LocklessQdiscMissed

NeverLockIsBusy ==
  ~LockIsBusy
===============================================================================
