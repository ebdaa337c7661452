------------------------------- MODULE Peterson -------------------------------
(*****************************************************************************)
(* Mutual exclusion for two processes.                                       *)
(*****************************************************************************)
EXTENDS Integers

\* Each process has a control variable of its own, and there is no common pc:
\* an action shows at a glance whom it moves.
VARIABLES
  \* shared
  turn,                 \* who goes first when both want to enter
  \* process proc, one for each of Procs
  proc,                 \* its next step
  flag                  \* local: wants to enter

Procs == 1 .. 2

vars == <<turn, proc, flag>>

-------------------------------------------------------------------------------
Other(i) ==
  IF i = 1 THEN 2 ELSE 1

-------------------------------------------------------------------------------
TypeOK ==
  /\ turn \in Procs
  /\ flag \in [Procs -> BOOLEAN]
  /\ proc \in [Procs -> {
       "rest", "set_flag", "set_turn", "wait", "critical", "clear_flag"}]

Init ==
  /\ turn = 1
  /\ proc = [self \in Procs |-> "rest"]
  /\ flag = [self \in Procs |-> FALSE]

(*****************************************************************************)
(* proc                                                                      *)
(*****************************************************************************)
\* rest
Proc_rest(self) ==
  /\ proc[self] = "rest"
  /\ proc' = [proc EXCEPT ![self] = "set_flag"]
  /\ UNCHANGED <<turn, flag>>

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
  /\ UNCHANGED <<turn, flag>>

\* critical
Proc_critical(self) ==
  /\ proc[self] = "critical"
  /\ proc' = [proc EXCEPT ![self] = "clear_flag"]
  /\ UNCHANGED <<turn, flag>>

\* clear_flag
Proc_clear_flag(self) ==
  /\ proc[self] = "clear_flag"
  /\ flag' = [flag EXCEPT ![self] = FALSE]
  /\ proc' = [proc EXCEPT ![self] = "rest"]
  /\ UNCHANGED <<turn>>

Proc(self) ==
  \/ Proc_rest(self)
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
  \* proc: not fair at rest, where it may block for ever.
  /\ \A self \in Procs : WF_vars(proc[self] # "rest" /\ Proc(self))

Spec ==
  Init /\ [][Next]_vars /\ Fairness

-------------------------------------------------------------------------------
(* Liveness *)

\* Who asks gets in.
StarvationFree ==
  \A i \in Procs : proc[i] = "set_flag" ~> proc[i] = "critical"

-------------------------------------------------------------------------------
(* Refinement *)

\* It does what a lock does.
IsALock_of ==
  INSTANCE SimpleLock WITH
    locked <- \E i \in Procs : proc[i] \in {"critical", "clear_flag"},
    proc <-
      [i \in Procs |->
        IF proc[i] \in {"critical", "clear_flag"} THEN "unlock" ELSE "lock"]

IsALock ==
  /\ IsALock_of!Init
  /\ [][IsALock_of!Next]_(IsALock_of!vars)
===============================================================================
