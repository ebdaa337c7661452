----------------------------- MODULE CtxSwPlusCal -----------------------------
(*****************************************************************************)
(* The PlusCal twin of CtxSw: the same protocol, from the same description.  *)
(* A label is called like the action of the direct module, and both have the *)
(* same state graph.                                                         *)
(*****************************************************************************)
\* This file holds no translation. The TLA+ tools put it in:
\*   java -cp tla2tools.jar pcal.trans -nocfg CtxSwPlusCal.tla
EXTENDS Integers

Threads == 2 .. 3

Idles == 1 .. 1

Interrupts == 4 .. 6

-------------------------------------------------------------------------------
Interrupted(i) ==
  i - 3

-------------------------------------------------------------------------------
(*--algorithm CtxSw {
  variables
    freemms = {"m1", "m2"};
    task_mm = [i \in 1 .. 3 |-> "none"];
    active_mm = [i \in 1 .. 3 |-> IF i <= 1 THEN "init mm" ELSE "none"];
    task_cpu = [i \in 1 .. 3 |-> IF i <= 1 THEN i ELSE 0];
    dead = [i \in 1 .. 3 |-> FALSE];
    mm_users = [x \in {"init mm", "m1", "m2"} |-> 0];
    mm_count =
      [x \in {"init mm", "m1", "m2"} |-> IF x = "init mm" THEN 2 ELSE 0];
    proc_mm = [i \in 1 .. 1 |-> "init mm"];
    irqs_on = [i \in 1 .. 1 |-> TRUE];
    prev_mm = [i \in 1 .. 1 |-> "none"];
    runqueue = {};
    in_interrupt = [i \in 1 .. 3 |-> FALSE];
    broken = "none";

  process (Thread \in Threads)
    variables
      mm = "none";
      exec_mmap_mm = "none";
      mmput_mm = "none";
  {
    Thread_thread_init:
      await ~in_interrupt[self];
      runqueue := runqueue \cup {self};
    Thread_fts1_init:
      await ~in_interrupt[self];
      await task_cpu[self] # 0;
      if (prev_mm[task_cpu[self]] # "none") {
        Thread_mmd1_init:
          await ~in_interrupt[self];
          await prev_mm[task_cpu[self]] \in {"init mm", "m1", "m2"};
          mm_count[prev_mm[task_cpu[self]]] :=
            mm_count[prev_mm[task_cpu[self]]] - 1;
          if (mm_count[prev_mm[task_cpu[self]]] = 0) {
            freemms := freemms \cup {prev_mm[task_cpu[self]]};
          };
          await mm_count \in [{"init mm", "m1", "m2"} -> 0 .. 4];
      };
    Thread_fts2_init:
      await ~in_interrupt[self];
      await task_cpu[self] \in 1 .. 1;
      prev_mm[task_cpu[self]] := "none";
      irqs_on[task_cpu[self]] := TRUE;
      in_interrupt[self] := FALSE;
    Thread_mm_init_or_exit_or_mmget:
      either {
        await ~in_interrupt[self];
        with (m \in freemms) {
          freemms := freemms \ {m};
          mm_users[m] := 1;
          mm_count[m] := 1;
          mm := m;
          await mm_users \in [{"init mm", "m1", "m2"} -> 0 .. 2];
        };
      } or {
        await ~in_interrupt[self];
        await mm_users \in [{"init mm", "m1", "m2"} -> 0 .. 2];
        goto Thread_exm1_exit;
      } or {
        await ~in_interrupt[self];
        if (task_mm[self] # "none") {
          mm := task_mm[self];
          mm_users[mm] := mm_users[mm] + 1;
          await mm_users \in [{"init mm", "m1", "m2"} -> 0 .. 2];
          goto Thread_mmp1;
        } else {
          await mm_users \in [{"init mm", "m1", "m2"} -> 0 .. 2];
          goto Thread_mm_init_or_exit_or_mmget;
        };
      };
    Thread_emap1:
      await ~in_interrupt[self];
      if (task_mm[self] # "none") {
        exec_mmap_mm := mm;
        mm := task_mm[self];
        task_mm[self] := exec_mmap_mm;
        active_mm[self] := exec_mmap_mm;
        await task_cpu[self] \in 1 .. 1;
        proc_mm[task_cpu[self]] := exec_mmap_mm;
        await proc_mm \in [1 .. 1 -> {"init mm", "m1", "m2"}];
        goto Thread_mmp1;
      } else {
        exec_mmap_mm := mm;
        mm := active_mm[self];
        task_mm[self] := exec_mmap_mm;
        active_mm[self] := exec_mmap_mm;
        await task_cpu[self] \in 1 .. 1;
        proc_mm[task_cpu[self]] := exec_mmap_mm;
        await proc_mm \in [1 .. 1 -> {"init mm", "m1", "m2"}];
        goto Thread_mmd1;
      };
    Thread_exm1_exit:
      await ~in_interrupt[self];
      if (task_mm[self] # "none") {
        mm := task_mm[self];
        mm_count[mm] := mm_count[mm] + 1;
        task_mm[self] := "none";
        await mm_count \in [{"init mm", "m1", "m2"} -> 0 .. 4];
        Thread_mmp1_exit:
          await ~in_interrupt[self];
          await mm \in {"init mm", "m1", "m2"};
          mm_users[mm] := mm_users[mm] - 1;
          if (mm_users[mm] # 0) {
            mm := "none";
            await mm_users \in [{"init mm", "m1", "m2"} -> 0 .. 2];
          } else {
            mmput_mm := mm;
            await mm_users \in [{"init mm", "m1", "m2"} -> 0 .. 2];
            Thread_mmd1_exit:
              await ~in_interrupt[self];
              await mm \in {"init mm", "m1", "m2"};
              mm_count[mm] := mm_count[mm] - 1;
              if (mm_count[mm] = 0) {
                freemms := freemms \cup {mm};
              };
              mm := "none";
              await mm_count \in [{"init mm", "m1", "m2"} -> 0 .. 4];
          };
      } else {
        await mm_count \in [{"init mm", "m1", "m2"} -> 0 .. 4];
      };
    Thread_t1:
      await ~in_interrupt[self];
      goto Thread_thread_end;
    Thread_mmp1:
      await ~in_interrupt[self];
      await mm \in {"init mm", "m1", "m2"};
      mm_users[mm] := mm_users[mm] - 1;
      if (mm_users[mm] # 0) {
        mm := "none";
        await mm_users \in [{"init mm", "m1", "m2"} -> 0 .. 2];
        goto Thread_mm_init_or_exit_or_mmget;
      } else {
        mmput_mm := mm;
        await mm_users \in [{"init mm", "m1", "m2"} -> 0 .. 2];
      };
    Thread_mmd1:
      await ~in_interrupt[self];
      await mm \in {"init mm", "m1", "m2"};
      mm_count[mm] := mm_count[mm] - 1;
      if (mm_count[mm] = 0) {
        freemms := freemms \cup {mm};
      };
      mm := "none";
      await mm_count \in [{"init mm", "m1", "m2"} -> 0 .. 4];
      goto Thread_mm_init_or_exit_or_mmget;
    Thread_thread_end:
      await ~in_interrupt[self];
      dead[self] := TRUE;
  }

  process (Idle \in Idles) {
    Idle_idle_start:
      while (TRUE) {
        await ~in_interrupt[self];
        await task_cpu[self] # 0;
      };
  }

  process (Interrupt \in Interrupts)
    variables
      next = 0;
      context_switch_next = 0;
      oldmm = "none";
  {
    Interrupt_interrupt:
      while (TRUE) {
        await /\ task_cpu[Interrupted(self)] # 0
              /\ irqs_on[task_cpu[Interrupted(self)]];
        in_interrupt[Interrupted(self)] := TRUE;
        Interrupt_handle_irq:
          await task_cpu[Interrupted(self)] \in 1 .. 1;
          irqs_on[task_cpu[Interrupted(self)]] := FALSE;
        Interrupt_sch1:
          with (n \in IF runqueue # {}
                        THEN runqueue
                        ELSE {task_cpu[Interrupted(self)]}) {
            if (n = Interrupted(self)) {
              await task_cpu[Interrupted(self)] \in 1 .. 1;
              irqs_on[task_cpu[Interrupted(self)]] := TRUE;
              in_interrupt[Interrupted(self)] := FALSE;
              await next \in 0 .. 3;
              goto Interrupt_interrupt;
            } else {
              runqueue := runqueue \ {n};
              next := n;
              await next \in 0 .. 3;
            };
          };
        Interrupt_cs1:
          oldmm := active_mm[Interrupted(self)];
          if (task_mm[next] # "none") {
            await task_cpu[Interrupted(self)] \in 1 .. 1;
            proc_mm[task_cpu[Interrupted(self)]] := task_mm[next];
          } else {
            await next \in 1 .. 3;
            active_mm[next] := oldmm;
            await oldmm \in {"init mm", "m1", "m2"};
            mm_count[oldmm] := mm_count[oldmm] + 1;
          };
          await mm_count \in [{"init mm", "m1", "m2"} -> 0 .. 4];
          await proc_mm \in [1 .. 1 -> {"init mm", "m1", "m2"}];
        Interrupt_cs2:
          if (task_mm[Interrupted(self)] = "none") {
            active_mm[Interrupted(self)] := "none";
            await task_cpu[Interrupted(self)] \in 1 .. 1;
            prev_mm[task_cpu[Interrupted(self)]] := oldmm;
          };
        Interrupt_cs3:
          await next \in 1 .. 3;
          task_cpu[next] := task_cpu[Interrupted(self)]
          || task_cpu[Interrupted(self)] := 0;
          if (~(dead[Interrupted(self)] \/ Interrupted(self) <= 1)) {
            runqueue := runqueue \cup {Interrupted(self)};
          };
          context_switch_next := next;
          next := 0;
          oldmm := "none";
        Interrupt_fts1:
          await task_cpu[Interrupted(self)] # 0;
          if (prev_mm[task_cpu[Interrupted(self)]] # "none") {
            Interrupt_mmd1:
              await prev_mm[task_cpu[Interrupted(self)]] \in
                      {"init mm", "m1", "m2"};
              mm_count[prev_mm[task_cpu[Interrupted(self)]]] :=
                mm_count[prev_mm[task_cpu[Interrupted(self)]]] - 1;
              if (mm_count[prev_mm[task_cpu[Interrupted(self)]]] = 0) {
                freemms := freemms \cup {prev_mm[task_cpu[Interrupted(self)]]};
              };
              await mm_count \in [{"init mm", "m1", "m2"} -> 0 .. 4];
          };
        Interrupt_fts2:
          await task_cpu[Interrupted(self)] \in 1 .. 1;
          prev_mm[task_cpu[Interrupted(self)]] := "none";
          irqs_on[task_cpu[Interrupted(self)]] := TRUE;
          in_interrupt[Interrupted(self)] := FALSE;
      };
  }
} *)
\* BEGIN TRANSLATION
\* END TRANSLATION

