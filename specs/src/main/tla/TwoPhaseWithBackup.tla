-------------------------- MODULE TwoPhaseWithBackup --------------------------
(*****************************************************************************)
(* Two-phase commit whose transaction manager may fail, and has a backup     *)
(*                                                                           *)
(* Original transaction_commit/2PCwithBTM.tla in the TLA+ Examples           *)
(*****************************************************************************)
EXTENDS Integers

CONSTANTS
  N                     \* number of resource managers

ASSUME SomeManagers ==
  N \in Nat \ {0}

\* Each process has a control variable of its own, and there is no common pc:
\* an action shows at a glance whom it moves.
VARIABLES
  \* shared
  rmState,              \* how far each resource manager is
  tmState,              \* how far the transaction manager is
  \* process rm, one for each of RM
  rm,                   \* its next step
  \* process tm
  tm,                   \* its next step
  \* process btm
  btm                   \* its next step

RM == 1 .. N

\* What a process cannot move: the places and the locals of all others.
not_rm == <<tm, btm>>
not_tm == <<rm, btm>>
not_btm == <<rm, tm>>

vars == <<rmState, tmState, rm, tm, btm>>

-------------------------------------------------------------------------------
TypeOK ==
  /\ rmState \in
       [RM -> {"working", "prepared", "committed", "aborted", "failed"}]
  /\ tmState \in {"init", "commit", "abort", "hidden"}
  /\ rm \in [RM -> {
       "RS",
       "Done"}]
  /\ tm \in {
       "TS", "TC", "F1", "TA", "F2",
       "Done"}
  /\ btm \in {
       "BTS", "BTC", "BTA",
       "Done"}

Init ==
  /\ rmState = [i \in RM |-> "working"]
  /\ tmState = "init"
  /\ rm = [self \in RM |-> "RS"]
  /\ tm = "TS"
  /\ btm = "BTS"

(*****************************************************************************)
(* rm                                                                        *)
(*****************************************************************************)
\* RS -> prepare
Rm_RS_prepare(self) ==
  /\ rm[self] = "RS"
  /\ rmState[self] = "working"
  /\ rmState' = [rmState EXCEPT ![self] = "prepared"]
  /\ rm' = [rm EXCEPT ![self] = "RS"]
  /\ UNCHANGED <<tmState, not_rm>>

\* RS -> commit
Rm_RS_commit(self) ==
  /\ rm[self] = "RS"
  /\ rmState[self] \in {"working", "prepared"}
  /\ tmState = "commit"
  /\ rmState' = [rmState EXCEPT ![self] = "committed"]
  /\ rm' = [rm EXCEPT ![self] = "RS"]
  /\ UNCHANGED <<tmState, not_rm>>

\* RS -> abort
Rm_RS_abort(self) ==
  /\ rm[self] = "RS"
  /\ rmState[self] \in {"working", "prepared"}
  /\ rmState[self] = "working" \/ tmState = "abort"
  /\ rmState' = [rmState EXCEPT ![self] = "aborted"]
  /\ rm' = [rm EXCEPT ![self] = "RS"]
  /\ UNCHANGED <<tmState, not_rm>>

\* RS -> fail
Rm_RS_fail(self) ==
  /\ rm[self] = "RS"
  /\ rmState[self] \in {"working", "prepared"}
  /\ rmState' =
       IF \A i \in RM : rmState[i] # "failed"
         THEN [rmState EXCEPT ![self] = "failed"]
         ELSE rmState
  /\ rm' = [rm EXCEPT ![self] = "RS"]
  /\ UNCHANGED <<tmState, not_rm>>

\* RS -> leave
Rm_RS_leave(self) ==
  /\ rm[self] = "RS"
  /\ rmState[self] \notin {"working", "prepared"}
  /\ rm' = [rm EXCEPT ![self] = "Done"]
  /\ UNCHANGED <<rmState, tmState, not_rm>>

Rm(self) ==
  \/ Rm_RS_prepare(self)
  \/ Rm_RS_commit(self)
  \/ Rm_RS_abort(self)
  \/ Rm_RS_fail(self)
  \/ Rm_RS_leave(self)

