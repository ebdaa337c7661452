--------------------------------- MODULE Lock ---------------------------------
(*****************************************************************************)
(* An abstract lock for two processes                                        *)
(*                                                                           *)
(* Original locks_auxiliary_vars/Lock.tla in the TLA+ Examples               *)
(*****************************************************************************)
EXTENDS Integers, FiniteSets

\* Each process has a control variable of its own, and there is no common pc:
\* an action shows at a glance whom it moves.
VARIABLES
  \* shared
  lock,                 \* 1 when it is free
  \* process proc, one for each of Procs
  proc                  \* its next step

Procs == 1 .. 2

vars == <<lock, proc>>

-------------------------------------------------------------------------------
TypeOK ==
  /\ lock \in 0 .. 1
  /\ proc \in [Procs -> {
       "noncritical", "acquire", "critical", "release"}]

Init ==
  /\ lock = 1
  /\ proc = [self \in Procs |-> "noncritical"]

(*****************************************************************************)
(* proc                                                                      *)
(*****************************************************************************)
\* noncritical
Proc_noncritical(self) ==
  /\ proc[self] = "noncritical"
  /\ proc' = [proc EXCEPT ![self] = "acquire"]
  /\ UNCHANGED <<lock>>

\* acquire
Proc_acquire(self) ==
  /\ proc[self] = "acquire"
  /\ lock = 1
  /\ lock' = 0
  /\ proc' = [proc EXCEPT ![self] = "critical"]

\* critical
Proc_critical(self) ==
  /\ proc[self] = "critical"
  /\ proc' = [proc EXCEPT ![self] = "release"]
  /\ UNCHANGED <<lock>>

\* release
Proc_release(self) ==
  /\ proc[self] = "release"
  /\ lock' = 1
  /\ proc' = [proc EXCEPT ![self] = "noncritical"]

Proc(self) ==
  \/ Proc_noncritical(self)
  \/ Proc_acquire(self)
  \/ Proc_critical(self)
  \/ Proc_release(self)

(*****************************************************************************)
(* All processes together                                                    *)
(*****************************************************************************)
Next ==
  \/ \E self \in Procs : Proc(self)

\* Fairness assumptions: a step that none of them covers may never be taken.
Fairness ==
  \* proc: not fair at noncritical, where it may block for ever.
  /\ \A self \in Procs : WF_vars(proc[self] # "noncritical" /\ Proc(self))
  \* proc at acquire: strongly fair, which assumes that nobody who waits here
  \* is passed over for ever.
  /\ \A self \in Procs : SF_vars(Proc_acquire(self))

Spec ==
  Init /\ [][Next]_vars /\ Fairness

-------------------------------------------------------------------------------
(* Safety *)

\* No two are in the critical section.
MutualExclusion ==
  Cardinality({i \in Procs : proc[i] \in {"critical", "release"}}) <= 1

\* The lock is held while somebody is in the critical section.
HeldInside ==
  \A i \in Procs : proc[i] \in {"critical", "release"} => lock = 0
===============================================================================
