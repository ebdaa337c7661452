---------------- MODULE LocklessQdiscMissedPlusCalReachability ----------------
(*****************************************************************************)
(* What must be possible in LocklessQdiscMissedPlusCal, denied: TLC looks    *)
(* for violations only. Each invariant must be violated, and its             *)
(* counterexample is a way there.                                            *)
(*****************************************************************************)
EXTENDS LocklessQdiscMissedPlusCal

NeverLockIsBusy ==
  ~LockIsBusy
===============================================================================