state == <<freemms, task_mm, active_mm, task_cpu, dead, mm_users, mm_count,
  proc_mm, irqs_on, prev_mm, runqueue, in_interrupt, mm, exec_mmap_mm,
  mmput_mm, next, context_switch_next, oldmm, pc>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

\* The steps of thread that break a rule.
Thread_mmget_misuses(self) ==
  \/ /\ pc[self] = "Thread_mm_init_or_exit_or_mmget"
     /\ ~in_interrupt[self]
     /\ task_mm[self] # "none"
     /\ mm_users[task_mm[self]] + 1 > 2
     /\ Breaks("TypeOK")

Thread_misuses(self) ==
  \/ /\ pc[self] = "Thread_mmd1_init"
     /\ ~in_interrupt[self]
     /\ prev_mm[task_cpu[self]] \notin {"init mm", "m1", "m2"}
     /\ Breaks("MmCountOk_written")
  \/ /\ pc[self] = "Thread_mmd1_init"
     /\ ~in_interrupt[self]
     /\ prev_mm[task_cpu[self]] \in {"init mm", "m1", "m2"}
     /\ mm_count[prev_mm[task_cpu[self]]] - 1 < 0
     /\ Breaks("TypeOK")
  \/ /\ pc[self] = "Thread_fts2_init"
     /\ ~in_interrupt[self]
     /\ task_cpu[self] \notin 1 .. 1
     /\ Breaks("PrevMmOk_written")
  \/ Thread_mmget_misuses(self)
  \/ /\ pc[self] = "Thread_emap1"
     /\ ~in_interrupt[self]
     /\ task_cpu[self] \notin 1 .. 1
     /\ Breaks("ProcMmOk_written")
  \/ /\ pc[self] = "Thread_emap1"
     /\ ~in_interrupt[self]
     /\ task_cpu[self] \in 1 .. 1
     /\ mm[self] \notin {"init mm", "m1", "m2"}
     /\ Breaks("TypeOK")
  \/ /\ pc[self] = "Thread_exm1_exit"
     /\ ~in_interrupt[self]
     /\ task_mm[self] # "none"
     /\ mm_count[task_mm[self]] + 1 > 4
     /\ Breaks("TypeOK")
  \/ /\ pc[self] = "Thread_mmp1_exit"
     /\ ~in_interrupt[self]
     /\ mm[self] \notin {"init mm", "m1", "m2"}
     /\ Breaks("MmUsersOk_written")
  \/ /\ pc[self] = "Thread_mmp1_exit"
     /\ ~in_interrupt[self]
     /\ mm[self] \in {"init mm", "m1", "m2"}
     /\ mm_users[mm[self]] - 1 # 0
     /\ mm_users[mm[self]] - 1 < 0
     /\ Breaks("TypeOK")
  \/ /\ pc[self] = "Thread_mmd1_exit"
     /\ ~in_interrupt[self]
     /\ mm[self] \notin {"init mm", "m1", "m2"}
     /\ Breaks("MmCountOk_written")
  \/ /\ pc[self] = "Thread_mmd1_exit"
     /\ ~in_interrupt[self]
     /\ mm[self] \in {"init mm", "m1", "m2"}
     /\ mm_count[mm[self]] - 1 # 0
     /\ mm_count[mm[self]] - 1 < 0
     /\ Breaks("TypeOK")
  \/ /\ pc[self] = "Thread_mmp1"
     /\ ~in_interrupt[self]
     /\ mm[self] \notin {"init mm", "m1", "m2"}
     /\ Breaks("MmUsersOk_written")
  \/ /\ pc[self] = "Thread_mmp1"
     /\ ~in_interrupt[self]
     /\ mm[self] \in {"init mm", "m1", "m2"}
     /\ mm_users[mm[self]] - 1 # 0
     /\ mm_users[mm[self]] - 1 < 0
     /\ Breaks("TypeOK")
  \/ /\ pc[self] = "Thread_mmd1"
     /\ ~in_interrupt[self]
     /\ mm[self] \notin {"init mm", "m1", "m2"}
     /\ Breaks("MmCountOk_written")
  \/ /\ pc[self] = "Thread_mmd1"
     /\ ~in_interrupt[self]
     /\ mm[self] \in {"init mm", "m1", "m2"}
     /\ mm_count[mm[self]] - 1 # 0
     /\ mm_count[mm[self]] - 1 < 0
     /\ Breaks("TypeOK")

