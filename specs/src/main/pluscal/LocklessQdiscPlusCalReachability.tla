------------------- MODULE LocklessQdiscPlusCalReachability -------------------
(*****************************************************************************)
(* What must be possible in LocklessQdiscPlusCal, denied: TLC looks for      *)
(* violations only. Each invariant must be violated, and its counterexample  *)
(* is a way there.                                                           *)
(*****************************************************************************)
EXTENDS LocklessQdiscPlusCal

NeverLockIsBusy ==
  ~LockIsBusy
===============================================================================
