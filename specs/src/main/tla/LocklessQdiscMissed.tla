------------------------- MODULE LocklessQdiscMissed --------------------------
(*****************************************************************************)
(* LocklessQdisc: a packet is stuck in a lockless qdisc.                     *)
(*                                                                           *)
(* Kind     lost wake-up                                                     *)
(* Linux    v5.13                                                            *)
(* Source   a90c57f2cedd                                                     *)
(* Patch    a90c57f2cedd, net: sched: fix packet stuck problem for lockless  *)
(*          qdisc, Yunsheng Lin, May 2021                                    *)
(* Author   Yunsheng Lin, May 2021: one CPU has found the queue empty and    *)
(*          still has the lock; another one enqueues, and fails to take it;  *)
(*          nobody sends the packet                                          *)
(* Base     LocklessQdisc                                                    *)
(*                                                                           *)
(* C functions, by file:                                                     *)
(*   net/core/dev.c             __dev_xmit_skb, netif_tx_wake_queue,         *)
(*                              net_tx_action                                *)
(*   include/net/sch_generic.h  qdisc_run_begin, qdisc_run_end               *)
(*   net/sched/sch_generic.c    __qdisc_run                                  *)
(*                                                                           *)
(* Left out: weak memory order; the quota of __qdisc_run; a driver that is   *)
(* busy; deactivation of the qdisc.                                          *)
(*****************************************************************************)
EXTENDS Integers

\* Each process has a control variable of its own, and there is no common pc:
\* an action shows at a glance whom it moves.
VARIABLES
  \* struct Qdisc
  seqlock,              \* spinlock: its owner or "none"
  backlog,              \* packets of pfifo_fast
  __QDISC_STATE_SCHED,  \* bit of qdisc->state
  __QDISC_STATE_MISSED, \* bit of qdisc->state
  \* process cpu, one for each of Cpus
  cpu,                  \* its next step
  locked,               \* local: what it returns
  \* process driver
  driver,               \* its next step
  \* process softirq
  softirq,              \* its next step
  locked_softirq,       \* local: what it returns
  \* misuse
  broken                \* the rule that the last step broke, or "none"

Cpus == {"cpu_1", "cpu_2"}

qdisc == <<seqlock, backlog, __QDISC_STATE_SCHED, __QDISC_STATE_MISSED>>

\* What a process cannot move: the places and the locals of all others; broken
\* only by a misuse.
not_cpu == <<driver, softirq, locked_softirq, broken>>
not_driver == <<cpu, locked, softirq, locked_softirq, broken>>
not_softirq == <<cpu, locked, driver, broken>>

state == <<qdisc, cpu, locked, driver, softirq, locked_softirq>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

vars == <<state, broken>>

Processes == {"driver", "softirq"} \cup Cpus

-------------------------------------------------------------------------------
TypeOK ==
  /\ seqlock \in Processes \cup {"none"}
  /\ backlog \in 0 .. 2
  /\ __QDISC_STATE_SCHED \in BOOLEAN
  /\ __QDISC_STATE_MISSED \in BOOLEAN
  /\ locked \in [Cpus -> BOOLEAN]
  /\ locked_softirq \in BOOLEAN
  /\ cpu \in [Cpus -> {
       "enqueue",
       "spin_trylock", "test_bit_MISSED", "set_bit___QDISC_STATE_MISSED",
       "spin_trylock_again",
       "qdisc_restart", "test_bit_MISSED_empty",
       "clear_bit___QDISC_STATE_MISSED", "dequeue_again",
       "spin_unlock", "test_bit_MISSED_end", "__netif_schedule_end",
       "Done"}]
  /\ driver \in {
       "__netif_schedule",
       "Done"}
  /\ softirq \in {
       "net_tx_action",
       "spin_trylock_softirq", "test_bit_MISSED_softirq",
       "set_bit___QDISC_STATE_MISSED_softirq", "spin_trylock_again_softirq",
       "qdisc_restart_softirq", "test_bit_MISSED_empty_softirq",
       "clear_bit___QDISC_STATE_MISSED_softirq", "dequeue_again_softirq",
       "spin_unlock_softirq", "test_bit_MISSED_end_softirq",
       "__netif_schedule_end_softirq"}
  \* "TypeOK" where a step would leave a range
  /\ broken \in {"none", "SeqlockOk_still_held", "SeqlockOk_released"}

