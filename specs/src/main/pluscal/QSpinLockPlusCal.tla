--------------------------- MODULE QSpinLockPlusCal ---------------------------
(*****************************************************************************)
(* The PlusCal twin of QSpinLock: the same protocol, from the same           *)
(* description. A label is called like the action of the direct module, and  *)
(* both have the same state graph.                                           *)
(*****************************************************************************)
\* This file holds no translation. The TLA+ tools put it in:
\*   java -cp tla2tools.jar pcal.trans -nocfg QSpinLockPlusCal.tla
EXTENDS Integers, FiniteSets

CONSTANTS
  PENDING_LOOPS         \* 1 << 9 on x86

ASSUME SomeLoops ==
  PENDING_LOOPS \in Nat

Threads == 1 .. 2

-------------------------------------------------------------------------------
Cpu(i) ==
  ((i - 1) \div 1) + 1

Level(i) ==
  ((i - 1) % 1) + 1

McsNode(i, j) ==
  ((i - 1) * 1) + j

-------------------------------------------------------------------------------
(*--algorithm QSpinLock {
  variables
    qspinlock =
      [i \in 1 .. 1 |->
        [locked |-> FALSE, pending |-> FALSE, tail_idx |-> 0, tail_cpu |-> 0]];
    mcs_next = [i \in Threads |-> 0];
    mcs_locked = [i \in Threads |-> FALSE];
    mcs_count = [i \in Threads |-> 0];
    priority = [i \in 1 .. 2 |-> 1];
    broken = "none";

  fair process (Thread \in Threads)
    variables
      ret_trylock = FALSE;
      priority_level = 0;
      spin_lock_lock = 0;
      val =
        [locked |-> FALSE, pending |-> FALSE, tail_idx |-> 0, tail_cpu |-> 0];
      old =
        [locked |-> FALSE, pending |-> FALSE, tail_idx |-> 0, tail_cpu |-> 0];
      next = 0;
      prev = 0;
      node = 0;
      idx = 0;
      cnt = PENDING_LOOPS;
  {
    Thread_t1:
      while (TRUE) {
        await Level(self) >= priority[Cpu(self)];
        priority_level := priority[Cpu(self)];
        priority[Cpu(self)] := Level(self);
        Thread_sl1:
          await Level(self) >= priority[Cpu(self)];
          with (val_1 = [locked |-> FALSE, pending |-> FALSE,
                         tail_idx |-> 0, tail_cpu |-> 0]) {
            val := qspinlock[Level(self)];
            if (qspinlock[Level(self)] =
                  [locked |-> FALSE, pending |-> FALSE, tail_idx |-> 0,
                   tail_cpu |-> 0]) {
              qspinlock[Level(self)] :=
                [locked |-> TRUE, pending |-> FALSE, tail_idx |-> 0,
                 tail_cpu |-> 0];
            };
          };
        Thread_sl2:
          await Level(self) >= priority[Cpu(self)];
          if (val =
                [locked |-> FALSE, pending |-> FALSE, tail_idx |-> 0,
                 tail_cpu |-> 0]) {
            val :=
              [locked |-> FALSE, pending |-> FALSE, tail_idx |-> 0,
               tail_cpu |-> 0];
            goto Thread_cs;
          };
        Thread_sl3:
          await Level(self) >= priority[Cpu(self)];
          spin_lock_lock := Level(self);
        Thread_sp1:
          await Level(self) >= priority[Cpu(self)];
          old :=
            [locked |-> FALSE, pending |-> FALSE, tail_idx |-> 0,
             tail_cpu |-> 0];
          next := 0;
          prev := 0;
          node := 0;
          idx := 0;
          cnt := PENDING_LOOPS;
          if (val =
                [locked |-> FALSE, pending |-> TRUE, tail_idx |-> 0,
                 tail_cpu |-> 0]) {
            Thread_sp1_1:
              await Level(self) >= priority[Cpu(self)];
              if (/\ qspinlock[Level(self)] =
                       [locked |-> FALSE, pending |-> TRUE, tail_idx |-> 0,
                        tail_cpu |-> 0]
                  /\ cnt # 0) {
                cnt := cnt - 1;
                await cnt \in 0 .. PENDING_LOOPS;
                goto Thread_sp1_1;
              } else {
                val := qspinlock[Level(self)];
                await cnt \in 0 .. PENDING_LOOPS;
              };
          };
        Thread_sp1_2:
          await Level(self) >= priority[Cpu(self)];
          if (~(~val.pending /\ val.tail_idx = 0 /\ val.tail_cpu = 0)) {
            goto Thread_queue;
          };
        Thread_sp2:
          await Level(self) >= priority[Cpu(self)];
          val := qspinlock[Level(self)];
          qspinlock[Level(self)].pending := TRUE;
        Thread_sp3:
          await Level(self) >= priority[Cpu(self)];
          if (~val.pending /\ val.tail_idx = 0 /\ val.tail_cpu = 0) {
            if (val.locked) {
              await ~qspinlock[Level(self)].locked;
            };
            qspinlock[Level(self)] :=
              [qspinlock[Level(self)] EXCEPT
                !.locked = TRUE,
                !.pending = FALSE];
            val :=
              [locked |-> FALSE, pending |-> FALSE, tail_idx |-> 0,
               tail_cpu |-> 0];
            old :=
              [locked |-> FALSE, pending |-> FALSE, tail_idx |-> 0,
               tail_cpu |-> 0];
            next := 0;
            prev := 0;
            node := 0;
            idx := 0;
            cnt := PENDING_LOOPS;
            goto Thread_cs;
          };
        Thread_sp4:
          await Level(self) >= priority[Cpu(self)];
          if (~val.pending) {
            qspinlock[Level(self)].pending := FALSE;
          };
        Thread_queue:
          await Level(self) >= priority[Cpu(self)];
          node := McsNode(Cpu(self), 1);
          idx := mcs_count[node] + 1;
          mcs_count[node] := mcs_count[node] + 1;
          await idx \in 0 .. 1;
        Thread_sp11:
          await Level(self) >= priority[Cpu(self)];
          node := McsNode(Cpu(self), idx);
          await node \in Threads;
          mcs_locked[node] := FALSE;
          mcs_next[node] := 0;
        Thread_stl1:
          await Level(self) >= priority[Cpu(self)];
          ret_trylock :=
            qspinlock[Level(self)] =
              [locked |-> FALSE, pending |-> FALSE, tail_idx |-> 0,
               tail_cpu |-> 0];
          if (ret_trylock) {
            qspinlock[Level(self)] :=
              [locked |-> TRUE, pending |-> FALSE, tail_idx |-> 0,
               tail_cpu |-> 0];
          };
        Thread_sp13:
          await Level(self) >= priority[Cpu(self)];
          if (ret_trylock) {
            goto Thread_release;
          };
        Thread_sp14:
          await Level(self) >= priority[Cpu(self)];
          old :=
            [locked |-> FALSE, pending |-> FALSE,
             tail_idx |-> qspinlock[Level(self)].tail_idx,
             tail_cpu |-> qspinlock[Level(self)].tail_cpu];
          qspinlock[Level(self)] :=
            [qspinlock[Level(self)] EXCEPT
              !.tail_idx = idx,
              !.tail_cpu = Cpu(self)];
          next := 0;
        Thread_sp15:
          await Level(self) >= priority[Cpu(self)];
          if (~(old.tail_idx = 0 /\ old.tail_cpu = 0)) {
            prev := McsNode(old.tail_cpu, old.tail_idx);
            await prev \in Threads;
            mcs_next[prev] := node;
            Thread_sp16:
              await Level(self) >= priority[Cpu(self)];
              await mcs_locked[node];
              next := mcs_next[node];
          };
        Thread_sp18:
          await Level(self) >= priority[Cpu(self)];
          await /\ ~qspinlock[Level(self)].locked
                /\ ~qspinlock[Level(self)].pending;
          val := qspinlock[Level(self)];
        Thread_locked:
          await Level(self) >= priority[Cpu(self)];
          if (val.tail_idx = idx /\ val.tail_cpu = Cpu(self)) {
            old := qspinlock[Level(self)];
            if (qspinlock[Level(self)] = val) {
              qspinlock[Level(self)] :=
                [locked |-> TRUE, pending |-> FALSE, tail_idx |-> 0,
                 tail_cpu |-> 0];
            };
            if (old = val) {
              goto Thread_release;
            };
          };
        Thread_sp21:
          await Level(self) >= priority[Cpu(self)];
          qspinlock[Level(self)].locked := TRUE;
          if (next = 0) {
            await mcs_next[node] # 0;
            next := mcs_next[node];
          };
          await next \in Threads;
          mcs_locked[next] := TRUE;
        Thread_release:
          await Level(self) >= priority[Cpu(self)];
          mcs_count[McsNode(Cpu(self), 1)] :=
            mcs_count[McsNode(Cpu(self), 1)] - 1;
          val :=
            [locked |-> FALSE, pending |-> FALSE, tail_idx |-> 0,
             tail_cpu |-> 0];
          old :=
            [locked |-> FALSE, pending |-> FALSE, tail_idx |-> 0,
             tail_cpu |-> 0];
          next := 0;
          prev := 0;
          node := 0;
          idx := 0;
          cnt := PENDING_LOOPS;
          await mcs_count \in [Threads -> 0 .. 1];
        Thread_cs:
          await Level(self) >= priority[Cpu(self)];
        Thread_su1:
          await Level(self) >= priority[Cpu(self)];
          qspinlock[Level(self)].locked := FALSE;
        Thread_t2:
          await Level(self) >= priority[Cpu(self)];
          priority[Cpu(self)] := priority_level;
          await priority \in [1 .. 2 -> 1 .. 1];
      };
  }
} *)
\* BEGIN TRANSLATION
\* END TRANSLATION

