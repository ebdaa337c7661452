----------------------------- MODULE QSpinLock ------------------------------
(***************************************************************************)
(* The queued spinlock of Linux (kernel/locking/qspinlock.c) with one      *)
(* thread on each of N CPUs that takes and releases it for ever.           *)
(*                                                                         *)
(* The steps are those of qspinlock.tla in kernel-tla with one level of    *)
(* nesting, and so are the states: every local is a part of the state      *)
(* until the C function that it belongs to returns. Two variables are      *)
(* there for nothing else: `nested', the priority that a thread found when *)
(* it began, and `slow', a parameter that a call at the end of a function  *)
(* leaves behind.                                                          *)
(***************************************************************************)
EXTENDS Naturals

CONSTANTS N, PendingLoops
ASSUME N \in Nat \ {0} /\ PendingLoops \in Nat

CPU == 1 .. N

VARIABLES
  lock,      \* the word: [locked, pending, idx, cpu]; idx and cpu are the tail
  mcsNext, mcsLocked, mcsCount,  \* the MCS node of each CPU
  pc, tried, nested, slow,
  val, old, next, prev, node, idx, cnt  \* locals of spin_lock_slowpath
shared == <<mcsNext, mcsLocked, mcsCount>>
locals == <<val, old, next, prev, node, idx, cnt>>
vars == <<lock, shared, pc, tried, nested, slow, locals>>

Word == [locked : BOOLEAN, pending : BOOLEAN, idx : 0 .. 1, cpu : 0 .. N]
Zero == [locked |-> FALSE, pending |-> FALSE, idx |-> 0, cpu |-> 0]
Locked == [Zero EXCEPT !.locked = TRUE]
Pending == [Zero EXCEPT !.pending = TRUE]
NoTail(word) == word.idx = 0 /\ word.cpu = 0
Uncontended(word) == ~word.pending /\ NoTail(word)
TailOf(word) == [Zero EXCEPT !.idx = word.idx, !.cpu = word.cpu]

Place ==
  {"t1", "sl1", "sl2", "sl3", "sp1", "sp1_1", "sp1_2", "sp2", "sp3", "sp4",
   "queue", "sp11", "stl1", "sp13", "sp14", "sp15", "sp16", "sp18", "locked",
   "sp21", "release", "cs", "su1", "t2"}

TypeOK ==
  /\ lock \in Word
  /\ mcsNext \in [CPU -> 0 .. N]
  /\ mcsLocked \in [CPU -> BOOLEAN]
  /\ mcsCount \in [CPU -> 0 .. 1]
  /\ pc \in [CPU -> Place]
  /\ tried \in [CPU -> BOOLEAN]
  /\ nested \in [CPU -> 0 .. 1]
  /\ slow \in [CPU -> 0 .. 1]
  /\ val \in [CPU -> Word]
  /\ old \in [CPU -> Word]
  /\ next \in [CPU -> 0 .. N]
  /\ prev \in [CPU -> 0 .. N]
  /\ node \in [CPU -> 0 .. N]
  /\ idx \in [CPU -> 0 .. 1]
  /\ cnt \in [CPU -> 0 .. PendingLoops]

Init ==
  /\ lock = Zero
  /\ mcsNext = [c \in CPU |-> 0]
  /\ mcsLocked = [c \in CPU |-> FALSE]
  /\ mcsCount = [c \in CPU |-> 0]
  /\ pc = [c \in CPU |-> "t1"]
  /\ tried = [c \in CPU |-> FALSE]
  /\ nested = [c \in CPU |-> 0]
  /\ slow = [c \in CPU |-> 0]
  /\ val = [c \in CPU |-> Zero]
  /\ old = [c \in CPU |-> Zero]
  /\ next = [c \in CPU |-> 0]
  /\ prev = [c \in CPU |-> 0]
  /\ node = [c \in CPU |-> 0]
  /\ idx = [c \in CPU |-> 0]
  /\ cnt = [c \in CPU |-> PendingLoops]

Goto(c, from, to) == pc[c] = from /\ pc' = [pc EXCEPT ![c] = to]

(* The slow path returns: its locals are as they were at first. *)
Return(c) ==
  /\ val' = [val EXCEPT ![c] = Zero]
  /\ old' = [old EXCEPT ![c] = Zero]
  /\ next' = [next EXCEPT ![c] = 0]
  /\ prev' = [prev EXCEPT ![c] = 0]
  /\ node' = [node EXCEPT ![c] = 0]
  /\ idx' = [idx EXCEPT ![c] = 0]
  /\ cnt' = [cnt EXCEPT ![c] = PendingLoops]

Begin(c) ==
  /\ Goto(c, "t1", "sl1")
  /\ nested' = [nested EXCEPT ![c] = 1]
  /\ UNCHANGED <<lock, shared, tried, slow, locals>>

(***************************************************************************)
(* spin_lock                                                               *)
(***************************************************************************)
FastPath(c) ==
  /\ Goto(c, "sl1", "sl2")
  /\ val' = [val EXCEPT ![c] = lock]
  /\ lock' = IF lock = Zero THEN Locked ELSE lock
  /\ UNCHANGED <<shared, tried, nested, slow, old, next, prev, node, idx, cnt>>

FastPathWon(c) ==
  /\ Goto(c, "sl2", IF val[c] = Zero THEN "cs" ELSE "sl3")
  /\ UNCHANGED <<lock, shared, tried, nested, slow, locals>>

SlowPath(c) ==
  /\ Goto(c, "sl3", "sp1")
  /\ slow' = [slow EXCEPT ![c] = 1]
  /\ UNCHANGED <<lock, shared, tried, nested, locals>>

(***************************************************************************)
(* spin_lock_slowpath                                                      *)
(***************************************************************************)
OnlyPending(c) ==
  /\ Goto(c, "sp1", IF val[c] = Pending THEN "sp1_1" ELSE "sp1_2")
  /\ UNCHANGED <<lock, shared, tried, nested, slow, locals>>

WaitForHandover(c) ==
  /\ pc[c] = "sp1_1"
  /\ IF lock = Pending /\ cnt[c] # 0
       THEN /\ cnt' = [cnt EXCEPT ![c] = @ - 1]
            /\ UNCHANGED <<pc, val>>
       ELSE /\ val' = [val EXCEPT ![c] = lock]
            /\ pc' = [pc EXCEPT ![c] = "sp1_2"]
            /\ UNCHANGED cnt
  /\ UNCHANGED <<lock, shared, tried, nested, slow, old, next, prev, node, idx>>

Contended(c) ==
  /\ Goto(c, "sp1_2", IF Uncontended(val[c]) THEN "sp2" ELSE "queue")
  /\ UNCHANGED <<lock, shared, tried, nested, slow, locals>>

SetPending(c) ==
  /\ Goto(c, "sp2", "sp3")
  /\ val' = [val EXCEPT ![c] = lock]
  /\ lock' = [lock EXCEPT !.pending = TRUE]
  /\ UNCHANGED <<shared, tried, nested, slow, old, next, prev, node, idx, cnt>>

TakeAsPending(c) ==
  /\ Uncontended(val[c])
  /\ Goto(c, "sp3", "cs")
  /\ val[c].locked => ~lock.locked
  /\ lock' = [lock EXCEPT !.locked = TRUE, !.pending = FALSE]
  /\ Return(c)
  /\ UNCHANGED <<shared, tried, nested, slow>>

NotPending(c) ==
  /\ ~Uncontended(val[c])
  /\ Goto(c, "sp3", "sp4")
  /\ UNCHANGED <<lock, shared, tried, nested, slow, locals>>

UndoPending(c) ==
  /\ Goto(c, "sp4", "queue")
  /\ lock' = IF val[c].pending THEN lock ELSE [lock EXCEPT !.pending = FALSE]
  /\ UNCHANGED <<shared, tried, nested, slow, locals>>

Queue(c) ==
  /\ Goto(c, "queue", "sp11")
  /\ node' = [node EXCEPT ![c] = c]
  /\ idx' = [idx EXCEPT ![c] = mcsCount[c] + 1]
  /\ mcsCount' = [mcsCount EXCEPT ![c] = @ + 1]
  /\ UNCHANGED <<lock, mcsNext, mcsLocked, tried, nested, slow, val, old, next,
                 prev, cnt>>

InitNode(c) ==
  /\ Goto(c, "sp11", "stl1")
  /\ mcsLocked' = [mcsLocked EXCEPT ![c] = FALSE]
  /\ mcsNext' = [mcsNext EXCEPT ![c] = 0]
  /\ UNCHANGED <<lock, mcsCount, tried, nested, slow, locals>>

TryLock(c) ==
  /\ Goto(c, "stl1", "sp13")
  /\ tried' = [tried EXCEPT ![c] = (lock = Zero)]
  /\ lock' = IF lock = Zero THEN Locked ELSE lock
  /\ UNCHANGED <<shared, nested, slow, locals>>

TryLockWon(c) ==
  /\ Goto(c, "sp13", IF tried[c] THEN "release" ELSE "sp14")
  /\ UNCHANGED <<lock, shared, tried, nested, slow, locals>>

ExchangeTail(c) ==
  /\ Goto(c, "sp14", "sp15")
  /\ old' = [old EXCEPT ![c] = TailOf(lock)]
  /\ lock' = [lock EXCEPT !.idx = idx[c], !.cpu = c]
  /\ next' = [next EXCEPT ![c] = 0]
  /\ UNCHANGED <<shared, tried, nested, slow, val, prev, node, idx, cnt>>

LinkBehind(c) ==
  /\ ~NoTail(old[c])
  /\ Goto(c, "sp15", "sp16")
  /\ prev' = [prev EXCEPT ![c] = old[c].cpu]
  /\ mcsNext' = [mcsNext EXCEPT ![old[c].cpu] = node[c]]
  /\ UNCHANGED <<lock, mcsLocked, mcsCount, tried, nested, slow, val, old, next,
                 node, idx, cnt>>

FirstInQueue(c) ==
  /\ NoTail(old[c])
  /\ Goto(c, "sp15", "sp18")
  /\ UNCHANGED <<lock, shared, tried, nested, slow, locals>>

WaitForNode(c) ==
  /\ Goto(c, "sp16", "sp18")
  /\ mcsLocked[node[c]]
  /\ next' = [next EXCEPT ![c] = mcsNext[node[c]]]
  /\ UNCHANGED <<lock, shared, tried, nested, slow, val, old, prev, node, idx,
                 cnt>>

WaitForLock(c) ==
  /\ Goto(c, "sp18", "locked")
  /\ ~lock.locked /\ ~lock.pending
  /\ val' = [val EXCEPT ![c] = lock]
  /\ UNCHANGED <<shared, lock, tried, nested, slow, old, next, prev, node, idx,
                 cnt>>

LastInQueue(c) ==
  /\ val[c].idx = idx[c] /\ val[c].cpu = c
  /\ Goto(c, "locked", IF lock = val[c] THEN "release" ELSE "sp21")
  /\ old' = [old EXCEPT ![c] = lock]
  /\ lock' = IF lock = val[c] THEN Locked ELSE lock
  /\ UNCHANGED <<shared, tried, nested, slow, val, next, prev, node, idx, cnt>>

NotLastInQueue(c) ==
  /\ ~(val[c].idx = idx[c] /\ val[c].cpu = c)
  /\ Goto(c, "locked", "sp21")
  /\ UNCHANGED <<lock, shared, tried, nested, slow, locals>>

PassOn(c) ==
  LET to == IF next[c] = 0 THEN mcsNext[node[c]] ELSE next[c]
  IN  /\ Goto(c, "sp21", "release")
      /\ to # 0
      /\ lock' = [lock EXCEPT !.locked = TRUE]
      /\ next' = [next EXCEPT ![c] = to]
      /\ mcsLocked' = [mcsLocked EXCEPT ![to] = TRUE]
      /\ UNCHANGED <<mcsNext, mcsCount, tried, nested, slow, val, old, prev,
                     node, idx, cnt>>

Release(c) ==
  /\ Goto(c, "release", "cs")
  /\ mcsCount' = [mcsCount EXCEPT ![c] = @ - 1]
  /\ Return(c)
  /\ UNCHANGED <<lock, mcsNext, mcsLocked, tried, nested, slow>>

(***************************************************************************)
(* Inside, and spin_unlock                                                 *)
(***************************************************************************)
Inside(c) ==
  /\ Goto(c, "cs", "su1")
  /\ UNCHANGED <<lock, shared, tried, nested, slow, locals>>

Unlock(c) ==
  /\ Goto(c, "su1", "t2")
  /\ lock' = [lock EXCEPT !.locked = FALSE]
  /\ UNCHANGED <<shared, tried, nested, slow, locals>>

End(c) ==
  /\ Goto(c, "t2", "t1")
  /\ UNCHANGED <<lock, shared, tried, nested, slow, locals>>

Thread(c) ==
  \/ Begin(c) \/ FastPath(c) \/ FastPathWon(c) \/ SlowPath(c)
  \/ OnlyPending(c) \/ WaitForHandover(c) \/ Contended(c) \/ SetPending(c)
  \/ TakeAsPending(c) \/ NotPending(c) \/ UndoPending(c)
  \/ Queue(c) \/ InitNode(c) \/ TryLock(c) \/ TryLockWon(c) \/ ExchangeTail(c)
  \/ LinkBehind(c) \/ FirstInQueue(c) \/ WaitForNode(c) \/ WaitForLock(c)
  \/ LastInQueue(c) \/ NotLastInQueue(c) \/ PassOn(c) \/ Release(c)
  \/ Inside(c) \/ Unlock(c) \/ End(c)

Next == \E c \in CPU : Thread(c)

Spec == Init /\ [][Next]_vars

Exclusion == \A c, d \in CPU : pc[c] = "cs" /\ pc[d] = "cs" => c = d
=============================================================================