Init ==
  /\ seqlock = "none"
  /\ backlog = 0
  /\ __QDISC_STATE_SCHED = FALSE
  /\ __QDISC_STATE_MISSED = FALSE
  /\ cpu = [self \in Cpus |-> "enqueue"]
  /\ locked = [self \in Cpus |-> FALSE]
  /\ driver = "__netif_schedule"
  /\ softirq = "net_tx_action"
  /\ locked_softirq = FALSE
  /\ broken = "none"

(*****************************************************************************)
(* cpu                                                                       *)
(*****************************************************************************)
\* __dev_xmit_skb: q->enqueue(skb, q, &to_free);
Cpu_enqueue(self) ==
  /\ cpu[self] = "enqueue"
  /\ backlog + 1 <= 2
  /\ backlog' = backlog + 1
  /\ cpu' = [cpu EXCEPT ![self] = "spin_trylock"]
  /\ UNCHANGED <<seqlock, __QDISC_STATE_SCHED, __QDISC_STATE_MISSED, locked,
       not_cpu>>

\* qdisc_run_begin: if (spin_trylock(&qdisc->seqlock)) -> locked
Cpu_spin_trylock_locked(self) ==
  /\ cpu[self] = "spin_trylock"
  /\ seqlock = "none"
  /\ locked' = [locked EXCEPT ![self] = FALSE]
  /\ seqlock' = self
  /\ cpu' = [cpu EXCEPT ![self] = "qdisc_restart"]
  /\ UNCHANGED <<backlog, __QDISC_STATE_SCHED, __QDISC_STATE_MISSED, not_cpu>>

\* qdisc_run_begin: if (spin_trylock(&qdisc->seqlock)) -> busy
Cpu_spin_trylock_busy(self) ==
  /\ cpu[self] = "spin_trylock"
  /\ seqlock # "none"
  /\ locked' = [locked EXCEPT ![self] = FALSE]
  /\ cpu' = [cpu EXCEPT ![self] = "test_bit_MISSED"]
  /\ UNCHANGED <<qdisc, not_cpu>>

\* qdisc_run_begin:
\*   if (test_bit(__QDISC_STATE_MISSED, &qdisc->state)) return false; -> true
Cpu_test_bit_MISSED_true(self) ==
  /\ cpu[self] = "test_bit_MISSED"
  /\ __QDISC_STATE_MISSED
  /\ ~locked[self] => seqlock # self
  /\ locked' = [locked EXCEPT ![self] = FALSE]
  /\ cpu' = [cpu EXCEPT ![self] =
       IF locked[self] THEN "qdisc_restart" ELSE "Done"]
  /\ UNCHANGED <<qdisc, not_cpu>>

\* qdisc_run_begin:
\*   if (test_bit(__QDISC_STATE_MISSED, &qdisc->state)) return false; ->
\*     false
Cpu_test_bit_MISSED_false(self) ==
  /\ cpu[self] = "test_bit_MISSED"
  /\ ~__QDISC_STATE_MISSED
  /\ cpu' = [cpu EXCEPT ![self] = "set_bit___QDISC_STATE_MISSED"]
  /\ UNCHANGED <<qdisc, locked, not_cpu>>

\* qdisc_run_begin: set_bit(__QDISC_STATE_MISSED, &qdisc->state);
Cpu_set_bit___QDISC_STATE_MISSED(self) ==
  /\ cpu[self] = "set_bit___QDISC_STATE_MISSED"
  /\ __QDISC_STATE_MISSED' = TRUE
  /\ cpu' = [cpu EXCEPT ![self] = "spin_trylock_again"]
  /\ UNCHANGED <<seqlock, backlog, __QDISC_STATE_SCHED, locked, not_cpu>>

