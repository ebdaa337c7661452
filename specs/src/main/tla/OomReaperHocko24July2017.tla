----------------------- MODULE OomReaperHocko24July2017 -----------------------
(*****************************************************************************)
(* OomReaper: the OOM reaper, exit_mmap and the OOM killer.                  *)
(*                                                                           *)
(* One victim has been chosen and queued for the reaper. Its memory comes    *)
(* back through exit_mmap or through the reaper; when neither can bring it   *)
(* back, another victim must be allowed, and only then.                      *)
(*                                                                           *)
(* Linux    v4.13                                                            *)
(* Patch    mm, oom: allow oom reaper to race with exit_mmap, Michal Hocko,  *)
(*          24 Jul 2017, <20170724072332.31903-1-mhocko@kernel.org>          *)
(* Base     OomReaperV4_13                                                   *)
(*                                                                           *)
(* C functions, by file (and blob):                                          *)
(*   kernel/exit.c                 exit_mm                                   *)
(*   kernel/fork.c   9ec98b0c4675  __mmput                                   *)
(*   mm/mmap.c                     exit_mmap                                 *)
(*   mm/oom_kill.c                 __oom_reap_task_mm, oom_reap_task,        *)
(*                                 oom_evaluate_task                         *)
(*   mm/page_alloc.c               __alloc_pages_may_oom                     *)
(*   mm/ksm.c                      scan_get_next_rmap_item                   *)
(*                                                                           *)
(* Left out: weak memory order; the list of VMAs (unmap_vmas is one step);   *)
(* mm_count; writers that wait do not make a trylock fail; one mm, queued    *)
(* once.                                                                     *)
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
  mm_users,             \* refcount: users of the address space
  MMF_OOM_SKIP,         \* bit of mm->flags
  mmap_sem,             \* rwsem
  mmap_sem_waiting,     \* rwsem: writers that wait, and keep readers out
  \* the victim's address space
  memory,               \* "mapped", "gathered" (the last batch), "freed"
  page_tables,          \* "live", "torn down"
  mmap,                 \* mm->mmap != NULL: there are VMAs
  \* mm/oom_kill.c
  oom_lock,             \* mutex: its owner or "none"
  \* process exit_path
  exit_path,            \* its next step
  \* process oom_reaper
  oom_reaper,           \* its next step
  attempts,             \* local: tries that failed
  ret,                  \* local: false when it must try again
  \* process allocator
  allocator,            \* its next step
  memory_at_kill,       \* GHOST: memory when a second victim was chosen
  \* process third_party
  third_party,          \* its next step
  \* chosen at the start, never changed
  frees_enough,         \* the victim's memory is what the allocator needs
  \* misuse
  broken                \* the rule that the last step broke, or "none"

mm == <<mm_users, MMF_OOM_SKIP, mmap_sem, mmap_sem_waiting>>
space == <<memory, page_tables, mmap>>
oom_reaper_locals == <<attempts, ret>>

\* What a process cannot move: the places and the locals of all others; broken
\* only by a misuse.
not_exit_path == <<oom_reaper, oom_reaper_locals, allocator, memory_at_kill,
  third_party, frees_enough, broken>>
not_oom_reaper == <<exit_path, allocator, memory_at_kill, third_party,
  frees_enough, broken>>
not_allocator == <<exit_path, oom_reaper, oom_reaper_locals, third_party,
  frees_enough, broken>>
not_third_party == <<exit_path, oom_reaper, oom_reaper_locals, allocator,
  memory_at_kill, frees_enough, broken>>

state == <<mm, space, oom_lock, exit_path, oom_reaper, oom_reaper_locals,
  allocator, memory_at_kill, third_party, frees_enough>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

vars == <<state, broken>>

