------------------------------ MODULE ThirdParty ------------------------------
(*****************************************************************************)
(* The last user of an mm, beside a third party that may be absent.          *)
(*                                                                           *)
(* C functions, by file:                                                     *)
(*   kernel/exit.c  exit_mm                                                  *)
(*   kernel/fork.c  __mmput                                                  *)
(*****************************************************************************)
EXTENDS Integers

\* Each process has a control variable of its own, and there is no common pc:
\* an action shows at a glance whom it moves.
VARIABLES
  \* shared
  mm_users,             \* refcount: users of the mm
  mmap_sem,             \* rwsem
  mmap_sem_waiting,     \* rwsem: writers that wait, and keep readers out
  exiting,
  last_user,            \* who dropped the last reference
  \* process victim
  victim,               \* its next step
  \* process third_party
  third_party,          \* its next step
  \* chosen at the start, never changed
  io_pending,           \* exit_aio must wait
  \* misuse
  broken                \* the rule that the last step broke, or "none"

\* What a process cannot move: the places and the locals of all others; broken
\* only by a misuse.
not_victim == <<third_party, io_pending, broken>>
not_third_party == <<victim, io_pending, broken>>

state == <<mm_users, mmap_sem, mmap_sem_waiting, exiting, last_user, victim,
  third_party, io_pending>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

vars == <<state, broken>>

Processes == {"victim", "third_party"}

-------------------------------------------------------------------------------
(* rw_semaphore: one writer or many readers. *)

UnlockedRwSem ==
  [writer |-> "none", readers |-> {}]

RwSem(tasks) ==
  [writer : tasks \cup {"none"}, readers : SUBSET tasks]

CanDownRead(rwsem) ==
  rwsem.writer = "none"

CanDownWrite(rwsem) ==
  rwsem.writer = "none" /\ rwsem.readers = {}

Holds(rwsem, who) ==
  rwsem.writer = who \/ who \in rwsem.readers

DownRead(rwsem, who) ==
  [rwsem EXCEPT !.readers = @ \cup {who}]

UpRead(rwsem, who) ==
  [rwsem EXCEPT !.readers = @ \ {who}]

DownWrite(rwsem, who) ==
  [rwsem EXCEPT !.writer = who]

UpWrite(rwsem) ==
  [rwsem EXCEPT !.writer = "none"]

-------------------------------------------------------------------------------
TypeOK ==
  /\ mm_users \in 0 .. 2
  /\ mmap_sem \in RwSem(Processes)
  /\ mmap_sem_waiting \in SUBSET Processes
  /\ exiting \in BOOLEAN
  /\ last_user \in Processes \cup {"none"}
  /\ io_pending \in BOOLEAN
  /\ victim \in {
       "exit_mm",
       "exit_aio", "unmap_vmas", "cond_resched",
       "wait_for_others",
       "Done"}
  /\ third_party \in {
       "ksm_scan", "ksm_scan_done", "access_remote_vm",
       "down_write_or_down_read", "down_write_wait", "kmalloc", "up_write",
       "up_read", "mmput",
       "Done"}
  /\ broken \in {"none", "MmUsersOk_dropped", "MmapSemOk_acquired",
       "MmapSemOk_released_read", "MmapSemOk_released_write",
       "MmapSemOk_still_held"}

Init ==
  /\ mmap_sem = UnlockedRwSem
  /\ mmap_sem_waiting = {}
  /\ exiting = FALSE
  /\ last_user = "none"
  /\ victim = "exit_mm"
  /\ io_pending \in BOOLEAN
  /\ \/ /\ third_party = "Done"              \* nobody else is there
        /\ mm_users = 1
     \/ /\ third_party = "ksm_scan"          \* ksmd, without a reference
        /\ mm_users = 1
     \/ /\ third_party = "access_remote_vm"  \* another user, with one
        /\ mm_users = 2
  /\ broken = "none"

(*****************************************************************************)
(* victim: drops its reference and tears the mm down.                        *)
(*****************************************************************************)
\* exit_mm: if (atomic_dec_and_test(&mm_users)) -> last
Victim_exit_mm_last ==
  /\ victim = "exit_mm"
  /\ mm_users = 1
  /\ mm_users' = mm_users - 1
  /\ last_user' = "victim"
  /\ victim' = "exit_aio"
  /\ UNCHANGED <<mmap_sem, mmap_sem_waiting, exiting, not_victim>>

\* exit_mm: if (atomic_dec_and_test(&mm_users)) -> not last
Victim_exit_mm_not_last ==
  /\ victim = "exit_mm"
  /\ mm_users # 1
  /\ mm_users # 0
  /\ mm_users' = mm_users - 1
  /\ victim' = "wait_for_others"
  /\ UNCHANGED <<mmap_sem, mmap_sem_waiting, exiting, last_user, not_victim>>

