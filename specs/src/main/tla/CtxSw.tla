-------------------------------- MODULE CtxSw ---------------------------------
(*****************************************************************************)
(* Context switches of a preemptive kernel                                   *)
(*                                                                           *)
(* exec_mmap_mm, mmput_mm and context_switch_next keep what a tail call of   *)
(* PlusCal leaves in a parameter. They are never read: the original has      *)
(* them, and so many states more.                                            *)
(*                                                                           *)
(* Original ctxsw.tla in kernel-tla                                          *)
(*                                                                           *)
(* C functions, by file:                                                     *)
(*   kernel/sched/core.c  finish_task_switch, context_switch                 *)
(*****************************************************************************)
EXTENDS Integers

\* Each process has a control variable of its own, and there is no common pc:
\* an action shows at a glance whom it moves.
VARIABLES
  \* shared
  freemms,
  \* struct task_struct
  task_mm,
  active_mm,
  task_cpu,             \* where it runs, or 0
  dead,
  \* struct mm_struct
  mm_users,
  mm_count,
  \* each CPU, and the run queue
  proc_mm,
  irqs_on,
  prev_mm,
  runqueue,
  in_interrupt,
  \* process thread, one for each of Threads
  thread,               \* its next step
  mm,                   \* local: the argument of the function that it is in
  exec_mmap_mm,         \* local
  mmput_mm,             \* local
  \* process interrupt, one for each of Interrupts
  interrupt,            \* its next step
  next,                 \* local: whom it schedules
  context_switch_next,  \* local
  oldmm,                \* local
  \* misuse
  broken                \* the rule that the last step broke, or "none"

Threads == 2 .. 3

Idles == 1 .. 1

Interrupts == 4 .. 6

task_struct == <<task_mm, active_mm, task_cpu, dead>>
mm_struct == <<mm_users, mm_count>>
rq == <<proc_mm, irqs_on, prev_mm, runqueue, in_interrupt>>
thread_locals == <<mm, exec_mmap_mm, mmput_mm>>
interrupt_locals == <<next, context_switch_next, oldmm>>

\* What a process cannot move: the places and the locals of all others; broken
\* only by a misuse.
not_thread == <<interrupt, interrupt_locals, broken>>
not_idle == <<thread, thread_locals, interrupt, interrupt_locals, broken>>
not_interrupt == <<thread, thread_locals, broken>>

state == <<freemms, task_struct, mm_struct, rq, thread, thread_locals,
  interrupt, interrupt_locals>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

vars == <<state, broken>>

-------------------------------------------------------------------------------
Interrupted(i) ==
  i - 3

-------------------------------------------------------------------------------
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
  /\ thread \in [Threads -> {
       "thread_init",
       "fts1_init", "mmd1_init", "fts2_init",
       "mm_init_or_exit_or_mmget", "emap1", "exm1_exit", "mmp1_exit",
       "mmd1_exit", "t1", "mmp1", "mmd1", "thread_end",
       "Done"}]
  /\ interrupt \in [Interrupts -> {
       "interrupt", "handle_irq", "sch1",
       "cs1", "cs2", "cs3",
       "fts1", "mmd1", "fts2"}]
  \* "TypeOK" where a step would leave a range
  /\ broken \in {"none", "MmCountOk_written", "PrevMmOk_written",
       "IrqsOnOk_written", "ProcMmOk_written", "MmUsersOk_written",
       "ActiveMmOk_written", "TaskCpuOk_written"}

Init ==
  /\ freemms = {"m1", "m2"}
  /\ task_mm = [i \in 1 .. 3 |-> "none"]
  /\ active_mm = [i \in 1 .. 3 |-> IF i <= 1 THEN "init mm" ELSE "none"]
  /\ task_cpu = [i \in 1 .. 3 |-> IF i <= 1 THEN i ELSE 0]
  /\ dead = [i \in 1 .. 3 |-> FALSE]
  /\ mm_users = [x \in {"init mm", "m1", "m2"} |-> 0]
  /\ mm_count =
       [x \in {"init mm", "m1", "m2"} |-> IF x = "init mm" THEN 2 ELSE 0]
  /\ proc_mm = [i \in 1 .. 1 |-> "init mm"]
  /\ irqs_on = [i \in 1 .. 1 |-> TRUE]
  /\ prev_mm = [i \in 1 .. 1 |-> "none"]
  /\ runqueue = {}
  /\ in_interrupt = [i \in 1 .. 3 |-> FALSE]
  /\ thread = [self \in Threads |-> "thread_init"]
  /\ mm = [self \in Threads |-> "none"]
  /\ exec_mmap_mm = [self \in Threads |-> "none"]
  /\ mmput_mm = [self \in Threads |-> "none"]
  /\ interrupt = [self \in Interrupts |-> "interrupt"]
  /\ next = [self \in Interrupts |-> 0]
  /\ context_switch_next = [self \in Interrupts |-> 0]
  /\ oldmm = [self \in Interrupts |-> "none"]
  /\ broken = "none"

