---------------------- MODULE LocklessQdiscMissedPlusCal ----------------------
(*****************************************************************************)
(* The PlusCal twin of LocklessQdiscMissed: the same protocol, from the same *)
(* description. A label is called like the action of the direct module, and  *)
(* both have the same state graph.                                           *)
(*****************************************************************************)
\* This file holds no translation. The TLA+ tools put it in:
\*   java -cp tla2tools.jar pcal.trans -nocfg LocklessQdiscMissedPlusCal.tla
EXTENDS Integers

Cpus == {"cpu_1", "cpu_2"}

Processes == {"driver", "softirq"} \cup Cpus

-------------------------------------------------------------------------------
(*--algorithm LocklessQdiscMissed {
  variables
    seqlock = "none";
    backlog = 0;
    __QDISC_STATE_SCHED = FALSE;
    __QDISC_STATE_MISSED = FALSE;
    broken = "none";

  fair process (Cpu \in Cpus)
    variables
      locked = FALSE;
  {
    Cpu_enqueue:
      backlog := backlog + 1;
      await backlog \in 0 .. 2;
    Cpu_spin_trylock:
      if (seqlock = "none") {
        seqlock := self;
        locked := FALSE;
      } else {
        locked := FALSE;
        Cpu_test_bit_MISSED:
          if (__QDISC_STATE_MISSED) {
            if (locked) {
              locked := FALSE;
              goto Cpu_qdisc_restart;
            } else {
              locked := FALSE;
              await seqlock # self;
              goto Done;
            };
          };
        Cpu_set_bit___QDISC_STATE_MISSED:
          __QDISC_STATE_MISSED := TRUE;
        Cpu_spin_trylock_again:
          if (seqlock = "none") {
            seqlock := self;
            locked := FALSE;
          } else if (locked) {
            locked := FALSE;
          } else {
            locked := FALSE;
            await seqlock # self;
            goto Done;
          };
      };
    Cpu_qdisc_restart:
      if (backlog # 0) {
        backlog := backlog - 1;
        goto Cpu_qdisc_restart;
      };
    Cpu_test_bit_MISSED_empty:
      if (__QDISC_STATE_MISSED) {
        Cpu_clear_bit___QDISC_STATE_MISSED:
          __QDISC_STATE_MISSED := FALSE;
        Cpu_dequeue_again:
          if (backlog # 0) {
            backlog := backlog - 1;
            goto Cpu_qdisc_restart;
          };
      };
    Cpu_spin_unlock:
      await seqlock = self;
      seqlock := "none";
    Cpu_test_bit_MISSED_end:
      if (__QDISC_STATE_MISSED) {
        Cpu___netif_schedule_end:
          __QDISC_STATE_SCHED := TRUE;
          await seqlock # self;
      } else {
        await seqlock # self;
      };
  }

  fair process (Driver = "driver") {
    Driver___netif_schedule:
      __QDISC_STATE_SCHED := TRUE;
  }

  fair process (Softirq = "softirq")
    variables
      locked_softirq = FALSE;
  {
    Softirq_net_tx_action:
      while (TRUE) {
        await __QDISC_STATE_SCHED;
        __QDISC_STATE_SCHED := FALSE;
        Softirq_spin_trylock_softirq:
          if (seqlock = "none") {
            seqlock := "softirq";
            locked_softirq := FALSE;
          } else {
            locked_softirq := FALSE;
            Softirq_test_bit_MISSED_softirq:
              if (__QDISC_STATE_MISSED) {
                if (locked_softirq) {
                  locked_softirq := FALSE;
                  goto Softirq_qdisc_restart_softirq;
                } else {
                  locked_softirq := FALSE;
                  goto Softirq_net_tx_action;
                };
              };
            Softirq_set_bit___QDISC_STATE_MISSED_softirq:
              __QDISC_STATE_MISSED := TRUE;
            Softirq_spin_trylock_again_softirq:
              if (seqlock = "none") {
                seqlock := "softirq";
                locked_softirq := FALSE;
              } else if (locked_softirq) {
                locked_softirq := FALSE;
              } else {
                locked_softirq := FALSE;
                goto Softirq_net_tx_action;
              };
          };
        Softirq_qdisc_restart_softirq:
          if (backlog # 0) {
            backlog := backlog - 1;
            goto Softirq_qdisc_restart_softirq;
          };
        Softirq_test_bit_MISSED_empty_softirq:
          if (__QDISC_STATE_MISSED) {
            Softirq_clear_bit___QDISC_STATE_MISSED_softirq:
              __QDISC_STATE_MISSED := FALSE;
            Softirq_dequeue_again_softirq:
              if (backlog # 0) {
                backlog := backlog - 1;
                goto Softirq_qdisc_restart_softirq;
              };
          };
        Softirq_spin_unlock_softirq:
          await seqlock = "softirq";
          seqlock := "none";
        Softirq_test_bit_MISSED_end_softirq:
          if (__QDISC_STATE_MISSED) {
            Softirq___netif_schedule_end_softirq:
              __QDISC_STATE_SCHED := TRUE;
          };
      };
  }
} *)
\* BEGIN TRANSLATION
\* END TRANSLATION