Thread_steps(self) ==
  Thread(self) \/ Thread_misuses(self)

\* The steps of interrupt that break a rule.
Interrupt_misuses(self) ==
  \/ /\ pc[self] = "Interrupt_handle_irq"
     /\ task_cpu[Interrupted(self)] \notin 1 .. 1
     /\ Breaks("IrqsOnOk_written")
  \/ /\ pc[self] = "Interrupt_sch1"
     /\ \E n \in (IF runqueue # {}
                    THEN runqueue
                    ELSE {task_cpu[Interrupted(self)]}) :
          /\ n = Interrupted(self)
          /\ task_cpu[Interrupted(self)] \notin 1 .. 1
          /\ Breaks("IrqsOnOk_written")
  \/ /\ pc[self] = "Interrupt_sch1"
     /\ \E n \in (IF runqueue # {}
                    THEN runqueue
                    ELSE {task_cpu[Interrupted(self)]}) :
          /\ ~(n >= 0 /\ n <= 3)
          /\ n # Interrupted(self)
          /\ Breaks("TypeOK")
  \/ /\ pc[self] = "Interrupt_cs1"
     /\ task_mm[next[self]] # "none"
     /\ task_cpu[Interrupted(self)] \notin 1 .. 1
     /\ Breaks("ProcMmOk_written")
  \/ /\ pc[self] = "Interrupt_cs1"
     /\ task_mm[next[self]] # "none"
     /\ task_cpu[Interrupted(self)] \in 1 .. 1
     /\ task_mm[next[self]] \notin {"init mm", "m1", "m2"}
     /\ Breaks("TypeOK")
  \/ /\ pc[self] = "Interrupt_cs1"
     /\ task_mm[next[self]] = "none"
     /\ next[self] \notin 1 .. 3
     /\ Breaks("ActiveMmOk_written")
  \/ /\ pc[self] = "Interrupt_cs1"
     /\ task_mm[next[self]] = "none"
     /\ next[self] \in 1 .. 3
     /\ active_mm[Interrupted(self)] \notin {"init mm", "m1", "m2"}
     /\ Breaks("MmCountOk_written")
  \/ /\ pc[self] = "Interrupt_cs1"
     /\ task_mm[next[self]] = "none"
     /\ next[self] \in 1 .. 3
     /\ active_mm[Interrupted(self)] \in {"init mm", "m1", "m2"}
     /\ mm_count[active_mm[Interrupted(self)]] + 1 > 4
     /\ Breaks("TypeOK")
  \/ /\ pc[self] = "Interrupt_cs2"
     /\ task_mm[Interrupted(self)] = "none"
     /\ task_cpu[Interrupted(self)] \notin 1 .. 1
     /\ Breaks("PrevMmOk_written")
  \/ /\ pc[self] = "Interrupt_cs3"
     /\ next[self] \notin 1 .. 3
     /\ Breaks("TaskCpuOk_written")
  \/ /\ pc[self] = "Interrupt_mmd1"
     /\ prev_mm[task_cpu[Interrupted(self)]] \notin {"init mm", "m1", "m2"}
     /\ Breaks("MmCountOk_written")
  \/ /\ pc[self] = "Interrupt_mmd1"
     /\ prev_mm[task_cpu[Interrupted(self)]] \in {"init mm", "m1", "m2"}
     /\ mm_count[prev_mm[task_cpu[Interrupted(self)]]] - 1 < 0
     /\ Breaks("TypeOK")
  \/ /\ pc[self] = "Interrupt_fts2"
     /\ task_cpu[Interrupted(self)] \notin 1 .. 1
     /\ Breaks("PrevMmOk_written")

