------------------------------ MODULE QSpinLock -------------------------------
(*****************************************************************************)
(* The queued spinlock of Linux                                              *)
(*                                                                           *)
(* spin_lock_lock keeps what a tail call of PlusCal leaves in a parameter.   *)
(* It is never read: the original has it, and so some states more.           *)
(*                                                                           *)
(* Original qspinlock.tla in kernel-tla                                      *)
(*                                                                           *)
(* C functions, by file:                                                     *)
(*   include/asm-generic/qspinlock.h  spin_lock, spin_trylock, spin_unlock   *)
(*   kernel/locking/qspinlock.c       spin_lock_slowpath                     *)
(*****************************************************************************)
EXTENDS Integers, FiniteSets

CONSTANTS
  PENDING_LOOPS         \* 1 << 9 on x86

ASSUME SomeLoops ==
  PENDING_LOOPS \in Nat

\* Each process has a control variable of its own, and there is no common pc:
\* an action shows at a glance whom it moves.
VARIABLES
  \* shared
  qspinlock,
  mcs_next,             \* of an MCS node, or 0
  mcs_locked,
  mcs_count,
  priority,
  \* process thread, one for each of Threads
  thread,               \* its next step
  ret_trylock,          \* local
  priority_level,       \* local
  spin_lock_lock,       \* local
  val,                  \* local
  old,                  \* local
  next,                 \* local
  prev,                 \* local
  node,                 \* local
  idx,                  \* local
  cnt,                  \* local
  \* misuse
  broken                \* the rule that the last step broke, or "none"

Threads == 1 .. 2

thread_locals == <<ret_trylock, priority_level, spin_lock_lock, val, old, next,
  prev, node, idx, cnt>>

state == <<qspinlock, mcs_next, mcs_locked, mcs_count, priority, thread,
  thread_locals>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

vars == <<state, broken>>

-------------------------------------------------------------------------------
Cpu(i) ==
  ((i - 1) \div 1) + 1

Level(i) ==
  ((i - 1) % 1) + 1

McsNode(i, j) ==
  ((i - 1) * 1) + j

-------------------------------------------------------------------------------
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
  /\ thread \in [Threads -> {
       "t1",
       "sl1", "sl2", "sl3",
       "sp1", "sp1_1", "sp1_2", "sp2", "sp3", "sp4", "queue", "sp11",
       "stl1",
       "sp13", "sp14", "sp15", "sp16", "sp18", "locked", "sp21", "release",
       "cs",
       "su1",
       "t2"}]
  \* "TypeOK" where a step would leave a range
  /\ broken \in {"none", "McsLockedOk_written", "McsNextOk_written"}

Init ==
  /\ qspinlock =
       [i \in 1 .. 1 |->
         [locked |-> FALSE, pending |-> FALSE, tail_idx |-> 0, tail_cpu |-> 0]]
  /\ mcs_next = [i \in Threads |-> 0]
  /\ mcs_locked = [i \in Threads |-> FALSE]
  /\ mcs_count = [i \in Threads |-> 0]
  /\ priority = [i \in 1 .. 2 |-> 1]
  /\ thread = [self \in Threads |-> "t1"]
  /\ ret_trylock = [self \in Threads |-> FALSE]
  /\ priority_level = [self \in Threads |-> 0]
  /\ spin_lock_lock = [self \in Threads |-> 0]
  /\ val =
       [self \in Threads |->
         [locked |-> FALSE, pending |-> FALSE, tail_idx |-> 0, tail_cpu |-> 0]]
  /\ old =
       [self \in Threads |->
         [locked |-> FALSE, pending |-> FALSE, tail_idx |-> 0, tail_cpu |-> 0]]
  /\ next = [self \in Threads |-> 0]
  /\ prev = [self \in Threads |-> 0]
  /\ node = [self \in Threads |-> 0]
  /\ idx = [self \in Threads |-> 0]
  /\ cnt = [self \in Threads |-> PENDING_LOOPS]
  /\ broken = "none"