Processes == {"exit_path", "oom_reaper", "allocator", "third_party"}

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
  /\ mm_users \in 0 .. 3
  /\ MMF_OOM_SKIP \in BOOLEAN
  /\ mmap_sem \in RwSem(Processes)
  /\ mmap_sem_waiting \in SUBSET Processes
  /\ memory \in {"mapped", "gathered", "freed"}
  /\ page_tables \in {"live", "torn down"}
  /\ mmap \in BOOLEAN
  /\ oom_lock \in Processes \cup {"none"}
  /\ attempts \in 0 .. MAX_OOM_REAP_RETRIES
  /\ ret \in BOOLEAN
  /\ memory_at_kill \in {"none", "mapped", "gathered", "freed"}
  /\ frees_enough \in BOOLEAN
  /\ exit_path \in {
       "mmput",
       "exit_aio", "ksm_exit",
       "unmap_vmas", "down_write", "down_write_wait", "free_pgtables",
       "tlb_finish_mmu", "remove_vma", "mmap_NULL", "up_write",
       "set_bit_MMF_OOM_SKIP", "mmdrop",
       "Done"}
  /\ oom_reaper \in {
       "down_read_trylock", "test_mmap", "up_read_skip",
       "set_bit_MMF_UNSTABLE", "unmap_page_range", "up_read",
       "schedule_timeout_idle", "set_bit_MMF_OOM_SKIP",
       "Done"}
  /\ allocator \in {
       "mutex_trylock", "get_page_from_freelist",
       "oom_evaluate_task",
       "Done"}
  /\ third_party \in {
       "down_read", "up_read",
       "down_write", "down_write_wait", "up_write",
       "mmput",
       "Done"}
  \* "TypeOK" where a step would leave a range
  /\ broken \in {"none", "MmUsersOk_dropped", "MmapSemOk_acquired",
       "MmapSemOk_released_write", "MmapSemOk_still_held",
       "MmapSemOk_released_read", "OomLockOk_released"}

Init ==
  /\ MMF_OOM_SKIP = FALSE
  /\ mmap_sem = UnlockedRwSem
  /\ mmap_sem_waiting = {}
  /\ memory = "mapped"
  /\ page_tables = "live"
  /\ mmap = TRUE
  /\ oom_lock = "none"
  /\ exit_path = "mmput"
  /\ oom_reaper = "down_read_trylock"
  /\ attempts = 0
  /\ ret = TRUE
  /\ allocator = "mutex_trylock"
  /\ memory_at_kill = "none"
  /\ frees_enough \in BOOLEAN
  /\ \/ /\ third_party = "Done"        \* nobody else is there
        /\ mm_users = 1
     \/ /\ third_party = "down_read"   \* ksmd scans, without mm_users
        /\ mm_users = 1
     \/ /\ third_party = "down_write"  \* another user, about to write
        /\ mm_users = 2
     \/ /\ third_party = "mmput"       \* another user, about to leave
        /\ mm_users = 2
  /\ broken = "none"

(*****************************************************************************)
(* exit_path: the victim drops its reference in exit_mm, and whoever drops   *)
(* the last one runs __mmput and exit_mmap.                                  *)
(*****************************************************************************)
\* exit_mm: mmput(mm);
ExitPath_mmput ==
  /\ exit_path = "mmput"
  /\ mm_users # 0
  /\ mm_users' = mm_users - 1
  /\ exit_path' = "exit_aio"
  /\ UNCHANGED <<MMF_OOM_SKIP, mmap_sem, mmap_sem_waiting, space, oom_lock,
       not_exit_path>>

\* __mmput: exit_aio(mm);
\* (whoever drops the last reference enters __mmput)
ExitPath_exit_aio ==
  /\ exit_path = "exit_aio"
  /\ mm_users = 0
  /\ exit_path' = "ksm_exit"
  /\ UNCHANGED <<mm, space, oom_lock, not_exit_path>>

\* __mmput: ksm_exit(mm); khugepaged_exit(mm);
ExitPath_ksm_exit ==
  /\ exit_path = "ksm_exit"
  /\ exit_path' = "unmap_vmas"
  /\ UNCHANGED <<mm, space, oom_lock, not_exit_path>>

