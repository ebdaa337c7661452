------------------------------ MODULE SimpleLock ------------------------------
(*****************************************************************************)
(* A lock that two processes take in turn.                                   *)
(*****************************************************************************)
EXTENDS Integers, FiniteSets

\* Each process has a control variable of its own, and there is no common pc:
\* an action shows at a glance whom it moves.
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

\* Fairness assumptions: a step that none of them covers may never be taken.
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