(*****************************************************************************)
(* thread                                                                    *)
(*****************************************************************************)
\* thread_init
Thread_thread_init(self) ==
  /\ thread[self] = "thread_init"
  /\ ~in_interrupt[self]
  /\ runqueue' = runqueue \cup {self}
  /\ thread' = [thread EXCEPT ![self] = "fts1_init"]
  /\ UNCHANGED <<freemms, task_struct, mm_struct, proc_mm, irqs_on, prev_mm,
       in_interrupt, thread_locals, not_thread>>

\* finish_task_switch: fts1_init
Thread_fts1_init(self) ==
  /\ thread[self] = "fts1_init"
  /\ ~in_interrupt[self]
  /\ task_cpu[self] # 0
  /\ thread' = [thread EXCEPT ![self] =
       IF prev_mm[task_cpu[self]] # "none" THEN "mmd1_init" ELSE "fts2_init"]
  /\ UNCHANGED <<freemms, task_struct, mm_struct, rq, thread_locals,
       not_thread>>

\* finish_task_switch: mmd1_init
Thread_mmd1_init(self) ==
  /\ thread[self] = "mmd1_init"
  /\ ~in_interrupt[self]
  /\ prev_mm[task_cpu[self]] \in {"init mm", "m1", "m2"}
  /\ mm_count[prev_mm[task_cpu[self]]] - 1 >= 0
  /\ mm_count' = [mm_count EXCEPT ![prev_mm[task_cpu[self]]] = @ - 1]
  /\ freemms' =
       IF mm_count[prev_mm[task_cpu[self]]] - 1 = 0
         THEN freemms \cup {prev_mm[task_cpu[self]]}
         ELSE freemms
  /\ thread' = [thread EXCEPT ![self] = "fts2_init"]
  /\ UNCHANGED <<task_struct, mm_users, rq, thread_locals, not_thread>>

\* finish_task_switch: fts2_init
Thread_fts2_init(self) ==
  /\ thread[self] = "fts2_init"
  /\ ~in_interrupt[self]
  /\ task_cpu[self] \in 1 .. 1
  /\ prev_mm' = [prev_mm EXCEPT ![task_cpu[self]] = "none"]
  /\ irqs_on' = [irqs_on EXCEPT ![task_cpu[self]] = TRUE]
  /\ thread' = [thread EXCEPT ![self] = "mm_init_or_exit_or_mmget"]
  /\ UNCHANGED <<freemms, task_struct, mm_struct, proc_mm, runqueue,
       in_interrupt, thread_locals, not_thread>>

\* mm_init
Thread_mm_init(self) ==
  /\ thread[self] = "mm_init_or_exit_or_mmget"
  /\ ~in_interrupt[self]
  /\ \E m \in freemms :
       /\ freemms' = freemms \ {m}
       /\ mm_users' = [mm_users EXCEPT ![m] = 1]
       /\ mm_count' = [mm_count EXCEPT ![m] = 1]
       /\ mm' = [mm EXCEPT ![self] = m]
       /\ thread' = [thread EXCEPT ![self] = "emap1"]
  /\ UNCHANGED <<task_struct, rq, exec_mmap_mm, mmput_mm, not_thread>>

\* exit
Thread_exit(self) ==
  /\ thread[self] = "mm_init_or_exit_or_mmget"
  /\ ~in_interrupt[self]
  /\ thread' = [thread EXCEPT ![self] = "exm1_exit"]
  /\ UNCHANGED <<freemms, task_struct, mm_struct, rq, thread_locals,
       not_thread>>

