--------------------------- MODULE PageFaultNoCheck ---------------------------
(*****************************************************************************)
(* PageFault: a kernel thread's page fault and the OOM reaper.               *)
(*                                                                           *)
(* A kernel thread reads memory of a process that the OOM killer has chosen. *)
(* The reaper zaps the page; a fault on it finds nothing, and maps zeroes    *)
(* where data was.                                                           *)
(*                                                                           *)
(* Linux    before v4.9                                                      *)
(* Patch    none                                                             *)
(*                                                                           *)
(* C functions, by file:                                                     *)
(*   arch/x86/mm/fault.c  __do_page_fault                                    *)
(*   mm/memory.c          handle_pte_fault, do_anonymous_page, do_swap_page  *)
(*   mm/oom_kill.c        __oom_reap_task_mm, oom_reap_task                  *)
(*   mm/mmap.c            vm_munmap                                          *)
(*                                                                           *)
(* Left out: weak memory order; one page, read and not written; userfaultfd, *)
(* which can answer VM_FAULT_RETRY for an empty page;                        *)
(* FAULT_FLAG_RETRY_NOWAIT, which keeps mmap_sem; faults of tasks that are   *)
(* no kernel threads; the count in the rw_semaphore, which knows no holders; *)
(* oom_lock and mm_users.                                                    *)
(*****************************************************************************)
EXTENDS Integers

CONSTANTS
  MAX_OOM_REAP_RETRIES  \* 10 in mm/oom_kill.c

ASSUME RetriesArePositive ==
  MAX_OOM_REAP_RETRIES \in Nat \ {0}

\* Each process has a control variable of its own, and there is no common pc:
\* an action shows at a glance whom it moves.
VARIABLES
  \* struct mm_struct of the victim
  MMF_UNSTABLE,         \* bit of mm->flags
  mmap_sem,             \* rwsem
  mmap_sem_waiting,     \* rwsem: writers that wait, and keep readers out
  \* the address that is read
  page,                 \* "zero": a new page where data was before
  vma_freed,            \* munmap has freed the vm_area_struct
  \* process kthread
  kthread,              \* its next step
  fault,                \* local: what the page fault came to
  copied,               \* GHOST: what it has read, and goes on with
  tries_again,          \* local: whether it reads once more after -EFAULT
  got_efault,           \* local: whether it does so now
  allow_retry,          \* local: FAULT_FLAG_ALLOW_RETRY of flags
  \* process oom_reaper
  oom_reaper,           \* its next step
  attempts,             \* local: tries that failed
  ret,                  \* local: false when it must try again
  \* process writer
  writer,               \* its next step
  \* misuse
  broken                \* the rule that the last step broke, or "none"

mm == <<MMF_UNSTABLE, mmap_sem, mmap_sem_waiting>>
space == <<page, vma_freed>>
kthread_locals == <<fault, copied, tries_again, got_efault, allow_retry>>
oom_reaper_locals == <<attempts, ret>>

\* What a process cannot move: the places and the locals of all others; broken
\* only by a misuse.
not_kthread == <<oom_reaper, oom_reaper_locals, writer, broken>>
not_oom_reaper == <<kthread, kthread_locals, writer, broken>>
not_writer == <<kthread, kthread_locals, oom_reaper, oom_reaper_locals,
  broken>>

state == <<mm, space, kthread, kthread_locals, oom_reaper, oom_reaper_locals,
  writer>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

vars == <<state, broken>>

Processes == {"kthread", "oom_reaper", "writer"}

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
  /\ MMF_UNSTABLE \in BOOLEAN
  /\ mmap_sem \in RwSem(Processes)
  /\ mmap_sem_waiting \in SUBSET Processes
  /\ page \in {"mapped", "swapped", "empty", "zero"}
  /\ vma_freed \in BOOLEAN
  /\ fault \in {"handled", "retry", "sigbus", "bad area"}
  /\ copied \in {"none", "mapped", "swapped", "empty", "zero"}
  /\ tries_again \in BOOLEAN
  /\ got_efault \in BOOLEAN
  /\ allow_retry \in BOOLEAN
  /\ attempts \in 0 .. MAX_OOM_REAP_RETRIES
  /\ ret \in BOOLEAN
  /\ kthread \in {
       "copy_from_user",
       "down_read_trylock", "down_read", "find_vma", "up_read_bad_area",
       "pte_none",
       "map_zero_page",
       "lock_page_or_retry", "up_read_retry", "wait_on_page_locked",
       "lock_page", "map_swap_page",
       "is_VM_FAULT_RETRY", "up_read",
       "Done"}
  /\ oom_reaper \in {
       "down_read_trylock", "set_bit_MMF_UNSTABLE", "unmap_page_range",
       "up_read",
       "schedule_timeout_idle",
       "Done"}
  /\ writer \in {
       "enter", "down_write", "down_write_wait", "do_munmap", "up_write",
       "Done"}
  \* "TypeOK" where a step would leave a range
  /\ broken \in {"none", "MmapSemOk_still_held", "MmapSemOk_acquired",
       "MmapSemOk_released_read", "MmapSemOk_released_write"}

Init ==
  /\ MMF_UNSTABLE = FALSE
  /\ mmap_sem = UnlockedRwSem
  /\ mmap_sem_waiting = {}
  /\ page \in {"mapped", "swapped"}
  /\ vma_freed = FALSE
  /\ kthread = "copy_from_user"
  /\ fault = "handled"
  /\ copied = "none"
  /\ tries_again \in BOOLEAN
  /\ got_efault = FALSE
  /\ allow_retry = TRUE
  /\ oom_reaper = "down_read_trylock"
  /\ attempts = 0
  /\ ret = TRUE
  /\ writer = "enter"
  /\ broken = "none"

(*****************************************************************************)
(* kthread: a kernel thread after use_mm, such as vhost: it holds mm_users,  *)
(* so the mm stays.                                                          *)
(*****************************************************************************)
\* __copy_from_user(to, from, size) -> copied
Kthread_copy_from_user_copied ==
  /\ kthread = "copy_from_user"
  /\ page \in {"mapped", "zero"}
  /\ ~Holds(mmap_sem, "kthread")
  /\ copied' = page
  /\ kthread' = "Done"
  /\ UNCHANGED <<mm, space, fault, tries_again, got_efault, allow_retry,
       not_kthread>>

\* __copy_from_user(to, from, size) -> faults
Kthread_copy_from_user_faults ==
  /\ kthread = "copy_from_user"
  /\ page \notin {"mapped", "zero"}
  /\ kthread' = "down_read_trylock"
  /\ UNCHANGED <<mm, space, kthread_locals, not_kthread>>

\* __do_page_fault: if (!down_read_trylock(&mm->mmap_sem)) -> locked
Kthread_down_read_trylock_locked ==
  /\ kthread = "down_read_trylock"
  /\ CanDownRead(mmap_sem)
  /\ mmap_sem_waiting = {}
  /\ "kthread" \notin mmap_sem.readers
  /\ allow_retry' = TRUE
  /\ mmap_sem' = DownRead(mmap_sem, "kthread")
  /\ kthread' = "find_vma"
  /\ UNCHANGED <<MMF_UNSTABLE, mmap_sem_waiting, space, fault, copied,
       tries_again, got_efault, not_kthread>>

\* __do_page_fault: if (!down_read_trylock(&mm->mmap_sem)) -> busy
Kthread_down_read_trylock_busy ==
  /\ kthread = "down_read_trylock"
  /\ ~(CanDownRead(mmap_sem) /\ mmap_sem_waiting = {})
  /\ allow_retry' = TRUE
  /\ kthread' = "down_read"
  /\ UNCHANGED <<mm, space, fault, copied, tries_again, got_efault,
       not_kthread>>

\* __do_page_fault: down_read(&mm->mmap_sem);
Kthread_down_read ==
  /\ kthread = "down_read"
  /\ ~Holds(mmap_sem, "kthread")
  /\ CanDownRead(mmap_sem)
  /\ mmap_sem_waiting = {}
  /\ mmap_sem' = DownRead(mmap_sem, "kthread")
  /\ kthread' = "find_vma"
  /\ UNCHANGED <<MMF_UNSTABLE, mmap_sem_waiting, space, kthread_locals,
       not_kthread>>

\* __do_page_fault: vma = find_vma(mm, address); -> none
Kthread_find_vma_none ==
  /\ kthread = "find_vma"
  /\ vma_freed
  /\ fault' = "bad area"
  /\ kthread' = "up_read_bad_area"
  /\ UNCHANGED <<mm, space, copied, tries_again, got_efault, allow_retry,
       not_kthread>>

\* __do_page_fault: vma = find_vma(mm, address); -> found
Kthread_find_vma_found ==
  /\ kthread = "find_vma"
  /\ ~vma_freed
  /\ kthread' = "pte_none"
  /\ UNCHANGED <<mm, space, kthread_locals, not_kthread>>

\* __do_page_fault: up_read(&mm->mmap_sem);
Kthread_up_read_bad_area ==
  /\ kthread = "up_read_bad_area"
  /\ "kthread" \in mmap_sem.readers
  /\ mmap_sem' = UpRead(mmap_sem, "kthread")
  /\ IF fault \in {"sigbus", "bad area"}
       THEN IF ~tries_again \/ got_efault
              THEN /\ kthread' = "Done"
                   /\ UNCHANGED got_efault
              ELSE /\ got_efault' = TRUE
                   /\ kthread' = "copy_from_user"
       ELSE /\ kthread' = "copy_from_user"
            /\ UNCHANGED got_efault
  /\ UNCHANGED <<MMF_UNSTABLE, mmap_sem_waiting, space, fault, copied,
       tries_again, allow_retry, not_kthread>>

\* handle_pte_fault: if (pte_none(vmf->orig_pte))
Kthread_pte_none ==
  /\ kthread = "pte_none"
  /\ kthread' =
       IF page = "empty" THEN "map_zero_page" ELSE "lock_page_or_retry"
  /\ UNCHANGED <<mm, space, kthread_locals, not_kthread>>

\* do_anonymous_page: set_pte_at(vma->vm_mm, vmf->address, vmf->pte, entry);
\* (under ptl, if the pte is still empty)
Kthread_map_zero_page ==
  /\ kthread = "map_zero_page"
  /\ page' = IF page = "empty" THEN "zero" ELSE page
  /\ fault' = "handled"
  /\ kthread' = "is_VM_FAULT_RETRY"
  /\ UNCHANGED <<mm, vma_freed, copied, tries_again, got_efault, allow_retry,
       not_kthread>>

\* do_swap_page:
\*   locked = lock_page_or_retry(page, vma->vm_mm, vmf->flags); -> locked
Kthread_lock_page_or_retry_locked ==
  /\ kthread = "lock_page_or_retry"
  /\ kthread' = "map_swap_page"
  /\ UNCHANGED <<mm, space, kthread_locals, not_kthread>>

\* do_swap_page:
\*   locked = lock_page_or_retry(page, vma->vm_mm, vmf->flags); -> busy
Kthread_lock_page_or_retry_busy ==
  /\ kthread = "lock_page_or_retry"
  /\ kthread' = IF allow_retry THEN "up_read_retry" ELSE "lock_page"
  /\ UNCHANGED <<mm, space, kthread_locals, not_kthread>>

\* do_swap_page: up_read(&mm->mmap_sem);
Kthread_up_read_retry ==
  /\ kthread = "up_read_retry"
  /\ "kthread" \in mmap_sem.readers
  /\ mmap_sem' = UpRead(mmap_sem, "kthread")
  /\ kthread' = "wait_on_page_locked"
  /\ UNCHANGED <<MMF_UNSTABLE, mmap_sem_waiting, space, kthread_locals,
       not_kthread>>

\* do_swap_page: wait_on_page_locked(page); /* VM_FAULT_RETRY */
Kthread_wait_on_page_locked ==
  /\ kthread = "wait_on_page_locked"
  /\ fault' = "retry"
  /\ kthread' = "is_VM_FAULT_RETRY"
  /\ UNCHANGED <<mm, space, copied, tries_again, got_efault, allow_retry,
       not_kthread>>

\* do_swap_page: __lock_page(page);
Kthread_lock_page ==
  /\ kthread = "lock_page"
  /\ kthread' = "map_swap_page"
  /\ UNCHANGED <<mm, space, kthread_locals, not_kthread>>

\* do_swap_page: set_pte_at(vma->vm_mm, vmf->address, vmf->pte, pte);
\* (under ptl, if the pte is still the same)
Kthread_map_swap_page ==
  /\ kthread = "map_swap_page"
  /\ page' = IF page = "swapped" THEN "mapped" ELSE page
  /\ fault' = "handled"
  /\ kthread' = "is_VM_FAULT_RETRY"
  /\ UNCHANGED <<mm, vma_freed, copied, tries_again, got_efault, allow_retry,
       not_kthread>>

\* __do_page_fault:
\*   if (unlikely(fault & VM_FAULT_RETRY)) { allow_retry = false; goto
\*     down_read; }
Kthread_is_VM_FAULT_RETRY_retry ==
  /\ kthread = "is_VM_FAULT_RETRY"
  /\ fault = "retry"
  /\ allow_retry' = FALSE
  /\ kthread' = "down_read"
  /\ UNCHANGED <<mm, space, fault, copied, tries_again, got_efault,
       not_kthread>>

\* __do_page_fault: if (unlikely(fault & VM_FAULT_RETRY))
Kthread_is_VM_FAULT_RETRY_other ==
  /\ kthread = "is_VM_FAULT_RETRY"
  /\ fault # "retry"
  /\ kthread' = "up_read"
  /\ UNCHANGED <<mm, space, kthread_locals, not_kthread>>

\* __do_page_fault: up_read(&mm->mmap_sem);
Kthread_up_read ==
  /\ kthread = "up_read"
  /\ "kthread" \in mmap_sem.readers
  /\ mmap_sem' = UpRead(mmap_sem, "kthread")
  /\ IF fault \in {"sigbus", "bad area"}
       THEN IF ~tries_again \/ got_efault
              THEN /\ kthread' = "Done"
                   /\ UNCHANGED got_efault
              ELSE /\ got_efault' = TRUE
                   /\ kthread' = "copy_from_user"
       ELSE /\ kthread' = "copy_from_user"
            /\ UNCHANGED got_efault
  /\ UNCHANGED <<MMF_UNSTABLE, mmap_sem_waiting, space, fault, copied,
       tries_again, allow_retry, not_kthread>>

\* The steps of kthread that break a rule.
Kthread_misuses ==
  \/ /\ kthread = "copy_from_user"
     /\ page \in {"mapped", "zero"}
     /\ Holds(mmap_sem, "kthread")
     /\ Breaks("MmapSemOk_still_held")
  \/ /\ kthread = "down_read_trylock"
     /\ mmap_sem_waiting = {}
     /\ "kthread" \in mmap_sem.readers
     /\ CanDownRead(mmap_sem)
     /\ Breaks("MmapSemOk_acquired")
  \/ /\ kthread = "down_read"
     /\ Holds(mmap_sem, "kthread")
     /\ Breaks("MmapSemOk_acquired")
  \/ /\ kthread = "up_read_bad_area"
     /\ "kthread" \notin mmap_sem.readers
     /\ Breaks("MmapSemOk_released_read")
  \/ /\ kthread = "up_read_retry"
     /\ "kthread" \notin mmap_sem.readers
     /\ Breaks("MmapSemOk_released_read")
  \/ /\ kthread = "up_read"
     /\ "kthread" \notin mmap_sem.readers
     /\ Breaks("MmapSemOk_released_read")

Kthread ==
  \/ Kthread_copy_from_user_copied
  \/ Kthread_copy_from_user_faults
  \/ Kthread_down_read_trylock_locked
  \/ Kthread_down_read_trylock_busy
  \/ Kthread_down_read
  \/ Kthread_find_vma_none
  \/ Kthread_find_vma_found
  \/ Kthread_up_read_bad_area
  \/ Kthread_pte_none
  \/ Kthread_map_zero_page
  \/ Kthread_lock_page_or_retry_locked
  \/ Kthread_lock_page_or_retry_busy
  \/ Kthread_up_read_retry
  \/ Kthread_wait_on_page_locked
  \/ Kthread_lock_page
  \/ Kthread_map_swap_page
  \/ Kthread_is_VM_FAULT_RETRY_retry
  \/ Kthread_is_VM_FAULT_RETRY_other
  \/ Kthread_up_read
  \/ Kthread_misuses

(*****************************************************************************)
(* oom_reaper: the kernel thread, called for this victim. While it is at     *)
(* unmap_page_range it zaps the page.                                        *)
(*****************************************************************************)
\* __oom_reap_task_mm: if (!down_read_trylock(&mm->mmap_sem))
OomReaper_down_read_trylock_locked ==
  /\ oom_reaper = "down_read_trylock"
  /\ CanDownRead(mmap_sem)
  /\ mmap_sem_waiting = {}
  /\ "oom_reaper" \notin mmap_sem.readers
  /\ ret' = TRUE
  /\ mmap_sem' = DownRead(mmap_sem, "oom_reaper")
  /\ oom_reaper' = "set_bit_MMF_UNSTABLE"
  /\ UNCHANGED <<MMF_UNSTABLE, mmap_sem_waiting, space, attempts,
       not_oom_reaper>>

\* __oom_reap_task_mm: if (!down_read_trylock(&mm->mmap_sem)) ret = false;
OomReaper_down_read_trylock_busy ==
  /\ oom_reaper = "down_read_trylock"
  /\ ~(CanDownRead(mmap_sem) /\ mmap_sem_waiting = {})
  /\ ret' = FALSE
  /\ oom_reaper' = "schedule_timeout_idle"
  /\ UNCHANGED <<mm, space, attempts, not_oom_reaper>>

\* __oom_reap_task_mm: set_bit(MMF_UNSTABLE, &mm->flags);
OomReaper_set_bit_MMF_UNSTABLE ==
  /\ oom_reaper = "set_bit_MMF_UNSTABLE"
  /\ MMF_UNSTABLE' = TRUE
  /\ oom_reaper' = "unmap_page_range"
  /\ UNCHANGED <<mmap_sem, mmap_sem_waiting, space, oom_reaper_locals,
       not_oom_reaper>>

\* __oom_reap_task_mm: unmap_page_range(&tlb, vma, ...);
OomReaper_unmap_page_range ==
  /\ oom_reaper = "unmap_page_range"
  /\ page' = "empty"
  /\ oom_reaper' = "up_read"
  /\ UNCHANGED <<mm, vma_freed, oom_reaper_locals, not_oom_reaper>>

\* __oom_reap_task_mm: up_read(&mm->mmap_sem);
OomReaper_up_read ==
  /\ oom_reaper = "up_read"
  /\ "oom_reaper" \in mmap_sem.readers
  /\ mmap_sem' = UpRead(mmap_sem, "oom_reaper")
  /\ oom_reaper' = IF ret THEN "Done" ELSE "schedule_timeout_idle"
  /\ UNCHANGED <<MMF_UNSTABLE, mmap_sem_waiting, space, oom_reaper_locals,
       not_oom_reaper>>

\* oom_reap_task: schedule_timeout_idle(HZ/10);
OomReaper_schedule_timeout_idle ==
  /\ oom_reaper = "schedule_timeout_idle"
  /\ attempts + 1 >= MAX_OOM_REAP_RETRIES => ~Holds(mmap_sem, "oom_reaper")
  /\ attempts + 1 <= MAX_OOM_REAP_RETRIES
  /\ attempts' = attempts + 1
  /\ oom_reaper' =
       IF attempts + 1 < MAX_OOM_REAP_RETRIES
         THEN "down_read_trylock"
         ELSE "Done"
  /\ UNCHANGED <<mm, space, ret, not_oom_reaper>>

\* The steps of oom_reaper that break a rule.
OomReaper_misuses ==
  \/ /\ oom_reaper = "down_read_trylock"
     /\ mmap_sem_waiting = {}
     /\ "oom_reaper" \in mmap_sem.readers
     /\ CanDownRead(mmap_sem)
     /\ Breaks("MmapSemOk_acquired")
  \/ /\ oom_reaper = "up_read"
     /\ "oom_reaper" \notin mmap_sem.readers
     /\ Breaks("MmapSemOk_released_read")
  \/ /\ oom_reaper = "schedule_timeout_idle"
     /\ attempts + 1 < MAX_OOM_REAP_RETRIES
     /\ attempts + 1 > MAX_OOM_REAP_RETRIES
     /\ Breaks("TypeOK")
  \/ /\ oom_reaper = "schedule_timeout_idle"
     /\ attempts + 1 >= MAX_OOM_REAP_RETRIES
     /\ Holds(mmap_sem, "oom_reaper")
     /\ Breaks("MmapSemOk_still_held")
  \/ /\ oom_reaper = "schedule_timeout_idle"
     /\ attempts + 1 >= MAX_OOM_REAP_RETRIES
     /\ attempts + 1 > MAX_OOM_REAP_RETRIES
     /\ ~Holds(mmap_sem, "oom_reaper")
     /\ Breaks("TypeOK")

OomReaper ==
  \/ OomReaper_down_read_trylock_locked
  \/ OomReaper_down_read_trylock_busy
  \/ OomReaper_set_bit_MMF_UNSTABLE
  \/ OomReaper_unmap_page_range
  \/ OomReaper_up_read
  \/ OomReaper_schedule_timeout_idle
  \/ OomReaper_misuses

(*****************************************************************************)
(* writer: a thread of the process. It may or may not call munmap.           *)
(*****************************************************************************)
\* vm_munmap: enter
\* (it may never be called)
Writer_enter ==
  /\ writer = "enter"
  /\ writer' = "down_write"
  /\ UNCHANGED <<mm, space, not_writer>>

\* vm_munmap: down_write(&mm->mmap_sem);
Writer_down_write ==
  /\ writer = "down_write"
  /\ ~Holds(mmap_sem, "writer")
  /\ mmap_sem_waiting' = mmap_sem_waiting \cup {"writer"}
  /\ writer' = "down_write_wait"
  /\ UNCHANGED <<MMF_UNSTABLE, mmap_sem, space, not_writer>>

\* vm_munmap: down_write(&mm->mmap_sem); /* waits */
Writer_down_write_wait ==
  /\ writer = "down_write_wait"
  /\ CanDownWrite(mmap_sem)
  /\ mmap_sem' = DownWrite(mmap_sem, "writer")
  /\ mmap_sem_waiting' = mmap_sem_waiting \ {"writer"}
  /\ writer' = "do_munmap"
  /\ UNCHANGED <<MMF_UNSTABLE, space, not_writer>>

\* vm_munmap: ret = do_munmap(mm, start, len, &uf);
Writer_do_munmap ==
  /\ writer = "do_munmap"
  /\ page' = "empty"
  /\ vma_freed' = TRUE
  /\ writer' = "up_write"
  /\ UNCHANGED <<mm, not_writer>>

\* vm_munmap: up_write(&mm->mmap_sem);
Writer_up_write ==
  /\ writer = "up_write"
  /\ mmap_sem.writer = "writer"
  /\ mmap_sem' = UpWrite(mmap_sem)
  /\ writer' = "Done"
  /\ UNCHANGED <<MMF_UNSTABLE, mmap_sem_waiting, space, not_writer>>

\* The steps of writer that break a rule.
Writer_misuses ==
  \/ /\ writer = "down_write"
     /\ Holds(mmap_sem, "writer")
     /\ Breaks("MmapSemOk_acquired")
  \/ /\ writer = "up_write"
     /\ mmap_sem.writer # "writer"
     /\ Breaks("MmapSemOk_released_write")

Writer ==
  \/ Writer_enter
  \/ Writer_down_write
  \/ Writer_down_write_wait
  \/ Writer_do_munmap
  \/ Writer_up_write
  \/ Writer_misuses

(*****************************************************************************)
(* All processes together                                                    *)
(*****************************************************************************)
Terminating ==
  /\ kthread = "Done"
  /\ oom_reaper = "Done"
  /\ writer = "Done"
  /\ UNCHANGED vars

Next ==
  \/ Kthread
  \/ OomReaper
  \/ Writer
  \/ Terminating

\* Fairness assumptions: a step that none of them covers may never be taken.
Fairness ==
  \* kthread: not fair at wait_on_page_locked and lock_page, where it may block
  \* for ever.
  /\ WF_vars(kthread \notin {"wait_on_page_locked", "lock_page"} /\ Kthread)
  /\ SF_vars(kthread = "down_read" /\ Kthread)  \* strong: nobody starves here
  /\ WF_vars(OomReaper)
  \* writer: not fair at enter, where it may block for ever.
  /\ WF_vars(writer # "enter" /\ Writer)
  /\ SF_vars(writer = "down_write" /\ Writer)  \* strong: nobody starves here
  /\ SF_vars(Writer_down_write_wait)  \* strong: nobody starves here

Spec ==
  Init /\ [][Next]_vars /\ Fairness

-------------------------------------------------------------------------------
(* Safety *)

\* handle_mm_fault returns without mmap_sem only if it says VM_FAULT_RETRY;
\* else it is released twice.
NoDoubleUnlock ==
  ~(/\ kthread = "is_VM_FAULT_RETRY"
    /\ fault # "retry"
    /\ "kthread" \notin mmap_sem.readers)

\* Who bails out after -EFAULT never goes on with zeroes where data was.
NoBogusData ==
  copied = "zero" => got_efault

\* Nor does who reads once more after -EFAULT, as generic_perform_write does.
NoBogusDataOnReread ==
  copied # "zero"

\* What must never happen to mmap_sem, rule by rule.
MmapSemOk ==
  \* held for write while others hold it for read
  /\ mmap_sem.writer = "none" \/ mmap_sem.readers = {}
  \* still held by a task that has ended
  /\ broken # "MmapSemOk_still_held"
  \* acquired by a task that holds it already
  /\ broken # "MmapSemOk_acquired"
  \* released by a task that does not hold it for read
  /\ broken # "MmapSemOk_released_read"
  \* released by a task that does not hold it for write
  /\ broken # "MmapSemOk_released_write"

-------------------------------------------------------------------------------
(* Liveness *)

\* If pages of swap are read in and unlocked at last, the kernel thread has its
\* data or -EFAULT.
FaultReturns ==
  /\ WF_vars(Kthread_wait_on_page_locked)
  /\ WF_vars(Kthread_lock_page)
  => <>(kthread = "Done")

\* If a page that a fault waits for under mmap_sem is unlocked at last, the
\* writer gets its turn; a fault that waits without mmap_sem may wait for ever.
WriterGetsIn ==
  WF_vars(Kthread_lock_page)
  => (writer \in {"down_write", "down_write_wait"} ~> writer = "do_munmap")

-------------------------------------------------------------------------------
(* Reachability: each of these holds in some reachable state *)

\* A fault releases mmap_sem, waits, and is taken once more.
RetryTaken ==
  kthread = "down_read" /\ fault = "retry"

\* A fault asks to be taken once more, and the reaper was there meanwhile.
RetryInReapedMm ==
  kthread = "is_VM_FAULT_RETRY" /\ fault = "retry" /\ MMF_UNSTABLE

\* The reaper is about to zap the page that a fault is about to map.
ReaperInsideFault ==
  oom_reaper = "unmap_page_range" /\ kthread = "map_swap_page"

\* The reaper stops retrying when mmap_sem stays taken.
ReaperGivesUp ==
  attempts = MAX_OOM_REAP_RETRIES

\* A writer waits for a fault that waits for a page.
WriterWaitsForFault ==
  /\ writer # "Done"
  /\ ~ENABLED Writer
  /\ "kthread" \in mmap_sem.readers
  /\ kthread = "lock_page"

-------------------------------------------------------------------------------
\* What TLC checks, with the constants of the cfg files.
THEOREM
  Spec => /\ []TypeOK
          /\ []MmapSemOk
          /\ []NoDoubleUnlock
          /\ FaultReturns
          /\ WriterGetsIn
===============================================================================
