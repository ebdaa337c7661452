--------------------------- MODULE MunlockUnstable ----------------------------
(*****************************************************************************)
(* Munlock: the munlock pass of exit_mmap and the OOM reaper.                *)
(*                                                                           *)
(* A victim of the OOM killer has an ordinary VMA, and one that may be       *)
(* mlocked. The reaper leaves mlocked memory alone; exit_mmap clears         *)
(* VM_LOCKED, walks the page tables to munlock the pages, and unmaps         *)
(* everything.                                                               *)
(*                                                                           *)
(* Linux    v4.16                                                            *)
(* Patch    mm, oom: fix concurrent munlock and oom reaper unmap, David      *)
(*          Rientjes, 17 Apr 2018,                                           *)
(*          <alpine.DEB.2.21.1804171545460.53786@chino.kir.corp.google.com>  *)
(* Base     MunlockV4_14                                                     *)
(*                                                                           *)
(* C functions, by file:                                                     *)
(*   kernel/fork.c  __mmput                                                  *)
(*   mm/mmap.c      exit_mmap                                                *)
(*   mm/mlock.c     munlock_vma_pages_range                                  *)
(*   mm/gup.c       follow_page_mask                                         *)
(*   mm/oom_kill.c  oom_reap_task_mm, __oom_reap_task_mm, oom_reap_task      *)
(*                                                                           *)
(* Left out: weak memory order; mm_users, which is 0 from the start; a last  *)
(* mmput by somebody else than the victim; mmu notifiers; the last           *)
(* mmu_gather batch: what is unmapped counts as freed; one page to a VMA;    *)
(* process_mrelease.                                                         *)
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
  MMF_OOM_SKIP,         \* bit of mm->flags
  MMF_UNSTABLE,         \* bit of mm->flags
  mmap_sem,             \* rwsem
  mmap_sem_waiting,     \* rwsem: writers that wait, and keep readers out
  \* the victim's address space: an ordinary VMA, and one that may be mlocked
  memory,               \* pages of the ordinary VMA
  huge_page,            \* of the other VMA: what its pmd says
  VM_LOCKED,            \* in vm_flags of the other VMA
  torn_down,            \* free_pgtables has begun
  \* mm/oom_kill.c
  oom_lock,             \* mutex: its owner or "none"
  \* process exit_path
  exit_path,            \* its next step
  page,                 \* local: whether it has found a page
  \* process oom_reaper
  oom_reaper,           \* its next step
  attempts,             \* local: tries that failed
  ret,                  \* local: false when it must try again
  \* misuse
  broken                \* the rule that the last step broke, or "none"

mm == <<MMF_OOM_SKIP, MMF_UNSTABLE, mmap_sem, mmap_sem_waiting>>
space == <<memory, huge_page, VM_LOCKED, torn_down>>
oom_reaper_locals == <<attempts, ret>>

\* What a process cannot move: the places and the locals of all others; broken
\* only by a misuse.
not_exit_path == <<oom_reaper, oom_reaper_locals, broken>>
not_oom_reaper == <<exit_path, page, broken>>

state == <<mm, space, oom_lock, exit_path, page, oom_reaper,
  oom_reaper_locals>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

vars == <<state, broken>>