(*****************************************************************************)
(* thread                                                                    *)
(*****************************************************************************)
\* t1
Thread_t1(self) ==
  /\ thread[self] = "t1"
  /\ Level(self) >= priority[Cpu(self)]
  /\ priority_level' = [priority_level EXCEPT ![self] = priority[Cpu(self)]]
  /\ priority' = [priority EXCEPT ![Cpu(self)] = Level(self)]
  /\ thread' = [thread EXCEPT ![self] = "sl1"]
  /\ UNCHANGED <<qspinlock, mcs_next, mcs_locked, mcs_count, ret_trylock,
       spin_lock_lock, val, old, next, prev, node, idx, cnt, broken>>

\* spin_lock: atomic_cmpxchg(&lock->val, old, new);
Thread_sl1(self) ==
  /\ thread[self] = "sl1"
  /\ Level(self) >= priority[Cpu(self)]
  /\ val' = [val EXCEPT ![self] = qspinlock[Level(self)]]
  /\ qspinlock' =
       IF qspinlock[Level(self)] =
            [locked |-> FALSE, pending |-> FALSE, tail_idx |-> 0,
             tail_cpu |-> 0]
         THEN [qspinlock EXCEPT
                ![Level(self)] =
                  [locked |-> TRUE, pending |-> FALSE, tail_idx |-> 0,
                   tail_cpu |-> 0]]
         ELSE qspinlock
  /\ thread' = [thread EXCEPT ![self] = "sl2"]
  /\ UNCHANGED <<mcs_next, mcs_locked, mcs_count, priority, ret_trylock,
       priority_level, spin_lock_lock, old, next, prev, node, idx, cnt,
       broken>>

\* spin_lock: sl2 -> true
Thread_sl2_true(self) ==
  /\ thread[self] = "sl2"
  /\ Level(self) >= priority[Cpu(self)]
  /\ val[self] =
       [locked |-> FALSE, pending |-> FALSE, tail_idx |-> 0, tail_cpu |-> 0]
  /\ thread' = [thread EXCEPT ![self] = "cs"]
  /\ UNCHANGED <<qspinlock, mcs_next, mcs_locked, mcs_count, priority,
       thread_locals, broken>>

\* spin_lock: sl2 -> false
Thread_sl2_false(self) ==
  /\ thread[self] = "sl2"
  /\ Level(self) >= priority[Cpu(self)]
  /\ val[self] #
       [locked |-> FALSE, pending |-> FALSE, tail_idx |-> 0, tail_cpu |-> 0]
  /\ thread' = [thread EXCEPT ![self] = "sl3"]
  /\ UNCHANGED <<qspinlock, mcs_next, mcs_locked, mcs_count, priority,
       thread_locals, broken>>

\* spin_lock: sl3
Thread_sl3(self) ==
  /\ thread[self] = "sl3"
  /\ Level(self) >= priority[Cpu(self)]
  /\ spin_lock_lock' = [spin_lock_lock EXCEPT ![self] = Level(self)]
  /\ thread' = [thread EXCEPT ![self] = "sp1"]
  /\ UNCHANGED <<qspinlock, mcs_next, mcs_locked, mcs_count, priority,
       ret_trylock, priority_level, val, old, next, prev, node, idx, cnt,
       broken>>

\* spin_lock_slowpath: sp1
Thread_sp1(self) ==
  /\ thread[self] = "sp1"
  /\ Level(self) >= priority[Cpu(self)]
  /\ old' =
       [old EXCEPT
         ![self] =
           [locked |-> FALSE, pending |-> FALSE, tail_idx |-> 0,
            tail_cpu |-> 0]]
  /\ next' = [next EXCEPT ![self] = 0]
  /\ prev' = [prev EXCEPT ![self] = 0]
  /\ node' = [node EXCEPT ![self] = 0]
  /\ idx' = [idx EXCEPT ![self] = 0]
  /\ cnt' = [cnt EXCEPT ![self] = PENDING_LOOPS]
  /\ thread' = [thread EXCEPT ![self] =
       IF val[self] =
            [locked |-> FALSE, pending |-> TRUE, tail_idx |-> 0,
             tail_cpu |-> 0]
         THEN "sp1_1"
         ELSE "sp1_2"]
  /\ UNCHANGED <<qspinlock, mcs_next, mcs_locked, mcs_count, priority,
       ret_trylock, priority_level, spin_lock_lock, val, broken>>

