------------------------------ MODULE SimpleLock ------------------------------
(*****************************************************************************)
(* A lock that two processes take in turn.                                   *)
(*****************************************************************************)
EXTENDS Integers, FiniteSets

VARIABLES
  \* shared
  locked,
  \* process proc, one for each of Procs
  proc                  \* its next step

Procs == 1 .. 2

vars == <<locked, proc>>

-------------------------------------------------------------------------------
TypeOK ==
  /\ locked \in BOOLEAN
  /\ proc \in [Procs -> {
       "lock", "unlock"}]

Init ==
  /\ locked = FALSE
  /\ proc = [self \in Procs |-> "lock"]

(*****************************************************************************)
(* proc                                                                      *)
(*****************************************************************************)
\* lock
Proc_lock(self) ==
  /\ proc[self] = "lock"
  /\ ~locked
  /\ locked' = TRUE
  /\ proc' = [proc EXCEPT ![self] = "unlock"]

\* unlock
Proc_unlock(self) ==
  /\ proc[self] = "unlock"
  /\ locked' = FALSE
  /\ proc' = [proc EXCEPT ![self] = "lock"]

Proc(self) ==
  \/ Proc_lock(self)
  \/ Proc_unlock(self)

(*****************************************************************************)
(* All processes together                                                    *)
(*****************************************************************************)
Next ==
  \/ \E self \in Procs : Proc(self)

\* A process that can take a step takes one at last, except as noted.
Fairness ==
  /\ \A self \in Procs : WF_vars(Proc(self))

Spec ==
  Init /\ [][Next]_vars /\ Fairness

-------------------------------------------------------------------------------
(* Safety *)

\* Two have the lock.
MutualExclusion ==
  Cardinality({i \in Procs : proc[i] = "unlock"}) <= 1
===============================================================================