Processes == {"exit_path", "oom_reaper"}

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
  /\ MMF_OOM_SKIP \in BOOLEAN
  /\ MMF_UNSTABLE \in BOOLEAN
  /\ mmap_sem \in RwSem(Processes)
  /\ mmap_sem_waiting \in SUBSET Processes
  /\ memory \in {"mapped", "freed"}
  /\ huge_page \in {"mapped", "freed"}
  /\ VM_LOCKED \in BOOLEAN
  /\ torn_down \in BOOLEAN
  /\ oom_lock \in Processes \cup {"none"}
  /\ page \in BOOLEAN
  /\ attempts \in 0 .. MAX_OOM_REAP_RETRIES
  /\ ret \in BOOLEAN
  /\ exit_path \in {
       "exit_aio",
       "set_bit_MMF_UNSTABLE", "down_write", "down_write_wait", "up_write",
       "is_VM_LOCKED",
       "clear_VM_LOCKED",
       "pmd_none", "follow_page_pte",
       "lock_page",
       "unmap_vmas", "free_pgtables", "tlb_finish_mmu", "set_bit_MMF_OOM_SKIP",
       "Done"}
  /\ oom_reaper \in {
       "mutex_lock", "down_read_trylock", "test_and_set_bit_MMF_UNSTABLE",
       "up_read_skip",
       "unmap_page_range", "can_madv_dontneed_vma", "unmap_page_range_huge",
       "up_read", "unlock_oom",
       "schedule_timeout_idle", "set_bit_MMF_OOM_SKIP",
       "Done"}
  \* "TypeOK" where a step would leave a range
  /\ broken \in {"none", "MmapSemOk_acquired", "MmapSemOk_released_write",
       "MmapSemOk_still_held", "MmapSemOk_released_read", "OomLockOk_acquired",
       "OomLockOk_released", "OomLockOk_still_held"}

Init ==
  /\ MMF_OOM_SKIP = FALSE
  /\ MMF_UNSTABLE = FALSE
  /\ mmap_sem = UnlockedRwSem
  /\ mmap_sem_waiting = {}
  /\ memory = "mapped"
  /\ huge_page = "mapped"
  /\ VM_LOCKED \in BOOLEAN
  /\ torn_down = FALSE
  /\ oom_lock = "none"
  /\ exit_path = "exit_aio"
  /\ page = FALSE
  /\ oom_reaper = "mutex_lock"
  /\ attempts = 0
  /\ ret = TRUE
  /\ broken = "none"

(*****************************************************************************)
(* exit_path: the victim, which has dropped the last mm_users.               *)
(*****************************************************************************)
\* __mmput: exit_aio(mm);
ExitPath_exit_aio ==
  /\ exit_path = "exit_aio"
  /\ exit_path' = "set_bit_MMF_UNSTABLE"
  /\ UNCHANGED <<mm, space, oom_lock, page, not_exit_path>>

\* exit_mmap: set_bit(MMF_UNSTABLE, &mm->flags);
ExitPath_set_bit_MMF_UNSTABLE ==
  /\ exit_path = "set_bit_MMF_UNSTABLE"
  /\ MMF_UNSTABLE' = TRUE
  /\ exit_path' = "down_write"
  /\ UNCHANGED <<MMF_OOM_SKIP, mmap_sem, mmap_sem_waiting, space, oom_lock,
       page, not_exit_path>>

\* exit_mmap: down_write(&mm->mmap_sem);
ExitPath_down_write ==
  /\ exit_path = "down_write"
  /\ ~Holds(mmap_sem, "exit_path")
  /\ mmap_sem_waiting' = mmap_sem_waiting \cup {"exit_path"}
  /\ exit_path' = "down_write_wait"
  /\ UNCHANGED <<MMF_OOM_SKIP, MMF_UNSTABLE, mmap_sem, space, oom_lock, page,
       not_exit_path>>

\* exit_mmap: down_write(&mm->mmap_sem); /* waits */
ExitPath_down_write_wait ==
  /\ exit_path = "down_write_wait"
  /\ CanDownWrite(mmap_sem)
  /\ mmap_sem' = DownWrite(mmap_sem, "exit_path")
  /\ mmap_sem_waiting' = mmap_sem_waiting \ {"exit_path"}
  /\ exit_path' = "up_write"
  /\ UNCHANGED <<MMF_OOM_SKIP, MMF_UNSTABLE, space, oom_lock, page,
       not_exit_path>>