\* exit_mmap: unmap_vmas(&tlb, vma, 0, -1);
ExitPath_unmap_vmas ==
  /\ exit_path = "unmap_vmas"
  /\ memory' = IF memory = "mapped" THEN "gathered" ELSE memory
  /\ exit_path' = "down_write"
  /\ UNCHANGED <<mm, page_tables, mmap, oom_lock, not_exit_path>>

\* exit_mmap: down_write(&mm->mmap_sem);
ExitPath_down_write ==
  /\ exit_path = "down_write"
  /\ ~Holds(mmap_sem, "exit_path")
  /\ mmap_sem_waiting' = mmap_sem_waiting \cup {"exit_path"}
  /\ exit_path' = "down_write_wait"
  /\ UNCHANGED <<mm_users, MMF_OOM_SKIP, mmap_sem, space, oom_lock,
       not_exit_path>>

\* exit_mmap: down_write(&mm->mmap_sem); /* waits */
ExitPath_down_write_wait ==
  /\ exit_path = "down_write_wait"
  /\ CanDownWrite(mmap_sem)
  /\ mmap_sem' = DownWrite(mmap_sem, "exit_path")
  /\ mmap_sem_waiting' = mmap_sem_waiting \ {"exit_path"}
  /\ exit_path' = "free_pgtables"
  /\ UNCHANGED <<mm_users, MMF_OOM_SKIP, space, oom_lock, not_exit_path>>

\* exit_mmap: free_pgtables(&tlb, vma, ...);
ExitPath_free_pgtables ==
  /\ exit_path = "free_pgtables"
  /\ page_tables' = "torn down"
  /\ exit_path' = "tlb_finish_mmu"
  /\ UNCHANGED <<mm, memory, mmap, oom_lock, not_exit_path>>

\* exit_mmap: tlb_finish_mmu(&tlb, 0, -1);
ExitPath_tlb_finish_mmu ==
  /\ exit_path = "tlb_finish_mmu"
  /\ memory' = "freed"
  /\ exit_path' = "remove_vma"
  /\ UNCHANGED <<mm, page_tables, mmap, oom_lock, not_exit_path>>

\* exit_mmap: vma = remove_vma(vma);
ExitPath_remove_vma ==
  /\ exit_path = "remove_vma"
  /\ exit_path' = "mmap_NULL"
  /\ UNCHANGED <<mm, space, oom_lock, not_exit_path>>

\* exit_mmap: mm->mmap = NULL;
ExitPath_mmap_NULL ==
  /\ exit_path = "mmap_NULL"
  /\ mmap' = FALSE
  /\ exit_path' = "up_write"
  /\ UNCHANGED <<mm, memory, page_tables, oom_lock, not_exit_path>>

\* exit_mmap: up_write(&mm->mmap_sem);
ExitPath_up_write ==
  /\ exit_path = "up_write"
  /\ mmap_sem.writer = "exit_path"
  /\ mmap_sem' = UpWrite(mmap_sem)
  /\ exit_path' = "set_bit_MMF_OOM_SKIP"
  /\ UNCHANGED <<mm_users, MMF_OOM_SKIP, mmap_sem_waiting, space, oom_lock,
       not_exit_path>>

\* __mmput: set_bit(MMF_OOM_SKIP, &mm->flags);
ExitPath_set_bit_MMF_OOM_SKIP ==
  /\ exit_path = "set_bit_MMF_OOM_SKIP"
  /\ MMF_OOM_SKIP' = TRUE
  /\ exit_path' = "mmdrop"
  /\ UNCHANGED <<mm_users, mmap_sem, mmap_sem_waiting, space, oom_lock,
       not_exit_path>>

\* __mmput: mmdrop(mm);
ExitPath_mmdrop ==
  /\ exit_path = "mmdrop"
  /\ ~Holds(mmap_sem, "exit_path")
  /\ exit_path' = "Done"
  /\ UNCHANGED <<mm, space, oom_lock, not_exit_path>>

