------------------------- MODULE BoundedRetryPlusCal --------------------------
(*****************************************************************************)
(* The PlusCal twin of BoundedRetry: the same protocol, from the same        *)
(* description. A label is called like the action of the direct module, and  *)
(* both have the same state graph.                                           *)
(*****************************************************************************)
\* This file holds no translation. The TLA+ tools put it in:
\*   java -cp tla2tools.jar pcal.trans -nocfg BoundedRetryPlusCal.tla
EXTENDS Integers

CONSTANTS
  MAX_RETRIES           \* MAX_OOM_REAP_RETRIES, 10 in mm/oom_kill.c

ASSUME RetriesArePositive ==
  MAX_RETRIES \in Nat \ {0}

Processes == {"oom_reaper", "allocator"}

-------------------------------------------------------------------------------
(*--algorithm BoundedRetry {
  variables
    oom_lock = "none";
    MMF_OOM_SKIP = FALSE;
    memory = "mapped";
    broken = "none";

  fair process (OomReaper = "oom_reaper")
    variables
      attempts = 0;
      ret = TRUE;
  {
    OomReaper_wait_event_freezable:
      attempts := 1;
    OomReaper_mutex_trylock:
      if (oom_lock = "none") {
        oom_lock := "oom_reaper";
        ret := TRUE;
      } else {
        ret := FALSE;
        goto OomReaper_schedule_timeout_idle;
      };
    OomReaper_mm_is_mapped:
      if (memory = "freed") {
        goto OomReaper_unlock_oom;
      };
    OomReaper_unmap_page_range:
      if (memory = "mapped") {
        memory := "last batch";
      };
    OomReaper_tlb_finish_mmu:
      memory := "freed";
    OomReaper_unlock_oom:
      await oom_lock = "oom_reaper";
      oom_lock := "none";
      if (ret) {
        goto OomReaper_set_bit_MMF_OOM_SKIP;
      };
    OomReaper_schedule_timeout_idle:
      if (attempts < MAX_RETRIES) {
        attempts := attempts + 1;
        await attempts \in 0 .. MAX_RETRIES;
        goto OomReaper_mutex_trylock;
      } else {
        await attempts \in 0 .. MAX_RETRIES;
      };
    OomReaper_set_bit_MMF_OOM_SKIP:
      MMF_OOM_SKIP := TRUE;
      await oom_lock # "oom_reaper";
  }

  fair process (Allocator = "allocator") {
    Allocator_mutex_trylock:
      while (TRUE) {
        await oom_lock = "none";
        oom_lock := "allocator";
        Allocator_oom_evaluate_task:
          if (MMF_OOM_SKIP) {
            Allocator_mutex_unlock_next:
              await oom_lock = "allocator";
              oom_lock := "none";
              goto Done;
          };
        Allocator_mutex_unlock:
          await oom_lock = "allocator";
          oom_lock := "none";
      };
  }
} *)
\* BEGIN TRANSLATION
\* END TRANSLATION

state == <<oom_lock, MMF_OOM_SKIP, memory, attempts, ret, pc>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

\* The steps of oom_reaper that break a rule.
OomReaper_misuses ==
  \/ /\ pc["oom_reaper"] = "OomReaper_unlock_oom"
     /\ oom_lock # "oom_reaper"
     /\ Breaks("OomLockOk_released")
  \/ /\ pc["oom_reaper"] = "OomReaper_schedule_timeout_idle"
     /\ attempts < MAX_RETRIES
     /\ attempts + 1 > MAX_RETRIES
     /\ Breaks("TypeOK")
  \/ /\ pc["oom_reaper"] = "OomReaper_set_bit_MMF_OOM_SKIP"
     /\ oom_lock = "oom_reaper"
     /\ Breaks("OomLockOk_still_held")

OomReaper_steps ==
  OomReaper \/ OomReaper_misuses

\* The steps of allocator that break a rule.
Allocator_misuses ==
  \/ /\ pc["allocator"] = "Allocator_mutex_unlock_next"
     /\ oom_lock # "allocator"
     /\ Breaks("OomLockOk_released")
  \/ /\ pc["allocator"] = "Allocator_mutex_unlock"
     /\ oom_lock # "allocator"
     /\ Breaks("OomLockOk_released")

Allocator_steps ==
  Allocator \/ Allocator_misuses

TwinNext ==
  \/ Next
  \/ OomReaper_misuses
  \/ Allocator_misuses

TwinFairness ==
  /\ WF_vars(OomReaper_steps)
  /\ WF_vars(Allocator_steps)

TwinSpec ==
  Init /\ [][TwinNext]_vars /\ TwinFairness

TypeOK ==
  /\ oom_lock \in Processes \cup {"none"}
  /\ MMF_OOM_SKIP \in BOOLEAN
  /\ memory \in {"mapped", "last batch", "freed"}
  /\ attempts \in 0 .. MAX_RETRIES
  /\ ret \in BOOLEAN
  /\ pc["oom_reaper"] \in {
       "OomReaper_wait_event_freezable", "OomReaper_mutex_trylock",
       "OomReaper_mm_is_mapped", "OomReaper_unmap_page_range",
       "OomReaper_tlb_finish_mmu", "OomReaper_unlock_oom",
       "OomReaper_schedule_timeout_idle", "OomReaper_set_bit_MMF_OOM_SKIP",
       "Done"}
  /\ pc["allocator"] \in {
       "Allocator_mutex_trylock", "Allocator_oom_evaluate_task",
       "Allocator_mutex_unlock_next", "Allocator_mutex_unlock", "Done"}
  \* "TypeOK" where a step would leave a range
  /\ broken \in {"none", "OomLockOk_released", "OomLockOk_still_held"}

-------------------------------------------------------------------------------
(* Safety *)

\* A second victim although nobody has tried to free the first one's memory, or
\* is about to.
NoSpuriousKill ==
  ~(/\ pc["allocator"] = "Done"
    /\ memory = "mapped"
    /\ pc["oom_reaper"] \notin {"OomReaper_set_bit_MMF_OOM_SKIP",
         "OomReaper_unmap_page_range"})

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
  (\/ pc["oom_reaper"] = "OomReaper_unmap_page_range"
   \/ memory \in {"last batch", "freed"})
  ~> (pc["oom_reaper"] = "Done" /\ MMF_OOM_SKIP)

\* The allocator may go on to another victim.
AllocatorEnds ==
  /\ WF_vars(OomReaper_unmap_page_range)
  /\ WF_vars(Allocator_steps)
  => <>(pc["allocator"] = "Done")
===============================================================================