\* mmget -> true
Thread_mmget_true(self) ==
  /\ thread[self] = "mm_init_or_exit_or_mmget"
  /\ ~in_interrupt[self]
  /\ task_mm[self] # "none"
  /\ mm_users[task_mm[self]] + 1 <= 2
  /\ mm' = [mm EXCEPT ![self] = task_mm[self]]
  /\ mm_users' = [mm_users EXCEPT ![task_mm[self]] = @ + 1]
  /\ thread' = [thread EXCEPT ![self] = "mmp1"]
  /\ UNCHANGED <<freemms, task_struct, mm_count, rq, exec_mmap_mm, mmput_mm,
       not_thread>>

\* mmget -> false
Thread_mmget_false(self) ==
  /\ thread[self] = "mm_init_or_exit_or_mmget"
  /\ ~in_interrupt[self]
  /\ task_mm[self] = "none"
  /\ thread' = [thread EXCEPT ![self] = "mm_init_or_exit_or_mmget"]
  /\ UNCHANGED <<freemms, task_struct, mm_struct, rq, thread_locals,
       not_thread>>

\* emap1
Thread_emap1_true(self) ==
  /\ thread[self] = "emap1"
  /\ ~in_interrupt[self]
  /\ task_mm[self] # "none"
  /\ task_cpu[self] \in 1 .. 1
  /\ mm[self] \in {"init mm", "m1", "m2"}
  /\ exec_mmap_mm' = [exec_mmap_mm EXCEPT ![self] = mm[self]]
  /\ mm' = [mm EXCEPT ![self] = task_mm[self]]
  /\ task_mm' = [task_mm EXCEPT ![self] = mm[self]]
  /\ active_mm' = [active_mm EXCEPT ![self] = mm[self]]
  /\ proc_mm' = [proc_mm EXCEPT ![task_cpu[self]] = mm[self]]
  /\ thread' = [thread EXCEPT ![self] = "mmp1"]
  /\ UNCHANGED <<freemms, task_cpu, dead, mm_struct, irqs_on, prev_mm,
       runqueue, in_interrupt, mmput_mm, not_thread>>

\* emap1
\*   otherwise: goto mmd1;
Thread_emap1_false(self) ==
  /\ thread[self] = "emap1"
  /\ ~in_interrupt[self]
  /\ task_mm[self] = "none"
  /\ task_cpu[self] \in 1 .. 1
  /\ mm[self] \in {"init mm", "m1", "m2"}
  /\ exec_mmap_mm' = [exec_mmap_mm EXCEPT ![self] = mm[self]]
  /\ mm' = [mm EXCEPT ![self] = active_mm[self]]
  /\ task_mm' = [task_mm EXCEPT ![self] = mm[self]]
  /\ active_mm' = [active_mm EXCEPT ![self] = mm[self]]
  /\ proc_mm' = [proc_mm EXCEPT ![task_cpu[self]] = mm[self]]
  /\ thread' = [thread EXCEPT ![self] = "mmd1"]
  /\ UNCHANGED <<freemms, task_cpu, dead, mm_struct, irqs_on, prev_mm,
       runqueue, in_interrupt, mmput_mm, not_thread>>

\* exm1_exit -> true
Thread_exm1_exit_true(self) ==
  /\ thread[self] = "exm1_exit"
  /\ ~in_interrupt[self]
  /\ task_mm[self] # "none"
  /\ mm_count[task_mm[self]] + 1 <= 4
  /\ mm' = [mm EXCEPT ![self] = task_mm[self]]
  /\ mm_count' = [mm_count EXCEPT ![task_mm[self]] = @ + 1]
  /\ task_mm' = [task_mm EXCEPT ![self] = "none"]
  /\ thread' = [thread EXCEPT ![self] = "mmp1_exit"]
  /\ UNCHANGED <<freemms, active_mm, task_cpu, dead, mm_users, rq,
       exec_mmap_mm, mmput_mm, not_thread>>

\* exm1_exit -> false
Thread_exm1_exit_false(self) ==
  /\ thread[self] = "exm1_exit"
  /\ ~in_interrupt[self]
  /\ task_mm[self] = "none"
  /\ thread' = [thread EXCEPT ![self] = "t1"]
  /\ UNCHANGED <<freemms, task_struct, mm_struct, rq, thread_locals,
       not_thread>>