\* qdisc_run_begin: if (spin_trylock(&qdisc->seqlock)) -> locked
Cpu_spin_trylock_again_locked(self) ==
  /\ cpu[self] = "spin_trylock_again"
  /\ seqlock = "none"
  /\ seqlock' = self
  /\ locked' = [locked EXCEPT ![self] = FALSE]
  /\ cpu' = [cpu EXCEPT ![self] = "qdisc_restart"]
  /\ UNCHANGED <<backlog, __QDISC_STATE_SCHED, __QDISC_STATE_MISSED, not_cpu>>

\* qdisc_run_begin: if (spin_trylock(&qdisc->seqlock)) -> busy
Cpu_spin_trylock_again_busy(self) ==
  /\ cpu[self] = "spin_trylock_again"
  /\ seqlock # "none"
  /\ ~locked[self] => seqlock # self
  /\ locked' = [locked EXCEPT ![self] = FALSE]
  /\ cpu' = [cpu EXCEPT ![self] =
       IF locked[self] THEN "qdisc_restart" ELSE "Done"]
  /\ UNCHANGED <<qdisc, not_cpu>>

\* __qdisc_run: while (qdisc_restart(q, &packets)) backlog--;
Cpu_qdisc_restart_true(self) ==
  /\ cpu[self] = "qdisc_restart"
  /\ backlog # 0
  /\ backlog' = backlog - 1
  /\ cpu' = [cpu EXCEPT ![self] = "qdisc_restart"]
  /\ UNCHANGED <<seqlock, __QDISC_STATE_SCHED, __QDISC_STATE_MISSED, locked,
       not_cpu>>

\* __qdisc_run: while (qdisc_restart(q, &packets))
Cpu_qdisc_restart_false(self) ==
  /\ cpu[self] = "qdisc_restart"
  /\ backlog = 0
  /\ cpu' = [cpu EXCEPT ![self] = "test_bit_MISSED_empty"]
  /\ UNCHANGED <<qdisc, locked, not_cpu>>

\* __qdisc_run:
\*   if (need_retry && test_bit(__QDISC_STATE_MISSED, &qdisc->state))
Cpu_test_bit_MISSED_empty(self) ==
  /\ cpu[self] = "test_bit_MISSED_empty"
  /\ cpu' = [cpu EXCEPT ![self] =
       IF __QDISC_STATE_MISSED
         THEN "clear_bit___QDISC_STATE_MISSED"
         ELSE "spin_unlock"]
  /\ UNCHANGED <<qdisc, locked, not_cpu>>

\* __qdisc_run: clear_bit(__QDISC_STATE_MISSED, &qdisc->state);
Cpu_clear_bit___QDISC_STATE_MISSED(self) ==
  /\ cpu[self] = "clear_bit___QDISC_STATE_MISSED"
  /\ __QDISC_STATE_MISSED' = FALSE
  /\ cpu' = [cpu EXCEPT ![self] = "dequeue_again"]
  /\ UNCHANGED <<seqlock, backlog, __QDISC_STATE_SCHED, locked, not_cpu>>

\* __qdisc_run: goto retry; { backlog--; goto qdisc_restart; }
Cpu_dequeue_again_skb(self) ==
  /\ cpu[self] = "dequeue_again"
  /\ backlog # 0
  /\ backlog' = backlog - 1
  /\ cpu' = [cpu EXCEPT ![self] = "qdisc_restart"]
  /\ UNCHANGED <<seqlock, __QDISC_STATE_SCHED, __QDISC_STATE_MISSED, locked,
       not_cpu>>