\* spin_lock_slowpath: sp1_1 -> true
Thread_sp1_1_true(self) ==
  /\ thread[self] = "sp1_1"
  /\ Level(self) >= priority[Cpu(self)]
  /\ qspinlock[Level(self)] =
       [locked |-> FALSE, pending |-> TRUE, tail_idx |-> 0, tail_cpu |-> 0]
  /\ cnt[self] # 0
  /\ cnt[self] - 1 >= 0
  /\ cnt' = [cnt EXCEPT ![self] = @ - 1]
  /\ thread' = [thread EXCEPT ![self] = "sp1_1"]
  /\ UNCHANGED <<qspinlock, mcs_next, mcs_locked, mcs_count, priority,
       ret_trylock, priority_level, spin_lock_lock, val, old, next, prev, node,
       idx, broken>>

\* spin_lock_slowpath: sp1_1 -> false
Thread_sp1_1_false(self) ==
  /\ thread[self] = "sp1_1"
  /\ Level(self) >= priority[Cpu(self)]
  /\ ~(/\ qspinlock[Level(self)] =
            [locked |-> FALSE, pending |-> TRUE, tail_idx |-> 0,
             tail_cpu |-> 0]
       /\ cnt[self] # 0)
  /\ val' = [val EXCEPT ![self] = qspinlock[Level(self)]]
  /\ thread' = [thread EXCEPT ![self] = "sp1_2"]
  /\ UNCHANGED <<qspinlock, mcs_next, mcs_locked, mcs_count, priority,
       ret_trylock, priority_level, spin_lock_lock, old, next, prev, node, idx,
       cnt, broken>>

\* spin_lock_slowpath: sp1_2
Thread_sp1_2(self) ==
  /\ thread[self] = "sp1_2"
  /\ Level(self) >= priority[Cpu(self)]
  /\ thread' = [thread EXCEPT ![self] =
       IF ~(/\ ~val[self].pending
            /\ val[self].tail_idx = 0
            /\ val[self].tail_cpu = 0)
         THEN "queue"
         ELSE "sp2"]
  /\ UNCHANGED <<qspinlock, mcs_next, mcs_locked, mcs_count, priority,
       thread_locals, broken>>

\* spin_lock_slowpath: atomic_fetch_or_acquire(pending, &lock->val);
Thread_sp2(self) ==
  /\ thread[self] = "sp2"
  /\ Level(self) >= priority[Cpu(self)]
  /\ val' = [val EXCEPT ![self] = qspinlock[Level(self)]]
  /\ qspinlock' = [qspinlock EXCEPT ![Level(self)].pending = TRUE]
  /\ thread' = [thread EXCEPT ![self] = "sp3"]
  /\ UNCHANGED <<mcs_next, mcs_locked, mcs_count, priority, ret_trylock,
       priority_level, spin_lock_lock, old, next, prev, node, idx, cnt,
       broken>>

\* spin_lock_slowpath: sp3 -> true
Thread_sp3_true(self) ==
  /\ thread[self] = "sp3"
  /\ Level(self) >= priority[Cpu(self)]
  /\ ~val[self].pending
  /\ val[self].tail_idx = 0
  /\ val[self].tail_cpu = 0
  /\ val[self].locked => ~qspinlock[Level(self)].locked
  /\ qspinlock' =
       [qspinlock EXCEPT
         ![Level(self)] = [@ EXCEPT !.locked = TRUE, !.pending = FALSE]]
  /\ val' =
       [val EXCEPT
         ![self] =
           [locked |-> FALSE, pending |-> FALSE, tail_idx |-> 0,
            tail_cpu |-> 0]]
  /\ old' =
       [old EXCEPT
         ![self] =
           [locked |-> FALSE, pending |-> FALSE, tail_idx |-> 0,
            tail_cpu |-> 0]]
  /\ next' = [next EXCEPT ![self] = 0]
  /\ prev' = [prev EXCEPT ![self] = 0]
  /\ node' = [node EXCEPT ![self] = 0]
  /\ idx' = [idx EXCEPT ![self] = 0]
  /\ cnt' = [cnt EXCEPT ![self] = PENDING_LOOPS]
  /\ thread' = [thread EXCEPT ![self] = "cs"]
  /\ UNCHANGED <<mcs_next, mcs_locked, mcs_count, priority, ret_trylock,
       priority_level, spin_lock_lock, broken>>