\* mmp1_exit
Thread_mmp1_exit(self) ==
  /\ thread[self] = "mmp1_exit"
  /\ ~in_interrupt[self]
  /\ mm[self] \in {"init mm", "m1", "m2"}
  /\ mm_users' = [mm_users EXCEPT ![mm[self]] = @ - 1]
  /\ IF mm_users[mm[self]] - 1 # 0
       THEN /\ mm_users[mm[self]] - 1 >= 0
            /\ mm' = [mm EXCEPT ![self] = "none"]
            /\ thread' = [thread EXCEPT ![self] = "t1"]
            /\ UNCHANGED mmput_mm
       ELSE /\ mmput_mm' = [mmput_mm EXCEPT ![self] = mm[self]]
            /\ thread' = [thread EXCEPT ![self] = "mmd1_exit"]
            /\ UNCHANGED mm
  /\ UNCHANGED <<freemms, task_struct, mm_count, rq, exec_mmap_mm, not_thread>>

\* mmd1_exit
Thread_mmd1_exit(self) ==
  /\ thread[self] = "mmd1_exit"
  /\ ~in_interrupt[self]
  /\ mm[self] \in {"init mm", "m1", "m2"}
  /\ mm_count[mm[self]] - 1 # 0 => mm_count[mm[self]] - 1 >= 0
  /\ mm_count' = [mm_count EXCEPT ![mm[self]] = @ - 1]
  /\ freemms' =
       IF mm_count[mm[self]] - 1 = 0 THEN freemms \cup {mm[self]} ELSE freemms
  /\ mm' = [mm EXCEPT ![self] = "none"]
  /\ thread' = [thread EXCEPT ![self] = "t1"]
  /\ UNCHANGED <<task_struct, mm_users, rq, exec_mmap_mm, mmput_mm,
       not_thread>>

\* t1
Thread_t1(self) ==
  /\ thread[self] = "t1"
  /\ ~in_interrupt[self]
  /\ thread' = [thread EXCEPT ![self] = "thread_end"]
  /\ UNCHANGED <<freemms, task_struct, mm_struct, rq, thread_locals,
       not_thread>>

\* mmp1
Thread_mmp1(self) ==
  /\ thread[self] = "mmp1"
  /\ ~in_interrupt[self]
  /\ mm[self] \in {"init mm", "m1", "m2"}
  /\ mm_users' = [mm_users EXCEPT ![mm[self]] = @ - 1]
  /\ IF mm_users[mm[self]] - 1 # 0
       THEN /\ mm_users[mm[self]] - 1 >= 0
            /\ mm' = [mm EXCEPT ![self] = "none"]
            /\ thread' = [thread EXCEPT ![self] = "mm_init_or_exit_or_mmget"]
            /\ UNCHANGED mmput_mm
       ELSE /\ mmput_mm' = [mmput_mm EXCEPT ![self] = mm[self]]
            /\ thread' = [thread EXCEPT ![self] = "mmd1"]
            /\ UNCHANGED mm
  /\ UNCHANGED <<freemms, task_struct, mm_count, rq, exec_mmap_mm, not_thread>>

\* mmd1
Thread_mmd1(self) ==
  /\ thread[self] = "mmd1"
  /\ ~in_interrupt[self]
  /\ mm[self] \in {"init mm", "m1", "m2"}
  /\ mm_count[mm[self]] - 1 # 0 => mm_count[mm[self]] - 1 >= 0
  /\ mm_count' = [mm_count EXCEPT ![mm[self]] = @ - 1]
  /\ freemms' =
       IF mm_count[mm[self]] - 1 = 0 THEN freemms \cup {mm[self]} ELSE freemms
  /\ mm' = [mm EXCEPT ![self] = "none"]
  /\ thread' = [thread EXCEPT ![self] = "mm_init_or_exit_or_mmget"]
  /\ UNCHANGED <<task_struct, mm_users, rq, exec_mmap_mm, mmput_mm,
       not_thread>>

\* thread_end
Thread_thread_end(self) ==
  /\ thread[self] = "thread_end"
  /\ ~in_interrupt[self]
  /\ dead' = [dead EXCEPT ![self] = TRUE]
  /\ thread' = [thread EXCEPT ![self] = "Done"]
  /\ UNCHANGED <<freemms, task_mm, active_mm, task_cpu, mm_struct, rq,
       thread_locals, not_thread>>

\* The steps of thread that break a rule.
Thread_mmget_misuses(self) ==
  \/ /\ thread[self] = "mm_init_or_exit_or_mmget"
     /\ ~in_interrupt[self]
     /\ task_mm[self] # "none"
     /\ mm_users[task_mm[self]] + 1 > 2
     /\ Breaks("TypeOK")