\* The steps of exit_path that break a rule.
ExitPath_misuses ==
  \/ exit_path = "mmput" /\ mm_users = 0 /\ Breaks("MmUsersOk_dropped")
  \/ /\ exit_path = "down_write"
     /\ Holds(mmap_sem, "exit_path")
     /\ Breaks("MmapSemOk_acquired")
  \/ /\ exit_path = "up_write"
     /\ mmap_sem.writer # "exit_path"
     /\ Breaks("MmapSemOk_released_write")
  \/ /\ exit_path = "mmdrop"
     /\ Holds(mmap_sem, "exit_path")
     /\ Breaks("MmapSemOk_still_held")

ExitPath ==
  \/ ExitPath_mmput
  \/ ExitPath_exit_aio
  \/ ExitPath_ksm_exit
  \/ ExitPath_unmap_vmas
  \/ ExitPath_down_write
  \/ ExitPath_down_write_wait
  \/ ExitPath_free_pgtables
  \/ ExitPath_tlb_finish_mmu
  \/ ExitPath_remove_vma
  \/ ExitPath_mmap_NULL
  \/ ExitPath_up_write
  \/ ExitPath_set_bit_MMF_OOM_SKIP
  \/ ExitPath_mmdrop
  \/ ExitPath_misuses

(*****************************************************************************)
(* oom_reaper: the kernel thread, called for this victim. While it is at     *)
(* unmap_page_range it walks the page tables.                                *)
(*****************************************************************************)
\* __oom_reap_task_mm: if (!down_read_trylock(&mm->mmap_sem))
OomReaper_down_read_trylock_locked ==
  /\ oom_reaper = "down_read_trylock"
  /\ CanDownRead(mmap_sem)
  /\ mmap_sem_waiting = {}
  /\ "oom_reaper" \notin mmap_sem.readers
  /\ ret' = TRUE
  /\ mmap_sem' = DownRead(mmap_sem, "oom_reaper")
  /\ oom_reaper' = "test_mmap"
  /\ UNCHANGED <<mm_users, MMF_OOM_SKIP, mmap_sem_waiting, space, oom_lock,
       attempts, not_oom_reaper>>

\* __oom_reap_task_mm: if (!down_read_trylock(&mm->mmap_sem)) ret = false;
OomReaper_down_read_trylock_busy ==
  /\ oom_reaper = "down_read_trylock"
  /\ ~(CanDownRead(mmap_sem) /\ mmap_sem_waiting = {})
  /\ ret' = FALSE
  /\ oom_reaper' = "schedule_timeout_idle"
  /\ UNCHANGED <<mm, space, oom_lock, attempts, not_oom_reaper>>

\* __oom_reap_task_mm: if (!mm->mmap)
OomReaper_test_mmap ==
  /\ oom_reaper = "test_mmap"
  /\ oom_reaper' = IF ~mmap THEN "up_read_skip" ELSE "set_bit_MMF_UNSTABLE"
  /\ UNCHANGED <<mm, space, oom_lock, oom_reaper_locals, not_oom_reaper>>

\* __oom_reap_task_mm: up_read(&mm->mmap_sem);
OomReaper_up_read_skip ==
  /\ oom_reaper = "up_read_skip"
  /\ "oom_reaper" \in mmap_sem.readers
  /\ mmap_sem' = UpRead(mmap_sem, "oom_reaper")
  /\ oom_reaper' =
       IF ret THEN "set_bit_MMF_OOM_SKIP" ELSE "schedule_timeout_idle"
  /\ UNCHANGED <<mm_users, MMF_OOM_SKIP, mmap_sem_waiting, space, oom_lock,
       oom_reaper_locals, not_oom_reaper>>

