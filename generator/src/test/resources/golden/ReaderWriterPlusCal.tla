------------------------- MODULE ReaderWriterPlusCal --------------------------
(*****************************************************************************)
(* The PlusCal twin of ReaderWriter: the same protocol, from the same        *)
(* description. A label is called like the action of the direct module, and  *)
(* both have the same state graph.                                           *)
(*****************************************************************************)
\* This file holds no translation. The TLA+ tools put it in:
\*   java -cp tla2tools.jar pcal.trans -nocfg ReaderWriterPlusCal.tla
EXTENDS Integers

Processes == {"reader", "writer"}

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
(*--algorithm ReaderWriter {
  variables
    mmap_sem = UnlockedRwSem;
    mmap_sem_waiting = {};
    map_count = 1;
    half_done = FALSE;
    saw_half = FALSE;
    broken = "none";

  fair process (Reader = "reader") {
    Reader_down_read:+
      await ~Holds(mmap_sem, "reader");
      await CanDownRead(mmap_sem) /\ mmap_sem_waiting = {};
      mmap_sem := DownRead(mmap_sem, "reader");
    Reader_find_vma:
      if (half_done) {
        saw_half := TRUE;
      };
    Reader_up_read:
      await "reader" \in mmap_sem.readers;
      mmap_sem := UpRead(mmap_sem, "reader");
  }

  fair process (Writer = "writer") {
    Writer_user_space:-
      while (TRUE) {
        skip;
        Writer_down_write:+
          await ~Holds(mmap_sem, "writer");
          mmap_sem_waiting := mmap_sem_waiting \cup {"writer"};
        Writer_down_write_wait:+
          await CanDownWrite(mmap_sem);
          mmap_sem := DownWrite(mmap_sem, "writer");
          mmap_sem_waiting := mmap_sem_waiting \ {"writer"};
        Writer_vma_link:
          half_done := TRUE;
        Writer_map_count:
          if (map_count < 2) {
            map_count := map_count + 1;
          };
        Writer_vma_linked:
          half_done := FALSE;
        Writer_up_write:
          await mmap_sem.writer = "writer";
          mmap_sem := UpWrite(mmap_sem);
      };
  }
} *)
\* BEGIN TRANSLATION
\* END TRANSLATION

state == <<mmap_sem, mmap_sem_waiting, map_count, half_done, saw_half, pc>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

\* The steps of reader that break a rule.
Reader_misuses ==
  \/ /\ pc["reader"] = "Reader_down_read"
     /\ Holds(mmap_sem, "reader")
     /\ Breaks("MmapSemOk_acquired")
  \/ /\ pc["reader"] = "Reader_up_read"
     /\ "reader" \notin mmap_sem.readers
     /\ Breaks("MmapSemOk_released_read")

Reader_steps ==
  Reader \/ Reader_misuses

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
  \/ Reader_misuses
  \/ Writer_misuses

TwinFairness ==
  /\ WF_vars(Reader_steps)
  /\ SF_vars(\/ Reader_down_read
             \/ pc["reader"] = "Reader_down_read" /\ Reader_misuses)
  /\ WF_vars(pc["writer"] \notin {"Writer_user_space"} /\ Writer_steps)
  /\ SF_vars(\/ Writer_down_write
             \/ pc["writer"] = "Writer_down_write" /\ Writer_misuses)
  /\ SF_vars(Writer_down_write_wait)

TwinSpec ==
  Init /\ [][TwinNext]_vars /\ TwinFairness

TypeOK ==
  /\ mmap_sem \in RwSem(Processes)
  /\ mmap_sem_waiting \in SUBSET Processes
  /\ map_count \in 0 .. 2
  /\ half_done \in BOOLEAN
  /\ saw_half \in BOOLEAN
  /\ pc["reader"] \in {
       "Reader_down_read", "Reader_find_vma", "Reader_up_read", "Done"}
  /\ pc["writer"] \in {
       "Writer_user_space", "Writer_down_write", "Writer_down_write_wait",
       "Writer_vma_link", "Writer_map_count", "Writer_vma_linked",
       "Writer_up_write"}
  /\ broken \in {"none", "MmapSemOk_acquired", "MmapSemOk_released_read",
       "MmapSemOk_released_write"}

-------------------------------------------------------------------------------
(* Safety *)

\* A VMA is being linked.
Linking ==
  half_done /\ pc["reader"] # "Done"

\* The reader finds a VMA that is not counted yet.
NoHalfVma ==
  ~saw_half

\* Who reads and who writes are never there together.
Alone ==
  pc["reader"] = "Reader_find_vma" => pc["writer"] # "Writer_vma_link"

\* There is room for two.
CountsAreSmall ==
  Linking => map_count <= 2

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

-------------------------------------------------------------------------------
(* Liveness *)

\* The fault is handled, whatever the writer does.
FaultEnds ==
  WF_vars(Writer_steps) => <>(pc["reader"] = "Done")

-------------------------------------------------------------------------------
(* Reachability: each of these holds in some reachable state *)

\* The limit of VMAs can be reached.
FullMap ==
  map_count = 2
===============================================================================