\* spin_lock_slowpath: sp3 -> false
Thread_sp3_false(self) ==
  /\ thread[self] = "sp3"
  /\ Level(self) >= priority[Cpu(self)]
  /\ ~(~val[self].pending /\ val[self].tail_idx = 0 /\ val[self].tail_cpu = 0)
  /\ thread' = [thread EXCEPT ![self] = "sp4"]
  /\ UNCHANGED <<qspinlock, mcs_next, mcs_locked, mcs_count, priority,
       thread_locals, broken>>

\* spin_lock_slowpath: sp4
Thread_sp4(self) ==
  /\ thread[self] = "sp4"
  /\ Level(self) >= priority[Cpu(self)]
  /\ qspinlock' =
       IF ~val[self].pending
         THEN [qspinlock EXCEPT ![Level(self)].pending = FALSE]
         ELSE qspinlock
  /\ thread' = [thread EXCEPT ![self] = "queue"]
  /\ UNCHANGED <<mcs_next, mcs_locked, mcs_count, priority, thread_locals,
       broken>>

\* spin_lock_slowpath: queue
Thread_queue(self) ==
  /\ thread[self] = "queue"
  /\ Level(self) >= priority[Cpu(self)]
  /\ mcs_count[McsNode(Cpu(self), 1)] + 1 <= 1
  /\ node' = [node EXCEPT ![self] = McsNode(Cpu(self), 1)]
  /\ idx' = [idx EXCEPT ![self] = mcs_count[McsNode(Cpu(self), 1)] + 1]
  /\ mcs_count' = [mcs_count EXCEPT ![McsNode(Cpu(self), 1)] = @ + 1]
  /\ thread' = [thread EXCEPT ![self] = "sp11"]
  /\ UNCHANGED <<qspinlock, mcs_next, mcs_locked, priority, ret_trylock,
       priority_level, spin_lock_lock, val, old, next, prev, cnt, broken>>

\* spin_lock_slowpath: sp11
Thread_sp11(self) ==
  /\ thread[self] = "sp11"
  /\ Level(self) >= priority[Cpu(self)]
  /\ McsNode(Cpu(self), idx[self]) \in Threads
  /\ node' = [node EXCEPT ![self] = McsNode(Cpu(self), idx[self])]
  /\ mcs_locked' = [mcs_locked EXCEPT ![McsNode(Cpu(self), idx[self])] = FALSE]
  /\ mcs_next' = [mcs_next EXCEPT ![McsNode(Cpu(self), idx[self])] = 0]
  /\ thread' = [thread EXCEPT ![self] = "stl1"]
  /\ UNCHANGED <<qspinlock, mcs_count, priority, ret_trylock, priority_level,
       spin_lock_lock, val, old, next, prev, idx, cnt, broken>>

\* spin_trylock: stl1
Thread_stl1(self) ==
  /\ thread[self] = "stl1"
  /\ Level(self) >= priority[Cpu(self)]
  /\ ret_trylock' =
       [ret_trylock EXCEPT
         ![self] =
           qspinlock[Level(self)] =
             [locked |-> FALSE, pending |-> FALSE, tail_idx |-> 0,
              tail_cpu |-> 0]]
  /\ qspinlock' =
       IF qspinlock[Level(self)] =
            [locked |-> FALSE, pending |-> FALSE, tail_idx |-> 0,
             tail_cpu |-> 0]
         THEN [qspinlock EXCEPT
                ![Level(self)] =
                  [locked |-> TRUE, pending |-> FALSE, tail_idx |-> 0,
                   tail_cpu |-> 0]]
         ELSE qspinlock
  /\ thread' = [thread EXCEPT ![self] = "sp13"]
  /\ UNCHANGED <<mcs_next, mcs_locked, mcs_count, priority, priority_level,
       spin_lock_lock, val, old, next, prev, node, idx, cnt, broken>>

\* spin_lock_slowpath: sp13
Thread_sp13(self) ==
  /\ thread[self] = "sp13"
  /\ Level(self) >= priority[Cpu(self)]
  /\ thread' = [thread EXCEPT ![self] =
       IF ret_trylock[self] THEN "release" ELSE "sp14"]
  /\ UNCHANGED <<qspinlock, mcs_next, mcs_locked, mcs_count, priority,
       thread_locals, broken>>

