------------------------------- MODULE Barrier --------------------------------
(*****************************************************************************)
(* What a barrier does: nobody leaves it before everybody has come           *)
(*                                                                           *)
(* Original barriers/Barrier.tla in the TLA+ Examples                        *)
(*****************************************************************************)
EXTENDS Integers

CONSTANTS
  N                     \* number of processes

ASSUME SomeProcesses ==
  N \in Nat \ {0}

VARIABLES
  \* shared
  side

Procs == 1 .. N

vars == <<side>>

-------------------------------------------------------------------------------
TypeOK ==
  /\ side \in [Procs -> {"outside", "inside"}]

Init ==
  /\ side = [i \in Procs |-> "outside"]

(*****************************************************************************)
(* proc                                                                      *)
(*****************************************************************************)
\* enter
Proc_enter(self) ==
  /\ side[self] = "outside"
  /\ side' = [side EXCEPT ![self] = "inside"]

Proc(self) ==
  \/ Proc_enter(self)

(*****************************************************************************)
(* barrier                                                                   *)
(*****************************************************************************)
\* open
Barrier_open ==
  /\ \A i \in Procs : side[i] = "inside"
  /\ side' = [i \in Procs |-> "outside"]

Barrier ==
  \/ Barrier_open

(*****************************************************************************)
(* All processes together                                                    *)
(*****************************************************************************)
Next ==
  \/ \E self \in Procs : Proc(self)
  \/ Barrier

\* Fairness assumptions: a step that none of them covers may never be taken.
Fairness ==
  /\ \A self \in Procs : WF_vars(Proc(self))
  /\ WF_vars(Barrier)

Spec ==
  Init /\ [][Next]_vars /\ Fairness

-------------------------------------------------------------------------------
(* Liveness *)

\* The barrier is reusable.
OpensAgainAndAgain ==
  []<>(\A i \in Procs : side[i] = "outside")
===============================================================================