\* exit_mmap: up_write(&mm->mmap_sem);
ExitPath_up_write ==
  /\ exit_path = "up_write"
  /\ mmap_sem.writer = "exit_path"
  /\ mmap_sem' = UpWrite(mmap_sem)
  /\ exit_path' = "is_VM_LOCKED"
  /\ UNCHANGED <<MMF_OOM_SKIP, MMF_UNSTABLE, mmap_sem_waiting, space, oom_lock,
       page, not_exit_path>>

\* exit_mmap: if (vma->vm_flags & VM_LOCKED) munlock_vma_pages_all(vma);
ExitPath_is_VM_LOCKED ==
  /\ exit_path = "is_VM_LOCKED"
  /\ exit_path' = IF VM_LOCKED THEN "clear_VM_LOCKED" ELSE "unmap_vmas"
  /\ UNCHANGED <<mm, space, oom_lock, page, not_exit_path>>

\* munlock_vma_pages_range: vma->vm_flags &= VM_LOCKED_CLEAR_MASK;
ExitPath_clear_VM_LOCKED ==
  /\ exit_path = "clear_VM_LOCKED"
  /\ VM_LOCKED' = FALSE
  /\ exit_path' = "pmd_none"
  /\ UNCHANGED <<mm, memory, huge_page, torn_down, oom_lock, page,
       not_exit_path>>

\* follow_page_mask: if (pmd_none(*pmd)) return no_page_table(vma, flags);
ExitPath_pmd_none ==
  /\ exit_path = "pmd_none"
  /\ page' = FALSE
  /\ exit_path' =
       IF huge_page = "freed" THEN "unmap_vmas" ELSE "follow_page_pte"
  /\ UNCHANGED <<mm, space, oom_lock, not_exit_path>>

\* follow_page_mask:
\*   if (likely(!pmd_trans_huge(*pmd))) return follow_page_pte(...);
\* (reads the pmd again: what is none by now is no huge page, and has no lock)
ExitPath_follow_page_pte ==
  /\ exit_path = "follow_page_pte"
  /\ page' = (huge_page = "mapped")
  /\ exit_path' = IF huge_page = "mapped" THEN "lock_page" ELSE "unmap_vmas"
  /\ UNCHANGED <<mm, space, oom_lock, not_exit_path>>

\* munlock_vma_pages_range:
\*   lock_page(page); page_mask = munlock_vma_page(page); unlock_page(page);
ExitPath_lock_page ==
  /\ exit_path = "lock_page"
  /\ exit_path' = "unmap_vmas"
  /\ UNCHANGED <<mm, space, oom_lock, page, not_exit_path>>

\* exit_mmap: unmap_vmas(&tlb, vma, 0, -1);
ExitPath_unmap_vmas ==
  /\ exit_path = "unmap_vmas"
  /\ memory' = "freed"
  /\ huge_page' = "freed"
  /\ exit_path' = "free_pgtables"
  /\ UNCHANGED <<mm, VM_LOCKED, torn_down, oom_lock, page, not_exit_path>>

\* exit_mmap: free_pgtables(&tlb, vma, ...);
ExitPath_free_pgtables ==
  /\ exit_path = "free_pgtables"
  /\ torn_down' = TRUE
  /\ exit_path' = "tlb_finish_mmu"
  /\ UNCHANGED <<mm, memory, huge_page, VM_LOCKED, oom_lock, page,
       not_exit_path>>

\* exit_mmap: tlb_finish_mmu(&tlb, 0, -1);
ExitPath_tlb_finish_mmu ==
  /\ exit_path = "tlb_finish_mmu"
  /\ exit_path' = "set_bit_MMF_OOM_SKIP"
  /\ UNCHANGED <<mm, space, oom_lock, page, not_exit_path>>

