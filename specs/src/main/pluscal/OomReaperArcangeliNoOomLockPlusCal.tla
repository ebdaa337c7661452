------------------ MODULE OomReaperArcangeliNoOomLockPlusCal ------------------
(*****************************************************************************)
(* The PlusCal twin of OomReaperArcangeliNoOomLock: the same protocol, from  *)
(* the same description. A label is called like the action of the direct     *)
(* module, and both have the same state graph.                               *)
(*****************************************************************************)
\* This file holds no translation. The TLA+ tools put it in:
\*   java -cp tla2tools.jar pcal.trans \
\*     -nocfg OomReaperArcangeliNoOomLockPlusCal.tla
EXTENDS Integers

CONSTANTS
  MAX_OOM_REAP_RETRIES  \* 10 in mm/oom_kill.c

ASSUME RetriesArePositive ==
  MAX_OOM_REAP_RETRIES \in Nat \ {0}

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
(*--algorithm OomReaperArcangeliNoOomLock {
  variables
    mm_users = 1;
    MMF_OOM_SKIP = FALSE;
    mmap_sem = UnlockedRwSem;
    mmap_sem_waiting = {};
    memory = "mapped";
    page_tables = "live";
    oom_lock = "none";
    frees_enough \in BOOLEAN;
    broken = "none";

  fair process (ExitPath = "exit_path") {
    ExitPath_mmput:-
      await mm_users # 0;
      mm_users := mm_users - 1;
    ExitPath_exit_aio:-
      await mm_users = 0;
    ExitPath_ksm_exit:
      skip;
    ExitPath_unmap_vmas:
      if (memory = "mapped") {
        memory := "gathered";
      };
    ExitPath_test_and_set_bit_MMF_OOM_SKIP:
      if (MMF_OOM_SKIP) {
        MMF_OOM_SKIP := TRUE;
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
      } else {
        MMF_OOM_SKIP := TRUE;
      };
    ExitPath_free_pgtables:
      page_tables := "torn down";
    ExitPath_tlb_finish_mmu:
      memory := "freed";
    ExitPath_remove_vma:
      skip;
    ExitPath_mmdrop:
      await ~Holds(mmap_sem, "exit_path");
  }

  fair process (OomReaper = "oom_reaper")
    variables
      attempts = 0;
      ret = TRUE;
      mmgot = TRUE;
  {
    OomReaper_down_read_trylock:
      mmgot := TRUE;
      if (CanDownRead(mmap_sem) /\ mmap_sem_waiting = {}) {
        await "oom_reaper" \notin mmap_sem.readers;
        mmap_sem := DownRead(mmap_sem, "oom_reaper");
        ret := TRUE;
      } else {
        ret := FALSE;
        goto OomReaper_schedule_timeout_idle;
      };
    OomReaper_mmget_not_zero:
      if (mm_users # 0) {
        mm_users := mm_users + 1;
        await mm_users \in 0 .. 3;
      } else {
        await mm_users \in 0 .. 3;
        OomReaper_test_and_set_bit_MMF_OOM_SKIP:
          if (MMF_OOM_SKIP) {
            MMF_OOM_SKIP := TRUE;
            OomReaper_up_read_skip:
              await "oom_reaper" \in mmap_sem.readers;
              mmap_sem := UpRead(mmap_sem, "oom_reaper");
              if (ret) {
                goto OomReaper_set_bit_MMF_OOM_SKIP;
              } else {
                goto OomReaper_schedule_timeout_idle;
              };
          } else {
            MMF_OOM_SKIP := TRUE;
            mmgot := FALSE;
          };
      };
    OomReaper_set_bit_MMF_UNSTABLE:
      skip;
    OomReaper_unmap_page_range:
      if (memory = "mapped") {
        memory := "freed";
      };
    OomReaper_up_read:
      await "oom_reaper" \in mmap_sem.readers;
      mmap_sem := UpRead(mmap_sem, "oom_reaper");
      if (mmgot) {
        OomReaper_mmput_async:
          await mm_users # 0;
          mm_users := mm_users - 1;
          if (ret) {
            goto OomReaper_set_bit_MMF_OOM_SKIP;
          };
      } else if (ret) {
        goto OomReaper_set_bit_MMF_OOM_SKIP;
      };
    OomReaper_schedule_timeout_idle:
      attempts := attempts + 1;
      if (attempts < MAX_OOM_REAP_RETRIES) {
        await attempts \in 0 .. MAX_OOM_REAP_RETRIES;
        goto OomReaper_down_read_trylock;
      } else {
        await attempts \in 0 .. MAX_OOM_REAP_RETRIES;
      };
    OomReaper_set_bit_MMF_OOM_SKIP:
      MMF_OOM_SKIP := TRUE;
      await ~Holds(mmap_sem, "oom_reaper");
  }

  fair process (Allocator = "allocator")
    variables
      memory_at_kill = "none";
  {
    Allocator_mutex_trylock:
      while (TRUE) {
        await oom_lock = "none";
        oom_lock := "allocator";
        Allocator_get_page_from_freelist:
          either {
            await frees_enough /\ memory # "mapped";
            await oom_lock = "allocator";
            oom_lock := "none";
            goto Done;
          } or {
            await ~(frees_enough /\ memory = "freed");
          };
        Allocator_oom_evaluate_task:
          if (MMF_OOM_SKIP) {
            memory_at_kill := memory;
            await oom_lock = "allocator";
            oom_lock := "none";
            goto Done;
          } else {
            await oom_lock = "allocator";
            oom_lock := "none";
          };
      };
  }

  process (ThirdParty = "third_party") {
    ThirdParty_down_read:
      await ~Holds(mmap_sem, "third_party");
      await CanDownRead(mmap_sem) /\ mmap_sem_waiting = {};
      mmap_sem := DownRead(mmap_sem, "third_party");
    ThirdParty_up_read:
      await "third_party" \in mmap_sem.readers;
      mmap_sem := UpRead(mmap_sem, "third_party");
      goto Done;
    ThirdParty_down_write:
      await ~Holds(mmap_sem, "third_party");
      mmap_sem_waiting := mmap_sem_waiting \cup {"third_party"};
    ThirdParty_down_write_wait:
      await CanDownWrite(mmap_sem);
      mmap_sem := DownWrite(mmap_sem, "third_party");
      mmap_sem_waiting := mmap_sem_waiting \ {"third_party"};
    ThirdParty_up_write:
      await mmap_sem.writer = "third_party";
      mmap_sem := UpWrite(mmap_sem);
    ThirdParty_mmput:
      await mm_users # 0;
      mm_users := mm_users - 1;
      await ~Holds(mmap_sem, "third_party");
  }
} *)
\* BEGIN TRANSLATION
\* END TRANSLATION