\* spin_lock_slowpath: xchg_tail(&lock->val, ...);
Thread_sp14(self) ==
  /\ thread[self] = "sp14"
  /\ Level(self) >= priority[Cpu(self)]
  /\ old' =
       [old EXCEPT
         ![self] =
           [locked |-> FALSE, pending |-> FALSE,
            tail_idx |-> qspinlock[Level(self)].tail_idx,
            tail_cpu |-> qspinlock[Level(self)].tail_cpu]]
  /\ qspinlock' =
       [qspinlock EXCEPT
         ![Level(self)] =
           [@ EXCEPT !.tail_idx = idx[self], !.tail_cpu = Cpu(self)]]
  /\ next' = [next EXCEPT ![self] = 0]
  /\ thread' = [thread EXCEPT ![self] = "sp15"]
  /\ UNCHANGED <<mcs_next, mcs_locked, mcs_count, priority, ret_trylock,
       priority_level, spin_lock_lock, val, prev, node, idx, cnt, broken>>

\* spin_lock_slowpath: sp15 -> true
Thread_sp15_true(self) ==
  /\ thread[self] = "sp15"
  /\ Level(self) >= priority[Cpu(self)]
  /\ ~(old[self].tail_idx = 0 /\ old[self].tail_cpu = 0)
  /\ McsNode(old[self].tail_cpu, old[self].tail_idx) \in Threads
  /\ prev' =
       [prev EXCEPT ![self] = McsNode(old[self].tail_cpu, old[self].tail_idx)]
  /\ mcs_next' =
       [mcs_next EXCEPT
         ![McsNode(old[self].tail_cpu, old[self].tail_idx)] = node[self]]
  /\ thread' = [thread EXCEPT ![self] = "sp16"]
  /\ UNCHANGED <<qspinlock, mcs_locked, mcs_count, priority, ret_trylock,
       priority_level, spin_lock_lock, val, old, next, node, idx, cnt, broken>>

\* spin_lock_slowpath: sp15 -> false
Thread_sp15_false(self) ==
  /\ thread[self] = "sp15"
  /\ Level(self) >= priority[Cpu(self)]
  /\ old[self].tail_idx = 0
  /\ old[self].tail_cpu = 0
  /\ thread' = [thread EXCEPT ![self] = "sp18"]
  /\ UNCHANGED <<qspinlock, mcs_next, mcs_locked, mcs_count, priority,
       thread_locals, broken>>

\* spin_lock_slowpath: sp16
Thread_sp16(self) ==
  /\ thread[self] = "sp16"
  /\ Level(self) >= priority[Cpu(self)]
  /\ mcs_locked[node[self]]
  /\ next' = [next EXCEPT ![self] = mcs_next[node[self]]]
  /\ thread' = [thread EXCEPT ![self] = "sp18"]
  /\ UNCHANGED <<qspinlock, mcs_next, mcs_locked, mcs_count, priority,
       ret_trylock, priority_level, spin_lock_lock, val, old, prev, node, idx,
       cnt, broken>>

\* spin_lock_slowpath: sp18
Thread_sp18(self) ==
  /\ thread[self] = "sp18"
  /\ Level(self) >= priority[Cpu(self)]
  /\ ~qspinlock[Level(self)].locked
  /\ ~qspinlock[Level(self)].pending
  /\ val' = [val EXCEPT ![self] = qspinlock[Level(self)]]
  /\ thread' = [thread EXCEPT ![self] = "locked"]
  /\ UNCHANGED <<qspinlock, mcs_next, mcs_locked, mcs_count, priority,
       ret_trylock, priority_level, spin_lock_lock, old, next, prev, node, idx,
       cnt, broken>>

\* spin_lock_slowpath: locked -> true
Thread_locked_true(self) ==
  /\ thread[self] = "locked"
  /\ Level(self) >= priority[Cpu(self)]
  /\ val[self].tail_idx = idx[self]
  /\ val[self].tail_cpu = Cpu(self)
  /\ old' = [old EXCEPT ![self] = qspinlock[Level(self)]]
  /\ IF qspinlock[Level(self)] = val[self]
       THEN /\ qspinlock' =
                 [qspinlock EXCEPT
                   ![Level(self)] =
                     [locked |-> TRUE, pending |-> FALSE, tail_idx |-> 0,
                      tail_cpu |-> 0]]
            /\ thread' = [thread EXCEPT ![self] = "release"]
       ELSE /\ thread' = [thread EXCEPT ![self] = "sp21"]
            /\ UNCHANGED qspinlock
  /\ UNCHANGED <<mcs_next, mcs_locked, mcs_count, priority, ret_trylock,
       priority_level, spin_lock_lock, val, next, prev, node, idx, cnt,
       broken>>