\* __oom_reap_task_mm: set_bit(MMF_UNSTABLE, &mm->flags);
OomReaper_set_bit_MMF_UNSTABLE ==
  /\ oom_reaper = "set_bit_MMF_UNSTABLE"
  /\ oom_reaper' = "unmap_page_range"
  /\ UNCHANGED <<mm, space, oom_lock, oom_reaper_locals, not_oom_reaper>>

\* __oom_reap_task_mm: unmap_page_range(&tlb, vma, ...);
OomReaper_unmap_page_range ==
  /\ oom_reaper = "unmap_page_range"
  /\ memory' = IF memory = "mapped" THEN "freed" ELSE memory
  /\ oom_reaper' = "up_read"
  /\ UNCHANGED <<mm, page_tables, mmap, oom_lock, oom_reaper_locals,
       not_oom_reaper>>

\* __oom_reap_task_mm: up_read(&mm->mmap_sem);
OomReaper_up_read ==
  /\ oom_reaper = "up_read"
  /\ "oom_reaper" \in mmap_sem.readers
  /\ mmap_sem' = UpRead(mmap_sem, "oom_reaper")
  /\ oom_reaper' =
       IF ret THEN "set_bit_MMF_OOM_SKIP" ELSE "schedule_timeout_idle"
  /\ UNCHANGED <<mm_users, MMF_OOM_SKIP, mmap_sem_waiting, space, oom_lock,
       oom_reaper_locals, not_oom_reaper>>

\* oom_reap_task: schedule_timeout_idle(HZ/10);
OomReaper_schedule_timeout_idle ==
  /\ oom_reaper = "schedule_timeout_idle"
  /\ attempts + 1 <= MAX_OOM_REAP_RETRIES
  /\ attempts' = attempts + 1
  /\ oom_reaper' =
       IF attempts + 1 < MAX_OOM_REAP_RETRIES
         THEN "down_read_trylock"
         ELSE "set_bit_MMF_OOM_SKIP"
  /\ UNCHANGED <<mm, space, oom_lock, ret, not_oom_reaper>>

\* oom_reap_task: set_bit(MMF_OOM_SKIP, &mm->flags);
OomReaper_set_bit_MMF_OOM_SKIP ==
  /\ oom_reaper = "set_bit_MMF_OOM_SKIP"
  /\ ~Holds(mmap_sem, "oom_reaper")
  /\ MMF_OOM_SKIP' = TRUE
  /\ oom_reaper' = "Done"
  /\ UNCHANGED <<mm_users, mmap_sem, mmap_sem_waiting, space, oom_lock,
       oom_reaper_locals, not_oom_reaper>>

\* The steps of oom_reaper that break a rule.
OomReaper_misuses ==
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
  \/ /\ oom_reaper = "schedule_timeout_idle"
     /\ attempts + 1 > MAX_OOM_REAP_RETRIES
     /\ Breaks("TypeOK")
  \/ /\ oom_reaper = "set_bit_MMF_OOM_SKIP"
     /\ Holds(mmap_sem, "oom_reaper")
     /\ Breaks("MmapSemOk_still_held")

OomReaper ==
  \/ OomReaper_down_read_trylock_locked
  \/ OomReaper_down_read_trylock_busy
  \/ OomReaper_test_mmap
  \/ OomReaper_up_read_skip
  \/ OomReaper_set_bit_MMF_UNSTABLE
  \/ OomReaper_unmap_page_range
  \/ OomReaper_up_read
  \/ OomReaper_schedule_timeout_idle
  \/ OomReaper_set_bit_MMF_OOM_SKIP
  \/ OomReaper_misuses

(*****************************************************************************)
(* allocator: a task that needs memory, and calls the OOM killer.            *)
(*****************************************************************************)
\* __alloc_pages_may_oom: if (!mutex_trylock(&oom_lock))
\* (when busy: comes back to this step, which changes nothing)
Allocator_mutex_trylock ==
  /\ allocator = "mutex_trylock"
  /\ oom_lock = "none"
  /\ oom_lock' = "allocator"
  /\ allocator' = "get_page_from_freelist"
  /\ UNCHANGED <<mm, space, memory_at_kill, not_allocator>>