Thread_misuses(self) ==
  \/ /\ thread[self] = "mmd1_init"
     /\ ~in_interrupt[self]
     /\ prev_mm[task_cpu[self]] \notin {"init mm", "m1", "m2"}
     /\ Breaks("MmCountOk_written")
  \/ /\ thread[self] = "mmd1_init"
     /\ ~in_interrupt[self]
     /\ prev_mm[task_cpu[self]] \in {"init mm", "m1", "m2"}
     /\ mm_count[prev_mm[task_cpu[self]]] - 1 < 0
     /\ Breaks("TypeOK")
  \/ /\ thread[self] = "fts2_init"
     /\ ~in_interrupt[self]
     /\ task_cpu[self] \notin 1 .. 1
     /\ Breaks("PrevMmOk_written")
  \/ Thread_mmget_misuses(self)
  \/ /\ thread[self] = "emap1"
     /\ ~in_interrupt[self]
     /\ task_cpu[self] \notin 1 .. 1
     /\ Breaks("ProcMmOk_written")
  \/ /\ thread[self] = "emap1"
     /\ ~in_interrupt[self]
     /\ task_cpu[self] \in 1 .. 1
     /\ mm[self] \notin {"init mm", "m1", "m2"}
     /\ Breaks("TypeOK")
  \/ /\ thread[self] = "exm1_exit"
     /\ ~in_interrupt[self]
     /\ task_mm[self] # "none"
     /\ mm_count[task_mm[self]] + 1 > 4
     /\ Breaks("TypeOK")
  \/ /\ thread[self] = "mmp1_exit"
     /\ ~in_interrupt[self]
     /\ mm[self] \notin {"init mm", "m1", "m2"}
     /\ Breaks("MmUsersOk_written")
  \/ /\ thread[self] = "mmp1_exit"
     /\ ~in_interrupt[self]
     /\ mm[self] \in {"init mm", "m1", "m2"}
     /\ mm_users[mm[self]] - 1 # 0
     /\ mm_users[mm[self]] - 1 < 0
     /\ Breaks("TypeOK")
  \/ /\ thread[self] = "mmd1_exit"
     /\ ~in_interrupt[self]
     /\ mm[self] \notin {"init mm", "m1", "m2"}
     /\ Breaks("MmCountOk_written")
  \/ /\ thread[self] = "mmd1_exit"
     /\ ~in_interrupt[self]
     /\ mm[self] \in {"init mm", "m1", "m2"}
     /\ mm_count[mm[self]] - 1 # 0
     /\ mm_count[mm[self]] - 1 < 0
     /\ Breaks("TypeOK")
  \/ /\ thread[self] = "mmp1"
     /\ ~in_interrupt[self]
     /\ mm[self] \notin {"init mm", "m1", "m2"}
     /\ Breaks("MmUsersOk_written")
  \/ /\ thread[self] = "mmp1"
     /\ ~in_interrupt[self]
     /\ mm[self] \in {"init mm", "m1", "m2"}
     /\ mm_users[mm[self]] - 1 # 0
     /\ mm_users[mm[self]] - 1 < 0
     /\ Breaks("TypeOK")
  \/ /\ thread[self] = "mmd1"
     /\ ~in_interrupt[self]
     /\ mm[self] \notin {"init mm", "m1", "m2"}
     /\ Breaks("MmCountOk_written")
  \/ /\ thread[self] = "mmd1"
     /\ ~in_interrupt[self]
     /\ mm[self] \in {"init mm", "m1", "m2"}
     /\ mm_count[mm[self]] - 1 # 0
     /\ mm_count[mm[self]] - 1 < 0
     /\ Breaks("TypeOK")

Thread(self) ==
  \/ Thread_thread_init(self)
  \/ Thread_fts1_init(self)
  \/ Thread_mmd1_init(self)
  \/ Thread_fts2_init(self)
  \/ Thread_mm_init(self)
  \/ Thread_exit(self)
  \/ Thread_mmget_true(self)
  \/ Thread_mmget_false(self)
  \/ Thread_emap1_true(self)
  \/ Thread_emap1_false(self)
  \/ Thread_exm1_exit_true(self)
  \/ Thread_exm1_exit_false(self)
  \/ Thread_mmp1_exit(self)
  \/ Thread_mmd1_exit(self)
  \/ Thread_t1(self)
  \/ Thread_mmp1(self)
  \/ Thread_mmd1(self)
  \/ Thread_thread_end(self)
  \/ Thread_misuses(self)

