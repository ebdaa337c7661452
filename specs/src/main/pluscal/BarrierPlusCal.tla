---------------------------- MODULE BarrierPlusCal ----------------------------
(*****************************************************************************)
(* The PlusCal twin of Barrier: the same protocol, from the same             *)
(* description. A label is called like the action of the direct module, and  *)
(* both have the same state graph.                                           *)
(*****************************************************************************)
\* This file holds no translation. The TLA+ tools put it in:
\*   java -cp tla2tools.jar pcal.trans -nocfg BarrierPlusCal.tla
EXTENDS Integers

CONSTANTS
  N                     \* number of processes

ASSUME SomeProcesses ==
  N \in Nat \ {0}

Procs == 1 .. N

-------------------------------------------------------------------------------
(*--algorithm Barrier {
  variables
    side = [i \in Procs |-> "outside"];

  fair process (Proc \in Procs) {
    Proc_rules:
      while (TRUE) {
        await side[self] = "outside";
        side[self] := "inside";
      };
  }

  fair process (Barrier = -1) {
    Barrier_rules:
      while (TRUE) {
        await \A i \in Procs : side[i] = "inside";
        side := [i \in Procs |-> "outside"];
      };
  }
} *)
\* BEGIN TRANSLATION
\* END TRANSLATION

TypeOK ==
  /\ side \in [Procs -> {"outside", "inside"}]

-------------------------------------------------------------------------------
(* Liveness *)

\* The barrier is reusable.
OpensAgainAndAgain ==
  []<>(\A i \in Procs : side[i] = "outside")

-------------------------------------------------------------------------------
\* What TLC checks, with the constants of the cfg files.
THEOREM
  Spec => /\ []TypeOK
          /\ OpensAgainAndAgain
===============================================================================