\* spin_lock_slowpath: locked -> false
Thread_locked_false(self) ==
  /\ thread[self] = "locked"
  /\ Level(self) >= priority[Cpu(self)]
  /\ ~(val[self].tail_idx = idx[self] /\ val[self].tail_cpu = Cpu(self))
  /\ thread' = [thread EXCEPT ![self] = "sp21"]
  /\ UNCHANGED <<qspinlock, mcs_next, mcs_locked, mcs_count, priority,
       thread_locals, broken>>

\* spin_lock_slowpath: set_locked(lock);
Thread_sp21(self) ==
  /\ thread[self] = "sp21"
  /\ Level(self) >= priority[Cpu(self)]
  /\ qspinlock' = [qspinlock EXCEPT ![Level(self)].locked = TRUE]
  /\ IF next[self] = 0
       THEN /\ mcs_next[node[self]] # 0
            /\ mcs_next[node[self]] \in Threads
            /\ next' = [next EXCEPT ![self] = mcs_next[node[self]]]
            /\ mcs_locked' = [mcs_locked EXCEPT ![mcs_next[node[self]]] = TRUE]
       ELSE /\ mcs_locked' = [mcs_locked EXCEPT ![next[self]] = TRUE]
            /\ UNCHANGED next
  /\ thread' = [thread EXCEPT ![self] = "release"]
  /\ UNCHANGED <<mcs_next, mcs_count, priority, ret_trylock, priority_level,
       spin_lock_lock, val, old, prev, node, idx, cnt, broken>>

\* spin_lock_slowpath: release
Thread_release(self) ==
  /\ thread[self] = "release"
  /\ Level(self) >= priority[Cpu(self)]
  /\ mcs_count[McsNode(Cpu(self), 1)] - 1 >= 0
  /\ mcs_count' = [mcs_count EXCEPT ![McsNode(Cpu(self), 1)] = @ - 1]
  /\ val' =
       [val EXCEPT
         ![self] =
           [locked |-> FALSE, pending |-> FALSE, tail_idx |-> 0,
            tail_cpu |-> 0]]
  /\ old' =
       [old EXCEPT
         ![self] =
           [locked |-> FALSE, pending |-> FALSE, tail_idx |-> 0,
            tail_cpu |-> 0]]
  /\ next' = [next EXCEPT ![self] = 0]
  /\ prev' = [prev EXCEPT ![self] = 0]
  /\ node' = [node EXCEPT ![self] = 0]
  /\ idx' = [idx EXCEPT ![self] = 0]
  /\ cnt' = [cnt EXCEPT ![self] = PENDING_LOOPS]
  /\ thread' = [thread EXCEPT ![self] = "cs"]
  /\ UNCHANGED <<qspinlock, mcs_next, mcs_locked, priority, ret_trylock,
       priority_level, spin_lock_lock, broken>>

\* cs
Thread_cs(self) ==
  /\ thread[self] = "cs"
  /\ Level(self) >= priority[Cpu(self)]
  /\ thread' = [thread EXCEPT ![self] = "su1"]
  /\ UNCHANGED <<qspinlock, mcs_next, mcs_locked, mcs_count, priority,
       thread_locals, broken>>

\* spin_unlock: smp_store_release(&lock->locked, 0);
Thread_su1(self) ==
  /\ thread[self] = "su1"
  /\ Level(self) >= priority[Cpu(self)]
  /\ qspinlock' = [qspinlock EXCEPT ![Level(self)].locked = FALSE]
  /\ thread' = [thread EXCEPT ![self] = "t2"]
  /\ UNCHANGED <<mcs_next, mcs_locked, mcs_count, priority, thread_locals,
       broken>>

\* t2
Thread_t2(self) ==
  /\ thread[self] = "t2"
  /\ Level(self) >= priority[Cpu(self)]
  /\ priority_level[self] >= 1
  /\ priority' = [priority EXCEPT ![Cpu(self)] = priority_level[self]]
  /\ thread' = [thread EXCEPT ![self] = "t1"]
  /\ UNCHANGED <<qspinlock, mcs_next, mcs_locked, mcs_count, thread_locals,
       broken>>

