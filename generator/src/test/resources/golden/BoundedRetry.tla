----------------------------- MODULE BoundedRetry -----------------------------
(*****************************************************************************)
(* A worker that tries a lock a few times, and gives up then.                *)
(*                                                                           *)
(* C functions, by file:                                                     *)
(*   mm/oom_kill.c    oom_reap_task, __oom_reap_task_mm                      *)
(*   mm/page_alloc.c  __alloc_pages_may_oom                                  *)
(*****************************************************************************)
EXTENDS Integers

CONSTANTS
  MAX_RETRIES           \* MAX_OOM_REAP_RETRIES, 10 in mm/oom_kill.c

ASSUME RetriesArePositive ==
  MAX_RETRIES \in Nat \ {0}

\* Each process has a control variable of its own, and there is no common pc:
\* an action shows at a glance whom it moves.
VARIABLES
  \* shared
  oom_lock,             \* mutex: its owner or "none"
  MMF_OOM_SKIP,         \* bit of mm->flags
  memory,               \* "mapped", "last batch", "freed"
  \* process oom_reaper
  oom_reaper,           \* its next step
  attempts,             \* local: tries that failed
  ret,                  \* local: false when it must try again
  \* process allocator
  allocator,            \* its next step
  \* misuse
  broken                \* the rule that the last step broke, or "none"

oom_reaper_locals == <<attempts, ret>>

\* What a process cannot move: the places and the locals of all others; broken
\* only by a misuse.
not_oom_reaper == <<allocator, broken>>
not_allocator == <<oom_reaper, oom_reaper_locals, broken>>

state == <<oom_lock, MMF_OOM_SKIP, memory, oom_reaper, oom_reaper_locals,
  allocator>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

vars == <<state, broken>>

Processes == {"oom_reaper", "allocator"}

-------------------------------------------------------------------------------
TypeOK ==
  /\ oom_lock \in Processes \cup {"none"}
  /\ MMF_OOM_SKIP \in BOOLEAN
  /\ memory \in {"mapped", "last batch", "freed"}
  /\ attempts \in 0 .. MAX_RETRIES
  /\ ret \in BOOLEAN
  /\ oom_reaper \in {
       "wait_event_freezable",
       "mutex_trylock", "mm_is_mapped", "unmap_page_range", "tlb_finish_mmu",
       "unlock_oom",
       "schedule_timeout_idle", "set_bit_MMF_OOM_SKIP",
       "Done"}
  /\ allocator \in {
       "mutex_trylock", "oom_evaluate_task", "mutex_unlock_next",
       "mutex_unlock",
       "Done"}
  \* "TypeOK" where a step would leave a range
  /\ broken \in {"none", "OomLockOk_released", "OomLockOk_still_held"}

Init ==
  /\ oom_lock = "none"
  /\ MMF_OOM_SKIP = FALSE
  /\ memory = "mapped"
  /\ oom_reaper = "wait_event_freezable"
  /\ attempts = 0
  /\ ret = TRUE
  /\ allocator = "mutex_trylock"
  /\ broken = "none"

(*****************************************************************************)
(* oom_reaper: the kernel thread.                                            *)
(*****************************************************************************)
\* oom_reap_task:
\*   wait_event_freezable(oom_reaper_wait, oom_reaper_list != NULL);
OomReaper_wait_event_freezable ==
  /\ oom_reaper = "wait_event_freezable"
  /\ attempts' = 1
  /\ oom_reaper' = "mutex_trylock"
  /\ UNCHANGED <<oom_lock, MMF_OOM_SKIP, memory, ret, not_oom_reaper>>

\* __oom_reap_task_mm: if (!mutex_trylock(&oom_lock))
OomReaper_mutex_trylock_locked ==
  /\ oom_reaper = "mutex_trylock"
  /\ oom_lock = "none"
  /\ ret' = TRUE
  /\ oom_lock' = "oom_reaper"
  /\ oom_reaper' = "mm_is_mapped"
  /\ UNCHANGED <<MMF_OOM_SKIP, memory, attempts, not_oom_reaper>>

