------------------------ MODULE MunlockUnstablePlusCal ------------------------
(*****************************************************************************)
(* The PlusCal twin of MunlockUnstable: the same protocol, from the same     *)
(* description. A label is called like the action of the direct module, and  *)
(* both have the same state graph.                                           *)
(*****************************************************************************)
\* This file holds no translation. The TLA+ tools put it in:
\*   java -cp tla2tools.jar pcal.trans -nocfg MunlockUnstablePlusCal.tla
EXTENDS Integers

CONSTANTS
  MAX_OOM_REAP_RETRIES  \* 10 in mm/oom_kill.c

ASSUME RetriesArePositive ==
  MAX_OOM_REAP_RETRIES \in Nat \ {0}

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
(*--algorithm MunlockUnstable {
  variables
    MMF_OOM_SKIP = FALSE;
    MMF_UNSTABLE = FALSE;
    mmap_sem = UnlockedRwSem;
    mmap_sem_waiting = {};
    memory = "mapped";
    huge_page = "mapped";
    VM_LOCKED \in BOOLEAN;
    torn_down = FALSE;
    oom_lock = "none";
    broken = "none";

  fair process (ExitPath = "exit_path")
    variables
      page = FALSE;
  {
    ExitPath_exit_aio:-
      skip;
    ExitPath_set_bit_MMF_UNSTABLE:
      MMF_UNSTABLE := TRUE;
    ExitPath_down_write:+
      await ~Holds(mmap_sem, "exit_path");
      mmap_sem_waiting := mmap_sem_waiting \cup {"exit_path"};
    ExitPath_down_write_wait:+
      await CanDownWrite(mmap_sem);
      mmap_sem := DownWrite(mmap_sem, "exit_path");
      mmap_sem_waiting := mmap_sem_waiting \ {"exit_path"};
    ExitPath_up_write:
      await mmap_sem.writer = "exit_path";
      mmap_sem := UpWrite(mmap_sem);
    ExitPath_is_VM_LOCKED:
      if (VM_LOCKED) {
        ExitPath_clear_VM_LOCKED:
          VM_LOCKED := FALSE;
        ExitPath_pmd_none:
          page := FALSE;
          if (huge_page = "freed") {
            goto ExitPath_unmap_vmas;
          };
        ExitPath_follow_page_pte:
          page := huge_page = "mapped";
          if (page) {
            ExitPath_lock_page:-
              skip;
          };
      };
    ExitPath_unmap_vmas:
      memory := "freed";
      huge_page := "freed";
    ExitPath_free_pgtables:
      torn_down := TRUE;
    ExitPath_tlb_finish_mmu:
      skip;
    ExitPath_set_bit_MMF_OOM_SKIP:
      MMF_OOM_SKIP := TRUE;
      await ~Holds(mmap_sem, "exit_path");
  }

  fair process (OomReaper = "oom_reaper")
    variables
      attempts = 0;
      ret = TRUE;
  {
    OomReaper_mutex_lock:+
      await oom_lock # "oom_reaper";
      await oom_lock = "none";
      ret := TRUE;
      oom_lock := "oom_reaper";
    OomReaper_down_read_trylock:
      if (CanDownRead(mmap_sem) /\ mmap_sem_waiting = {}) {
        await "oom_reaper" \notin mmap_sem.readers;
        mmap_sem := DownRead(mmap_sem, "oom_reaper");
      } else {
        ret := FALSE;
        goto OomReaper_unlock_oom;
      };
    OomReaper_test_and_set_bit_MMF_UNSTABLE:
      if (MMF_UNSTABLE) {
        MMF_UNSTABLE := TRUE;
        OomReaper_up_read_skip:
          await "oom_reaper" \in mmap_sem.readers;
          mmap_sem := UpRead(mmap_sem, "oom_reaper");
          goto OomReaper_unlock_oom;
      } else {
        MMF_UNSTABLE := TRUE;
      };
    OomReaper_unmap_page_range:
      memory := "freed";
    OomReaper_can_madv_dontneed_vma:
      if (~VM_LOCKED) {
        OomReaper_unmap_page_range_huge:
          huge_page := "freed";
      };
    OomReaper_up_read:
      await "oom_reaper" \in mmap_sem.readers;
      mmap_sem := UpRead(mmap_sem, "oom_reaper");
    OomReaper_unlock_oom:
      await oom_lock = "oom_reaper";
      oom_lock := "none";
      if (ret) {
        goto OomReaper_set_bit_MMF_OOM_SKIP;
      };
    OomReaper_schedule_timeout_idle:
      attempts := attempts + 1;
      if (attempts < MAX_OOM_REAP_RETRIES) {
        await attempts \in 0 .. MAX_OOM_REAP_RETRIES;
        goto OomReaper_mutex_lock;
      } else {
        await attempts \in 0 .. MAX_OOM_REAP_RETRIES;
      };
    OomReaper_set_bit_MMF_OOM_SKIP:
      MMF_OOM_SKIP := TRUE;
      await ~Holds(mmap_sem, "oom_reaper");
      await oom_lock # "oom_reaper";
  }
} *)
\* BEGIN TRANSLATION
\* END TRANSLATION

