--------------------------- MODULE PetersonPlusCal ----------------------------
(*****************************************************************************)
(* The PlusCal twin of Peterson: the same protocol, from the same            *)
(* description. A label is called like the action of the direct module, and  *)
(* both have the same state graph.                                           *)
(*****************************************************************************)
\* This file holds no translation. The TLA+ tools put it in:
\*   java -cp tla2tools.jar pcal.trans -nocfg PetersonPlusCal.tla
EXTENDS Integers

Procs == 1 .. 2

-------------------------------------------------------------------------------
Other(i) ==
  IF i = 1 THEN 2 ELSE 1

-------------------------------------------------------------------------------
(*--algorithm Peterson {
  variables
    turn = 1;
    flag = [self \in Procs |-> FALSE];

  fair process (Proc \in Procs) {
    Proc_rest:-
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
  /\ turn \in Procs
  /\ flag \in [Procs -> BOOLEAN]
  /\ \A self \in Procs : pc[self] \in {
       "Proc_rest", "Proc_set_flag", "Proc_set_turn", "Proc_wait",
       "Proc_critical", "Proc_clear_flag"}

-------------------------------------------------------------------------------
(* Liveness *)

\* Who asks gets in.
StarvationFree ==
  \A i \in Procs : pc[i] = "Proc_set_flag" ~> pc[i] = "Proc_critical"

-------------------------------------------------------------------------------
(* Refinement *)

\* It does what a lock does.
IsALock_of ==
  INSTANCE SimpleLock WITH
    locked <- \E i \in Procs : pc[i] \in {"Proc_critical", "Proc_clear_flag"},
    proc <-
      [i \in Procs |->
        IF pc[i] \in {"Proc_critical", "Proc_clear_flag"}
          THEN "unlock"
          ELSE "lock"]

IsALock ==
  /\ IsALock_of!Init
  /\ [][IsALock_of!Next]_(IsALock_of!vars)
===============================================================================