\* __alloc_pages_may_oom: page = get_page_from_freelist(...); -> page
Allocator_get_page_from_freelist_page ==
  /\ allocator = "get_page_from_freelist"
  /\ frees_enough
  /\ memory # "mapped"
  /\ oom_lock = "allocator"
  /\ oom_lock' = "none"
  /\ allocator' = "Done"
  /\ UNCHANGED <<mm, space, memory_at_kill, not_allocator>>

\* __alloc_pages_may_oom: page = get_page_from_freelist(...); -> null
Allocator_get_page_from_freelist_null ==
  /\ allocator = "get_page_from_freelist"
  /\ ~(frees_enough /\ memory = "freed")
  /\ allocator' = "oom_evaluate_task"
  /\ UNCHANGED <<mm, space, oom_lock, memory_at_kill, not_allocator>>

\* oom_evaluate_task:
\*   if (test_bit(MMF_OOM_SKIP, &task->signal->oom_mm->flags)) -> next
Allocator_oom_evaluate_task_next ==
  /\ allocator = "oom_evaluate_task"
  /\ MMF_OOM_SKIP
  /\ oom_lock = "allocator"
  /\ memory_at_kill' = memory
  /\ oom_lock' = "none"
  /\ allocator' = "Done"
  /\ UNCHANGED <<mm, space, not_allocator>>

\* oom_evaluate_task:
\*   if (test_bit(MMF_OOM_SKIP, &task->signal->oom_mm->flags)) -> abort
Allocator_oom_evaluate_task_abort ==
  /\ allocator = "oom_evaluate_task"
  /\ ~MMF_OOM_SKIP
  /\ oom_lock = "allocator"
  /\ oom_lock' = "none"
  /\ allocator' = "mutex_trylock"
  /\ UNCHANGED <<mm, space, memory_at_kill, not_allocator>>

\* The steps of allocator that break a rule.
Allocator_misuses ==
  \/ /\ allocator = "get_page_from_freelist"
     /\ frees_enough
     /\ memory # "mapped"
     /\ oom_lock # "allocator"
     /\ Breaks("OomLockOk_released")
  \/ /\ allocator = "oom_evaluate_task"
     /\ MMF_OOM_SKIP
     /\ oom_lock # "allocator"
     /\ Breaks("OomLockOk_released")
  \/ /\ allocator = "oom_evaluate_task"
     /\ ~MMF_OOM_SKIP
     /\ oom_lock # "allocator"
     /\ Breaks("OomLockOk_released")

Allocator ==
  \/ Allocator_mutex_trylock
  \/ Allocator_get_page_from_freelist_page
  \/ Allocator_get_page_from_freelist_null
  \/ Allocator_oom_evaluate_task_next
  \/ Allocator_oom_evaluate_task_abort
  \/ Allocator_misuses

(*****************************************************************************)
(* third_party: ksmd, or another user of the mm. Where it starts says which. *)
(*****************************************************************************)
\* scan_get_next_rmap_item: down_read(&mm->mmap_sem);
ThirdParty_down_read ==
  /\ third_party = "down_read"
  /\ ~Holds(mmap_sem, "third_party")
  /\ CanDownRead(mmap_sem)
  /\ mmap_sem_waiting = {}
  /\ mmap_sem' = DownRead(mmap_sem, "third_party")
  /\ third_party' = "up_read"
  /\ UNCHANGED <<mm_users, MMF_OOM_SKIP, mmap_sem_waiting, space, oom_lock,
       not_third_party>>

\* scan_get_next_rmap_item: up_read(&mm->mmap_sem);
ThirdParty_up_read ==
  /\ third_party = "up_read"
  /\ "third_party" \in mmap_sem.readers
  /\ mmap_sem' = UpRead(mmap_sem, "third_party")
  /\ third_party' = "Done"
  /\ UNCHANGED <<mm_users, MMF_OOM_SKIP, mmap_sem_waiting, space, oom_lock,
       not_third_party>>

