----------------------------- MODULE ReaderWriter -----------------------------
(*****************************************************************************)
(* A reader and a writer of the VMAs of one mm, behind its mmap_sem.         *)
(*                                                                           *)
(* The writer links a new VMA and counts it in two steps. Nobody may look in *)
(* between, which is what the semaphore is for.                              *)
(*                                                                           *)
(* Linux    v4.13                                                            *)
(* Patch    none                                                             *)
(*                                                                           *)
(* C functions, by file (and blob):                                          *)
(*   arch/x86/mm/fault.c               do_user_addr_fault                    *)
(*   mm/mmap.c           f19efcf75418  find_vma, brk                         *)
(*                                                                           *)
(* Left out: the VMAs themselves; that a writer that waits keeps new readers *)
(* out.                                                                      *)
(*****************************************************************************)
EXTENDS Integers

\* Each process has a control variable of its own, and there is no common pc:
\* an action shows at a glance whom it moves.
VARIABLES
  \* struct mm_struct
  mmap_sem,             \* rwsem
  mmap_sem_waiting,     \* rwsem: writers that wait, and keep readers out
  map_count,            \* how many VMAs there are
  half_done,            \* a VMA is linked, and not yet counted
  saw_half,             \* GHOST: the reader looked in between
  \* process reader
  reader,               \* its next step
  \* process writer
  writer,               \* its next step
  \* misuse
  broken                \* the rule that the last step broke, or "none"

mm == <<mmap_sem, mmap_sem_waiting, map_count, half_done, saw_half>>

\* What a process cannot move: the places and the locals of all others; broken
\* only by a misuse.
not_reader == <<writer, broken>>
not_writer == <<reader, broken>>

state == <<mm, reader, writer>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

vars == <<state, broken>>

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
TypeOK ==
  /\ mmap_sem \in RwSem(Processes)
  /\ mmap_sem_waiting \in SUBSET Processes
  /\ map_count \in 0 .. 2
  /\ half_done \in BOOLEAN
  /\ saw_half \in BOOLEAN
  /\ reader \in {
       "down_read",
       "find_vma",
       "up_read",
       "Done"}
  /\ writer \in {
       "user_space", "down_write", "down_write_wait", "vma_link", "map_count",
       "vma_linked", "up_write"}
  /\ broken \in {"none", "MmapSemOk_acquired", "MmapSemOk_released_read",
       "MmapSemOk_released_write"}

Init ==
  /\ mmap_sem = UnlockedRwSem
  /\ mmap_sem_waiting = {}
  /\ map_count = 1
  /\ half_done = FALSE
  /\ saw_half = FALSE
  /\ reader = "down_read"
  /\ writer = "user_space"
  /\ broken = "none"

(*****************************************************************************)
(* reader: a page fault, which looks for the VMA.                            *)
(*****************************************************************************)
\* do_user_addr_fault: down_read(&mm->mmap_sem);
Reader_down_read ==
  /\ reader = "down_read"
  /\ ~Holds(mmap_sem, "reader")
  /\ CanDownRead(mmap_sem)
  /\ mmap_sem_waiting = {}
  /\ mmap_sem' = DownRead(mmap_sem, "reader")
  /\ reader' = "find_vma"
  /\ UNCHANGED <<mmap_sem_waiting, map_count, half_done, saw_half, not_reader>>

\* find_vma: vma = find_vma(mm, address);
Reader_find_vma ==
  /\ reader = "find_vma"
  /\ saw_half' = IF half_done THEN TRUE ELSE saw_half
  /\ reader' = "up_read"
  /\ UNCHANGED <<mmap_sem, mmap_sem_waiting, map_count, half_done, not_reader>>

\* do_user_addr_fault: up_read(&mm->mmap_sem);
\* (the VMA may be gone from here on)
Reader_up_read ==
  /\ reader = "up_read"
  /\ "reader" \in mmap_sem.readers
  /\ mmap_sem' = UpRead(mmap_sem, "reader")
  /\ reader' = "Done"
  /\ UNCHANGED <<mmap_sem_waiting, map_count, half_done, saw_half, not_reader>>

\* The steps of reader that break a rule.
Reader_misuses ==
  \/ /\ reader = "down_read"
     /\ Holds(mmap_sem, "reader")
     /\ Breaks("MmapSemOk_acquired")
  \/ /\ reader = "up_read"
     /\ "reader" \notin mmap_sem.readers
     /\ Breaks("MmapSemOk_released_read")

Reader ==
  \/ Reader_down_read
  \/ Reader_find_vma
  \/ Reader_up_read
  \/ Reader_misuses