(*****************************************************************************)
(* idle                                                                      *)
(*****************************************************************************)
\* idle_start
Idle_idle_start(self) ==
  /\ ~in_interrupt[self]
  /\ task_cpu[self] # 0
  /\ UNCHANGED <<freemms, task_struct, mm_struct, rq, not_idle>>

Idle(self) ==
  \/ Idle_idle_start(self)

(*****************************************************************************)
(* interrupt                                                                 *)
(*****************************************************************************)
\* interrupt
Interrupt_interrupt(self) ==
  /\ interrupt[self] = "interrupt"
  /\ task_cpu[Interrupted(self)] # 0
  /\ irqs_on[task_cpu[Interrupted(self)]]
  /\ in_interrupt' = [in_interrupt EXCEPT ![Interrupted(self)] = TRUE]
  /\ interrupt' = [interrupt EXCEPT ![self] = "handle_irq"]
  /\ UNCHANGED <<freemms, task_struct, mm_struct, proc_mm, irqs_on, prev_mm,
       runqueue, interrupt_locals, not_interrupt>>

\* handle_irq
Interrupt_handle_irq(self) ==
  /\ interrupt[self] = "handle_irq"
  /\ task_cpu[Interrupted(self)] \in 1 .. 1
  /\ irqs_on' = [irqs_on EXCEPT ![task_cpu[Interrupted(self)]] = FALSE]
  /\ interrupt' = [interrupt EXCEPT ![self] = "sch1"]
  /\ UNCHANGED <<freemms, task_struct, mm_struct, proc_mm, prev_mm, runqueue,
       in_interrupt, interrupt_locals, not_interrupt>>

\* sch1 -> true
Interrupt_sch1_true(self) ==
  /\ interrupt[self] = "sch1"
  /\ \E n \in (IF runqueue # {}
                 THEN runqueue
                 ELSE {task_cpu[Interrupted(self)]}) :
       /\ n = Interrupted(self)
       /\ task_cpu[Interrupted(self)] \in 1 .. 1
       /\ irqs_on' = [irqs_on EXCEPT ![task_cpu[Interrupted(self)]] = TRUE]
       /\ in_interrupt' = [in_interrupt EXCEPT ![Interrupted(self)] = FALSE]
       /\ interrupt' = [interrupt EXCEPT ![self] = "interrupt"]
  /\ UNCHANGED <<freemms, task_struct, mm_struct, proc_mm, prev_mm, runqueue,
       interrupt_locals, not_interrupt>>

\* sch1 -> false
Interrupt_sch1_false(self) ==
  /\ interrupt[self] = "sch1"
  /\ \E n \in (IF runqueue # {}
                 THEN runqueue
                 ELSE {task_cpu[Interrupted(self)]}) :
       /\ n # Interrupted(self)
       /\ n >= 0
       /\ n <= 3
       /\ runqueue' = runqueue \ {n}
       /\ next' = [next EXCEPT ![self] = n]
       /\ interrupt' = [interrupt EXCEPT ![self] = "cs1"]
  /\ UNCHANGED <<freemms, task_struct, mm_struct, proc_mm, irqs_on, prev_mm,
       in_interrupt, context_switch_next, oldmm, not_interrupt>>

\* context_switch: cs1
Interrupt_cs1(self) ==
  /\ interrupt[self] = "cs1"
  /\ oldmm' = [oldmm EXCEPT ![self] = active_mm[Interrupted(self)]]
  /\ IF task_mm[next[self]] # "none"
       THEN /\ task_cpu[Interrupted(self)] \in 1 .. 1
            /\ task_mm[next[self]] \in {"init mm", "m1", "m2"}
            /\ proc_mm' =
                 [proc_mm EXCEPT
                   ![task_cpu[Interrupted(self)]] = task_mm[next[self]]]
            /\ UNCHANGED <<active_mm, mm_count>>
       ELSE /\ next[self] \in 1 .. 3
            /\ active_mm[Interrupted(self)] \in {"init mm", "m1", "m2"}
            /\ mm_count[active_mm[Interrupted(self)]] + 1 <= 4
            /\ active_mm' =
                 [active_mm EXCEPT
                   ![next[self]] = active_mm[Interrupted(self)]]
            /\ mm_count' =
                 [mm_count EXCEPT ![active_mm[Interrupted(self)]] = @ + 1]
            /\ UNCHANGED proc_mm
  /\ interrupt' = [interrupt EXCEPT ![self] = "cs2"]
  /\ UNCHANGED <<freemms, task_mm, task_cpu, dead, mm_users, irqs_on, prev_mm,
       runqueue, in_interrupt, next, context_switch_next, not_interrupt>>

