------------------------------- MODULE TwoPhase -------------------------------
(*****************************************************************************)
(* A transaction manager has resource managers commit a transaction, or      *)
(* abort it                                                                  *)
(*                                                                           *)
(* Original transaction_commit/TwoPhase.tla in the TLA+ Examples             *)
(*****************************************************************************)
EXTENDS Integers

CONSTANTS
  N                     \* number of resource managers

ASSUME SomeManagers ==
  N \in Nat \ {0}

VARIABLES
  \* shared
  rmState,              \* how far each resource manager is
  tmState,              \* how far the transaction manager is
  tmPrepared,           \* of whom it knows that they are prepared
  msgs                  \* all messages that were ever sent, and by whom; 0 is
                        \* the transaction manager

RM == 1 .. N

vars == <<rmState, tmState, tmPrepared, msgs>>

-------------------------------------------------------------------------------
TypeOK ==
  /\ rmState \in [RM -> {"working", "prepared", "committed", "aborted"}]
  /\ tmState \in {"init", "committed", "aborted"}
  /\ tmPrepared \in SUBSET RM
  /\ msgs \in SUBSET ({"prepared", "commit", "abort"} \X (0 .. N))

Init ==
  /\ rmState = [i \in RM |-> "working"]
  /\ tmState = "init"
  /\ tmPrepared = {}
  /\ msgs = {}

(*****************************************************************************)
(* rm                                                                        *)
(*****************************************************************************)
\* prepare
Rm_prepare(self) ==
  /\ rmState[self] = "working"
  /\ rmState' = [rmState EXCEPT ![self] = "prepared"]
  /\ msgs' = msgs \cup {<<"prepared", self>>}
  /\ UNCHANGED <<tmState, tmPrepared>>

\* choose_to_abort
Rm_choose_to_abort(self) ==
  /\ rmState[self] = "working"
  /\ rmState' = [rmState EXCEPT ![self] = "aborted"]
  /\ UNCHANGED <<tmState, tmPrepared, msgs>>

\* rcv_commit
Rm_rcv_commit(self) ==
  /\ <<"commit", 0>> \in msgs
  /\ rmState' = [rmState EXCEPT ![self] = "committed"]
  /\ UNCHANGED <<tmState, tmPrepared, msgs>>

\* rcv_abort
Rm_rcv_abort(self) ==
  /\ <<"abort", 0>> \in msgs
  /\ rmState' = [rmState EXCEPT ![self] = "aborted"]
  /\ UNCHANGED <<tmState, tmPrepared, msgs>>

Rm(self) ==
  \/ Rm_prepare(self)
  \/ Rm_choose_to_abort(self)
  \/ Rm_rcv_commit(self)
  \/ Rm_rcv_abort(self)

(*****************************************************************************)
(* tm                                                                        *)
(*****************************************************************************)
\* commit
Tm_commit ==
  /\ tmState = "init"
  /\ tmPrepared = RM
  /\ tmState' = "committed"
  /\ msgs' = msgs \cup {<<"commit", 0>>}
  /\ UNCHANGED <<rmState, tmPrepared>>

\* abort
Tm_abort ==
  /\ tmState = "init"
  /\ tmState' = "aborted"
  /\ msgs' = msgs \cup {<<"abort", 0>>}
  /\ UNCHANGED <<rmState, tmPrepared>>

\* rcv_prepared
Tm_rcv_prepared ==
  /\ tmState = "init"
  /\ \E r \in RM :
       /\ <<"prepared", r>> \in msgs
       /\ tmPrepared' = tmPrepared \cup {r}
  /\ UNCHANGED <<rmState, tmState, msgs>>

Tm ==
  \/ Tm_commit
  \/ Tm_abort
  \/ Tm_rcv_prepared

(*****************************************************************************)
(* All processes together                                                    *)
(*****************************************************************************)
Next ==
  \/ \E self \in RM : Rm(self)
  \/ Tm

\* Fairness assumptions: a step that none of them covers may never be taken.
Fairness ==
  \* rm: not fair; the original says what may happen, not what must.
  \* tm: not fair; the original says what may happen, not what must.
  TRUE

Spec ==
  Init /\ [][Next]_vars /\ Fairness

-------------------------------------------------------------------------------
(* Safety *)

\* No two have decided differently.
Inconsistent ==
  ~(/\ \E i \in RM : rmState[i] = "aborted"
    /\ \E i \in RM : rmState[i] = "committed")

-------------------------------------------------------------------------------
(* Refinement *)

\* It commits a transaction.
ImplementsTCommit_of ==
  INSTANCE TCommit WITH
    N <- 3,
    rmState <- [i \in RM |-> rmState[i]]

ImplementsTCommit ==
  /\ ImplementsTCommit_of!Init
  /\ [][ImplementsTCommit_of!Next]_(ImplementsTCommit_of!vars)

-------------------------------------------------------------------------------
\* What TLC checks, with the constants of the cfg files.
THEOREM
  Spec => /\ []TypeOK
          /\ []Inconsistent
          /\ ImplementsTCommit
===============================================================================