\* __qdisc_run: goto retry;
Cpu_dequeue_again_NULL(self) ==
  /\ cpu[self] = "dequeue_again"
  /\ backlog = 0
  /\ cpu' = [cpu EXCEPT ![self] = "spin_unlock"]
  /\ UNCHANGED <<qdisc, locked, not_cpu>>

\* qdisc_run_end: spin_unlock(&qdisc->seqlock);
Cpu_spin_unlock(self) ==
  /\ cpu[self] = "spin_unlock"
  /\ seqlock = self
  /\ seqlock' = "none"
  /\ cpu' = [cpu EXCEPT ![self] = "test_bit_MISSED_end"]
  /\ UNCHANGED <<backlog, __QDISC_STATE_SCHED, __QDISC_STATE_MISSED, locked,
       not_cpu>>

\* qdisc_run_end: if (unlikely(test_bit(__QDISC_STATE_MISSED, &qdisc->state)))
Cpu_test_bit_MISSED_end(self) ==
  /\ cpu[self] = "test_bit_MISSED_end"
  /\ ~__QDISC_STATE_MISSED => seqlock # self
  /\ cpu' = [cpu EXCEPT ![self] =
       IF __QDISC_STATE_MISSED THEN "__netif_schedule_end" ELSE "Done"]
  /\ UNCHANGED <<qdisc, locked, not_cpu>>

\* qdisc_run_end: __netif_schedule(qdisc);
Cpu___netif_schedule_end(self) ==
  /\ cpu[self] = "__netif_schedule_end"
  /\ seqlock # self
  /\ __QDISC_STATE_SCHED' = TRUE
  /\ cpu' = [cpu EXCEPT ![self] = "Done"]
  /\ UNCHANGED <<seqlock, backlog, __QDISC_STATE_MISSED, locked, not_cpu>>

\* The steps of cpu that break a rule.
Cpu_misuses(self) ==
  \/ cpu[self] = "enqueue" /\ backlog + 1 > 2 /\ Breaks("TypeOK")
  \/ /\ cpu[self] = "test_bit_MISSED"
     /\ __QDISC_STATE_MISSED
     /\ seqlock = self
     /\ ~locked[self]
     /\ Breaks("SeqlockOk_still_held")
  \/ /\ cpu[self] = "spin_trylock_again"
     /\ seqlock # "none"
     /\ seqlock = self
     /\ ~locked[self]
     /\ Breaks("SeqlockOk_still_held")
  \/ /\ cpu[self] = "spin_unlock"
     /\ seqlock # self
     /\ Breaks("SeqlockOk_released")
  \/ /\ cpu[self] = "test_bit_MISSED_end"
     /\ ~__QDISC_STATE_MISSED
     /\ seqlock = self
     /\ Breaks("SeqlockOk_still_held")
  \/ /\ cpu[self] = "__netif_schedule_end"
     /\ seqlock = self
     /\ Breaks("SeqlockOk_still_held")

Cpu(self) ==
  \/ Cpu_enqueue(self)
  \/ Cpu_spin_trylock_locked(self)
  \/ Cpu_spin_trylock_busy(self)
  \/ Cpu_test_bit_MISSED_true(self)
  \/ Cpu_test_bit_MISSED_false(self)
  \/ Cpu_set_bit___QDISC_STATE_MISSED(self)
  \/ Cpu_spin_trylock_again_locked(self)
  \/ Cpu_spin_trylock_again_busy(self)
  \/ Cpu_qdisc_restart_true(self)
  \/ Cpu_qdisc_restart_false(self)
  \/ Cpu_test_bit_MISSED_empty(self)
  \/ Cpu_clear_bit___QDISC_STATE_MISSED(self)
  \/ Cpu_dequeue_again_skb(self)
  \/ Cpu_dequeue_again_NULL(self)
  \/ Cpu_spin_unlock(self)
  \/ Cpu_test_bit_MISSED_end(self)
  \/ Cpu___netif_schedule_end(self)
  \/ Cpu_misuses(self)