\* exit_mmap: set_bit(MMF_OOM_SKIP, &mm->flags);
ExitPath_set_bit_MMF_OOM_SKIP ==
  /\ exit_path = "set_bit_MMF_OOM_SKIP"
  /\ ~Holds(mmap_sem, "exit_path")
  /\ MMF_OOM_SKIP' = TRUE
  /\ exit_path' = "Done"
  /\ UNCHANGED <<MMF_UNSTABLE, mmap_sem, mmap_sem_waiting, space, oom_lock,
       page, not_exit_path>>

\* The steps of exit_path that break a rule.
ExitPath_misuses ==
  \/ /\ exit_path = "down_write"
     /\ Holds(mmap_sem, "exit_path")
     /\ Breaks("MmapSemOk_acquired")
  \/ /\ exit_path = "up_write"
     /\ mmap_sem.writer # "exit_path"
     /\ Breaks("MmapSemOk_released_write")
  \/ /\ exit_path = "set_bit_MMF_OOM_SKIP"
     /\ Holds(mmap_sem, "exit_path")
     /\ Breaks("MmapSemOk_still_held")

ExitPath ==
  \/ ExitPath_exit_aio
  \/ ExitPath_set_bit_MMF_UNSTABLE
  \/ ExitPath_down_write
  \/ ExitPath_down_write_wait
  \/ ExitPath_up_write
  \/ ExitPath_is_VM_LOCKED
  \/ ExitPath_clear_VM_LOCKED
  \/ ExitPath_pmd_none
  \/ ExitPath_follow_page_pte
  \/ ExitPath_lock_page
  \/ ExitPath_unmap_vmas
  \/ ExitPath_free_pgtables
  \/ ExitPath_tlb_finish_mmu
  \/ ExitPath_set_bit_MMF_OOM_SKIP
  \/ ExitPath_misuses

(*****************************************************************************)
(* oom_reaper: the kernel thread, called for this victim.                    *)
(*****************************************************************************)
\* oom_reap_task_mm: mutex_lock(&oom_lock);
OomReaper_mutex_lock ==
  /\ oom_reaper = "mutex_lock"
  /\ oom_lock = "none"
  /\ ret' = TRUE
  /\ oom_lock' = "oom_reaper"
  /\ oom_reaper' = "down_read_trylock"
  /\ UNCHANGED <<mm, space, attempts, not_oom_reaper>>

\* oom_reap_task_mm: if (!down_read_trylock(&mm->mmap_sem))
OomReaper_down_read_trylock_locked ==
  /\ oom_reaper = "down_read_trylock"
  /\ CanDownRead(mmap_sem)
  /\ mmap_sem_waiting = {}
  /\ "oom_reaper" \notin mmap_sem.readers
  /\ mmap_sem' = DownRead(mmap_sem, "oom_reaper")
  /\ oom_reaper' = "test_and_set_bit_MMF_UNSTABLE"
  /\ UNCHANGED <<MMF_OOM_SKIP, MMF_UNSTABLE, mmap_sem_waiting, space, oom_lock,
       oom_reaper_locals, not_oom_reaper>>

\* oom_reap_task_mm:
\*   if (!down_read_trylock(&mm->mmap_sem)) { ret = false; goto unlock_oom; }
OomReaper_down_read_trylock_busy ==
  /\ oom_reaper = "down_read_trylock"
  /\ ~(CanDownRead(mmap_sem) /\ mmap_sem_waiting = {})
  /\ ret' = FALSE
  /\ oom_reaper' = "unlock_oom"
  /\ UNCHANGED <<mm, space, oom_lock, attempts, not_oom_reaper>>

\* oom_reap_task_mm: if (test_and_set_bit(MMF_UNSTABLE, &mm->flags))
OomReaper_test_and_set_bit_MMF_UNSTABLE ==
  /\ oom_reaper = "test_and_set_bit_MMF_UNSTABLE"
  /\ MMF_UNSTABLE' = TRUE
  /\ oom_reaper' = IF MMF_UNSTABLE THEN "up_read_skip" ELSE "unmap_page_range"
  /\ UNCHANGED <<MMF_OOM_SKIP, mmap_sem, mmap_sem_waiting, space, oom_lock,
       oom_reaper_locals, not_oom_reaper>>