\* __mmput: exit_aio
Victim_exit_aio ==
  /\ victim = "exit_aio"
  /\ ~exiting
  /\ exiting' = (io_pending \/ ~exiting)
  /\ victim' = "unmap_vmas"
  /\ UNCHANGED <<mm_users, mmap_sem, mmap_sem_waiting, last_user, not_victim>>

\* __mmput: unmap_vmas(&tlb, vma, 0, -1); -> all
Victim_unmap_vmas_all ==
  /\ victim = "unmap_vmas"
  /\ victim' = "Done"
  /\ UNCHANGED <<mm_users, mmap_sem, mmap_sem_waiting, exiting, last_user,
       not_victim>>

\* __mmput: unmap_vmas(&tlb, vma, 0, -1); -> some
Victim_unmap_vmas_some ==
  /\ victim = "unmap_vmas"
  /\ victim' = "cond_resched"
  /\ UNCHANGED <<mm_users, mmap_sem, mmap_sem_waiting, exiting, last_user,
       not_victim>>

\* __mmput: cond_resched
Victim_cond_resched ==
  /\ victim = "cond_resched"
  /\ victim' = "Done"
  /\ UNCHANGED <<mm_users, mmap_sem, mmap_sem_waiting, exiting, last_user,
       not_victim>>

\* exit_mm: wait_for_others
Victim_wait_for_others ==
  /\ victim = "wait_for_others"
  /\ mm_users = 0
  /\ victim' = "Done"
  /\ UNCHANGED <<mm_users, mmap_sem, mmap_sem_waiting, exiting, last_user,
       not_victim>>

\* The steps of victim that break a rule.
Victim_misuses ==
  \/ /\ victim = "exit_mm"
     /\ mm_users # 1
     /\ mm_users = 0
     /\ Breaks("MmUsersOk_dropped")

Victim ==
  \/ Victim_exit_mm_last
  \/ Victim_exit_mm_not_last
  \/ Victim_exit_aio
  \/ Victim_unmap_vmas_all
  \/ Victim_unmap_vmas_some
  \/ Victim_cond_resched
  \/ Victim_wait_for_others
  \/ Victim_misuses

(*****************************************************************************)
(* third_party: ksmd, or another user of the mm. Where it starts says which. *)
(*****************************************************************************)
\* down_read(&mm->mmap_sem);
ThirdParty_ksm_scan ==
  /\ third_party = "ksm_scan"
  /\ ~Holds(mmap_sem, "third_party")
  /\ CanDownRead(mmap_sem)
  /\ mmap_sem_waiting = {}
  /\ mmap_sem' = DownRead(mmap_sem, "third_party")
  /\ third_party' = "ksm_scan_done"
  /\ UNCHANGED <<mm_users, mmap_sem_waiting, exiting, last_user,
       not_third_party>>

\* up_read(&mm->mmap_sem);
ThirdParty_ksm_scan_done ==
  /\ third_party = "ksm_scan_done"
  /\ "third_party" \in mmap_sem.readers
  /\ mmap_sem' = UpRead(mmap_sem, "third_party")
  /\ third_party' = "Done"
  /\ UNCHANGED <<mm_users, mmap_sem_waiting, exiting, last_user,
       not_third_party>>

\* mm = get_task_mm(task);
ThirdParty_access_remote_vm ==
  /\ third_party = "access_remote_vm"
  /\ third_party' = "down_write_or_down_read"
  /\ UNCHANGED <<mm_users, mmap_sem, mmap_sem_waiting, exiting, last_user,
       not_third_party>>

\* down_write(&mm->mmap_sem);
ThirdParty_down_write ==
  /\ third_party = "down_write_or_down_read"
  /\ ~Holds(mmap_sem, "third_party")
  /\ mmap_sem_waiting' = mmap_sem_waiting \cup {"third_party"}
  /\ third_party' = "down_write_wait"
  /\ UNCHANGED <<mm_users, mmap_sem, exiting, last_user, not_third_party>>

\* down_read(&mm->mmap_sem);
ThirdParty_down_read ==
  /\ third_party = "down_write_or_down_read"
  /\ ~Holds(mmap_sem, "third_party")
  /\ CanDownRead(mmap_sem)
  /\ mmap_sem_waiting = {}
  /\ mmap_sem' = DownRead(mmap_sem, "third_party")
  /\ third_party' = "up_read"
  /\ UNCHANGED <<mm_users, mmap_sem_waiting, exiting, last_user,
       not_third_party>>

\* down_write(&mm->mmap_sem); /* waits */
ThirdParty_down_write_wait ==
  /\ third_party = "down_write_wait"
  /\ CanDownWrite(mmap_sem)
  /\ mmap_sem' = DownWrite(mmap_sem, "third_party")
  /\ mmap_sem_waiting' = mmap_sem_waiting \ {"third_party"}
  /\ third_party' = "kmalloc"
  /\ UNCHANGED <<mm_users, exiting, last_user, not_third_party>>

\* kmalloc
ThirdParty_kmalloc ==
  /\ third_party = "kmalloc"
  /\ third_party' = "up_write"
  /\ UNCHANGED <<mm_users, mmap_sem, mmap_sem_waiting, exiting, last_user,
       not_third_party>>