(*****************************************************************************)
(* driver: has room again, once.                                             *)
(*****************************************************************************)
\* netif_tx_wake_queue: __netif_schedule(q);
Driver___netif_schedule ==
  /\ driver = "__netif_schedule"
  /\ __QDISC_STATE_SCHED' = TRUE
  /\ driver' = "Done"
  /\ UNCHANGED <<seqlock, backlog, __QDISC_STATE_MISSED, not_driver>>

Driver ==
  \/ Driver___netif_schedule

(*****************************************************************************)
(* softirq: NET_TX_SOFTIRQ.                                                  *)
(*****************************************************************************)
\* net_tx_action: clear_bit(__QDISC_STATE_SCHED, &q->state);
Softirq_net_tx_action ==
  /\ softirq = "net_tx_action"
  /\ __QDISC_STATE_SCHED
  /\ __QDISC_STATE_SCHED' = FALSE
  /\ softirq' = "spin_trylock_softirq"
  /\ UNCHANGED <<seqlock, backlog, __QDISC_STATE_MISSED, locked_softirq,
       not_softirq>>

\* qdisc_run_begin: if (spin_trylock(&qdisc->seqlock)) locked_softirq = true;
Softirq_spin_trylock_softirq_locked ==
  /\ softirq = "spin_trylock_softirq"
  /\ seqlock = "none"
  /\ locked_softirq' = FALSE
  /\ seqlock' = "softirq"
  /\ softirq' = "qdisc_restart_softirq"
  /\ UNCHANGED <<backlog, __QDISC_STATE_SCHED, __QDISC_STATE_MISSED,
       not_softirq>>

\* qdisc_run_begin: if (spin_trylock(&qdisc->seqlock))
Softirq_spin_trylock_softirq_busy ==
  /\ softirq = "spin_trylock_softirq"
  /\ seqlock # "none"
  /\ locked_softirq' = FALSE
  /\ softirq' = "test_bit_MISSED_softirq"
  /\ UNCHANGED <<qdisc, not_softirq>>

\* qdisc_run_begin:
\*   if (test_bit(__QDISC_STATE_MISSED, &qdisc->state)) return false; -> true
Softirq_test_bit_MISSED_softirq_true ==
  /\ softirq = "test_bit_MISSED_softirq"
  /\ __QDISC_STATE_MISSED
  /\ locked_softirq' = FALSE
  /\ softirq' =
       IF locked_softirq THEN "qdisc_restart_softirq" ELSE "net_tx_action"
  /\ UNCHANGED <<qdisc, not_softirq>>

\* qdisc_run_begin:
\*   if (test_bit(__QDISC_STATE_MISSED, &qdisc->state)) return false; ->
\*     false
Softirq_test_bit_MISSED_softirq_false ==
  /\ softirq = "test_bit_MISSED_softirq"
  /\ ~__QDISC_STATE_MISSED
  /\ softirq' = "set_bit___QDISC_STATE_MISSED_softirq"
  /\ UNCHANGED <<qdisc, locked_softirq, not_softirq>>

\* qdisc_run_begin: set_bit(__QDISC_STATE_MISSED, &qdisc->state);
Softirq_set_bit___QDISC_STATE_MISSED_softirq ==
  /\ softirq = "set_bit___QDISC_STATE_MISSED_softirq"
  /\ __QDISC_STATE_MISSED' = TRUE
  /\ softirq' = "spin_trylock_again_softirq"
  /\ UNCHANGED <<seqlock, backlog, __QDISC_STATE_SCHED, locked_softirq,
       not_softirq>>

\* qdisc_run_begin: if (spin_trylock(&qdisc->seqlock)) locked_softirq = true;
Softirq_spin_trylock_again_softirq_locked ==
  /\ softirq = "spin_trylock_again_softirq"
  /\ seqlock = "none"
  /\ seqlock' = "softirq"
  /\ locked_softirq' = FALSE
  /\ softirq' = "qdisc_restart_softirq"
  /\ UNCHANGED <<backlog, __QDISC_STATE_SCHED, __QDISC_STATE_MISSED,
       not_softirq>>