\* context_switch: cs2
Interrupt_cs2(self) ==
  /\ interrupt[self] = "cs2"
  /\ IF task_mm[Interrupted(self)] = "none"
       THEN /\ task_cpu[Interrupted(self)] \in 1 .. 1
            /\ active_mm' = [active_mm EXCEPT ![Interrupted(self)] = "none"]
            /\ prev_mm' =
                 [prev_mm EXCEPT ![task_cpu[Interrupted(self)]] = oldmm[self]]
       ELSE UNCHANGED <<active_mm, prev_mm>>
  /\ interrupt' = [interrupt EXCEPT ![self] = "cs3"]
  /\ UNCHANGED <<freemms, task_mm, task_cpu, dead, mm_struct, proc_mm, irqs_on,
       runqueue, in_interrupt, interrupt_locals, not_interrupt>>

\* context_switch: cs3
Interrupt_cs3(self) ==
  /\ interrupt[self] = "cs3"
  /\ next[self] \in 1 .. 3
  /\ task_cpu' =
       [task_cpu EXCEPT
         ![next[self]] = task_cpu[Interrupted(self)],
         ![Interrupted(self)] = 0]
  /\ runqueue' =
       IF ~(dead[Interrupted(self)] \/ Interrupted(self) <= 1)
         THEN runqueue \cup {Interrupted(self)}
         ELSE runqueue
  /\ context_switch_next' = [context_switch_next EXCEPT ![self] = next[self]]
  /\ next' = [next EXCEPT ![self] = 0]
  /\ oldmm' = [oldmm EXCEPT ![self] = "none"]
  /\ interrupt' = [interrupt EXCEPT ![self] = "fts1"]
  /\ UNCHANGED <<freemms, task_mm, active_mm, dead, mm_struct, proc_mm,
       irqs_on, prev_mm, in_interrupt, not_interrupt>>

\* finish_task_switch: fts1
Interrupt_fts1(self) ==
  /\ interrupt[self] = "fts1"
  /\ task_cpu[Interrupted(self)] # 0
  /\ interrupt' = [interrupt EXCEPT ![self] =
       IF prev_mm[task_cpu[Interrupted(self)]] # "none"
         THEN "mmd1"
         ELSE "fts2"]
  /\ UNCHANGED <<freemms, task_struct, mm_struct, rq, interrupt_locals,
       not_interrupt>>

\* finish_task_switch: mmd1
Interrupt_mmd1(self) ==
  /\ interrupt[self] = "mmd1"
  /\ prev_mm[task_cpu[Interrupted(self)]] \in {"init mm", "m1", "m2"}
  /\ mm_count[prev_mm[task_cpu[Interrupted(self)]]] - 1 >= 0
  /\ mm_count' =
       [mm_count EXCEPT ![prev_mm[task_cpu[Interrupted(self)]]] = @ - 1]
  /\ freemms' =
       IF mm_count[prev_mm[task_cpu[Interrupted(self)]]] - 1 = 0
         THEN freemms \cup {prev_mm[task_cpu[Interrupted(self)]]}
         ELSE freemms
  /\ interrupt' = [interrupt EXCEPT ![self] = "fts2"]
  /\ UNCHANGED <<task_struct, mm_users, rq, interrupt_locals, not_interrupt>>

\* finish_task_switch: fts2
Interrupt_fts2(self) ==
  /\ interrupt[self] = "fts2"
  /\ task_cpu[Interrupted(self)] \in 1 .. 1
  /\ prev_mm' = [prev_mm EXCEPT ![task_cpu[Interrupted(self)]] = "none"]
  /\ irqs_on' = [irqs_on EXCEPT ![task_cpu[Interrupted(self)]] = TRUE]
  /\ in_interrupt' = [in_interrupt EXCEPT ![Interrupted(self)] = FALSE]
  /\ interrupt' = [interrupt EXCEPT ![self] = "interrupt"]
  /\ UNCHANGED <<freemms, task_struct, mm_struct, proc_mm, runqueue,
       interrupt_locals, not_interrupt>>

