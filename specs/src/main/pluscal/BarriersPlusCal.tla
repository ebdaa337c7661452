--------------------------- MODULE BarriersPlusCal ----------------------------
(*****************************************************************************)
(* The PlusCal twin of Barriers: the same protocol, from the same            *)
(* description. A label is called like the action of the direct module, and  *)
(* both have the same state graph.                                           *)
(*****************************************************************************)
\* This file holds no translation. The TLA+ tools put it in:
\*   java -cp tla2tools.jar pcal.trans -nocfg BarriersPlusCal.tla
EXTENDS Integers, FiniteSets

CONSTANTS
  N                     \* number of processes

ASSUME SomeProcesses ==
  N \in Nat \ {0}

Procs == 1 .. N

-------------------------------------------------------------------------------
(*--algorithm Barriers {
  variables
    lock = 1;
    gate_1 = 0;
    gate_2 = 0;
    rdv = 0;
    broken = "none";

  fair process (Proc \in Procs) {
    Proc_a0:
      while (TRUE) {
        skip;
        Proc_a1:
          await lock = 1;
          lock := 0;
        Proc_a2:
          rdv := rdv + 1;
          await rdv \in 0 .. N;
        Proc_a3:
          if (rdv = N) {
            Proc_a4:
              gate_1 := gate_1 + N;
              await gate_1 \in 0 .. N;
          };
        Proc_a5:
          lock := 1;
        Proc_a6:
          await gate_1 > 0;
          gate_1 := gate_1 - 1;
          await gate_1 \in 0 .. N;
        Proc_a7:
          await lock = 1;
          lock := 0;
        Proc_a8:
          rdv := rdv - 1;
          await rdv \in 0 .. N;
        Proc_a9:
          if (rdv = 0) {
            Proc_a10:
              gate_2 := gate_2 + N;
              await gate_2 \in 0 .. N;
          };
        Proc_a11:
          lock := 1;
        Proc_a12:
          await gate_2 > 0;
          gate_2 := gate_2 - 1;
          await gate_2 \in 0 .. N;
      };
  }
} *)
\* BEGIN TRANSLATION
\* END TRANSLATION

state == <<lock, gate_1, gate_2, rdv, pc>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

\* The steps of proc that break a rule.
Proc_misuses(self) ==
  \/ pc[self] = "Proc_a2" /\ rdv + 1 > N /\ Breaks("TypeOK")
  \/ pc[self] = "Proc_a4" /\ gate_1 + N > N /\ Breaks("TypeOK")
  \/ pc[self] = "Proc_a6" /\ gate_1 > 0 /\ gate_1 - 1 < 0 /\ Breaks("TypeOK")
  \/ pc[self] = "Proc_a8" /\ rdv - 1 < 0 /\ Breaks("TypeOK")
  \/ pc[self] = "Proc_a10" /\ gate_2 + N > N /\ Breaks("TypeOK")
  \/ pc[self] = "Proc_a12" /\ gate_2 > 0 /\ gate_2 - 1 < 0 /\ Breaks("TypeOK")

Proc_steps(self) ==
  Proc(self) \/ Proc_misuses(self)

TwinNext ==
  \/ Next
  \/ \E self \in Procs : Proc_misuses(self)

TwinFairness ==
  /\ \A self \in Procs : WF_vars(Proc_steps(self))

TwinSpec ==
  Init /\ [][TwinNext]_vars /\ TwinFairness

TypeOK ==
  /\ lock \in 0 .. 1
  /\ gate_1 \in 0 .. N
  /\ gate_2 \in 0 .. N
  /\ rdv \in 0 .. N
  /\ \A self \in Procs : pc[self] \in {
       "Proc_a0", "Proc_a1", "Proc_a2", "Proc_a3", "Proc_a4", "Proc_a5",
       "Proc_a6", "Proc_a7", "Proc_a8", "Proc_a9", "Proc_a10", "Proc_a11",
       "Proc_a12"}
  \* "TypeOK" where a step would leave a range
  /\ broken \in {"none"}

-------------------------------------------------------------------------------
(* Safety *)

\* No two hold the lock.
LockExclusion ==
  Cardinality(
    {i \in Procs :
      pc[i] \in {"Proc_a2", "Proc_a3", "Proc_a4", "Proc_a5", "Proc_a8",
        "Proc_a9", "Proc_a10", "Proc_a11"}}) <= 1

\* At least one gate is closed.
OneGateClosed ==
  gate_1 = 0 \/ gate_2 = 0

\* Rdv counts those in the barrier.
Rendezvous ==
  rdv =
    Cardinality(
      {i \in Procs :
        pc[i] \in {"Proc_a3", "Proc_a4", "Proc_a5", "Proc_a6", "Proc_a7",
          "Proc_a8"}})

\* Nobody is in the first chamber while another is on its way through the
\* second.
NobodyLapped ==
  ~(/\ \E i \in Procs :
         pc[i] \in {"Proc_a0", "Proc_a1", "Proc_a2", "Proc_a3", "Proc_a4"}
    /\ \E i \in Procs :
         pc[i] \in {"Proc_a7", "Proc_a8", "Proc_a9", "Proc_a10"})

\* An open gate lets out as many as are in its chamber.
Flush ==
  /\ gate_1 > 0
     => gate_1 =
          Cardinality(
            {i \in Procs :
              pc[i] \in {"Proc_a0", "Proc_a1", "Proc_a2", "Proc_a3",
                "Proc_a4", "Proc_a5", "Proc_a6"}})
  /\ gate_2 > 0
     => gate_2 =
          Cardinality(
            {i \in Procs :
              pc[i] \in {"Proc_a7", "Proc_a8", "Proc_a9", "Proc_a10",
                "Proc_a11", "Proc_a12"}})

-------------------------------------------------------------------------------
(* Refinement *)

\* It is a barrier.
ImplementsBarrier_of ==
  INSTANCE Barrier WITH
    N <- 6,
    side <-
      [i \in Procs |->
        IF \/ pc[i] = "Proc_a0"
           \/ pc[i] \in {"Proc_a11", "Proc_a12"} /\ gate_2 > 0
          THEN "outside"
          ELSE "inside"]

ImplementsBarrier ==
  /\ ImplementsBarrier_of!Init
  /\ [][ImplementsBarrier_of!Next]_(ImplementsBarrier_of!vars)

-------------------------------------------------------------------------------
\* What TLC checks, with the constants of the cfg files.
THEOREM
  TwinSpec => /\ []TypeOK
              /\ []LockExclusion
              /\ []OneGateClosed
              /\ []Rendezvous
              /\ []NobodyLapped
              /\ []Flush
              /\ ImplementsBarrier
===============================================================================
