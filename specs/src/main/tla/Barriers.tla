------------------------------- MODULE Barriers -------------------------------
(*****************************************************************************)
(* A reusable barrier, made of a lock and two semaphores                     *)
(*                                                                           *)
(* Original barriers/Barriers.tla in the TLA+ Examples                       *)
(*****************************************************************************)
EXTENDS Integers, FiniteSets

CONSTANTS
  N                     \* number of processes

ASSUME SomeProcesses ==
  N \in Nat \ {0}

\* Each process has a control variable of its own, and there is no common pc:
\* an action shows at a glance whom it moves.
VARIABLES
  \* shared
  lock,                 \* 1 when it is free
  gate_1,               \* semaphore of the first chamber
  gate_2,               \* semaphore of the second chamber
  rdv,                  \* how many are in the barrier
  \* process proc, one for each of Procs
  proc,                 \* its next step
  \* misuse
  broken                \* the rule that the last step broke, or "none"

Procs == 1 .. N

state == <<lock, gate_1, gate_2, rdv, proc>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

vars == <<state, broken>>

-------------------------------------------------------------------------------
TypeOK ==
  /\ lock \in 0 .. 1
  /\ gate_1 \in 0 .. N
  /\ gate_2 \in 0 .. N
  /\ rdv \in 0 .. N
  /\ proc \in [Procs -> {
       "a0", "a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9", "a10",
       "a11", "a12"}]
  \* "TypeOK" where a step would leave a range
  /\ broken \in {"none"}

Init ==
  /\ lock = 1
  /\ gate_1 = 0
  /\ gate_2 = 0
  /\ rdv = 0
  /\ proc = [self \in Procs |-> "a0"]
  /\ broken = "none"

(*****************************************************************************)
(* proc                                                                      *)
(*****************************************************************************)
\* a0
Proc_a0(self) ==
  /\ proc[self] = "a0"
  /\ proc' = [proc EXCEPT ![self] = "a1"]
  /\ UNCHANGED <<lock, gate_1, gate_2, rdv, broken>>

\* a1
Proc_a1(self) ==
  /\ proc[self] = "a1"
  /\ lock = 1
  /\ lock' = 0
  /\ proc' = [proc EXCEPT ![self] = "a2"]
  /\ UNCHANGED <<gate_1, gate_2, rdv, broken>>

\* a2
Proc_a2(self) ==
  /\ proc[self] = "a2"
  /\ rdv + 1 <= N
  /\ rdv' = rdv + 1
  /\ proc' = [proc EXCEPT ![self] = "a3"]
  /\ UNCHANGED <<lock, gate_1, gate_2, broken>>

\* a3
Proc_a3(self) ==
  /\ proc[self] = "a3"
  /\ proc' = [proc EXCEPT ![self] = IF rdv = N THEN "a4" ELSE "a5"]
  /\ UNCHANGED <<lock, gate_1, gate_2, rdv, broken>>

\* a4
Proc_a4(self) ==
  /\ proc[self] = "a4"
  /\ gate_1 + N <= N
  /\ gate_1' = gate_1 + N
  /\ proc' = [proc EXCEPT ![self] = "a5"]
  /\ UNCHANGED <<lock, gate_2, rdv, broken>>

\* a5
Proc_a5(self) ==
  /\ proc[self] = "a5"
  /\ lock' = 1
  /\ proc' = [proc EXCEPT ![self] = "a6"]
  /\ UNCHANGED <<gate_1, gate_2, rdv, broken>>

\* a6
Proc_a6(self) ==
  /\ proc[self] = "a6"
  /\ gate_1 > 0
  /\ gate_1 - 1 >= 0
  /\ gate_1' = gate_1 - 1
  /\ proc' = [proc EXCEPT ![self] = "a7"]
  /\ UNCHANGED <<lock, gate_2, rdv, broken>>

\* a7
Proc_a7(self) ==
  /\ proc[self] = "a7"
  /\ lock = 1
  /\ lock' = 0
  /\ proc' = [proc EXCEPT ![self] = "a8"]
  /\ UNCHANGED <<gate_1, gate_2, rdv, broken>>

\* a8
Proc_a8(self) ==
  /\ proc[self] = "a8"
  /\ rdv - 1 >= 0
  /\ rdv' = rdv - 1
  /\ proc' = [proc EXCEPT ![self] = "a9"]
  /\ UNCHANGED <<lock, gate_1, gate_2, broken>>