state == <<MMF_OOM_SKIP, MMF_UNSTABLE, mmap_sem, mmap_sem_waiting, memory,
  huge_page, VM_LOCKED, torn_down, oom_lock, page, attempts, ret, pc>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

\* The steps of exit_path that break a rule.
ExitPath_misuses ==
  \/ /\ pc["exit_path"] = "ExitPath_down_write"
     /\ Holds(mmap_sem, "exit_path")
     /\ Breaks("MmapSemOk_acquired")
  \/ /\ pc["exit_path"] = "ExitPath_up_write"
     /\ mmap_sem.writer # "exit_path"
     /\ Breaks("MmapSemOk_released_write")
  \/ /\ pc["exit_path"] = "ExitPath_set_bit_MMF_OOM_SKIP"
     /\ Holds(mmap_sem, "exit_path")
     /\ Breaks("MmapSemOk_still_held")

ExitPath_steps ==
  ExitPath \/ ExitPath_misuses

\* The steps of oom_reaper that break a rule.
OomReaper_misuses ==
  \/ /\ pc["oom_reaper"] = "OomReaper_mutex_lock"
     /\ oom_lock = "oom_reaper"
     /\ Breaks("OomLockOk_acquired")
  \/ /\ pc["oom_reaper"] = "OomReaper_down_read_trylock"
     /\ mmap_sem_waiting = {}
     /\ "oom_reaper" \in mmap_sem.readers
     /\ CanDownRead(mmap_sem)
     /\ Breaks("MmapSemOk_acquired")
  \/ /\ pc["oom_reaper"] = "OomReaper_up_read_skip"
     /\ "oom_reaper" \notin mmap_sem.readers
     /\ Breaks("MmapSemOk_released_read")
  \/ /\ pc["oom_reaper"] = "OomReaper_up_read"
     /\ "oom_reaper" \notin mmap_sem.readers
     /\ Breaks("MmapSemOk_released_read")
  \/ /\ pc["oom_reaper"] = "OomReaper_unlock_oom"
     /\ oom_lock # "oom_reaper"
     /\ Breaks("OomLockOk_released")
  \/ /\ pc["oom_reaper"] = "OomReaper_schedule_timeout_idle"
     /\ attempts + 1 > MAX_OOM_REAP_RETRIES
     /\ Breaks("TypeOK")
  \/ /\ pc["oom_reaper"] = "OomReaper_set_bit_MMF_OOM_SKIP"
     /\ Holds(mmap_sem, "oom_reaper")
     /\ Breaks("MmapSemOk_still_held")
  \/ /\ pc["oom_reaper"] = "OomReaper_set_bit_MMF_OOM_SKIP"
     /\ oom_lock = "oom_reaper"
     /\ ~Holds(mmap_sem, "oom_reaper")
     /\ Breaks("OomLockOk_still_held")

OomReaper_steps ==
  OomReaper \/ OomReaper_misuses

TwinNext ==
  \/ Next
  \/ ExitPath_misuses
  \/ OomReaper_misuses