\* qdisc_run_begin: if (spin_trylock(&qdisc->seqlock))
Softirq_spin_trylock_again_softirq_busy ==
  /\ softirq = "spin_trylock_again_softirq"
  /\ seqlock # "none"
  /\ locked_softirq' = FALSE
  /\ softirq' =
       IF locked_softirq THEN "qdisc_restart_softirq" ELSE "net_tx_action"
  /\ UNCHANGED <<qdisc, not_softirq>>

\* __qdisc_run: while (qdisc_restart(q, &packets)) backlog--;
Softirq_qdisc_restart_softirq_true ==
  /\ softirq = "qdisc_restart_softirq"
  /\ backlog # 0
  /\ backlog' = backlog - 1
  /\ softirq' = "qdisc_restart_softirq"
  /\ UNCHANGED <<seqlock, __QDISC_STATE_SCHED, __QDISC_STATE_MISSED,
       locked_softirq, not_softirq>>

\* __qdisc_run: while (qdisc_restart(q, &packets))
Softirq_qdisc_restart_softirq_false ==
  /\ softirq = "qdisc_restart_softirq"
  /\ backlog = 0
  /\ softirq' = "test_bit_MISSED_empty_softirq"
  /\ UNCHANGED <<qdisc, locked_softirq, not_softirq>>

\* __qdisc_run:
\*   if (need_retry && test_bit(__QDISC_STATE_MISSED, &qdisc->state))
Softirq_test_bit_MISSED_empty_softirq ==
  /\ softirq = "test_bit_MISSED_empty_softirq"
  /\ softirq' =
       IF __QDISC_STATE_MISSED
         THEN "clear_bit___QDISC_STATE_MISSED_softirq"
         ELSE "spin_unlock_softirq"
  /\ UNCHANGED <<qdisc, locked_softirq, not_softirq>>

\* __qdisc_run: clear_bit(__QDISC_STATE_MISSED, &qdisc->state);
Softirq_clear_bit___QDISC_STATE_MISSED_softirq ==
  /\ softirq = "clear_bit___QDISC_STATE_MISSED_softirq"
  /\ __QDISC_STATE_MISSED' = FALSE
  /\ softirq' = "dequeue_again_softirq"
  /\ UNCHANGED <<seqlock, backlog, __QDISC_STATE_SCHED, locked_softirq,
       not_softirq>>

\* __qdisc_run: goto retry; { backlog--; goto qdisc_restart; }
Softirq_dequeue_again_softirq_skb ==
  /\ softirq = "dequeue_again_softirq"
  /\ backlog # 0
  /\ backlog' = backlog - 1
  /\ softirq' = "qdisc_restart_softirq"
  /\ UNCHANGED <<seqlock, __QDISC_STATE_SCHED, __QDISC_STATE_MISSED,
       locked_softirq, not_softirq>>

\* __qdisc_run: goto retry;
Softirq_dequeue_again_softirq_NULL ==
  /\ softirq = "dequeue_again_softirq"
  /\ backlog = 0
  /\ softirq' = "spin_unlock_softirq"
  /\ UNCHANGED <<qdisc, locked_softirq, not_softirq>>

\* qdisc_run_end: spin_unlock(&qdisc->seqlock);
Softirq_spin_unlock_softirq ==
  /\ softirq = "spin_unlock_softirq"
  /\ seqlock = "softirq"
  /\ seqlock' = "none"
  /\ softirq' = "test_bit_MISSED_end_softirq"
  /\ UNCHANGED <<backlog, __QDISC_STATE_SCHED, __QDISC_STATE_MISSED,
       locked_softirq, not_softirq>>