(*****************************************************************************)
(* writer: a thread that grows the heap, for ever.                           *)
(*****************************************************************************)
\* brk: /* in user space */
Writer_user_space ==
  /\ writer = "user_space"
  /\ writer' = "down_write"
  /\ UNCHANGED <<mm, not_writer>>

\* brk: down_write(&mm->mmap_sem);
Writer_down_write ==
  /\ writer = "down_write"
  /\ ~Holds(mmap_sem, "writer")
  /\ mmap_sem_waiting' = mmap_sem_waiting \cup {"writer"}
  /\ writer' = "down_write_wait"
  /\ UNCHANGED <<mmap_sem, map_count, half_done, saw_half, not_writer>>

\* brk: down_write(&mm->mmap_sem); /* waits */
Writer_down_write_wait ==
  /\ writer = "down_write_wait"
  /\ CanDownWrite(mmap_sem)
  /\ mmap_sem' = DownWrite(mmap_sem, "writer")
  /\ mmap_sem_waiting' = mmap_sem_waiting \ {"writer"}
  /\ writer' = "vma_link"
  /\ UNCHANGED <<map_count, half_done, saw_half, not_writer>>

\* brk: __vma_link(mm, vma, prev, rb_link, rb_parent);
Writer_vma_link ==
  /\ writer = "vma_link"
  /\ half_done' = TRUE
  /\ writer' = "map_count"
  /\ UNCHANGED <<mmap_sem, mmap_sem_waiting, map_count, saw_half, not_writer>>

\* brk: if (mm->map_count < sysctl_max_map_count) map_count++;
Writer_map_count_room ==
  /\ writer = "map_count"
  /\ map_count < 2
  /\ map_count' = map_count + 1
  /\ writer' = "vma_linked"
  /\ UNCHANGED <<mmap_sem, mmap_sem_waiting, half_done, saw_half, not_writer>>

\* brk: if (mm->map_count < sysctl_max_map_count)
Writer_map_count_full ==
  /\ writer = "map_count"
  /\ map_count >= 2
  /\ writer' = "vma_linked"
  /\ UNCHANGED <<mm, not_writer>>

\* brk: validate_mm(mm);
Writer_vma_linked ==
  /\ writer = "vma_linked"
  /\ half_done' = FALSE
  /\ writer' = "up_write"
  /\ UNCHANGED <<mmap_sem, mmap_sem_waiting, map_count, saw_half, not_writer>>

\* brk: up_write(&mm->mmap_sem);
Writer_up_write ==
  /\ writer = "up_write"
  /\ mmap_sem.writer = "writer"
  /\ mmap_sem' = UpWrite(mmap_sem)
  /\ writer' = "user_space"
  /\ UNCHANGED <<mmap_sem_waiting, map_count, half_done, saw_half, not_writer>>

\* The steps of writer that break a rule.
Writer_misuses ==
  \/ /\ writer = "down_write"
     /\ Holds(mmap_sem, "writer")
     /\ Breaks("MmapSemOk_acquired")
  \/ /\ writer = "up_write"
     /\ mmap_sem.writer # "writer"
     /\ Breaks("MmapSemOk_released_write")

Writer ==
  \/ Writer_user_space
  \/ Writer_down_write
  \/ Writer_down_write_wait
  \/ Writer_vma_link
  \/ Writer_map_count_room
  \/ Writer_map_count_full
  \/ Writer_vma_linked
  \/ Writer_up_write
  \/ Writer_misuses

(*****************************************************************************)
(* All processes together                                                    *)
(*****************************************************************************)
Next ==
  \/ Reader
  \/ Writer

\* Fairness assumptions: a step that none of them covers may never be taken.
Fairness ==
  /\ WF_vars(Reader)
  /\ SF_vars(reader = "down_read" /\ Reader)  \* strong: nobody starves here
  \* writer: not fair at user_space, where it may block for ever.
  /\ WF_vars(writer # "user_space" /\ Writer)
  /\ SF_vars(writer = "down_write" /\ Writer)  \* strong: nobody starves here
  /\ SF_vars(Writer_down_write_wait)  \* strong: nobody starves here

Spec ==
  Init /\ [][Next]_vars /\ Fairness

-------------------------------------------------------------------------------
(* Safety *)

\* A VMA is being linked.
Linking ==
  half_done /\ reader # "Done"

\* The reader finds a VMA that is not counted yet.
NoHalfVma ==
  ~saw_half

\* Who reads and who writes are never there together.
Alone ==
  reader = "find_vma" => writer # "vma_link"

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
  WF_vars(Writer) => <>(reader = "Done")

-------------------------------------------------------------------------------
(* Reachability: each of these holds in some reachable state *)

\* The limit of VMAs can be reached.
FullMap ==
  map_count = 2
===============================================================================
