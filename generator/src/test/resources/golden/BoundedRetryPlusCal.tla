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
      oom_lock := "none";
      if (ret) {
        goto OomReaper_set_bit_MMF_OOM_SKIP;
      };
    OomReaper_schedule_timeout_idle:
      if (attempts < MAX_RETRIES) {
        attempts := attempts + 1;
        goto OomReaper_mutex_trylock;
      };
    OomReaper_set_bit_MMF_OOM_SKIP:
      MMF_OOM_SKIP := TRUE;
  }

  fair process (Allocator = "allocator") {
    Allocator_mutex_trylock:
      while (TRUE) {
        await oom_lock = "none";
        oom_lock := "allocator";
        Allocator_oom_evaluate_task:
          if (MMF_OOM_SKIP) {
            Allocator_mutex_unlock_next:
              oom_lock := "none";
              goto Done;
          };
        Allocator_mutex_unlock:
          oom_lock := "none";
      };
  }
} *)
\* BEGIN TRANSLATION
\* END TRANSLATION

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

-------------------------------------------------------------------------------
(* Safety *)

\* A second victim although nobody has tried to free the first one's memory, or
\* is about to.
NoSpuriousKill ==
  ~(/\ pc["allocator"] = "Done"
    /\ memory = "mapped"
    /\ pc["oom_reaper"] \notin {"OomReaper_set_bit_MMF_OOM_SKIP",
         "OomReaper_unmap_page_range"})

\* oom_lock is never released by a task that does not hold it or still held by
\* a task that has ended.
OomLockOk ==
  /\ pc["oom_reaper"] = "OomReaper_unlock_oom" => oom_lock = "oom_reaper"
  /\ pc["oom_reaper"] = "Done" => oom_lock # "oom_reaper"
  /\ pc["allocator"] = "Allocator_mutex_unlock_next" => oom_lock = "allocator"
  /\ pc["allocator"] = "Allocator_mutex_unlock" => oom_lock = "allocator"
  /\ pc["allocator"] = "Done" => oom_lock # "allocator"

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
  /\ WF_vars(Allocator)
  => <>(pc["allocator"] = "Done")
===============================================================================