TwinFairness ==
  /\ WF_vars(/\ pc["exit_path"] \notin {"ExitPath_exit_aio",
                  "ExitPath_lock_page"}
             /\ ExitPath_steps)
  /\ SF_vars(\/ ExitPath_down_write
             \/ pc["exit_path"] = "ExitPath_down_write" /\ ExitPath_misuses)
  /\ SF_vars(ExitPath_down_write_wait)
  /\ WF_vars(OomReaper_steps)
  /\ SF_vars(\/ OomReaper_mutex_lock
             \/ pc["oom_reaper"] = "OomReaper_mutex_lock" /\ OomReaper_misuses)

TwinSpec ==
  Init /\ [][TwinNext]_vars /\ TwinFairness

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
  /\ pc["exit_path"] \in {
       "ExitPath_exit_aio", "ExitPath_set_bit_MMF_UNSTABLE",
       "ExitPath_down_write", "ExitPath_down_write_wait", "ExitPath_up_write",
       "ExitPath_is_VM_LOCKED", "ExitPath_clear_VM_LOCKED",
       "ExitPath_pmd_none", "ExitPath_follow_page_pte", "ExitPath_lock_page",
       "ExitPath_unmap_vmas", "ExitPath_free_pgtables",
       "ExitPath_tlb_finish_mmu", "ExitPath_set_bit_MMF_OOM_SKIP", "Done"}
  /\ pc["oom_reaper"] \in {
       "OomReaper_mutex_lock", "OomReaper_down_read_trylock",
       "OomReaper_test_and_set_bit_MMF_UNSTABLE", "OomReaper_up_read_skip",
       "OomReaper_unmap_page_range", "OomReaper_can_madv_dontneed_vma",
       "OomReaper_unmap_page_range_huge", "OomReaper_up_read",
       "OomReaper_unlock_oom", "OomReaper_schedule_timeout_idle",
       "OomReaper_set_bit_MMF_OOM_SKIP", "Done"}
  \* "TypeOK" where a step would leave a range
  /\ broken \in {"none", "MmapSemOk_acquired", "MmapSemOk_released_write",
       "MmapSemOk_still_held", "MmapSemOk_released_read", "OomLockOk_acquired",
       "OomLockOk_released", "OomLockOk_still_held"}

-------------------------------------------------------------------------------
(* Safety *)

\* The reaper's retries are used up: it gave up on this mm.
GaveUp ==
  attempts = MAX_OOM_REAP_RETRIES

\* No pmd is used that was zapped after it was found to be there.
NoMunlockCrash ==
  ~(pc["exit_path"] = "ExitPath_follow_page_pte" /\ huge_page = "freed")

\* The reaper does not zap what the munlock pass walks.
NoZapUnderWalker ==
  ~(/\ pc["exit_path"] \in {"ExitPath_follow_page_pte", "ExitPath_lock_page"}
    /\ pc["oom_reaper"] = "OomReaper_unmap_page_range_huge")

\* Nobody walks page tables that free_pgtables has begun to free.
NoReapAfterTeardown ==
  ~(/\ pc["oom_reaper"] \in {"OomReaper_unmap_page_range",
         "OomReaper_unmap_page_range_huge"}
    /\ torn_down)

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
  <>(pc["oom_reaper"] = "Done")

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
  WF_vars(ExitPath_steps) => <>(pc["exit_path"] = "Done")

-------------------------------------------------------------------------------
(* Reachability: each of these holds in some reachable state *)

\* The reaper frees ordinary memory of a victim that is stuck in exit_aio.
ReapWhileExitAioBlocks ==
  pc["exit_path"] = "ExitPath_exit_aio" /\ memory = "freed"

\* exit_mmap waits while the reaper is in the address space.
ExitWaitsForReaper ==
  /\ pc["exit_path"] # "Done"
  /\ ~ENABLED ExitPath_steps
  /\ pc["exit_path"] \in {"ExitPath_down_write", "ExitPath_down_write_wait"}
  /\ "oom_reaper" \in mmap_sem.readers

\* The reaper stops retrying when mmap_sem stays taken.
ReaperGivesUp ==
  GaveUp

-------------------------------------------------------------------------------
\* What TLC checks, with the constants of the cfg files.
THEOREM
  TwinSpec => /\ []TypeOK
              /\ []MmapSemOk
              /\ []OomLockOk
              /\ []NoMunlockCrash
              /\ []NoZapUnderWalker
              /\ []NoReapAfterTeardown
              /\ ReaperNeverStuck
              /\ ExitCompletes
===============================================================================
