---------------------- MODULE PageFaultKeepRetryPlusCal -----------------------
(*****************************************************************************)
(* The PlusCal twin of PageFaultKeepRetry: the same protocol, from the same  *)
(* description. A label is called like the action of the direct module, and  *)
(* both have the same state graph.                                           *)
(*****************************************************************************)
\* This file holds no translation. The TLA+ tools put it in:
\*   java -cp tla2tools.jar pcal.trans -nocfg PageFaultKeepRetryPlusCal.tla
EXTENDS Integers

CONSTANTS
  MAX_OOM_REAP_RETRIES  \* 10 in mm/oom_kill.c

ASSUME RetriesArePositive ==
  MAX_OOM_REAP_RETRIES \in Nat \ {0}

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
(*--algorithm PageFaultKeepRetry {
  variables
    MMF_UNSTABLE = FALSE;
    mmap_sem = UnlockedRwSem;
    mmap_sem_waiting = {};
    page \in {"mapped", "swapped"};
    vma_freed = FALSE;
    broken = "none";

  fair process (Kthread = "kthread")
    variables
      fault = "handled";
      copied = "none";
      tries_again \in BOOLEAN;
      got_efault = FALSE;
      allow_retry = TRUE;
  {
    Kthread_copy_from_user:
      while (TRUE) {
        if (page \in {"mapped", "zero"}) {
          copied := page;
          await ~Holds(mmap_sem, "kthread");
          goto Done;
        };
        Kthread_down_read_trylock:
          allow_retry := TRUE;
          if (CanDownRead(mmap_sem) /\ mmap_sem_waiting = {}) {
            await "kthread" \notin mmap_sem.readers;
            mmap_sem := DownRead(mmap_sem, "kthread");
            goto Kthread_find_vma;
          };
        Kthread_down_read:+
          await ~Holds(mmap_sem, "kthread");
          await CanDownRead(mmap_sem) /\ mmap_sem_waiting = {};
          mmap_sem := DownRead(mmap_sem, "kthread");
        Kthread_find_vma:
          if (vma_freed) {
            fault := "bad area";
            Kthread_up_read_bad_area:
              await "kthread" \in mmap_sem.readers;
              mmap_sem := UpRead(mmap_sem, "kthread");
              if (fault \in {"sigbus", "bad area"}) {
                if (~tries_again \/ got_efault) {
                  goto Done;
                } else {
                  got_efault := TRUE;
                  goto Kthread_copy_from_user;
                };
              } else {
                goto Kthread_copy_from_user;
              };
          };
        Kthread_pte_none:
          if (page = "empty") {
            Kthread_map_zero_page:
              if (page = "empty") {
                page := "zero";
              };
              fault := "handled";
          } else {
            Kthread_lock_page_or_retry:
              either {
                skip;
              } or {
                if (allow_retry) {
                  Kthread_up_read_retry:
                    await "kthread" \in mmap_sem.readers;
                    mmap_sem := UpRead(mmap_sem, "kthread");
                  Kthread_wait_on_page_locked:-
                    fault := "retry";
                    goto Kthread_is_VM_FAULT_RETRY;
                } else {
                  Kthread_lock_page:-
                    skip;
                };
              };
            Kthread_map_swap_page:
              if (page = "swapped") {
                page := "mapped";
              };
              fault := "handled";
          };
        Kthread_test_bit_MMF_UNSTABLE:
          if (MMF_UNSTABLE) {
            fault := "sigbus";
          };
        Kthread_is_VM_FAULT_RETRY:
          if (fault = "retry") {
            allow_retry := FALSE;
            goto Kthread_down_read;
          };
        Kthread_up_read:
          await "kthread" \in mmap_sem.readers;
          mmap_sem := UpRead(mmap_sem, "kthread");
          if (fault \in {"sigbus", "bad area"}) {
            if (~tries_again \/ got_efault) {
              goto Done;
            } else {
              got_efault := TRUE;
            };
          };
      };
  }

  fair process (OomReaper = "oom_reaper")
    variables
      attempts = 0;
      ret = TRUE;
  {
    OomReaper_down_read_trylock:
      while (TRUE) {
        if (CanDownRead(mmap_sem) /\ mmap_sem_waiting = {}) {
          await "oom_reaper" \notin mmap_sem.readers;
          mmap_sem := DownRead(mmap_sem, "oom_reaper");
          ret := TRUE;
        } else {
          ret := FALSE;
          goto OomReaper_schedule_timeout_idle;
        };
        OomReaper_set_bit_MMF_UNSTABLE:
          MMF_UNSTABLE := TRUE;
        OomReaper_unmap_page_range:
          page := "empty";
        OomReaper_up_read:
          await "oom_reaper" \in mmap_sem.readers;
          mmap_sem := UpRead(mmap_sem, "oom_reaper");
          if (ret) {
            goto Done;
          };
        OomReaper_schedule_timeout_idle:
          attempts := attempts + 1;
          if (attempts < MAX_OOM_REAP_RETRIES) {
            await attempts \in 0 .. MAX_OOM_REAP_RETRIES;
          } else {
            await ~Holds(mmap_sem, "oom_reaper");
            await attempts \in 0 .. MAX_OOM_REAP_RETRIES;
            goto Done;
          };
      };
  }

  fair process (Writer = "writer") {
    Writer_enter:-
      skip;
    Writer_down_write:+
      await ~Holds(mmap_sem, "writer");
      mmap_sem_waiting := mmap_sem_waiting \cup {"writer"};
    Writer_down_write_wait:+
      await CanDownWrite(mmap_sem);
      mmap_sem := DownWrite(mmap_sem, "writer");
      mmap_sem_waiting := mmap_sem_waiting \ {"writer"};
    Writer_do_munmap:
      page := "empty";
      vma_freed := TRUE;
    Writer_up_write:
      await mmap_sem.writer = "writer";
      mmap_sem := UpWrite(mmap_sem);
  }
} *)
\* BEGIN TRANSLATION
\* END TRANSLATION

