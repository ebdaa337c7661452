------------------------------ MODULE FilterLock ------------------------------
(*****************************************************************************)
(* Mutual exclusion for several processes, by G. L. Peterson, 1981           *)
(*                                                                           *)
(* Original G. L. Peterson, Myths about the mutual exclusion problem, 1981,  *)
(*          the second algorithm                                             *)
(*****************************************************************************)
EXTENDS Integers, FiniteSets

\* Each process has a control variable of its own, and there is no common pc:
\* an action shows at a glance whom it moves.
VARIABLES
  \* shared
  level,                \* how high a process is
  last,                 \* who came to a level last
  \* process proc, one for each of Procs
  proc,                 \* its next step
  \* misuse
  broken                \* the rule that the last step broke, or "none"

Procs == 1 .. 3

state == <<level, last, proc>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

vars == <<state, broken>>

-------------------------------------------------------------------------------
TypeOK ==
  /\ level \in [Procs -> 0 .. 2]
  /\ last \in [1 .. 2 -> Procs]
  /\ proc \in [Procs -> {
       "noncritical", "climb", "arrive", "wait", "critical"}]
  \* "TypeOK" where a step would leave a range
  /\ broken \in {"none", "LastOk_written"}

Init ==
  /\ level = [i \in Procs |-> 0]
  /\ last = [i \in 1 .. 2 |-> 1]
  /\ proc = [self \in Procs |-> "noncritical"]
  /\ broken = "none"

(*****************************************************************************)
(* proc                                                                      *)
(*****************************************************************************)
\* noncritical
Proc_noncritical(self) ==
  /\ proc[self] = "noncritical"
  /\ proc' = [proc EXCEPT ![self] = "climb"]
  /\ UNCHANGED <<level, last, broken>>

\* climb
Proc_climb(self) ==
  /\ proc[self] = "climb"
  /\ level[self] + 1 <= 2
  /\ level' = [level EXCEPT ![self] = @ + 1]
  /\ proc' = [proc EXCEPT ![self] = "arrive"]
  /\ UNCHANGED <<last, broken>>

\* arrive
Proc_arrive(self) ==
  /\ proc[self] = "arrive"
  /\ level[self] \in 1 .. 2
  /\ last' = [last EXCEPT ![level[self]] = self]
  /\ proc' = [proc EXCEPT ![self] = "wait"]
  /\ UNCHANGED <<level, broken>>

\* wait
Proc_wait(self) ==
  /\ proc[self] = "wait"
  /\ \/ last[level[self]] # self
     \/ \A i \in Procs : i = self \/ level[i] < level[self]
  /\ proc' = [proc EXCEPT ![self] =
       IF level[self] = 2 THEN "critical" ELSE "climb"]
  /\ UNCHANGED <<level, last, broken>>

\* critical
Proc_critical(self) ==
  /\ proc[self] = "critical"
  /\ level' = [level EXCEPT ![self] = 0]
  /\ proc' = [proc EXCEPT ![self] = "noncritical"]
  /\ UNCHANGED <<last, broken>>

\* The steps of proc that break a rule.
Proc_misuses(self) ==
  \/ proc[self] = "climb" /\ level[self] + 1 > 2 /\ Breaks("TypeOK")
  \/ /\ proc[self] = "arrive"
     /\ level[self] \notin 1 .. 2
     /\ Breaks("LastOk_written")

Proc(self) ==
  \/ Proc_noncritical(self)
  \/ Proc_climb(self)
  \/ Proc_arrive(self)
  \/ Proc_wait(self)
  \/ Proc_critical(self)
  \/ Proc_misuses(self)

(*****************************************************************************)
(* All processes together                                                    *)
(*****************************************************************************)
Next ==
  \/ \E self \in Procs : Proc(self)

\* Fairness assumptions: a step that none of them covers may never be taken.
Fairness ==
  \* proc: not fair at noncritical, where it may block for ever.
  /\ \A self \in Procs : WF_vars(proc[self] # "noncritical" /\ Proc(self))

Spec ==
  Init /\ [][Next]_vars /\ Fairness

-------------------------------------------------------------------------------
(* Safety *)

\* No two are in the critical section.
MutualExclusion ==
  Cardinality({i \in Procs : proc[i] = "critical"}) <= 1

\* last is never written where it has no element.
LastOk ==
  broken # "LastOk_written"

-------------------------------------------------------------------------------
(* Liveness *)

\* Who wants in gets in.
StarvationFree ==
  \A i \in Procs : level[i] > 0 ~> proc[i] = "critical"

-------------------------------------------------------------------------------
\* What TLC checks, with the constants of the cfg files.
THEOREM
  Spec => /\ []TypeOK
          /\ []LastOk
          /\ []MutualExclusion
          /\ StarvationFree
===============================================================================