state == <<mm_users, MMF_OOM_SKIP, mmap_sem, mmap_sem_waiting, memory,
  page_tables, oom_lock, attempts, ret, mmgot, memory_at_kill, frees_enough,
  pc>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

\* The steps of exit_path that break a rule.
ExitPath_misuses ==
  \/ /\ pc["exit_path"] = "ExitPath_mmput"
     /\ mm_users = 0
     /\ Breaks("MmUsersOk_dropped")
  \/ /\ pc["exit_path"] = "ExitPath_down_write"
     /\ Holds(mmap_sem, "exit_path")
     /\ Breaks("MmapSemOk_acquired")
  \/ /\ pc["exit_path"] = "ExitPath_up_write"
     /\ mmap_sem.writer # "exit_path"
     /\ Breaks("MmapSemOk_released_write")
  \/ /\ pc["exit_path"] = "ExitPath_mmdrop"
     /\ Holds(mmap_sem, "exit_path")
     /\ Breaks("MmapSemOk_still_held")

ExitPath_steps ==
  ExitPath \/ ExitPath_misuses

\* The steps of oom_reaper that break a rule.
OomReaper_misuses ==
  \/ /\ pc["oom_reaper"] = "OomReaper_down_read_trylock"
     /\ mmap_sem_waiting = {}
     /\ "oom_reaper" \in mmap_sem.readers
     /\ CanDownRead(mmap_sem)
     /\ Breaks("MmapSemOk_acquired")
  \/ /\ pc["oom_reaper"] = "OomReaper_mmget_not_zero"
     /\ mm_users # 0
     /\ mm_users + 1 > 3
     /\ Breaks("TypeOK")
  \/ /\ pc["oom_reaper"] = "OomReaper_up_read_skip"
     /\ "oom_reaper" \notin mmap_sem.readers
     /\ Breaks("MmapSemOk_released_read")
  \/ /\ pc["oom_reaper"] = "OomReaper_up_read"
     /\ "oom_reaper" \notin mmap_sem.readers
     /\ Breaks("MmapSemOk_released_read")
  \/ /\ pc["oom_reaper"] = "OomReaper_mmput_async"
     /\ mm_users = 0
     /\ Breaks("MmUsersOk_dropped")
  \/ /\ pc["oom_reaper"] = "OomReaper_schedule_timeout_idle"
     /\ attempts + 1 > MAX_OOM_REAP_RETRIES
     /\ Breaks("TypeOK")
  \/ /\ pc["oom_reaper"] = "OomReaper_set_bit_MMF_OOM_SKIP"
     /\ Holds(mmap_sem, "oom_reaper")
     /\ Breaks("MmapSemOk_still_held")

OomReaper_steps ==
  OomReaper \/ OomReaper_misuses