state == <<qspinlock, mcs_next, mcs_locked, mcs_count, priority, ret_trylock,
  priority_level, spin_lock_lock, val, old, next, prev, node, idx, cnt, pc>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

\* The steps of thread that break a rule.
Thread_misuses(self) ==
  \/ /\ pc[self] = "Thread_sp1_1"
     /\ Level(self) >= priority[Cpu(self)]
     /\ qspinlock[Level(self)] =
          [locked |-> FALSE, pending |-> TRUE, tail_idx |-> 0, tail_cpu |-> 0]
     /\ cnt[self] # 0
     /\ cnt[self] - 1 < 0
     /\ Breaks("TypeOK")
  \/ /\ pc[self] = "Thread_queue"
     /\ Level(self) >= priority[Cpu(self)]
     /\ mcs_count[McsNode(Cpu(self), 1)] + 1 > 1
     /\ Breaks("TypeOK")
  \/ /\ pc[self] = "Thread_sp11"
     /\ Level(self) >= priority[Cpu(self)]
     /\ McsNode(Cpu(self), idx[self]) \notin Threads
     /\ Breaks("McsLockedOk_written")
  \/ /\ pc[self] = "Thread_sp15"
     /\ Level(self) >= priority[Cpu(self)]
     /\ ~(old[self].tail_idx = 0 /\ old[self].tail_cpu = 0)
     /\ McsNode(old[self].tail_cpu, old[self].tail_idx) \notin Threads
     /\ Breaks("McsNextOk_written")
  \/ /\ pc[self] = "Thread_sp21"
     /\ Level(self) >= priority[Cpu(self)]
     /\ next[self] = 0
     /\ mcs_next[node[self]] # 0
     /\ mcs_next[node[self]] \notin Threads
     /\ Breaks("McsLockedOk_written")
  \/ /\ pc[self] = "Thread_release"
     /\ Level(self) >= priority[Cpu(self)]
     /\ mcs_count[McsNode(Cpu(self), 1)] - 1 < 0
     /\ Breaks("TypeOK")
  \/ /\ pc[self] = "Thread_t2"
     /\ Level(self) >= priority[Cpu(self)]
     /\ priority_level[self] < 1
     /\ Breaks("TypeOK")

