---------------------------- MODULE SimplePlusCal -----------------------------
(*****************************************************************************)
(* The PlusCal twin of Simple: the same protocol, from the same description. *)
(* A label is called like the action of the direct module, and both have the *)
(* same state graph.                                                         *)
(*****************************************************************************)
\* This file holds no translation. The TLA+ tools put it in:
\*   java -cp tla2tools.jar pcal.trans -nocfg SimplePlusCal.tla
EXTENDS Integers

CONSTANTS
  N                     \* number of processes

ASSUME SomeProcesses ==
  N \in Nat \ {0}

Procs == 0 .. (N - 1)

-------------------------------------------------------------------------------
(*--algorithm Simple {
  variables
    x = [i \in Procs |-> 0];
    y = [i \in Procs |-> 0];

  fair process (Proc \in Procs) {
    Proc_a:
      x[self] := 1;
    Proc_b:
      y[self] := x[(self - 1) % N];
  }
} *)
\* BEGIN TRANSLATION
\* END TRANSLATION

TypeOK ==
  /\ x \in [Procs -> 0 .. 1]
  /\ y \in [Procs -> 0 .. 1]
  /\ \A self \in Procs : pc[self] \in {
       "Proc_a", "Proc_b", "Done"}

-------------------------------------------------------------------------------
(* Safety *)

\* When all have ended, one has seen its neighbour.
PCorrect ==
  (\A i \in Procs : pc[i] = "Done") => (\E i \in Procs : y[i] = 1)

\* The inductive invariant.
Inv ==
  /\ \A i \in Procs : pc[i] = "Proc_b" \/ pc[i] = "Done" => x[i] = 1
  /\ (\E i \in Procs : pc[i] # "Done") \/ (\E i \in Procs : y[i] = 1)

-------------------------------------------------------------------------------
\* What TLC checks, with the constants of the cfg files.
THEOREM
  Spec => /\ []TypeOK
          /\ []PCorrect
          /\ []Inv
===============================================================================
