-------------------------- MODULE TicketLockPlusCal ---------------------------
(*****************************************************************************)
(* The PlusCal twin of TicketLock: the same protocol, from the same          *)
(* description. A label is called like the action of the direct module, and  *)
(* both have the same state graph.                                           *)
(*****************************************************************************)
\* This file holds no translation. The TLA+ tools put it in:
\*   java -cp tla2tools.jar pcal.trans -nocfg TicketLockPlusCal.tla
EXTENDS Integers, FiniteSets

CONSTANTS
  MAXVAL                \* the largest ticket; then they begin again

ASSUME SomeTickets ==
  MAXVAL \in Nat \ {0}

Procs == {"proc_1", "proc_2", "proc_3", "proc_4"}

-------------------------------------------------------------------------------
(*--algorithm TicketLock {
  variables
    lock = [owner |-> 0, next |-> 0];

  fair process (Proc \in Procs)
    variables
      next = 0;
  {
    Proc_lock_call:
      while (TRUE) {
        skip;
        Proc_fetch_inc:
          next := lock.next;
          lock.next := IF lock.next = MAXVAL THEN 0 ELSE lock.next + 1;
        Proc_spin:
          await lock.owner = next;
          next := 0;
        Proc_cs:
          skip;
        Proc_unlock_call:
          skip;
        Proc_inc_owner:
          lock.owner := IF lock.owner = MAXVAL THEN 0 ELSE lock.owner + 1;
        Proc_return:
          skip;
      };
  }
} *)
\* BEGIN TRANSLATION
\* END TRANSLATION

TypeOK ==
  /\ lock \in [owner : 0 .. MAXVAL, next : 0 .. MAXVAL]
  /\ next \in [Procs -> 0 .. MAXVAL]
  /\ \A self \in Procs : pc[self] \in {
       "Proc_lock_call", "Proc_fetch_inc", "Proc_spin", "Proc_cs",
       "Proc_unlock_call", "Proc_inc_owner", "Proc_return"}

-------------------------------------------------------------------------------
(* Safety *)

\* No two hold the lock.
Exclusion ==
  Cardinality({p \in Procs : pc[p] = "Proc_cs"}) <= 1

-------------------------------------------------------------------------------
(* Liveness *)

\* Everyone gets the lock again and again.
LockAll ==
  \A p \in Procs : pc[p] # "Proc_cs" ~> pc[p] = "Proc_cs"

-------------------------------------------------------------------------------
\* What TLC checks, with the constants of the cfg files.
THEOREM
  Spec => /\ []TypeOK
          /\ []Exclusion
          /\ LockAll
===============================================================================