\* oom_reap_task_mm: up_read(&mm->mmap_sem);
OomReaper_up_read_skip ==
  /\ oom_reaper = "up_read_skip"
  /\ "oom_reaper" \in mmap_sem.readers
  /\ mmap_sem' = UpRead(mmap_sem, "oom_reaper")
  /\ oom_reaper' = "unlock_oom"
  /\ UNCHANGED <<MMF_OOM_SKIP, MMF_UNSTABLE, mmap_sem_waiting, space, oom_lock,
       oom_reaper_locals, not_oom_reaper>>

\* __oom_reap_task_mm: unmap_page_range(&tlb, vma, ...);
OomReaper_unmap_page_range ==
  /\ oom_reaper = "unmap_page_range"
  /\ memory' = "freed"
  /\ oom_reaper' = "can_madv_dontneed_vma"
  /\ UNCHANGED <<mm, huge_page, VM_LOCKED, torn_down, oom_lock,
       oom_reaper_locals, not_oom_reaper>>

\* __oom_reap_task_mm: if (!can_madv_dontneed_vma(vma)) continue;
OomReaper_can_madv_dontneed_vma ==
  /\ oom_reaper = "can_madv_dontneed_vma"
  /\ oom_reaper' = IF ~VM_LOCKED THEN "unmap_page_range_huge" ELSE "up_read"
  /\ UNCHANGED <<mm, space, oom_lock, oom_reaper_locals, not_oom_reaper>>

\* __oom_reap_task_mm: unmap_page_range(&tlb, vma, ...);
OomReaper_unmap_page_range_huge ==
  /\ oom_reaper = "unmap_page_range_huge"
  /\ huge_page' = "freed"
  /\ oom_reaper' = "up_read"
  /\ UNCHANGED <<mm, memory, VM_LOCKED, torn_down, oom_lock, oom_reaper_locals,
       not_oom_reaper>>

\* oom_reap_task_mm: up_read(&mm->mmap_sem);
OomReaper_up_read ==
  /\ oom_reaper = "up_read"
  /\ "oom_reaper" \in mmap_sem.readers
  /\ mmap_sem' = UpRead(mmap_sem, "oom_reaper")
  /\ oom_reaper' = "unlock_oom"
  /\ UNCHANGED <<MMF_OOM_SKIP, MMF_UNSTABLE, mmap_sem_waiting, space, oom_lock,
       oom_reaper_locals, not_oom_reaper>>

\* oom_reap_task_mm: mutex_unlock(&oom_lock);
OomReaper_unlock_oom ==
  /\ oom_reaper = "unlock_oom"
  /\ oom_lock = "oom_reaper"
  /\ oom_lock' = "none"
  /\ oom_reaper' =
       IF ret THEN "set_bit_MMF_OOM_SKIP" ELSE "schedule_timeout_idle"
  /\ UNCHANGED <<mm, space, oom_reaper_locals, not_oom_reaper>>

\* oom_reap_task: schedule_timeout_idle(HZ/10);
OomReaper_schedule_timeout_idle ==
  /\ oom_reaper = "schedule_timeout_idle"
  /\ attempts + 1 <= MAX_OOM_REAP_RETRIES
  /\ attempts' = attempts + 1
  /\ oom_reaper' =
       IF attempts + 1 < MAX_OOM_REAP_RETRIES
         THEN "mutex_lock"
         ELSE "set_bit_MMF_OOM_SKIP"
  /\ UNCHANGED <<mm, space, oom_lock, ret, not_oom_reaper>>