\* The steps of allocator that break a rule.
Allocator_misuses ==
  \/ /\ pc["allocator"] = "Allocator_get_page_from_freelist"
     /\ frees_enough
     /\ memory # "mapped"
     /\ oom_lock # "allocator"
     /\ Breaks("OomLockOk_released")
  \/ /\ pc["allocator"] = "Allocator_oom_evaluate_task"
     /\ MMF_OOM_SKIP
     /\ oom_lock # "allocator"
     /\ Breaks("OomLockOk_released")
  \/ /\ pc["allocator"] = "Allocator_oom_evaluate_task"
     /\ ~MMF_OOM_SKIP
     /\ oom_lock # "allocator"
     /\ Breaks("OomLockOk_released")

Allocator_steps ==
  Allocator \/ Allocator_misuses

\* The steps of third_party that break a rule.
ThirdParty_misuses ==
  \/ /\ pc["third_party"] = "ThirdParty_down_read"
     /\ Holds(mmap_sem, "third_party")
     /\ Breaks("MmapSemOk_acquired")
  \/ /\ pc["third_party"] = "ThirdParty_up_read"
     /\ "third_party" \notin mmap_sem.readers
     /\ Breaks("MmapSemOk_released_read")
  \/ /\ pc["third_party"] = "ThirdParty_down_write"
     /\ Holds(mmap_sem, "third_party")
     /\ Breaks("MmapSemOk_acquired")
  \/ /\ pc["third_party"] = "ThirdParty_up_write"
     /\ mmap_sem.writer # "third_party"
     /\ Breaks("MmapSemOk_released_write")
  \/ /\ pc["third_party"] = "ThirdParty_mmput"
     /\ mm_users = 0
     /\ Breaks("MmUsersOk_dropped")
  \/ /\ pc["third_party"] = "ThirdParty_mmput"
     /\ mm_users # 0
     /\ Holds(mmap_sem, "third_party")
     /\ Breaks("MmapSemOk_still_held")

ThirdParty_steps ==
  ThirdParty \/ ThirdParty_misuses

TwinNext ==
  \/ Next
  \/ ExitPath_misuses
  \/ OomReaper_misuses
  \/ Allocator_misuses
  \/ ThirdParty_misuses

\* Where processes begin is chosen at the start. PlusCal cannot say that: this
\* is Init with the choice.
TwinStart(third_party_at) ==
  pc = [self \in ProcSet |->
    CASE self = "exit_path" -> "ExitPath_mmput"
      [] self = "oom_reaper" -> "OomReaper_down_read_trylock"
      [] self = "allocator" -> "Allocator_mutex_trylock"
      [] self = "third_party" -> third_party_at]

TwinInit ==
  /\ MMF_OOM_SKIP = FALSE
  /\ mmap_sem = UnlockedRwSem
  /\ mmap_sem_waiting = {}
  /\ memory = "mapped"
  /\ page_tables = "live"
  /\ oom_lock = "none"
  /\ attempts = 0
  /\ ret = TRUE
  /\ mmgot = TRUE
  /\ memory_at_kill = "none"
  /\ frees_enough \in BOOLEAN
  /\ \/ /\ TwinStart("Done")                   \* nobody else is there
        /\ mm_users = 1
     \/ /\ TwinStart("ThirdParty_down_read")   \* ksmd scans, without mm_users
        /\ mm_users = 1
     \/ /\ TwinStart("ThirdParty_down_write")  \* another user, about to write
        /\ mm_users = 2
     \/ /\ TwinStart("ThirdParty_mmput")       \* another user, about to leave
        /\ mm_users = 2
  /\ broken = "none"

TwinFairness ==
  /\ WF_vars(/\ pc["exit_path"] \notin {"ExitPath_mmput", "ExitPath_exit_aio"}
             /\ ExitPath_steps)
  /\ SF_vars(\/ ExitPath_down_write
             \/ pc["exit_path"] = "ExitPath_down_write" /\ ExitPath_misuses)
  /\ SF_vars(ExitPath_down_write_wait)
  /\ WF_vars(OomReaper_steps)
  /\ WF_vars(Allocator_steps)

TwinSpec ==
  TwinInit /\ [][TwinNext]_vars /\ TwinFairness

