----------------------------- MODULE LockPlusCal ------------------------------
(*****************************************************************************)
(* The PlusCal twin of Lock: the same protocol, from the same description. A *)
(* label is called like the action of the direct module, and both have the   *)
(* same state graph.                                                         *)
(*****************************************************************************)
\* This file holds no translation. The TLA+ tools put it in:
\*   java -cp tla2tools.jar pcal.trans -nocfg LockPlusCal.tla
EXTENDS Integers, FiniteSets

Procs == 1 .. 2

-------------------------------------------------------------------------------
(*--algorithm Lock {
  variables
    lock = 1;

  fair process (Proc \in Procs) {
    Proc_noncritical:-
      while (TRUE) {
        skip;
        Proc_acquire:+
          await lock = 1;
          lock := 0;
        Proc_critical:
          skip;
        Proc_release:
          lock := 1;
      };
  }
} *)
\* BEGIN TRANSLATION
\* END TRANSLATION

TypeOK ==
  /\ lock \in 0 .. 1
  /\ \A self \in Procs : pc[self] \in {
       "Proc_noncritical", "Proc_acquire", "Proc_critical", "Proc_release"}

-------------------------------------------------------------------------------
(* Safety *)

\* No two are in the critical section.
MutualExclusion ==
  Cardinality({i \in Procs : pc[i] \in {"Proc_critical", "Proc_release"}}) <= 1

\* The lock is held while somebody is in the critical section.
HeldInside ==
  \A i \in Procs : pc[i] \in {"Proc_critical", "Proc_release"} => lock = 0

-------------------------------------------------------------------------------
\* What TLC checks, with the constants of the cfg files.
THEOREM
  Spec => /\ []TypeOK
          /\ []MutualExclusion
          /\ []HeldInside
===============================================================================