\* __oom_reap_task_mm: if (!mutex_trylock(&oom_lock)) ret = false;
OomReaper_mutex_trylock_busy ==
  /\ oom_reaper = "mutex_trylock"
  /\ oom_lock # "none"
  /\ ret' = FALSE
  /\ oom_reaper' = "schedule_timeout_idle"
  /\ UNCHANGED <<oom_lock, MMF_OOM_SKIP, memory, attempts, not_oom_reaper>>

\* __oom_reap_task_mm: mm_is_mapped
OomReaper_mm_is_mapped ==
  /\ oom_reaper = "mm_is_mapped"
  /\ oom_reaper' =
       IF memory = "freed" THEN "unlock_oom" ELSE "unmap_page_range"
  /\ UNCHANGED <<oom_lock, MMF_OOM_SKIP, memory, oom_reaper_locals,
       not_oom_reaper>>

\* __oom_reap_task_mm:
\*   unmap_page_range(&tlb, vma, vma->vm_start, vma->vm_end, NULL); /* under
\*     the mmu_gather */
OomReaper_unmap_page_range ==
  /\ oom_reaper = "unmap_page_range"
  /\ memory' = IF memory = "mapped" THEN "last batch" ELSE memory
  /\ oom_reaper' = "tlb_finish_mmu"
  /\ UNCHANGED <<oom_lock, MMF_OOM_SKIP, oom_reaper_locals, not_oom_reaper>>

\* __oom_reap_task_mm: tlb_finish_mmu(&tlb, vma->vm_start, vma->vm_end);
OomReaper_tlb_finish_mmu ==
  /\ oom_reaper = "tlb_finish_mmu"
  /\ memory' = "freed"
  /\ oom_reaper' = "unlock_oom"
  /\ UNCHANGED <<oom_lock, MMF_OOM_SKIP, oom_reaper_locals, not_oom_reaper>>

\* __oom_reap_task_mm: mutex_unlock(&oom_lock);
OomReaper_unlock_oom ==
  /\ oom_reaper = "unlock_oom"
  /\ oom_lock = "oom_reaper"
  /\ oom_lock' = "none"
  /\ oom_reaper' =
       IF ret THEN "set_bit_MMF_OOM_SKIP" ELSE "schedule_timeout_idle"
  /\ UNCHANGED <<MMF_OOM_SKIP, memory, oom_reaper_locals, not_oom_reaper>>

\* oom_reap_task: schedule_timeout_idle(HZ/10);
OomReaper_schedule_timeout_idle ==
  /\ oom_reaper = "schedule_timeout_idle"
  /\ IF attempts < MAX_RETRIES
       THEN /\ attempts + 1 <= MAX_RETRIES
            /\ attempts' = attempts + 1
            /\ oom_reaper' = "mutex_trylock"
       ELSE /\ oom_reaper' = "set_bit_MMF_OOM_SKIP"
            /\ UNCHANGED attempts
  /\ UNCHANGED <<oom_lock, MMF_OOM_SKIP, memory, ret, not_oom_reaper>>

\* oom_reap_task: set_bit(MMF_OOM_SKIP, &mm->flags);
OomReaper_set_bit_MMF_OOM_SKIP ==
  /\ oom_reaper = "set_bit_MMF_OOM_SKIP"
  /\ oom_lock # "oom_reaper"
  /\ MMF_OOM_SKIP' = TRUE
  /\ oom_reaper' = "Done"
  /\ UNCHANGED <<oom_lock, memory, oom_reaper_locals, not_oom_reaper>>

\* The steps of oom_reaper that break a rule.
OomReaper_misuses ==
  \/ /\ oom_reaper = "unlock_oom"
     /\ oom_lock # "oom_reaper"
     /\ Breaks("OomLockOk_released")
  \/ /\ oom_reaper = "schedule_timeout_idle"
     /\ attempts < MAX_RETRIES
     /\ attempts + 1 > MAX_RETRIES
     /\ Breaks("TypeOK")
  \/ /\ oom_reaper = "set_bit_MMF_OOM_SKIP"
     /\ oom_lock = "oom_reaper"
     /\ Breaks("OomLockOk_still_held")

OomReaper ==
  \/ OomReaper_wait_event_freezable
  \/ OomReaper_mutex_trylock_locked
  \/ OomReaper_mutex_trylock_busy
  \/ OomReaper_mm_is_mapped
  \/ OomReaper_unmap_page_range
  \/ OomReaper_tlb_finish_mmu
  \/ OomReaper_unlock_oom
  \/ OomReaper_schedule_timeout_idle
  \/ OomReaper_set_bit_MMF_OOM_SKIP
  \/ OomReaper_misuses