\* oom_reap_task: set_bit(MMF_OOM_SKIP, &mm->flags);
OomReaper_set_bit_MMF_OOM_SKIP ==
  /\ oom_reaper = "set_bit_MMF_OOM_SKIP"
  /\ ~Holds(mmap_sem, "oom_reaper")
  /\ oom_lock # "oom_reaper"
  /\ MMF_OOM_SKIP' = TRUE
  /\ oom_reaper' = "Done"
  /\ UNCHANGED <<MMF_UNSTABLE, mmap_sem, mmap_sem_waiting, space, oom_lock,
       oom_reaper_locals, not_oom_reaper>>

\* The steps of oom_reaper that break a rule.
OomReaper_misuses ==
  \/ /\ oom_reaper = "mutex_lock"
     /\ oom_lock = "oom_reaper"
     /\ Breaks("OomLockOk_acquired")
  \/ /\ oom_reaper = "down_read_trylock"
     /\ mmap_sem_waiting = {}
     /\ "oom_reaper" \in mmap_sem.readers
     /\ CanDownRead(mmap_sem)
     /\ Breaks("MmapSemOk_acquired")
  \/ /\ oom_reaper = "up_read_skip"
     /\ "oom_reaper" \notin mmap_sem.readers
     /\ Breaks("MmapSemOk_released_read")
  \/ /\ oom_reaper = "up_read"
     /\ "oom_reaper" \notin mmap_sem.readers
     /\ Breaks("MmapSemOk_released_read")
  \/ /\ oom_reaper = "unlock_oom"
     /\ oom_lock # "oom_reaper"
     /\ Breaks("OomLockOk_released")
  \/ /\ oom_reaper = "schedule_timeout_idle"
     /\ attempts + 1 > MAX_OOM_REAP_RETRIES
     /\ Breaks("TypeOK")
  \/ /\ oom_reaper = "set_bit_MMF_OOM_SKIP"
     /\ Holds(mmap_sem, "oom_reaper")
     /\ Breaks("MmapSemOk_still_held")
  \/ /\ oom_reaper = "set_bit_MMF_OOM_SKIP"
     /\ oom_lock = "oom_reaper"
     /\ ~Holds(mmap_sem, "oom_reaper")
     /\ Breaks("OomLockOk_still_held")

OomReaper ==
  \/ OomReaper_mutex_lock
  \/ OomReaper_down_read_trylock_locked
  \/ OomReaper_down_read_trylock_busy
  \/ OomReaper_test_and_set_bit_MMF_UNSTABLE
  \/ OomReaper_up_read_skip
  \/ OomReaper_unmap_page_range
  \/ OomReaper_can_madv_dontneed_vma
  \/ OomReaper_unmap_page_range_huge
  \/ OomReaper_up_read
  \/ OomReaper_unlock_oom
  \/ OomReaper_schedule_timeout_idle
  \/ OomReaper_set_bit_MMF_OOM_SKIP
  \/ OomReaper_misuses

(*****************************************************************************)
(* All processes together                                                    *)
(*****************************************************************************)
Terminating ==
  /\ exit_path = "Done"
  /\ oom_reaper = "Done"
  /\ UNCHANGED vars

Next ==
  \/ ExitPath
  \/ OomReaper
  \/ Terminating

\* Fairness assumptions: a step that none of them covers may never be taken.
Fairness ==
  \* exit_path: not fair at exit_aio and lock_page, where it may block for
  \* ever.
  /\ WF_vars(exit_path \notin {"exit_aio", "lock_page"} /\ ExitPath)
  \* exit_path at down_write: strongly fair, which assumes that nobody who
  \* waits here is passed over for ever.
  /\ SF_vars(exit_path = "down_write" /\ ExitPath)
  /\ SF_vars(ExitPath_down_write_wait)  \* strong: nobody starves here
  /\ WF_vars(OomReaper)
  \* oom_reaper at mutex_lock: strongly fair, which assumes that nobody who
  \* waits here is passed over for ever.
  /\ SF_vars(oom_reaper = "mutex_lock" /\ OomReaper)

Spec ==
  Init /\ [][Next]_vars /\ Fairness

