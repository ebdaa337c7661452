---------------------- MODULE TwoPhaseWithBackupPlusCal -----------------------
(*****************************************************************************)
(* The PlusCal twin of TwoPhaseWithBackup: the same protocol, from the same  *)
(* description. A label is called like the action of the direct module, and  *)
(* both have the same state graph.                                           *)
(*****************************************************************************)
\* This file holds no translation. The TLA+ tools put it in:
\*   java -cp tla2tools.jar pcal.trans -nocfg TwoPhaseWithBackupPlusCal.tla
EXTENDS Integers

CONSTANTS
  N                     \* number of resource managers

ASSUME SomeManagers ==
  N \in Nat \ {0}

RM == 1 .. N

-------------------------------------------------------------------------------
(*--algorithm TwoPhaseWithBackup {
  variables
    rmState = [i \in RM |-> "working"];
    tmState = "init";

  fair process (Rm \in RM) {
    Rm_RS:
      while (TRUE) {
        either {
          await rmState[self] = "working";
          rmState[self] := "prepared";
        } or {
          await rmState[self] \in {"working", "prepared"};
          await tmState = "commit";
          rmState[self] := "committed";
        } or {
          await rmState[self] \in {"working", "prepared"};
          await rmState[self] = "working" \/ tmState = "abort";
          rmState[self] := "aborted";
        } or {
          await rmState[self] \in {"working", "prepared"};
          if (\A i \in RM : rmState[i] # "failed") {
            rmState[self] := "failed";
          };
        } or {
          await rmState[self] \notin {"working", "prepared"};
          goto Done;
        };
      };
  }

  fair process (Tm = -1) {
    Tm_TS:
      either {
        await \A i \in RM :
                \/ rmState[i] = "prepared"
                \/ \E j \in RM : rmState[j] = "committed";
        Tm_TC:
          tmState := "commit";
        Tm_F1:
          tmState := "hidden";
      } or {
        await \E i \in RM :
                /\ rmState[i] \in {"aborted", "failed"}
                /\ \A j \in RM : rmState[j] # "committed";
        Tm_TA:
          tmState := "abort";
        Tm_F2:
          tmState := "hidden";
      };
  }

  fair process (Btm = -2) {
    Btm_BTS:
      either {
        await \A i \in RM :
                \/ rmState[i] = "prepared"
                \/ \E j \in RM : rmState[j] = "committed";
        await tmState = "hidden";
        Btm_BTC:
          tmState := "commit";
      } or {
        await \E i \in RM :
                /\ rmState[i] \in {"aborted", "failed"}
                /\ \A j \in RM : rmState[j] # "committed";
        await tmState = "hidden";
        Btm_BTA:
          tmState := "abort";
      };
  }
} *)
\* BEGIN TRANSLATION
\* END TRANSLATION

TypeOK ==
  /\ rmState \in
       [RM -> {"working", "prepared", "committed", "aborted", "failed"}]
  /\ tmState \in {"init", "commit", "abort", "hidden"}
  /\ \A self \in RM : pc[self] \in {
       "Rm_RS", "Done"}
  /\ pc[-1] \in {
       "Tm_TS", "Tm_TC", "Tm_F1", "Tm_TA", "Tm_F2", "Done"}
  /\ pc[-2] \in {
       "Btm_BTS", "Btm_BTC", "Btm_BTA", "Done"}

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