(*****************************************************************************)
(* allocator                                                                 *)
(*****************************************************************************)
\* __alloc_pages_may_oom: if (mutex_trylock(&oom_lock))
\* (schedule_timeout_uninterruptible(1) comes before the next try)
\* (when busy: comes back to this step, which changes nothing)
Allocator_mutex_trylock ==
  /\ allocator = "mutex_trylock"
  /\ oom_lock = "none"
  /\ oom_lock' = "allocator"
  /\ allocator' = "oom_evaluate_task"
  /\ UNCHANGED <<MMF_OOM_SKIP, memory, not_allocator>>

\* __alloc_pages_may_oom: oom_evaluate_task
Allocator_oom_evaluate_task ==
  /\ allocator = "oom_evaluate_task"
  /\ allocator' = IF MMF_OOM_SKIP THEN "mutex_unlock_next" ELSE "mutex_unlock"
  /\ UNCHANGED <<oom_lock, MMF_OOM_SKIP, memory, not_allocator>>

\* __alloc_pages_may_oom: mutex_unlock(&oom_lock);
Allocator_mutex_unlock_next ==
  /\ allocator = "mutex_unlock_next"
  /\ oom_lock = "allocator"
  /\ oom_lock' = "none"
  /\ allocator' = "Done"
  /\ UNCHANGED <<MMF_OOM_SKIP, memory, not_allocator>>

\* __alloc_pages_may_oom: mutex_unlock(&oom_lock);
Allocator_mutex_unlock ==
  /\ allocator = "mutex_unlock"
  /\ oom_lock = "allocator"
  /\ oom_lock' = "none"
  /\ allocator' = "mutex_trylock"
  /\ UNCHANGED <<MMF_OOM_SKIP, memory, not_allocator>>

\* The steps of allocator that break a rule.
Allocator_misuses ==
  \/ /\ allocator = "mutex_unlock_next"
     /\ oom_lock # "allocator"
     /\ Breaks("OomLockOk_released")
  \/ /\ allocator = "mutex_unlock"
     /\ oom_lock # "allocator"
     /\ Breaks("OomLockOk_released")

Allocator ==
  \/ Allocator_mutex_trylock
  \/ Allocator_oom_evaluate_task
  \/ Allocator_mutex_unlock_next
  \/ Allocator_mutex_unlock
  \/ Allocator_misuses

(*****************************************************************************)
(* All processes together                                                    *)
(*****************************************************************************)
Terminating ==
  /\ oom_reaper = "Done"
  /\ allocator = "Done"
  /\ UNCHANGED vars

Next ==
  \/ OomReaper
  \/ Allocator
  \/ Terminating

\* Fairness assumptions: a step that none of them covers may never be taken.
Fairness ==
  /\ WF_vars(OomReaper)
  /\ WF_vars(Allocator)

Spec ==
  Init /\ [][Next]_vars /\ Fairness

-------------------------------------------------------------------------------
(* Safety *)

\* A second victim although nobody has tried to free the first one's memory, or
\* is about to.
NoSpuriousKill ==
  ~(/\ allocator = "Done"
    /\ memory = "mapped"
    /\ oom_reaper \notin {"set_bit_MMF_OOM_SKIP", "unmap_page_range"})

\* What must never happen to oom_lock, rule by rule.
OomLockOk ==
  \* released by a task that does not hold it
  /\ broken # "OomLockOk_released"
  \* still held by a task that has ended
  /\ broken # "OomLockOk_still_held"

-------------------------------------------------------------------------------
(* Liveness *)

\* Who has begun to reap comes to an end.
GivesUp ==
  (oom_reaper = "unmap_page_range" \/ memory \in {"last batch", "freed"})
  ~> (oom_reaper = "Done" /\ MMF_OOM_SKIP)

\* The allocator may go on to another victim.
AllocatorEnds ==
  /\ WF_vars(OomReaper_unmap_page_range)
  /\ WF_vars(Allocator)
  => <>(allocator = "Done")
===============================================================================