\* qdisc_run_end: if (unlikely(test_bit(__QDISC_STATE_MISSED, &qdisc->state)))
Softirq_test_bit_MISSED_end_softirq ==
  /\ softirq = "test_bit_MISSED_end_softirq"
  /\ softirq' =
       IF __QDISC_STATE_MISSED
         THEN "__netif_schedule_end_softirq"
         ELSE "net_tx_action"
  /\ UNCHANGED <<qdisc, locked_softirq, not_softirq>>

\* qdisc_run_end: __netif_schedule(qdisc);
Softirq___netif_schedule_end_softirq ==
  /\ softirq = "__netif_schedule_end_softirq"
  /\ __QDISC_STATE_SCHED' = TRUE
  /\ softirq' = "net_tx_action"
  /\ UNCHANGED <<seqlock, backlog, __QDISC_STATE_MISSED, locked_softirq,
       not_softirq>>

\* The steps of softirq that break a rule.
Softirq_misuses ==
  \/ /\ softirq = "spin_unlock_softirq"
     /\ seqlock # "softirq"
     /\ Breaks("SeqlockOk_released")

Softirq ==
  \/ Softirq_net_tx_action
  \/ Softirq_spin_trylock_softirq_locked
  \/ Softirq_spin_trylock_softirq_busy
  \/ Softirq_test_bit_MISSED_softirq_true
  \/ Softirq_test_bit_MISSED_softirq_false
  \/ Softirq_set_bit___QDISC_STATE_MISSED_softirq
  \/ Softirq_spin_trylock_again_softirq_locked
  \/ Softirq_spin_trylock_again_softirq_busy
  \/ Softirq_qdisc_restart_softirq_true
  \/ Softirq_qdisc_restart_softirq_false
  \/ Softirq_test_bit_MISSED_empty_softirq
  \/ Softirq_clear_bit___QDISC_STATE_MISSED_softirq
  \/ Softirq_dequeue_again_softirq_skb
  \/ Softirq_dequeue_again_softirq_NULL
  \/ Softirq_spin_unlock_softirq
  \/ Softirq_test_bit_MISSED_end_softirq
  \/ Softirq___netif_schedule_end_softirq
  \/ Softirq_misuses

(*****************************************************************************)
(* All processes together                                                    *)
(*****************************************************************************)
Next ==
  \/ \E self \in Cpus : Cpu(self)
  \/ Driver
  \/ Softirq

\* Fairness assumptions: a step that none of them covers may never be taken.
Fairness ==
  /\ \A self \in Cpus : WF_vars(Cpu(self))
  /\ WF_vars(Driver)
  /\ WF_vars(Softirq)

Spec ==
  Init /\ [][Next]_vars /\ Fairness

-------------------------------------------------------------------------------
(* Safety *)

\* What must never happen to seqlock, rule by rule.
SeqlockOk ==
  \* still held by a task that has ended
  /\ broken # "SeqlockOk_still_held"
  \* released by a task that does not hold it
  /\ broken # "SeqlockOk_released"

\* Somebody can go on, or all have ended but servers, which may wait for ever:
\* softirq.
NoDeadlock ==
  \/ (\A self \in Cpus : cpu[self] = "Done") /\ driver = "Done"
  \/ \E self \in Cpus : ENABLED Cpu(self)
  \/ ENABLED Driver
  \/ ENABLED Softirq

-------------------------------------------------------------------------------
(* Liveness *)

\* No packet stays in the queue for ever.
PacketsAreSent ==
  backlog # 0 ~> backlog = 0

\* The softirq is not scheduled for nothing for ever.
SoftirqRests ==
  <>[](~__QDISC_STATE_SCHED)

-------------------------------------------------------------------------------
(* Reachability: each of these holds in some reachable state *)

\* One can be too late.
LockIsBusy ==
  (\E p \in Cpus : seqlock = p) /\ backlog # 0

-------------------------------------------------------------------------------
\* What TLC checks, with the constants of the cfg files.
THEOREM
  Spec => /\ []TypeOK
          /\ []SeqlockOk
          /\ []NoDeadlock
          /\ PacketsAreSent
          /\ SoftirqRests
===============================================================================