\* down_write(&mm->mmap_sem);
ThirdParty_down_write ==
  /\ third_party = "down_write"
  /\ ~Holds(mmap_sem, "third_party")
  /\ mmap_sem_waiting' = mmap_sem_waiting \cup {"third_party"}
  /\ third_party' = "down_write_wait"
  /\ UNCHANGED <<mm_users, MMF_OOM_SKIP, mmap_sem, space, oom_lock,
       not_third_party>>

\* down_write(&mm->mmap_sem); /* waits */
ThirdParty_down_write_wait ==
  /\ third_party = "down_write_wait"
  /\ CanDownWrite(mmap_sem)
  /\ mmap_sem' = DownWrite(mmap_sem, "third_party")
  /\ mmap_sem_waiting' = mmap_sem_waiting \ {"third_party"}
  /\ third_party' = "up_write"
  /\ UNCHANGED <<mm_users, MMF_OOM_SKIP, space, oom_lock, not_third_party>>

\* up_write(&mm->mmap_sem);
ThirdParty_up_write ==
  /\ third_party = "up_write"
  /\ mmap_sem.writer = "third_party"
  /\ mmap_sem' = UpWrite(mmap_sem)
  /\ third_party' = "mmput"
  /\ UNCHANGED <<mm_users, MMF_OOM_SKIP, mmap_sem_waiting, space, oom_lock,
       not_third_party>>

\* exit_mm: mmput(mm);
ThirdParty_mmput ==
  /\ third_party = "mmput"
  /\ mm_users # 0
  /\ ~Holds(mmap_sem, "third_party")
  /\ mm_users' = mm_users - 1
  /\ third_party' = "Done"
  /\ UNCHANGED <<MMF_OOM_SKIP, mmap_sem, mmap_sem_waiting, space, oom_lock,
       not_third_party>>

\* The steps of third_party that break a rule.
ThirdParty_misuses ==
  \/ /\ third_party = "down_read"
     /\ Holds(mmap_sem, "third_party")
     /\ Breaks("MmapSemOk_acquired")
  \/ /\ third_party = "up_read"
     /\ "third_party" \notin mmap_sem.readers
     /\ Breaks("MmapSemOk_released_read")
  \/ /\ third_party = "down_write"
     /\ Holds(mmap_sem, "third_party")
     /\ Breaks("MmapSemOk_acquired")
  \/ /\ third_party = "up_write"
     /\ mmap_sem.writer # "third_party"
     /\ Breaks("MmapSemOk_released_write")
  \/ third_party = "mmput" /\ mm_users = 0 /\ Breaks("MmUsersOk_dropped")
  \/ /\ third_party = "mmput"
     /\ mm_users # 0
     /\ Holds(mmap_sem, "third_party")
     /\ Breaks("MmapSemOk_still_held")

ThirdParty ==
  \/ ThirdParty_down_read
  \/ ThirdParty_up_read
  \/ ThirdParty_down_write
  \/ ThirdParty_down_write_wait
  \/ ThirdParty_up_write
  \/ ThirdParty_mmput
  \/ ThirdParty_misuses

(*****************************************************************************)
(* All processes together                                                    *)
(*****************************************************************************)
Terminating ==
  /\ exit_path = "Done"
  /\ oom_reaper = "Done"
  /\ allocator = "Done"
  /\ third_party = "Done"
  /\ UNCHANGED vars

Next ==
  \/ ExitPath
  \/ OomReaper
  \/ Allocator
  \/ ThirdParty
  \/ Terminating

\* Fairness assumptions: a step that none of them covers may never be taken.
Fairness ==
  \* exit_path: not fair at mmput and exit_aio, where it may block for ever.
  /\ WF_vars(exit_path \notin {"mmput", "exit_aio"} /\ ExitPath)
  \* exit_path at down_write: strongly fair, which assumes that nobody who
  \* waits here is passed over for ever.
  /\ SF_vars(exit_path = "down_write" /\ ExitPath)
  /\ SF_vars(ExitPath_down_write_wait)  \* strong: nobody starves here
  /\ WF_vars(OomReaper)
  /\ WF_vars(Allocator)
  \* third_party: not fair; it may sleep as long as it likes.