TypeOK ==
  /\ mm_users \in 0 .. 3
  /\ MMF_OOM_SKIP \in BOOLEAN
  /\ mmap_sem \in RwSem(Processes)
  /\ mmap_sem_waiting \in SUBSET Processes
  /\ memory \in {"mapped", "gathered", "freed"}
  /\ page_tables \in {"live", "torn down"}
  /\ oom_lock \in Processes \cup {"none"}
  /\ attempts \in 0 .. MAX_OOM_REAP_RETRIES
  /\ ret \in BOOLEAN
  /\ mmgot \in BOOLEAN
  /\ memory_at_kill \in {"none", "mapped", "gathered", "freed"}
  /\ frees_enough \in BOOLEAN
  /\ pc["exit_path"] \in {
       "ExitPath_mmput", "ExitPath_exit_aio", "ExitPath_ksm_exit",
       "ExitPath_unmap_vmas", "ExitPath_test_and_set_bit_MMF_OOM_SKIP",
       "ExitPath_down_write", "ExitPath_down_write_wait", "ExitPath_up_write",
       "ExitPath_free_pgtables", "ExitPath_tlb_finish_mmu",
       "ExitPath_remove_vma", "ExitPath_mmdrop", "Done"}
  /\ pc["oom_reaper"] \in {
       "OomReaper_down_read_trylock", "OomReaper_mmget_not_zero",
       "OomReaper_test_and_set_bit_MMF_OOM_SKIP", "OomReaper_up_read_skip",
       "OomReaper_set_bit_MMF_UNSTABLE", "OomReaper_unmap_page_range",
       "OomReaper_up_read", "OomReaper_mmput_async",
       "OomReaper_schedule_timeout_idle", "OomReaper_set_bit_MMF_OOM_SKIP",
       "Done"}
  /\ pc["allocator"] \in {
       "Allocator_mutex_trylock", "Allocator_get_page_from_freelist",
       "Allocator_oom_evaluate_task", "Done"}
  /\ pc["third_party"] \in {
       "ThirdParty_down_read", "ThirdParty_up_read", "ThirdParty_down_write",
       "ThirdParty_down_write_wait", "ThirdParty_up_write", "ThirdParty_mmput",
       "Done"}
  \* "TypeOK" where a step would leave a range
  /\ broken \in {"none", "MmUsersOk_dropped", "MmapSemOk_acquired",
       "MmapSemOk_released_write", "MmapSemOk_still_held",
       "MmapSemOk_released_read", "OomLockOk_released"}

-------------------------------------------------------------------------------
(* Safety *)

\* The reaper's retries are used up: it gave up on this mm.
GaveUp ==
  attempts = MAX_OOM_REAP_RETRIES

\* Nobody walks page tables that free_pgtables has begun to free.
NoReapAfterTeardown ==
  ~(/\ pc["oom_reaper"] = "OomReaper_unmap_page_range"
    /\ page_tables = "torn down")

\* mm_users is never below 0, and 0 once __mmput has begun.
RefcountOk ==
  /\ mm_users >= 0
  /\ pc["exit_path"] \notin {"ExitPath_mmput", "ExitPath_exit_aio"}
     => mm_users = 0

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

\* The reaper does not take a bit of its own for that of exit_mmap, which sets
\* it when all is unmapped.
NoSelfSkip ==
  ~(/\ pc["oom_reaper"] = "OomReaper_up_read_skip"
    /\ MMF_OOM_SKIP
    /\ memory = "mapped")

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
  <>(pc["oom_reaper"] = "Done")

\* The allocator gets a page or may kill another, though exit_aio may never
\* return.
OomResolved ==
  <>(pc["allocator"] = "Done")

\* If the victim lets go, I/O completes and the third party goes on, then the
\* address space is torn down.
ExitCompletes ==
  /\ WF_vars(\/ ExitPath_mmput
             \/ pc["exit_path"] = "ExitPath_mmput" /\ ExitPath_misuses)
  /\ WF_vars(ExitPath_exit_aio)
  /\ WF_vars(ThirdParty_steps)
  => <>(pc["exit_path"] = "Done")

-------------------------------------------------------------------------------
(* Reachability: each of these holds in some reachable state *)

\* The reaper frees the memory of a victim whose last user is stuck in
\* exit_aio.
ReapWhileExitAioBlocks ==
  /\ pc["oom_reaper"] = "OomReaper_unmap_page_range"
  /\ pc["exit_path"] = "ExitPath_exit_aio"
  /\ mm_users = 0

\* exit_mmap waits while the reaper is in the address space.
ExitWaitsForReaper ==
  /\ pc["exit_path"] # "Done"
  /\ ~ENABLED ExitPath_steps
  /\ mm_users = 0
  /\ "oom_reaper" \in mmap_sem.readers

\* The reaper stops retrying when mmap_sem stays taken.
ReaperGivesUp ==
  GaveUp

-------------------------------------------------------------------------------
\* What TLC checks, with the constants of the cfg files.
THEOREM
  TwinSpec => /\ []TypeOK
              /\ []MmUsersOk
              /\ []MmapSemOk
              /\ []OomLockOk
              /\ []NoReapAfterTeardown
              /\ []RefcountOk
              /\ []NoSelfSkip
              /\ NoTimeoutKill
              /\ ReaperNeverStuck
              /\ OomResolved
              /\ ExitCompletes
===============================================================================