\* The steps of interrupt that break a rule.
Interrupt_misuses(self) ==
  \/ /\ interrupt[self] = "handle_irq"
     /\ task_cpu[Interrupted(self)] \notin 1 .. 1
     /\ Breaks("IrqsOnOk_written")
  \/ /\ interrupt[self] = "sch1"
     /\ \E n \in (IF runqueue # {}
                    THEN runqueue
                    ELSE {task_cpu[Interrupted(self)]}) :
          /\ n = Interrupted(self)
          /\ task_cpu[Interrupted(self)] \notin 1 .. 1
          /\ Breaks("IrqsOnOk_written")
  \/ /\ interrupt[self] = "sch1"
     /\ \E n \in (IF runqueue # {}
                    THEN runqueue
                    ELSE {task_cpu[Interrupted(self)]}) :
          /\ ~(n >= 0 /\ n <= 3)
          /\ n # Interrupted(self)
          /\ Breaks("TypeOK")
  \/ /\ interrupt[self] = "cs1"
     /\ task_mm[next[self]] # "none"
     /\ task_cpu[Interrupted(self)] \notin 1 .. 1
     /\ Breaks("ProcMmOk_written")
  \/ /\ interrupt[self] = "cs1"
     /\ task_mm[next[self]] # "none"
     /\ task_cpu[Interrupted(self)] \in 1 .. 1
     /\ task_mm[next[self]] \notin {"init mm", "m1", "m2"}
     /\ Breaks("TypeOK")
  \/ /\ interrupt[self] = "cs1"
     /\ task_mm[next[self]] = "none"
     /\ next[self] \notin 1 .. 3
     /\ Breaks("ActiveMmOk_written")
  \/ /\ interrupt[self] = "cs1"
     /\ task_mm[next[self]] = "none"
     /\ next[self] \in 1 .. 3
     /\ active_mm[Interrupted(self)] \notin {"init mm", "m1", "m2"}
     /\ Breaks("MmCountOk_written")
  \/ /\ interrupt[self] = "cs1"
     /\ task_mm[next[self]] = "none"
     /\ next[self] \in 1 .. 3
     /\ active_mm[Interrupted(self)] \in {"init mm", "m1", "m2"}
     /\ mm_count[active_mm[Interrupted(self)]] + 1 > 4
     /\ Breaks("TypeOK")
  \/ /\ interrupt[self] = "cs2"
     /\ task_mm[Interrupted(self)] = "none"
     /\ task_cpu[Interrupted(self)] \notin 1 .. 1
     /\ Breaks("PrevMmOk_written")
  \/ /\ interrupt[self] = "cs3"
     /\ next[self] \notin 1 .. 3
     /\ Breaks("TaskCpuOk_written")
  \/ /\ interrupt[self] = "mmd1"
     /\ prev_mm[task_cpu[Interrupted(self)]] \notin {"init mm", "m1", "m2"}
     /\ Breaks("MmCountOk_written")
  \/ /\ interrupt[self] = "mmd1"
     /\ prev_mm[task_cpu[Interrupted(self)]] \in {"init mm", "m1", "m2"}
     /\ mm_count[prev_mm[task_cpu[Interrupted(self)]]] - 1 < 0
     /\ Breaks("TypeOK")
  \/ /\ interrupt[self] = "fts2"
     /\ task_cpu[Interrupted(self)] \notin 1 .. 1
     /\ Breaks("PrevMmOk_written")

Interrupt(self) ==
  \/ Interrupt_interrupt(self)
  \/ Interrupt_handle_irq(self)
  \/ Interrupt_sch1_true(self)
  \/ Interrupt_sch1_false(self)
  \/ Interrupt_cs1(self)
  \/ Interrupt_cs2(self)
  \/ Interrupt_cs3(self)
  \/ Interrupt_fts1(self)
  \/ Interrupt_mmd1(self)
  \/ Interrupt_fts2(self)
  \/ Interrupt_misuses(self)

(*****************************************************************************)
(* All processes together                                                    *)
(*****************************************************************************)
Next ==
  \/ \E self \in Threads : Thread(self)
  \/ \E self \in Idles : Idle(self)
  \/ \E self \in Interrupts : Interrupt(self)

\* Fairness assumptions: a step that none of them covers may never be taken.
Fairness ==
  \* thread: not fair; the original obliges nobody to go on.
  \* idle: not fair; the original obliges nobody to go on.
  \* interrupt: not fair; the original obliges nobody to go on.
  TRUE

Spec ==
  Init /\ [][Next]_vars /\ Fairness

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
  Spec => /\ []TypeOK
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