Thread_steps(self) ==
  Thread(self) \/ Thread_misuses(self)

TwinNext ==
  \/ Next
  \/ \E self \in Threads : Thread_misuses(self)

TwinFairness ==
  /\ \A self \in Threads : WF_vars(Thread_steps(self))

TwinSpec ==
  Init /\ [][TwinNext]_vars /\ TwinFairness

TypeOK ==
  /\ qspinlock \in
       [1 .. 1 ->
         [locked : BOOLEAN,
          pending : BOOLEAN,
          tail_idx : 0 .. 1,
          tail_cpu : 0 .. 2]]
  /\ mcs_next \in [Threads -> 0 .. 2]
  /\ mcs_locked \in [Threads -> BOOLEAN]
  /\ mcs_count \in [Threads -> 0 .. 1]
  /\ priority \in [1 .. 2 -> 1 .. 1]
  /\ ret_trylock \in [Threads -> BOOLEAN]
  /\ priority_level \in [Threads -> 0 .. 1]
  /\ spin_lock_lock \in [Threads -> 0 .. 1]
  /\ val \in
       [Threads ->
         [locked : BOOLEAN,
          pending : BOOLEAN,
          tail_idx : 0 .. 1,
          tail_cpu : 0 .. 2]]
  /\ old \in
       [Threads ->
         [locked : BOOLEAN,
          pending : BOOLEAN,
          tail_idx : 0 .. 1,
          tail_cpu : 0 .. 2]]
  /\ next \in [Threads -> 0 .. 2]
  /\ prev \in [Threads -> 0 .. 2]
  /\ node \in [Threads -> 0 .. 2]
  /\ idx \in [Threads -> 0 .. 1]
  /\ cnt \in [Threads -> 0 .. PENDING_LOOPS]
  /\ \A self \in Threads : pc[self] \in {
       "Thread_t1", "Thread_sl1", "Thread_sl2", "Thread_sl3", "Thread_sp1",
       "Thread_sp1_1", "Thread_sp1_2", "Thread_sp2", "Thread_sp3",
       "Thread_sp4", "Thread_queue", "Thread_sp11", "Thread_stl1",
       "Thread_sp13", "Thread_sp14", "Thread_sp15", "Thread_sp16",
       "Thread_sp18", "Thread_locked", "Thread_sp21", "Thread_release",
       "Thread_cs", "Thread_su1", "Thread_t2"}
  \* "TypeOK" where a step would leave a range
  /\ broken \in {"none", "McsLockedOk_written", "McsNextOk_written"}

-------------------------------------------------------------------------------
(* Safety *)

\* No two have the same lock.
Exclusion ==
  \A i \in 1 .. 1 :
    Cardinality({j \in Threads : Level(j) = i /\ pc[j] = "Thread_cs"}) <= 1

\* mcs_locked is never written where it has no element.
McsLockedOk ==
  broken # "McsLockedOk_written"

\* mcs_next is never written where it has no element.
McsNextOk ==
  broken # "McsNextOk_written"

-------------------------------------------------------------------------------
(* Liveness *)

\* Who asks gets it.
LockAll ==
  \A i \in Threads : pc[i] = "Thread_sl1" ~> pc[i] = "Thread_cs"

-------------------------------------------------------------------------------
\* What TLC checks, with the constants of the cfg files.
THEOREM
  TwinSpec => /\ []TypeOK
              /\ []McsLockedOk
              /\ []McsNextOk
              /\ []Exclusion
              /\ LockAll
===============================================================================
