--------------------------- MODULE TwoPhasePlusCal ----------------------------
(*****************************************************************************)
(* The PlusCal twin of TwoPhase: the same protocol, from the same            *)
(* description. A label is called like the action of the direct module, and  *)
(* both have the same state graph.                                           *)
(*****************************************************************************)
\* This file holds no translation. The TLA+ tools put it in:
\*   java -cp tla2tools.jar pcal.trans -nocfg TwoPhasePlusCal.tla
EXTENDS Integers

CONSTANTS
  N                     \* number of resource managers

ASSUME SomeManagers ==
  N \in Nat \ {0}

RM == 1 .. N

-------------------------------------------------------------------------------
(*--algorithm TwoPhase {
  variables
    rmState = [i \in RM |-> "working"];
    tmState = "init";
    tmPrepared = {};
    msgs = {};

  process (Rm \in RM) {
    Rm_rules:
      while (TRUE) {
        either {
          await rmState[self] = "working";
          rmState[self] := "prepared";
          msgs := msgs \cup {<<"prepared", self>>};
        } or {
          await rmState[self] = "working";
          rmState[self] := "aborted";
        } or {
          await <<"commit", 0>> \in msgs;
          rmState[self] := "committed";
        } or {
          await <<"abort", 0>> \in msgs;
          rmState[self] := "aborted";
        };
      };
  }

  process (Tm = -1) {
    Tm_rules:
      while (TRUE) {
        either {
          await tmState = "init";
          await tmPrepared = RM;
          tmState := "committed";
          msgs := msgs \cup {<<"commit", 0>>};
        } or {
          await tmState = "init";
          tmState := "aborted";
          msgs := msgs \cup {<<"abort", 0>>};
        } or {
          with (r \in RM) {
            await tmState = "init";
            await <<"prepared", r>> \in msgs;
            tmPrepared := tmPrepared \cup {r};
          };
        };
      };
  }
} *)
\* BEGIN TRANSLATION
\* END TRANSLATION

TypeOK ==
  /\ rmState \in [RM -> {"working", "prepared", "committed", "aborted"}]
  /\ tmState \in {"init", "committed", "aborted"}
  /\ tmPrepared \in SUBSET RM
  /\ msgs \in SUBSET ({"prepared", "commit", "abort"} \X (0 .. N))

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
