--------------------------- MODULE PetersonPlusCal ----------------------------
(*****************************************************************************)
(* The PlusCal twin of Peterson: the same protocol, from the same            *)
(* description. A label is called like the action of the direct module, and  *)
(* both have the same state graph.                                           *)
(*****************************************************************************)
\* This file holds no translation. The TLA+ tools put it in:
\*   java -cp tla2tools.jar pcal.trans -nocfg PetersonPlusCal.tla
EXTENDS Integers, FiniteSets

Procs == 1 .. 2

-------------------------------------------------------------------------------
Other(i) ==
  IF i = 1 THEN 2 ELSE 1

-------------------------------------------------------------------------------
(*--algorithm Peterson {
  variables
    flag = [i \in Procs |-> FALSE];
    turn = 1;

  fair process (Proc \in Procs) {
    Proc_noncritical:-
      while (TRUE) {
        skip;
        Proc_set_flag:
          flag[self] := TRUE;
        Proc_set_turn:
          turn := Other(self);
        Proc_wait:
          await ~flag[Other(self)] \/ turn = self;
        Proc_critical:
          skip;
        Proc_clear_flag:
          flag[self] := FALSE;
      };
  }
} *)
\* BEGIN TRANSLATION
\* END TRANSLATION

TypeOK ==
  /\ flag \in [Procs -> BOOLEAN]
  /\ turn \in Procs
  /\ \A self \in Procs : pc[self] \in {
       "Proc_noncritical", "Proc_set_flag", "Proc_set_turn", "Proc_wait",
       "Proc_critical", "Proc_clear_flag"}

-------------------------------------------------------------------------------
(* Safety *)

\* No two are in the critical section.
MutualExclusion ==
  Cardinality(
    {i \in Procs : pc[i] \in {"Proc_critical", "Proc_clear_flag"}}) <= 1

-------------------------------------------------------------------------------
(* Liveness *)

\* Who wants to enter gets in, though the other may never want to.
StarvationFree ==
  \A i \in Procs : pc[i] = "Proc_set_flag" ~> pc[i] = "Proc_critical"

-------------------------------------------------------------------------------
(* Refinement *)

\* It is a lock.
ImplementsLock_of ==
  INSTANCE Lock WITH
    lock <-
      IF \E i \in Procs : pc[i] \in {"Proc_critical", "Proc_clear_flag"}
        THEN 0
        ELSE 1,
    proc <-
      [i \in Procs |->
        IF pc[i] = "Proc_noncritical"
          THEN "noncritical"
          ELSE IF pc[i] = "Proc_critical"
                 THEN "critical"
                 ELSE IF pc[i] = "Proc_clear_flag"
                        THEN "release"
                        ELSE "acquire"]

ImplementsLock ==
  ImplementsLock_of!Spec

-------------------------------------------------------------------------------
\* What TLC checks, with the constants of the cfg files.
THEOREM
  Spec => /\ []TypeOK
          /\ []MutualExclusion
          /\ StarvationFree
          /\ ImplementsLock
===============================================================================