state == <<MMF_UNSTABLE, mmap_sem, mmap_sem_waiting, page, vma_freed, fault,
  copied, tries_again, got_efault, allow_retry, attempts, ret, pc>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

\* The steps of kthread that break a rule.
Kthread_misuses ==
  \/ /\ pc["kthread"] = "Kthread_copy_from_user"
     /\ page \in {"mapped", "zero"}
     /\ Holds(mmap_sem, "kthread")
     /\ Breaks("MmapSemOk_still_held")
  \/ /\ pc["kthread"] = "Kthread_down_read_trylock"
     /\ mmap_sem_waiting = {}
     /\ "kthread" \in mmap_sem.readers
     /\ CanDownRead(mmap_sem)
     /\ Breaks("MmapSemOk_acquired")
  \/ /\ pc["kthread"] = "Kthread_down_read"
     /\ Holds(mmap_sem, "kthread")
     /\ Breaks("MmapSemOk_acquired")
  \/ /\ pc["kthread"] = "Kthread_up_read_bad_area"
     /\ "kthread" \notin mmap_sem.readers
     /\ Breaks("MmapSemOk_released_read")
  \/ /\ pc["kthread"] = "Kthread_up_read_retry"
     /\ "kthread" \notin mmap_sem.readers
     /\ Breaks("MmapSemOk_released_read")
  \/ /\ pc["kthread"] = "Kthread_up_read"
     /\ "kthread" \notin mmap_sem.readers
     /\ Breaks("MmapSemOk_released_read")

Kthread_steps ==
  Kthread \/ Kthread_misuses

\* The steps of oom_reaper that break a rule.
OomReaper_misuses ==
  \/ /\ pc["oom_reaper"] = "OomReaper_down_read_trylock"
     /\ mmap_sem_waiting = {}
     /\ "oom_reaper" \in mmap_sem.readers
     /\ CanDownRead(mmap_sem)
     /\ Breaks("MmapSemOk_acquired")
  \/ /\ pc["oom_reaper"] = "OomReaper_up_read"
     /\ "oom_reaper" \notin mmap_sem.readers
     /\ Breaks("MmapSemOk_released_read")
  \/ /\ pc["oom_reaper"] = "OomReaper_schedule_timeout_idle"
     /\ attempts + 1 < MAX_OOM_REAP_RETRIES
     /\ attempts + 1 > MAX_OOM_REAP_RETRIES
     /\ Breaks("TypeOK")
  \/ /\ pc["oom_reaper"] = "OomReaper_schedule_timeout_idle"
     /\ attempts + 1 >= MAX_OOM_REAP_RETRIES
     /\ Holds(mmap_sem, "oom_reaper")
     /\ Breaks("MmapSemOk_still_held")
  \/ /\ pc["oom_reaper"] = "OomReaper_schedule_timeout_idle"
     /\ attempts + 1 >= MAX_OOM_REAP_RETRIES
     /\ attempts + 1 > MAX_OOM_REAP_RETRIES
     /\ ~Holds(mmap_sem, "oom_reaper")
     /\ Breaks("TypeOK")

OomReaper_steps ==
  OomReaper \/ OomReaper_misuses

\* The steps of writer that break a rule.
Writer_misuses ==
  \/ /\ pc["writer"] = "Writer_down_write"
     /\ Holds(mmap_sem, "writer")
     /\ Breaks("MmapSemOk_acquired")
  \/ /\ pc["writer"] = "Writer_up_write"
     /\ mmap_sem.writer # "writer"
     /\ Breaks("MmapSemOk_released_write")

Writer_steps ==
  Writer \/ Writer_misuses

TwinNext ==
  \/ Next
  \/ Kthread_misuses
  \/ OomReaper_misuses
  \/ Writer_misuses