(*****************************************************************************)
(* tm                                                                        *)
(*****************************************************************************)
\* TS -> can commit
Tm_TS_can_commit ==
  /\ tm = "TS"
  /\ \A i \in RM :
       rmState[i] = "prepared" \/ (\E j \in RM : rmState[j] = "committed")
  /\ tm' = "TC"
  /\ UNCHANGED <<rmState, tmState, not_tm>>

\* TS -> can abort
Tm_TS_can_abort ==
  /\ tm = "TS"
  /\ \E i \in RM :
       /\ rmState[i] \in {"aborted", "failed"}
       /\ \A j \in RM : rmState[j] # "committed"
  /\ tm' = "TA"
  /\ UNCHANGED <<rmState, tmState, not_tm>>

\* TC
Tm_TC ==
  /\ tm = "TC"
  /\ tmState' = "commit"
  /\ tm' = "F1"
  /\ UNCHANGED <<rmState, not_tm>>

\* F1
Tm_F1 ==
  /\ tm = "F1"
  /\ tmState' = "hidden"
  /\ tm' = "Done"
  /\ UNCHANGED <<rmState, not_tm>>

\* TA
Tm_TA ==
  /\ tm = "TA"
  /\ tmState' = "abort"
  /\ tm' = "F2"
  /\ UNCHANGED <<rmState, not_tm>>

\* F2
Tm_F2 ==
  /\ tm = "F2"
  /\ tmState' = "hidden"
  /\ tm' = "Done"
  /\ UNCHANGED <<rmState, not_tm>>

Tm ==
  \/ Tm_TS_can_commit
  \/ Tm_TS_can_abort
  \/ Tm_TC
  \/ Tm_F1
  \/ Tm_TA
  \/ Tm_F2

(*****************************************************************************)
(* btm                                                                       *)
(*****************************************************************************)
\* BTS -> can commit
Btm_BTS_can_commit ==
  /\ btm = "BTS"
  /\ \A i \in RM :
       rmState[i] = "prepared" \/ (\E j \in RM : rmState[j] = "committed")
  /\ tmState = "hidden"
  /\ btm' = "BTC"
  /\ UNCHANGED <<rmState, tmState, not_btm>>

\* BTS -> can abort
Btm_BTS_can_abort ==
  /\ btm = "BTS"
  /\ \E i \in RM :
       /\ rmState[i] \in {"aborted", "failed"}
       /\ \A j \in RM : rmState[j] # "committed"
  /\ tmState = "hidden"
  /\ btm' = "BTA"
  /\ UNCHANGED <<rmState, tmState, not_btm>>

\* BTC
Btm_BTC ==
  /\ btm = "BTC"
  /\ tmState' = "commit"
  /\ btm' = "Done"
  /\ UNCHANGED <<rmState, not_btm>>

\* BTA
Btm_BTA ==
  /\ btm = "BTA"
  /\ tmState' = "abort"
  /\ btm' = "Done"
  /\ UNCHANGED <<rmState, not_btm>>

Btm ==
  \/ Btm_BTS_can_commit
  \/ Btm_BTS_can_abort
  \/ Btm_BTC
  \/ Btm_BTA

(*****************************************************************************)
(* All processes together                                                    *)
(*****************************************************************************)
Terminating ==
  /\ \A self \in RM : rm[self] = "Done"
  /\ tm = "Done"
  /\ btm = "Done"
  /\ UNCHANGED vars

Next ==
  \/ \E self \in RM : Rm(self)
  \/ Tm
  \/ Btm
  \/ Terminating

\* Fairness assumptions: a step that none of them covers may never be taken.
Fairness ==
  /\ \A self \in RM : WF_vars(Rm(self))
  /\ WF_vars(Tm)
  /\ WF_vars(Btm)

Spec ==
  Init /\ [][Next]_vars /\ Fairness

-------------------------------------------------------------------------------
(* Safety *)

\* No two have decided differently.
Inconsistent ==
  ~(/\ \E i \in RM : rmState[i] = "aborted"
    /\ \E i \in RM : rmState[i] = "committed")

-------------------------------------------------------------------------------
\* What TLC checks, with the constants of the cfg files.
THEOREM
  Spec => /\ []TypeOK
          /\ []Inconsistent
===============================================================================