Spec ==
  Init /\ [][Next]_vars /\ Fairness

-------------------------------------------------------------------------------
(* Safety *)

\* The reaper's retries are used up: it gave up on this mm.
GaveUp ==
  attempts = MAX_OOM_REAP_RETRIES

\* Nobody walks page tables that free_pgtables has begun to free.
NoReapAfterTeardown ==
  ~(oom_reaper = "unmap_page_range" /\ page_tables = "torn down")

\* mm_users is never below 0, and 0 once __mmput has begun.
RefcountOk ==
  mm_users >= 0 /\ (exit_path \notin {"mmput", "exit_aio"} => mm_users = 0)

\* No second victim while the first holds all its memory, unless the reaper
\* gave up on it.
NoSpuriousKill ==
  memory_at_kill = "mapped" => GaveUp

\* The same, and what waits in the last mmu_gather batch counts as held.
NoSpuriousKillTlb ==
  memory_at_kill \in {"mapped", "gathered"} => GaveUp

\* No second victim when the first has already brought back enough.
NoLateKill ==
  memory_at_kill = "freed" => ~frees_enough

\* mm_users is never dropped when there was no reference left.
MmUsersOk ==
  broken # "MmUsersOk_dropped"

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

\* oom_lock is never released by a task that does not hold it.
OomLockOk ==
  broken # "OomLockOk_released"

-------------------------------------------------------------------------------
(* Steps *)

\* The last try does not fail for want of users: that mm's memory is about to
\* come back, and who gives up makes another victim of the wait.
NoTimeoutKill ==
  [][~(/\ ret
       /\ ~ret'
       /\ attempts + 1 = MAX_OOM_REAP_RETRIES
       /\ memory = "mapped"
       /\ mm_users = 0)]_state

-------------------------------------------------------------------------------
(* Liveness *)

\* The reaper gets done with its victim, though exit_aio may never return.
ReaperNeverStuck ==
  <>(oom_reaper = "Done")

\* The allocator gets a page or may kill another, though exit_aio may never
\* return.
OomResolved ==
  <>(allocator = "Done")

\* If the victim lets go, I/O completes and the third party goes on, then the
\* address space is torn down.
ExitCompletes ==
  /\ WF_vars(exit_path = "mmput" /\ ExitPath)
  /\ WF_vars(ExitPath_exit_aio)
  /\ WF_vars(ThirdParty)
  => <>(exit_path = "Done")

-------------------------------------------------------------------------------
(* Reachability: each of these holds in some reachable state *)

\* The reaper frees the memory of a victim whose last user is stuck in
\* exit_aio.
ReapWhileExitAioBlocks ==
  oom_reaper = "unmap_page_range" /\ exit_path = "exit_aio" /\ mm_users = 0

\* exit_mmap waits while the reaper is in the address space.
ExitWaitsForReaper ==
  /\ exit_path # "Done"
  /\ ~ENABLED ExitPath
  /\ mm_users = 0
  /\ "oom_reaper" \in mmap_sem.readers

\* The reaper stops retrying when mmap_sem stays taken.
ReaperGivesUp ==
  GaveUp

-------------------------------------------------------------------------------
\* What TLC checks, with the constants of the cfg files.
THEOREM
  Spec => /\ []TypeOK
          /\ []MmUsersOk
          /\ []MmapSemOk
          /\ []OomLockOk
          /\ []NoReapAfterTeardown
          /\ []RefcountOk
          /\ []NoSpuriousKill
          /\ NoTimeoutKill
          /\ ReaperNeverStuck
          /\ OomResolved
          /\ ExitCompletes
===============================================================================
