------------------------------- MODULE TCommit --------------------------------
(*****************************************************************************)
(* Resource managers commit a transaction, or abort it                       *)
(*                                                                           *)
(* Original transaction_commit/TCommit.tla in the TLA+ Examples              *)
(*****************************************************************************)
EXTENDS Integers

CONSTANTS
  N                     \* number of resource managers

ASSUME SomeManagers ==
  N \in Nat \ {0}

VARIABLES
  \* shared
  rmState               \* how far each resource manager is

RM == 1 .. N

vars == <<rmState>>

-------------------------------------------------------------------------------
TypeOK ==
  /\ rmState \in [RM -> {"working", "prepared", "committed", "aborted"}]

Init ==
  /\ rmState = [i \in RM |-> "working"]

(*****************************************************************************)
(* rm                                                                        *)
(*****************************************************************************)
\* prepare
Rm_prepare(self) ==
  /\ rmState[self] = "working"
  /\ rmState' = [rmState EXCEPT ![self] = "prepared"]

\* commit
Rm_commit(self) ==
  /\ rmState[self] = "prepared"
  /\ \A i \in RM : rmState[i] \in {"prepared", "committed"}
  /\ rmState' = [rmState EXCEPT ![self] = "committed"]

\* abort
Rm_abort(self) ==
  /\ rmState[self] \in {"working", "prepared"}
  /\ \A i \in RM : rmState[i] # "committed"
  /\ rmState' = [rmState EXCEPT ![self] = "aborted"]

Rm(self) ==
  \/ Rm_prepare(self)
  \/ Rm_commit(self)
  \/ Rm_abort(self)

(*****************************************************************************)
(* All processes together                                                    *)
(*****************************************************************************)
Next ==
  \/ \E self \in RM : Rm(self)

\* Fairness assumptions: a step that none of them covers may never be taken.
Fairness ==
  \* rm: not fair; the original says what may happen, not what must.
  TRUE

Spec ==
  Init /\ [][Next]_vars /\ Fairness

-------------------------------------------------------------------------------
(* Safety *)

\* No two have decided differently.
Inconsistent ==
  ~(/\ \E i \in RM : rmState[i] = "aborted"
    /\ \E i \in RM : rmState[i] = "committed")
===============================================================================