state == <<seqlock, backlog, __QDISC_STATE_SCHED, __QDISC_STATE_MISSED, locked,
  locked_softirq, pc>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

\* The steps of cpu that break a rule.
Cpu_misuses(self) ==
  \/ pc[self] = "Cpu_enqueue" /\ backlog + 1 > 2 /\ Breaks("TypeOK")
  \/ /\ pc[self] = "Cpu_test_bit_MISSED"
     /\ __QDISC_STATE_MISSED
     /\ seqlock = self
     /\ ~locked[self]
     /\ Breaks("SeqlockOk_still_held")
  \/ /\ pc[self] = "Cpu_spin_trylock_again"
     /\ seqlock # "none"
     /\ seqlock = self
     /\ ~locked[self]
     /\ Breaks("SeqlockOk_still_held")
  \/ /\ pc[self] = "Cpu_spin_unlock"
     /\ seqlock # self
     /\ Breaks("SeqlockOk_released")
  \/ /\ pc[self] = "Cpu_test_bit_MISSED_end"
     /\ ~__QDISC_STATE_MISSED
     /\ seqlock = self
     /\ Breaks("SeqlockOk_still_held")
  \/ /\ pc[self] = "Cpu___netif_schedule_end"
     /\ seqlock = self
     /\ Breaks("SeqlockOk_still_held")

Cpu_steps(self) ==
  Cpu(self) \/ Cpu_misuses(self)

\* The steps of softirq that break a rule.
Softirq_misuses ==
  \/ /\ pc["softirq"] = "Softirq_spin_unlock_softirq"
     /\ seqlock # "softirq"
     /\ Breaks("SeqlockOk_released")

Softirq_steps ==
  Softirq \/ Softirq_misuses

TwinNext ==
  \/ Next
  \/ \E self \in Cpus : Cpu_misuses(self)
  \/ Softirq_misuses

TwinFairness ==
  /\ \A self \in Cpus : WF_vars(Cpu_steps(self))
  /\ WF_vars(Driver)
  /\ WF_vars(Softirq_steps)

TwinSpec ==
  Init /\ [][TwinNext]_vars /\ TwinFairness

TypeOK ==
  /\ seqlock \in Processes \cup {"none"}
  /\ backlog \in 0 .. 2
  /\ __QDISC_STATE_SCHED \in BOOLEAN
  /\ __QDISC_STATE_MISSED \in BOOLEAN
  /\ locked \in [Cpus -> BOOLEAN]
  /\ locked_softirq \in BOOLEAN
  /\ \A self \in Cpus : pc[self] \in {
       "Cpu_enqueue", "Cpu_spin_trylock", "Cpu_test_bit_MISSED",
       "Cpu_set_bit___QDISC_STATE_MISSED", "Cpu_spin_trylock_again",
       "Cpu_qdisc_restart", "Cpu_test_bit_MISSED_empty",
       "Cpu_clear_bit___QDISC_STATE_MISSED", "Cpu_dequeue_again",
       "Cpu_spin_unlock", "Cpu_test_bit_MISSED_end",
       "Cpu___netif_schedule_end", "Done"}
  /\ pc["driver"] \in {
       "Driver___netif_schedule", "Done"}
  /\ pc["softirq"] \in {
       "Softirq_net_tx_action", "Softirq_spin_trylock_softirq",
       "Softirq_test_bit_MISSED_softirq",
       "Softirq_set_bit___QDISC_STATE_MISSED_softirq",
       "Softirq_spin_trylock_again_softirq", "Softirq_qdisc_restart_softirq",
       "Softirq_test_bit_MISSED_empty_softirq",
       "Softirq_clear_bit___QDISC_STATE_MISSED_softirq",
       "Softirq_dequeue_again_softirq", "Softirq_spin_unlock_softirq",
       "Softirq_test_bit_MISSED_end_softirq",
       "Softirq___netif_schedule_end_softirq"}
  \* "TypeOK" where a step would leave a range
  /\ broken \in {"none", "SeqlockOk_still_held", "SeqlockOk_released"}

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
  \/ (\A self \in Cpus : pc[self] = "Done") /\ pc["driver"] = "Done"
  \/ \E self \in Cpus : ENABLED Cpu_steps(self)
  \/ ENABLED Driver
  \/ ENABLED Softirq_steps

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
  TwinSpec => /\ []TypeOK
              /\ []SeqlockOk
              /\ []NoDeadlock
              /\ PacketsAreSent
              /\ SoftirqRests
===============================================================================
