-------------------------------- MODULE Simple --------------------------------
(*****************************************************************************)
(* Each sets its own, then looks at its neighbour's                          *)
(*                                                                           *)
(* Original TeachingConcurrency/Simple.tla in the TLA+ Examples              *)
(*****************************************************************************)
EXTENDS Integers

CONSTANTS
  N                     \* number of processes

ASSUME SomeProcesses ==
  N \in Nat \ {0}

\* Each process has a control variable of its own, and there is no common pc:
\* an action shows at a glance whom it moves.
VARIABLES
  \* shared
  x,
  y,
  \* process proc, one for each of Procs
  proc                  \* its next step

Procs == 0 .. (N - 1)

vars == <<x, y, proc>>

-------------------------------------------------------------------------------
TypeOK ==
  /\ x \in [Procs -> 0 .. 1]
  /\ y \in [Procs -> 0 .. 1]
  /\ proc \in [Procs -> {
       "a", "b",
       "Done"}]

Init ==
  /\ x = [i \in Procs |-> 0]
  /\ y = [i \in Procs |-> 0]
  /\ proc = [self \in Procs |-> "a"]

(*****************************************************************************)
(* proc                                                                      *)
(*****************************************************************************)
\* a
Proc_a(self) ==
  /\ proc[self] = "a"
  /\ x' = [x EXCEPT ![self] = 1]
  /\ proc' = [proc EXCEPT ![self] = "b"]
  /\ UNCHANGED <<y>>

\* b
Proc_b(self) ==
  /\ proc[self] = "b"
  /\ y' = [y EXCEPT ![self] = x[(self - 1) % N]]
  /\ proc' = [proc EXCEPT ![self] = "Done"]
  /\ UNCHANGED <<x>>

Proc(self) ==
  \/ Proc_a(self)
  \/ Proc_b(self)

(*****************************************************************************)
(* All processes together                                                    *)
(*****************************************************************************)
Terminating ==
  /\ \A self \in Procs : proc[self] = "Done"
  /\ UNCHANGED vars

Next ==
  \/ \E self \in Procs : Proc(self)
  \/ Terminating

\* Fairness assumptions: a step that none of them covers may never be taken.
Fairness ==
  /\ \A self \in Procs : WF_vars(Proc(self))

Spec ==
  Init /\ [][Next]_vars /\ Fairness

-------------------------------------------------------------------------------
(* Safety *)

\* When all have ended, one has seen its neighbour.
PCorrect ==
  (\A i \in Procs : proc[i] = "Done") => (\E i \in Procs : y[i] = 1)

\* The inductive invariant.
Inv ==
  /\ \A i \in Procs : proc[i] = "b" \/ proc[i] = "Done" => x[i] = 1
  /\ (\E i \in Procs : proc[i] # "Done") \/ (\E i \in Procs : y[i] = 1)

-------------------------------------------------------------------------------
\* What TLC checks, with the constants of the cfg files.
THEOREM
  Spec => /\ []TypeOK
          /\ []PCorrect
          /\ []Inv
===============================================================================
