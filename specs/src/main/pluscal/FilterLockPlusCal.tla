-------------------------- MODULE FilterLockPlusCal ---------------------------
(*****************************************************************************)
(* The PlusCal twin of FilterLock: the same protocol, from the same          *)
(* description. A label is called like the action of the direct module, and  *)
(* both have the same state graph.                                           *)
(*****************************************************************************)
\* This file holds no translation. The TLA+ tools put it in:
\*   java -cp tla2tools.jar pcal.trans -nocfg FilterLockPlusCal.tla
EXTENDS Integers, FiniteSets

Procs == 1 .. 3

-------------------------------------------------------------------------------
(*--algorithm FilterLock {
  variables
    level = [i \in Procs |-> 0];
    last = [i \in 1 .. 2 |-> 1];
    broken = "none";

  fair process (Proc \in Procs) {
    Proc_noncritical:-
      while (TRUE) {
        skip;
        Proc_climb:
          level[self] := level[self] + 1;
          await level \in [Procs -> 0 .. 2];
        Proc_arrive:
          await level[self] \in 1 .. 2;
          last[level[self]] := self;
        Proc_wait:
          await \/ last[level[self]] # self
                \/ \A i \in Procs : i = self \/ level[i] < level[self];
          if (level[self] # 2) {
            goto Proc_climb;
          };
        Proc_critical:
          level[self] := 0;
      };
  }
} *)
\* BEGIN TRANSLATION
\* END TRANSLATION

state == <<level, last, pc>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

\* The steps of proc that break a rule.
Proc_misuses(self) ==
  \/ pc[self] = "Proc_climb" /\ level[self] + 1 > 2 /\ Breaks("TypeOK")
  \/ /\ pc[self] = "Proc_arrive"
     /\ level[self] \notin 1 .. 2
     /\ Breaks("LastOk_written")

Proc_steps(self) ==
  Proc(self) \/ Proc_misuses(self)

TwinNext ==
  \/ Next
  \/ \E self \in Procs : Proc_misuses(self)

TwinFairness ==
  /\ \A self \in Procs : WF_vars(/\ pc[self] \notin {"Proc_noncritical"}
                                 /\ Proc_steps(self))

TwinSpec ==
  Init /\ [][TwinNext]_vars /\ TwinFairness

TypeOK ==
  /\ level \in [Procs -> 0 .. 2]
  /\ last \in [1 .. 2 -> Procs]
  /\ \A self \in Procs : pc[self] \in {
       "Proc_noncritical", "Proc_climb", "Proc_arrive", "Proc_wait",
       "Proc_critical"}
  \* "TypeOK" where a step would leave a range
  /\ broken \in {"none", "LastOk_written"}

-------------------------------------------------------------------------------
(* Safety *)

\* No two are in the critical section.
MutualExclusion ==
  Cardinality({i \in Procs : pc[i] = "Proc_critical"}) <= 1

\* last is never written where it has no element.
LastOk ==
  broken # "LastOk_written"

-------------------------------------------------------------------------------
(* Liveness *)

\* Who wants in gets in.
StarvationFree ==
  \A i \in Procs : level[i] > 0 ~> pc[i] = "Proc_critical"

-------------------------------------------------------------------------------
\* What TLC checks, with the constants of the cfg files.
THEOREM
  TwinSpec => /\ []TypeOK
              /\ []LastOk
              /\ []MutualExclusion
              /\ StarvationFree
===============================================================================
