-------------------------- MODULE ThirdPartyPlusCal ---------------------------
(*****************************************************************************)
(* The PlusCal twin of ThirdParty: the same protocol, from the same          *)
(* description. A label is called like the action of the direct module, and  *)
(* both have the same state graph.                                           *)
(*****************************************************************************)
\* This file holds no translation. The TLA+ tools put it in:
\*   java -cp tla2tools.jar pcal.trans -nocfg ThirdPartyPlusCal.tla
EXTENDS Integers

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
(*--algorithm ThirdParty {
  variables
    mm_users = 1;
    mmap_sem = UnlockedRwSem;
    mmap_sem_waiting = {};
    exiting = FALSE;
    last_user = "none";
    io_pending \in BOOLEAN;
    broken = "none";

  fair process (Victim = "victim") {
    Victim_exit_mm:
      if (mm_users = 1) {
        await mm_users # 0;
        mm_users := mm_users - 1;
        last_user := "victim";
        Victim_exit_aio:-
          await ~exiting;
          exiting := io_pending \/ ~exiting;
        Victim_unmap_vmas:
          either {
            skip;
          } or {
            Victim_cond_resched:
              skip;
          };
      } else {
        await mm_users # 0;
        mm_users := mm_users - 1;
        Victim_wait_for_others:
          await mm_users = 0;
      };
  }

  process (ThirdParty = "third_party") {
    ThirdParty_ksm_scan:
      await ~Holds(mmap_sem, "third_party");
      await CanDownRead(mmap_sem) /\ mmap_sem_waiting = {};
      mmap_sem := DownRead(mmap_sem, "third_party");
    ThirdParty_ksm_scan_done:
      await "third_party" \in mmap_sem.readers;
      mmap_sem := UpRead(mmap_sem, "third_party");
      goto Done;
    ThirdParty_access_remote_vm:
      skip;
    ThirdParty_down_write_or_down_read:
      either {
        await ~Holds(mmap_sem, "third_party");
        mmap_sem_waiting := mmap_sem_waiting \cup {"third_party"};
        ThirdParty_down_write_wait:
          await CanDownWrite(mmap_sem);
          mmap_sem := DownWrite(mmap_sem, "third_party");
          mmap_sem_waiting := mmap_sem_waiting \ {"third_party"};
        ThirdParty_kmalloc:
          skip;
        ThirdParty_up_write:
          await mmap_sem.writer = "third_party";
          mmap_sem := UpWrite(mmap_sem);
      } or {
        await ~Holds(mmap_sem, "third_party");
        await CanDownRead(mmap_sem) /\ mmap_sem_waiting = {};
        mmap_sem := DownRead(mmap_sem, "third_party");
        ThirdParty_up_read:
          await "third_party" \in mmap_sem.readers;
          mmap_sem := UpRead(mmap_sem, "third_party");
      };
    ThirdParty_mmput:
      await mm_users # 0;
      mm_users := mm_users - 1;
      await ~Holds(mmap_sem, "third_party");
  }
} *)
\* BEGIN TRANSLATION
\* END TRANSLATION

state == <<mm_users, mmap_sem, mmap_sem_waiting, exiting, last_user,
  io_pending, pc>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

\* The steps of victim that break a rule.
Victim_misuses ==
  \/ /\ pc["victim"] = "Victim_exit_mm"
     /\ mm_users # 1
     /\ mm_users = 0
     /\ Breaks("MmUsersOk_dropped")

Victim_steps ==
  Victim \/ Victim_misuses

\* The steps of third_party that break a rule.
ThirdParty_down_write_misuses ==
  \/ /\ pc["third_party"] = "ThirdParty_down_write_or_down_read"
     /\ Holds(mmap_sem, "third_party")
     /\ Breaks("MmapSemOk_acquired")

ThirdParty_down_read_misuses ==
  \/ /\ pc["third_party"] = "ThirdParty_down_write_or_down_read"
     /\ Holds(mmap_sem, "third_party")
     /\ Breaks("MmapSemOk_acquired")

ThirdParty_misuses ==
  \/ /\ pc["third_party"] = "ThirdParty_ksm_scan"
     /\ Holds(mmap_sem, "third_party")
     /\ Breaks("MmapSemOk_acquired")
  \/ /\ pc["third_party"] = "ThirdParty_ksm_scan_done"
     /\ "third_party" \notin mmap_sem.readers
     /\ Breaks("MmapSemOk_released_read")
  \/ ThirdParty_down_write_misuses
  \/ ThirdParty_down_read_misuses
  \/ /\ pc["third_party"] = "ThirdParty_up_write"
     /\ mmap_sem.writer # "third_party"
     /\ Breaks("MmapSemOk_released_write")
  \/ /\ pc["third_party"] = "ThirdParty_up_read"
     /\ "third_party" \notin mmap_sem.readers
     /\ Breaks("MmapSemOk_released_read")
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
  \/ Victim_misuses
  \/ ThirdParty_misuses

\* Where processes begin is chosen at the start. PlusCal cannot say that: this
\* is Init with the choice.
TwinStart(third_party_at) ==
  pc = [self \in ProcSet |->
    CASE self = "victim" -> "Victim_exit_mm"
      [] self = "third_party" -> third_party_at]

TwinInit ==
  /\ mmap_sem = UnlockedRwSem
  /\ mmap_sem_waiting = {}
  /\ exiting = FALSE
  /\ last_user = "none"
  /\ io_pending \in BOOLEAN
  /\ \* nobody else is there
     \/ /\ TwinStart("Done")
        /\ mm_users = 1
     \* ksmd, without a reference
     \/ /\ TwinStart("ThirdParty_ksm_scan")
        /\ mm_users = 1
     \* another user, with one
     \/ /\ TwinStart("ThirdParty_access_remote_vm")
        /\ mm_users = 2
  /\ broken = "none"

TwinFairness ==
  /\ WF_vars(pc["victim"] \notin {"Victim_exit_aio"} /\ Victim_steps)

TwinSpec ==
  TwinInit /\ [][TwinNext]_vars /\ TwinFairness

TypeOK ==
  /\ mm_users \in 0 .. 2
  /\ mmap_sem \in RwSem(Processes)
  /\ mmap_sem_waiting \in SUBSET Processes
  /\ exiting \in BOOLEAN
  /\ last_user \in Processes \cup {"none"}
  /\ io_pending \in BOOLEAN
  /\ pc["victim"] \in {
       "Victim_exit_mm", "Victim_exit_aio", "Victim_unmap_vmas",
       "Victim_cond_resched", "Victim_wait_for_others", "Done"}
  /\ pc["third_party"] \in {
       "ThirdParty_ksm_scan", "ThirdParty_ksm_scan_done",
       "ThirdParty_access_remote_vm", "ThirdParty_down_write_or_down_read",
       "ThirdParty_down_write_wait", "ThirdParty_kmalloc",
       "ThirdParty_up_write", "ThirdParty_up_read", "ThirdParty_mmput", "Done"}
  /\ broken \in {"none", "MmUsersOk_dropped", "MmapSemOk_acquired",
       "MmapSemOk_released_read", "MmapSemOk_released_write",
       "MmapSemOk_still_held"}

-------------------------------------------------------------------------------
(* Safety *)

\* Somebody uses an mm without users.
NoLateUse ==
  ~(last_user = "victim" /\ pc["third_party"] = "ThirdParty_access_remote_vm")

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
  WF_vars(ThirdParty_steps)
  => (pc["victim"] = "Victim_exit_mm" ~> pc["victim"] = "Done")
===============================================================================
