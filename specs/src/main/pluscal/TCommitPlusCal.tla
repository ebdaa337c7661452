---------------------------- MODULE TCommitPlusCal ----------------------------
(*****************************************************************************)
(* The PlusCal twin of TCommit: the same protocol, from the same             *)
(* description. A label is called like the action of the direct module, and  *)
(* both have the same state graph.                                           *)
(*****************************************************************************)
\* This file holds no translation. The TLA+ tools put it in:
\*   java -cp tla2tools.jar pcal.trans -nocfg TCommitPlusCal.tla
EXTENDS Integers

CONSTANTS
  N                     \* number of resource managers

ASSUME SomeManagers ==
  N \in Nat \ {0}

RM == 1 .. N

-------------------------------------------------------------------------------
(*--algorithm TCommit {
  variables
    rmState = [i \in RM |-> "working"];

  process (Rm \in RM) {
    Rm_rules:
      while (TRUE) {
        either {
          await rmState[self] = "working";
          rmState[self] := "prepared";
        } or {
          await rmState[self] = "prepared";
          await \A i \in RM : rmState[i] \in {"prepared", "committed"};
          rmState[self] := "committed";
        } or {
          await rmState[self] \in {"working", "prepared"};
          await \A i \in RM : rmState[i] # "committed";
          rmState[self] := "aborted";
        };
      };
  }
} *)
\* BEGIN TRANSLATION
\* END TRANSLATION

TypeOK ==
  /\ rmState \in [RM -> {"working", "prepared", "committed", "aborted"}]

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