\* The steps of thread that break a rule.
Thread_misuses(self) ==
  \/ /\ thread[self] = "sp1_1"
     /\ Level(self) >= priority[Cpu(self)]
     /\ qspinlock[Level(self)] =
          [locked |-> FALSE, pending |-> TRUE, tail_idx |-> 0, tail_cpu |-> 0]
     /\ cnt[self] # 0
     /\ cnt[self] - 1 < 0
     /\ Breaks("TypeOK")
  \/ /\ thread[self] = "queue"
     /\ Level(self) >= priority[Cpu(self)]
     /\ mcs_count[McsNode(Cpu(self), 1)] + 1 > 1
     /\ Breaks("TypeOK")
  \/ /\ thread[self] = "sp11"
     /\ Level(self) >= priority[Cpu(self)]
     /\ McsNode(Cpu(self), idx[self]) \notin Threads
     /\ Breaks("McsLockedOk_written")
  \/ /\ thread[self] = "sp15"
     /\ Level(self) >= priority[Cpu(self)]
     /\ ~(old[self].tail_idx = 0 /\ old[self].tail_cpu = 0)
     /\ McsNode(old[self].tail_cpu, old[self].tail_idx) \notin Threads
     /\ Breaks("McsNextOk_written")
  \/ /\ thread[self] = "sp21"
     /\ Level(self) >= priority[Cpu(self)]
     /\ next[self] = 0
     /\ mcs_next[node[self]] # 0
     /\ mcs_next[node[self]] \notin Threads
     /\ Breaks("McsLockedOk_written")
  \/ /\ thread[self] = "release"
     /\ Level(self) >= priority[Cpu(self)]
     /\ mcs_count[McsNode(Cpu(self), 1)] - 1 < 0
     /\ Breaks("TypeOK")
  \/ /\ thread[self] = "t2"
     /\ Level(self) >= priority[Cpu(self)]
     /\ priority_level[self] < 1
     /\ Breaks("TypeOK")

Thread(self) ==
  \/ Thread_t1(self)
  \/ Thread_sl1(self)
  \/ Thread_sl2_true(self)
  \/ Thread_sl2_false(self)
  \/ Thread_sl3(self)
  \/ Thread_sp1(self)
  \/ Thread_sp1_1_true(self)
  \/ Thread_sp1_1_false(self)
  \/ Thread_sp1_2(self)
  \/ Thread_sp2(self)
  \/ Thread_sp3_true(self)
  \/ Thread_sp3_false(self)
  \/ Thread_sp4(self)
  \/ Thread_queue(self)
  \/ Thread_sp11(self)
  \/ Thread_stl1(self)
  \/ Thread_sp13(self)
  \/ Thread_sp14(self)
  \/ Thread_sp15_true(self)
  \/ Thread_sp15_false(self)
  \/ Thread_sp16(self)
  \/ Thread_sp18(self)
  \/ Thread_locked_true(self)
  \/ Thread_locked_false(self)
  \/ Thread_sp21(self)
  \/ Thread_release(self)
  \/ Thread_cs(self)
  \/ Thread_su1(self)
  \/ Thread_t2(self)
  \/ Thread_misuses(self)

(*****************************************************************************)
(* All processes together                                                    *)
(*****************************************************************************)
Next ==
  \/ \E self \in Threads : Thread(self)

\* Fairness assumptions: a step that none of them covers may never be taken.
Fairness ==
  /\ \A self \in Threads : WF_vars(Thread(self))

Spec ==
  Init /\ [][Next]_vars /\ Fairness

-------------------------------------------------------------------------------
(* Safety *)

\* No two have the same lock.
Exclusion ==
  \A i \in 1 .. 1 :
    Cardinality({j \in Threads : Level(j) = i /\ thread[j] = "cs"}) <= 1

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
  \A i \in Threads : thread[i] = "sl1" ~> thread[i] = "cs"

-------------------------------------------------------------------------------
\* What TLC checks, with the constants of the cfg files.
THEOREM
  Spec => /\ []TypeOK
          /\ []McsLockedOk
          /\ []McsNextOk
          /\ []Exclusion
          /\ LockAll
===============================================================================