-------------------------------------------------------------------------------
(* Safety *)

\* The reaper's retries are used up: it gave up on this mm.
GaveUp ==
  attempts = MAX_OOM_REAP_RETRIES

\* No pmd is used that was zapped after it was found to be there.
NoMunlockCrash ==
  ~(exit_path = "follow_page_pte" /\ huge_page = "freed")

\* The reaper does not zap what the munlock pass walks.
NoZapUnderWalker ==
  ~(/\ exit_path \in {"follow_page_pte", "lock_page"}
    /\ oom_reaper = "unmap_page_range_huge")

\* Nobody walks page tables that free_pgtables has begun to free.
NoReapAfterTeardown ==
  ~(oom_reaper \in {"unmap_page_range", "unmap_page_range_huge"} /\ torn_down)

\* No other victim is allowed while ordinary memory is mapped, unless the
\* reaper gave up.
NoSpuriousKill ==
  ~(MMF_OOM_SKIP /\ memory = "mapped" /\ ~GaveUp)

\* The same of the VMA that may be mlocked.
NoSpuriousKillMlocked ==
  ~(MMF_OOM_SKIP /\ huge_page = "mapped" /\ ~GaveUp)

\* What must never happen to mmap_sem, rule by rule.
MmapSemOk ==
  \* held for write while others hold it for read
  /\ mmap_sem.writer = "none" \/ mmap_sem.readers = {}
  \* acquired by a task that holds it already
  /\ broken # "MmapSemOk_acquired"
  \* released by a task that does not hold it for write
  /\ broken # "MmapSemOk_released_write"
  \* still held by a task that has ended
  /\ broken # "MmapSemOk_still_held"
  \* released by a task that does not hold it for read
  /\ broken # "MmapSemOk_released_read"

\* What must never happen to oom_lock, rule by rule.
OomLockOk ==
  \* acquired by a task that holds it already
  /\ broken # "OomLockOk_acquired"
  \* released by a task that does not hold it
  /\ broken # "OomLockOk_released"
  \* still held by a task that has ended
  /\ broken # "OomLockOk_still_held"

-------------------------------------------------------------------------------
(* Liveness *)

\* The reaper gets done, though exit_aio and a page lock may be waited for
\* without end.
ReaperNeverStuck ==
  <>(oom_reaper = "Done")

\* Ordinary memory comes back, though exit_aio and a page lock may be waited
\* for without end.
MemoryFreed ==
  <>(memory = "freed")

\* Mlocked memory comes back, though exit_aio and a page lock may be waited for
\* without end.
FreedDespiteAio ==
  <>(huge_page = "freed")

\* If I/O completes and the page is unlocked at last, the address space is torn
\* down.
ExitCompletes ==
  WF_vars(ExitPath) => <>(exit_path = "Done")

-------------------------------------------------------------------------------
(* Reachability: each of these holds in some reachable state *)

\* The reaper frees ordinary memory of a victim that is stuck in exit_aio.
ReapWhileExitAioBlocks ==
  exit_path = "exit_aio" /\ memory = "freed"

\* exit_mmap waits while the reaper is in the address space.
ExitWaitsForReaper ==
  /\ exit_path # "Done"
  /\ ~ENABLED ExitPath
  /\ exit_path \in {"down_write", "down_write_wait"}
  /\ "oom_reaper" \in mmap_sem.readers

\* The reaper stops retrying when mmap_sem stays taken.
ReaperGivesUp ==
  GaveUp

-------------------------------------------------------------------------------
\* What TLC checks, with the constants of the cfg files.
THEOREM
  Spec => /\ []TypeOK
          /\ []MmapSemOk
          /\ []OomLockOk
          /\ []NoMunlockCrash
          /\ []NoZapUnderWalker
          /\ []NoReapAfterTeardown
          /\ ReaperNeverStuck
          /\ ExitCompletes
===============================================================================