TwinFairness ==
  /\ WF_vars(/\ pc["kthread"] \notin {"Kthread_wait_on_page_locked",
                  "Kthread_lock_page"}
             /\ Kthread_steps)
  /\ SF_vars(\/ Kthread_down_read
             \/ pc["kthread"] = "Kthread_down_read" /\ Kthread_misuses)
  /\ WF_vars(OomReaper_steps)
  /\ WF_vars(pc["writer"] \notin {"Writer_enter"} /\ Writer_steps)
  /\ SF_vars(\/ Writer_down_write
             \/ pc["writer"] = "Writer_down_write" /\ Writer_misuses)
  /\ SF_vars(Writer_down_write_wait)

TwinSpec ==
  Init /\ [][TwinNext]_vars /\ TwinFairness

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
  /\ pc["kthread"] \in {
       "Kthread_copy_from_user", "Kthread_down_read_trylock",
       "Kthread_down_read", "Kthread_find_vma", "Kthread_up_read_bad_area",
       "Kthread_pte_none", "Kthread_map_zero_page",
       "Kthread_lock_page_or_retry", "Kthread_up_read_retry",
       "Kthread_wait_on_page_locked", "Kthread_lock_page",
       "Kthread_map_swap_page", "Kthread_test_bit_MMF_UNSTABLE",
       "Kthread_is_VM_FAULT_RETRY", "Kthread_up_read", "Done"}
  /\ pc["oom_reaper"] \in {
       "OomReaper_down_read_trylock", "OomReaper_set_bit_MMF_UNSTABLE",
       "OomReaper_unmap_page_range", "OomReaper_up_read",
       "OomReaper_schedule_timeout_idle", "Done"}
  /\ pc["writer"] \in {
       "Writer_enter", "Writer_down_write", "Writer_down_write_wait",
       "Writer_do_munmap", "Writer_up_write", "Done"}
  \* "TypeOK" where a step would leave a range
  /\ broken \in {"none", "MmapSemOk_still_held", "MmapSemOk_acquired",
       "MmapSemOk_released_read", "MmapSemOk_released_write"}

-------------------------------------------------------------------------------
(* Safety *)

\* handle_mm_fault returns without mmap_sem only if it says VM_FAULT_RETRY;
\* else it is released twice.
NoDoubleUnlock ==
  ~(/\ pc["kthread"] = "Kthread_is_VM_FAULT_RETRY"
    /\ fault # "retry"
    /\ "kthread" \notin mmap_sem.readers)

\* Who bails out after -EFAULT never goes on with zeroes where data was.
NoBogusData ==
  copied = "zero" => got_efault

\* Nor does who reads once more after -EFAULT, as generic_perform_write does.
NoBogusDataOnReread ==
  copied # "zero"

\* The check reads vma->vm_mm, and the vma is still there.
NoVmaUseAfterFree ==
  ~(pc["kthread"] = "Kthread_test_bit_MMF_UNSTABLE" /\ vma_freed)

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
  => <>(pc["kthread"] = "Done")

\* If a page that a fault waits for under mmap_sem is unlocked at last, the
\* writer gets its turn; a fault that waits without mmap_sem may wait for ever.
WriterGetsIn ==
  WF_vars(Kthread_lock_page)
  => (pc["writer"] \in {"Writer_down_write", "Writer_down_write_wait"}
      ~> pc["writer"] = "Writer_do_munmap")

-------------------------------------------------------------------------------
(* Reachability: each of these holds in some reachable state *)

\* A fault releases mmap_sem, waits, and is taken once more.
RetryTaken ==
  pc["kthread"] = "Kthread_down_read" /\ fault = "retry"

\* A fault asks to be taken once more, and the reaper was there meanwhile.
RetryInReapedMm ==
  /\ pc["kthread"] = "Kthread_is_VM_FAULT_RETRY"
  /\ fault = "retry"
  /\ MMF_UNSTABLE

\* The reaper is about to zap the page that a fault is about to map.
ReaperInsideFault ==
  /\ pc["oom_reaper"] = "OomReaper_unmap_page_range"
  /\ pc["kthread"] = "Kthread_map_swap_page"

\* The reaper stops retrying when mmap_sem stays taken.
ReaperGivesUp ==
  attempts = MAX_OOM_REAP_RETRIES

\* A writer waits for a fault that waits for a page.
WriterWaitsForFault ==
  /\ pc["writer"] # "Done"
  /\ ~ENABLED Writer_steps
  /\ "kthread" \in mmap_sem.readers
  /\ pc["kthread"] = "Kthread_lock_page"

\* A fault in a reaped mm comes to SIGBUS.
RefusedAfterReap ==
  pc["kthread"] = "Done" /\ fault = "sigbus"

-------------------------------------------------------------------------------
\* What TLC checks, with the constants of the cfg files.
THEOREM
  TwinSpec => /\ []TypeOK
              /\ []MmapSemOk
              /\ []NoDoubleUnlock
              /\ []NoBogusData
              /\ []NoVmaUseAfterFree
              /\ FaultReturns
              /\ WriterGetsIn
===============================================================================
