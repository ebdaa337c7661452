------------------------------ MODULE TicketLock ------------------------------
(*****************************************************************************)
(* The ticket spinlock of Linux                                              *)
(*                                                                           *)
(* Original ticketlock.tla in kernel-tla                                     *)
(*                                                                           *)
(* C functions, by file:                                                     *)
(*   arch/arm64/include/asm/spinlock.h  spin_lock, spin_unlock               *)
(*****************************************************************************)
EXTENDS Integers, FiniteSets

CONSTANTS
  MAXVAL                \* the largest ticket; then they begin again

ASSUME SomeTickets ==
  MAXVAL \in Nat \ {0}

\* Each process has a control variable of its own, and there is no common pc:
\* an action shows at a glance whom it moves.
VARIABLES
  \* shared
  lock,
  \* process proc, one for each of Procs
  proc,                 \* its next step
  next                  \* local

Procs == {"proc_1", "proc_2", "proc_3", "proc_4"}

vars == <<lock, proc, next>>

-------------------------------------------------------------------------------
TypeOK ==
  /\ lock \in [owner : 0 .. MAXVAL, next : 0 .. MAXVAL]
  /\ next \in [Procs -> 0 .. MAXVAL]
  /\ proc \in [Procs -> {
       "lock_call",
       "fetch_inc", "spin",
       "cs", "unlock_call",
       "inc_owner", "return"}]

Init ==
  /\ lock = [owner |-> 0, next |-> 0]
  /\ proc = [self \in Procs |-> "lock_call"]
  /\ next = [self \in Procs |-> 0]

(*****************************************************************************)
(* proc                                                                      *)
(*****************************************************************************)
\* lock_call
Proc_lock_call(self) ==
  /\ proc[self] = "lock_call"
  /\ proc' = [proc EXCEPT ![self] = "fetch_inc"]
  /\ UNCHANGED <<lock, next>>

\* spin_lock: fetch_inc
Proc_fetch_inc(self) ==
  /\ proc[self] = "fetch_inc"
  /\ next' = [next EXCEPT ![self] = lock.next]
  /\ lock' = [lock EXCEPT !.next = IF @ = MAXVAL THEN 0 ELSE @ + 1]
  /\ proc' = [proc EXCEPT ![self] = "spin"]

\* spin_lock: spin
Proc_spin(self) ==
  /\ proc[self] = "spin"
  /\ lock.owner = next[self]
  /\ next' = [next EXCEPT ![self] = 0]
  /\ proc' = [proc EXCEPT ![self] = "cs"]
  /\ UNCHANGED <<lock>>

\* cs
Proc_cs(self) ==
  /\ proc[self] = "cs"
  /\ proc' = [proc EXCEPT ![self] = "unlock_call"]
  /\ UNCHANGED <<lock, next>>

\* unlock_call
Proc_unlock_call(self) ==
  /\ proc[self] = "unlock_call"
  /\ proc' = [proc EXCEPT ![self] = "inc_owner"]
  /\ UNCHANGED <<lock, next>>

\* spin_unlock: inc_owner
Proc_inc_owner(self) ==
  /\ proc[self] = "inc_owner"
  /\ lock' = [lock EXCEPT !.owner = IF @ = MAXVAL THEN 0 ELSE @ + 1]
  /\ proc' = [proc EXCEPT ![self] = "return"]
  /\ UNCHANGED <<next>>

\* spin_unlock: return
Proc_return(self) ==
  /\ proc[self] = "return"
  /\ proc' = [proc EXCEPT ![self] = "lock_call"]
  /\ UNCHANGED <<lock, next>>

Proc(self) ==
  \/ Proc_lock_call(self)
  \/ Proc_fetch_inc(self)
  \/ Proc_spin(self)
  \/ Proc_cs(self)
  \/ Proc_unlock_call(self)
  \/ Proc_inc_owner(self)
  \/ Proc_return(self)

(*****************************************************************************)
(* All processes together                                                    *)
(*****************************************************************************)
Next ==
  \/ \E self \in Procs : Proc(self)

\* Fairness assumptions: a step that none of them covers may never be taken.
Fairness ==
  /\ \A self \in Procs : WF_vars(Proc(self))

Spec ==
  Init /\ [][Next]_vars /\ Fairness

-------------------------------------------------------------------------------
(* Safety *)

\* No two hold the lock.
Exclusion ==
  Cardinality({p \in Procs : proc[p] = "cs"}) <= 1

-------------------------------------------------------------------------------
(* Liveness *)

\* Everyone gets the lock again and again.
LockAll ==
  \A p \in Procs : proc[p] # "cs" ~> proc[p] = "cs"

-------------------------------------------------------------------------------
\* What TLC checks, with the constants of the cfg files.
THEOREM
  Spec => /\ []TypeOK
          /\ []Exclusion
          /\ LockAll
===============================================================================