\* up_write(&mm->mmap_sem);
ThirdParty_up_write ==
  /\ third_party = "up_write"
  /\ mmap_sem.writer = "third_party"
  /\ mmap_sem' = UpWrite(mmap_sem)
  /\ third_party' = "mmput"
  /\ UNCHANGED <<mm_users, mmap_sem_waiting, exiting, last_user,
       not_third_party>>

\* up_read(&mm->mmap_sem);
ThirdParty_up_read ==
  /\ third_party = "up_read"
  /\ "third_party" \in mmap_sem.readers
  /\ mmap_sem' = UpRead(mmap_sem, "third_party")
  /\ third_party' = "mmput"
  /\ UNCHANGED <<mm_users, mmap_sem_waiting, exiting, last_user,
       not_third_party>>

\* mmput(mm);
ThirdParty_mmput ==
  /\ third_party = "mmput"
  /\ mm_users # 0
  /\ ~Holds(mmap_sem, "third_party")
  /\ mm_users' = mm_users - 1
  /\ third_party' = "Done"
  /\ UNCHANGED <<mmap_sem, mmap_sem_waiting, exiting, last_user,
       not_third_party>>

\* The steps of third_party that break a rule.
ThirdParty_down_write_misuses ==
  \/ /\ third_party = "down_write_or_down_read"
     /\ Holds(mmap_sem, "third_party")
     /\ Breaks("MmapSemOk_acquired")

ThirdParty_down_read_misuses ==
  \/ /\ third_party = "down_write_or_down_read"
     /\ Holds(mmap_sem, "third_party")
     /\ Breaks("MmapSemOk_acquired")

ThirdParty_misuses ==
  \/ /\ third_party = "ksm_scan"
     /\ Holds(mmap_sem, "third_party")
     /\ Breaks("MmapSemOk_acquired")
  \/ /\ third_party = "ksm_scan_done"
     /\ "third_party" \notin mmap_sem.readers
     /\ Breaks("MmapSemOk_released_read")
  \/ ThirdParty_down_write_misuses
  \/ ThirdParty_down_read_misuses
  \/ /\ third_party = "up_write"
     /\ mmap_sem.writer # "third_party"
     /\ Breaks("MmapSemOk_released_write")
  \/ /\ third_party = "up_read"
     /\ "third_party" \notin mmap_sem.readers
     /\ Breaks("MmapSemOk_released_read")
  \/ third_party = "mmput" /\ mm_users = 0 /\ Breaks("MmUsersOk_dropped")
  \/ /\ third_party = "mmput"
     /\ mm_users # 0
     /\ Holds(mmap_sem, "third_party")
     /\ Breaks("MmapSemOk_still_held")

ThirdParty ==
  \/ ThirdParty_ksm_scan
  \/ ThirdParty_ksm_scan_done
  \/ ThirdParty_access_remote_vm
  \/ ThirdParty_down_write
  \/ ThirdParty_down_read
  \/ ThirdParty_down_write_wait
  \/ ThirdParty_kmalloc
  \/ ThirdParty_up_write
  \/ ThirdParty_up_read
  \/ ThirdParty_mmput
  \/ ThirdParty_misuses

(*****************************************************************************)
(* All processes together                                                    *)
(*****************************************************************************)
Terminating ==
  /\ victim = "Done"
  /\ third_party = "Done"
  /\ UNCHANGED vars

Next ==
  \/ Victim
  \/ ThirdParty
  \/ Terminating

\* Fairness assumptions: a step that none of them covers may never be taken.
Fairness ==
  \* victim: not fair at exit_aio, where it may block for ever.
  /\ WF_vars(victim # "exit_aio" /\ Victim)
  \* third_party: not fair; it may sleep at any place, even with the semaphore
  \* held.

Spec ==
  Init /\ [][Next]_vars /\ Fairness

-------------------------------------------------------------------------------
(* Safety *)

\* Somebody uses an mm without users.
NoLateUse ==
  ~(last_user = "victim" /\ third_party = "access_remote_vm")

\* mm_users is never dropped when there was no reference left.
MmUsersOk ==
  broken # "MmUsersOk_dropped"

\* What must never happen to mmap_sem, rule by rule.
MmapSemOk ==
  \* held for write while others hold it for read
  /\ mmap_sem.writer = "none" \/ mmap_sem.readers = {}
  \* acquired by a task that holds it already
  /\ broken # "MmapSemOk_acquired"
  \* released by a task that does not hold it for read
  /\ broken # "MmapSemOk_released_read"
  \* released by a task that does not hold it for write
  /\ broken # "MmapSemOk_released_write"
  \* still held by a task that has ended
  /\ broken # "MmapSemOk_still_held"

-------------------------------------------------------------------------------
(* Liveness *)

\* The mm goes away.
TornDown ==
  WF_vars(ThirdParty) => (victim = "exit_mm" ~> victim = "Done")
===============================================================================
