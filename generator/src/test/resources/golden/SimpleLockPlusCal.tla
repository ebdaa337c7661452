-------------------------- MODULE SimpleLockPlusCal ---------------------------
(*****************************************************************************)
(* The PlusCal twin of SimpleLock: the same protocol, from the same          *)
(* description. A label is called like the action of the direct module, and  *)
(* both have the same state graph.                                           *)
(*****************************************************************************)
\* This file holds no translation. The TLA+ tools put it in:
\*   java -cp tla2tools.jar pcal.trans -nocfg SimpleLockPlusCal.tla
EXTENDS Integers, FiniteSets

Procs == 1 .. 2

-------------------------------------------------------------------------------
(*--algorithm SimpleLock {
  variables
    locked = FALSE;

  fair process (Proc \in Procs) {
    Proc_lock:
      while (TRUE) {
        await ~locked;
        locked := TRUE;
        Proc_unlock:
          locked := FALSE;
      };
  }
} *)
\* BEGIN TRANSLATION
\* END TRANSLATION

TypeOK ==
  /\ locked \in BOOLEAN
  /\ \A self \in Procs : pc[self] \in {
       "Proc_lock", "Proc_unlock"}

-------------------------------------------------------------------------------
(* Safety *)

\* Two have the lock.
MutualExclusion ==
  Cardinality({i \in Procs : pc[i] = "Proc_unlock"}) <= 1
===============================================================================