Interrupt_steps(self) ==
  Interrupt(self) \/ Interrupt_misuses(self)

TwinNext ==
  \/ Next
  \/ \E self \in Threads : Thread_misuses(self)
  \/ \E self \in Interrupts : Interrupt_misuses(self)

TwinFairness ==
  TRUE

TwinSpec ==
  Init /\ [][TwinNext]_vars /\ TwinFairness

TypeOK ==
  /\ freemms \in SUBSET ({"init mm", "m1", "m2"})
  /\ task_mm \in [1 .. 3 -> {"none", "init mm", "m1", "m2"}]
  /\ active_mm \in [1 .. 3 -> {"none", "init mm", "m1", "m2"}]
  /\ task_cpu \in [1 .. 3 -> 0 .. 1]
  /\ dead \in [1 .. 3 -> BOOLEAN]
  /\ mm_users \in [{"init mm", "m1", "m2"} -> 0 .. 2]
  /\ mm_count \in [{"init mm", "m1", "m2"} -> 0 .. 4]
  /\ proc_mm \in [1 .. 1 -> {"init mm", "m1", "m2"}]
  /\ irqs_on \in [1 .. 1 -> BOOLEAN]
  /\ prev_mm \in [1 .. 1 -> {"none", "init mm", "m1", "m2"}]
  /\ runqueue \in SUBSET (1 .. 3)
  /\ in_interrupt \in [1 .. 3 -> BOOLEAN]
  /\ mm \in [Threads -> {"none", "init mm", "m1", "m2"}]
  /\ exec_mmap_mm \in [Threads -> {"none", "init mm", "m1", "m2"}]
  /\ mmput_mm \in [Threads -> {"none", "init mm", "m1", "m2"}]
  /\ next \in [Interrupts -> 0 .. 3]
  /\ context_switch_next \in [Interrupts -> 0 .. 3]
  /\ oldmm \in [Interrupts -> {"none", "init mm", "m1", "m2"}]
  /\ \A self \in Threads : pc[self] \in {
       "Thread_thread_init", "Thread_fts1_init", "Thread_mmd1_init",
       "Thread_fts2_init", "Thread_mm_init_or_exit_or_mmget", "Thread_emap1",
       "Thread_exm1_exit", "Thread_mmp1_exit", "Thread_mmd1_exit", "Thread_t1",
       "Thread_mmp1", "Thread_mmd1", "Thread_thread_end", "Done"}
  /\ \A self \in Interrupts : pc[self] \in {
       "Interrupt_interrupt", "Interrupt_handle_irq", "Interrupt_sch1",
       "Interrupt_cs1", "Interrupt_cs2", "Interrupt_cs3", "Interrupt_fts1",
       "Interrupt_mmd1", "Interrupt_fts2"}
  \* "TypeOK" where a step would leave a range
  /\ broken \in {"none", "MmCountOk_written", "PrevMmOk_written",
       "IrqsOnOk_written", "ProcMmOk_written", "MmUsersOk_written",
       "ActiveMmOk_written", "TaskCpuOk_written"}