\* a9
Proc_a9(self) ==
  /\ proc[self] = "a9"
  /\ proc' = [proc EXCEPT ![self] = IF rdv = 0 THEN "a10" ELSE "a11"]
  /\ UNCHANGED <<lock, gate_1, gate_2, rdv, broken>>

\* a10
Proc_a10(self) ==
  /\ proc[self] = "a10"
  /\ gate_2 + N <= N
  /\ gate_2' = gate_2 + N
  /\ proc' = [proc EXCEPT ![self] = "a11"]
  /\ UNCHANGED <<lock, gate_1, rdv, broken>>

\* a11
Proc_a11(self) ==
  /\ proc[self] = "a11"
  /\ lock' = 1
  /\ proc' = [proc EXCEPT ![self] = "a12"]
  /\ UNCHANGED <<gate_1, gate_2, rdv, broken>>

\* a12
Proc_a12(self) ==
  /\ proc[self] = "a12"
  /\ gate_2 > 0
  /\ gate_2 - 1 >= 0
  /\ gate_2' = gate_2 - 1
  /\ proc' = [proc EXCEPT ![self] = "a0"]
  /\ UNCHANGED <<lock, gate_1, rdv, broken>>

\* The steps of proc that break a rule.
Proc_misuses(self) ==
  \/ proc[self] = "a2" /\ rdv + 1 > N /\ Breaks("TypeOK")
  \/ proc[self] = "a4" /\ gate_1 + N > N /\ Breaks("TypeOK")
  \/ proc[self] = "a6" /\ gate_1 > 0 /\ gate_1 - 1 < 0 /\ Breaks("TypeOK")
  \/ proc[self] = "a8" /\ rdv - 1 < 0 /\ Breaks("TypeOK")
  \/ proc[self] = "a10" /\ gate_2 + N > N /\ Breaks("TypeOK")
  \/ proc[self] = "a12" /\ gate_2 > 0 /\ gate_2 - 1 < 0 /\ Breaks("TypeOK")

Proc(self) ==
  \/ Proc_a0(self)
  \/ Proc_a1(self)
  \/ Proc_a2(self)
  \/ Proc_a3(self)
  \/ Proc_a4(self)
  \/ Proc_a5(self)
  \/ Proc_a6(self)
  \/ Proc_a7(self)
  \/ Proc_a8(self)
  \/ Proc_a9(self)
  \/ Proc_a10(self)
  \/ Proc_a11(self)
  \/ Proc_a12(self)
  \/ Proc_misuses(self)

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
LockExclusion ==
  Cardinality(
    {i \in Procs :
      proc[i] \in {"a2", "a3", "a4", "a5", "a8", "a9", "a10", "a11"}}) <= 1

\* At least one gate is closed.
OneGateClosed ==
  gate_1 = 0 \/ gate_2 = 0

\* Rdv counts those in the barrier.
Rendezvous ==
  rdv =
    Cardinality(
      {i \in Procs : proc[i] \in {"a3", "a4", "a5", "a6", "a7", "a8"}})

\* Nobody is in the first chamber while another is on its way through the
\* second.
NobodyLapped ==
  ~(/\ \E i \in Procs : proc[i] \in {"a0", "a1", "a2", "a3", "a4"}
    /\ \E i \in Procs : proc[i] \in {"a7", "a8", "a9", "a10"})

\* An open gate lets out as many as are in its chamber.
Flush ==
  /\ gate_1 > 0
     => gate_1 =
          Cardinality(
            {i \in Procs :
              proc[i] \in {"a0", "a1", "a2", "a3", "a4", "a5", "a6"}})
  /\ gate_2 > 0
     => gate_2 =
          Cardinality(
            {i \in Procs :
              proc[i] \in {"a7", "a8", "a9", "a10", "a11", "a12"}})

-------------------------------------------------------------------------------
(* Refinement *)

\* It is a barrier.
ImplementsBarrier_of ==
  INSTANCE Barrier WITH
    N <- 6,
    side <-
      [i \in Procs |->
        IF proc[i] = "a0" \/ (proc[i] \in {"a11", "a12"} /\ gate_2 > 0)
          THEN "outside"
          ELSE "inside"]

ImplementsBarrier ==
  /\ ImplementsBarrier_of!Init
  /\ [][ImplementsBarrier_of!Next]_(ImplementsBarrier_of!vars)

-------------------------------------------------------------------------------
\* What TLC checks, with the constants of the cfg files.
THEOREM
  Spec => /\ []TypeOK
          /\ []LockExclusion
          /\ []OneGateClosed
          /\ []Rendezvous
          /\ []NobodyLapped
          /\ []Flush
          /\ ImplementsBarrier
===============================================================================
