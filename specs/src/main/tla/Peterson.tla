------------------------------- MODULE Peterson -------------------------------
(*****************************************************************************)
(* Mutual exclusion for two processes, by G. L. Peterson, 1981               *)
(*                                                                           *)
(* Original locks_auxiliary_vars/Peterson.tla in the TLA+ Examples           *)
(*****************************************************************************)
EXTENDS Integers, FiniteSets

\* Each process has a control variable of its own, and there is no common pc:
\* an action shows at a glance whom it moves.
VARIABLES
  \* shared
  flag,                 \* wants to enter
  turn,                 \* who goes first when both want to enter
  \* process proc, one for each of Procs
  proc                  \* its next step

Procs == 1 .. 2

vars == <<flag, turn, proc>>

-------------------------------------------------------------------------------
Other(i) ==
  IF i = 1 THEN 2 ELSE 1

-------------------------------------------------------------------------------
TypeOK ==
  /\ flag \in [Procs -> BOOLEAN]
  /\ turn \in Procs
  /\ proc \in [Procs -> {
       "noncritical", "set_flag", "set_turn", "wait", "critical",
       "clear_flag"}]

Init ==
  /\ flag = [i \in Procs |-> FALSE]
  /\ turn = 1
  /\ proc = [self \in Procs |-> "noncritical"]

(*****************************************************************************)
(* proc: one of two, alike                                                   *)
(*****************************************************************************)
\* noncritical
Proc_noncritical(self) ==
  /\ proc[self] = "noncritical"
  /\ proc' = [proc EXCEPT ![self] = "set_flag"]
  /\ UNCHANGED <<flag, turn>>

\* set_flag
Proc_set_flag(self) ==
  /\ proc[self] = "set_flag"
  /\ flag' = [flag EXCEPT ![self] = TRUE]
  /\ proc' = [proc EXCEPT ![self] = "set_turn"]
  /\ UNCHANGED <<turn>>

\* set_turn
Proc_set_turn(self) ==
  /\ proc[self] = "set_turn"
  /\ turn' = Other(self)
  /\ proc' = [proc EXCEPT ![self] = "wait"]
  /\ UNCHANGED <<flag>>

\* wait
Proc_wait(self) ==
  /\ proc[self] = "wait"
  /\ ~flag[Other(self)] \/ turn = self
  /\ proc' = [proc EXCEPT ![self] = "critical"]
  /\ UNCHANGED <<flag, turn>>

\* critical
Proc_critical(self) ==
  /\ proc[self] = "critical"
  /\ proc' = [proc EXCEPT ![self] = "clear_flag"]
  /\ UNCHANGED <<flag, turn>>

\* clear_flag
Proc_clear_flag(self) ==
  /\ proc[self] = "clear_flag"
  /\ flag' = [flag EXCEPT ![self] = FALSE]
  /\ proc' = [proc EXCEPT ![self] = "noncritical"]
  /\ UNCHANGED <<turn>>

Proc(self) ==
  \/ Proc_noncritical(self)
  \/ Proc_set_flag(self)
  \/ Proc_set_turn(self)
  \/ Proc_wait(self)
  \/ Proc_critical(self)
  \/ Proc_clear_flag(self)

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
  Cardinality({i \in Procs : proc[i] \in {"critical", "clear_flag"}}) <= 1

-------------------------------------------------------------------------------
(* Liveness *)

\* Who wants to enter gets in, though the other may never want to.
StarvationFree ==
  \A i \in Procs : proc[i] = "set_flag" ~> proc[i] = "critical"

-------------------------------------------------------------------------------
(* Refinement *)

\* It is a lock.
ImplementsLock_of ==
  INSTANCE Lock WITH
    lock <-
      IF \E i \in Procs : proc[i] \in {"critical", "clear_flag"} THEN 0 ELSE 1,
    proc <-
      [i \in Procs |->
        IF proc[i] = "noncritical"
          THEN "noncritical"
          ELSE IF proc[i] = "critical"
                 THEN "critical"
                 ELSE IF proc[i] = "clear_flag" THEN "release" ELSE "acquire"]

ImplementsLock ==
  ImplementsLock_of!Spec

-------------------------------------------------------------------------------
\* What TLC checks, with the constants of the cfg files.
THEOREM
  Spec => /\ []TypeOK
          /\ []MutualExclusion
          /\ StarvationFree
          /\ ImplementsLock
===============================================================================