-------------------------------------------------------------------------------
(* Safety *)

\* Who waits does not run, and a CPU runs one task.
SchedInv ==
  /\ \A i \in runqueue : task_cpu[i] = 0
  /\ \A i, j \in 1 .. 3 : i # j /\ task_cpu[i] # 0 => task_cpu[i] # task_cpu[j]

\* What is used is counted, and what is free is not.
MMInv ==
  /\ \A x \in {"m1", "m2"} :
       /\ mm_users[x] = 0 => (\A i \in 1 .. 3 : task_mm[i] # x)
       /\ mm_count[x] = 0 => (\A i \in 1 .. 3 : active_mm[i] # x)
       /\ mm_users[x] > 0 => mm_count[x] > 0
  /\ \A x \in freemms : mm_count[x] = 0
  /\ \A i \in 1 .. 1 : proc_mm[i] \notin freemms
  /\ mm_count["init mm"] > 0

\* mm_count is never written where it has no element.
MmCountOk ==
  broken # "MmCountOk_written"

\* prev_mm is never written where it has no element.
PrevMmOk ==
  broken # "PrevMmOk_written"

\* irqs_on is never written where it has no element.
IrqsOnOk ==
  broken # "IrqsOnOk_written"

\* proc_mm is never written where it has no element.
ProcMmOk ==
  broken # "ProcMmOk_written"

\* mm_users is never written where it has no element.
MmUsersOk ==
  broken # "MmUsersOk_written"

\* active_mm is never written where it has no element.
ActiveMmOk ==
  broken # "ActiveMmOk_written"

\* task_cpu is never written where it has no element.
TaskCpuOk ==
  broken # "TaskCpuOk_written"

-------------------------------------------------------------------------------
\* What TLC checks, with the constants of the cfg files.
THEOREM
  TwinSpec => /\ []TypeOK
              /\ []MmCountOk
              /\ []PrevMmOk
              /\ []IrqsOnOk
              /\ []ProcMmOk
              /\ []MmUsersOk
              /\ []ActiveMmOk
              /\ []TaskCpuOk
              /\ []SchedInv
              /\ []MMInv
===============================================================================
