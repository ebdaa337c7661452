------------------------------- MODULE QrwLock --------------------------------
(*****************************************************************************)
(* The queued reader/writer lock of Linux                                    *)
(*                                                                           *)
(* Original qrwlock.tla in kernel-tla                                        *)
(*                                                                           *)
(* C functions, by file:                                                     *)
(*   kernel/locking/qrwlock.c  queued_read_lock, queued_write_lock           *)
(*****************************************************************************)
EXTENDS Integers, FiniteSets

\* Each process has a control variable of its own, and there is no common pc:
\* an action shows at a glance whom it moves.
VARIABLES
  \* shared
  cnts,                 \* atomic_t
  wait_lock,            \* the queue: a fair spinlock
  \* process reader, one for each of Readers
  reader,               \* its next step
  \* process writer, one for each of Writers
  writer,               \* its next step
  \* misuse
  broken                \* the rule that the last step broke, or "none"

Readers == {"reader_1", "reader_2"}

Writers == {"writer_1", "writer_2"}

\* What a process cannot move: the places and the locals of all others; broken
\* only by a misuse.
not_reader == <<writer, broken>>
not_writer == <<reader, broken>>

state == <<cnts, wait_lock, reader, writer>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

vars == <<state, broken>>

-------------------------------------------------------------------------------
TypeOK ==
  /\ cnts \in [readers : 0 .. 2, wwaiting : BOOLEAN, wlocked : BOOLEAN]
  /\ wait_lock \in BOOLEAN
  /\ reader \in [Readers -> {
       "rlock",
       "rl1", "rl2", "rl3", "rl4", "rl5", "rl6", "rl7",
       "rcs", "runlock", "ru1"}]
  /\ writer \in [Writers -> {
       "wlock",
       "wl1", "wl2", "wl3", "wl4", "wl5", "wl_unlock",
       "wcs", "wunlock", "wu1"}]
  \* "TypeOK" where a step would leave a range
  /\ broken \in {"none"}

Init ==
  /\ cnts = [readers |-> 0, wwaiting |-> FALSE, wlocked |-> FALSE]
  /\ wait_lock = FALSE
  /\ reader = [self \in Readers |-> "rlock"]
  /\ writer = [self \in Writers |-> "wlock"]
  /\ broken = "none"

(*****************************************************************************)
(* reader                                                                    *)
(*****************************************************************************)
\* rlock
Reader_rlock(self) ==
  /\ reader[self] = "rlock"
  /\ reader' = [reader EXCEPT ![self] = "rl1"]
  /\ UNCHANGED <<cnts, wait_lock, not_reader>>

\* queued_read_lock: atomic_add(1 * readers, &cnts);
Reader_rl1(self) ==
  /\ reader[self] = "rl1"
  /\ cnts.readers + 1 <= 2
  /\ cnts' = [cnts EXCEPT !.readers = @ + 1]
  /\ reader' = [reader EXCEPT ![self] =
       IF ~(cnts.wwaiting \/ cnts.wlocked) THEN "rcs" ELSE "rl2"]
  /\ UNCHANGED <<wait_lock, not_reader>>

\* queued_read_lock: rl2
Reader_rl2(self) ==
  /\ reader[self] = "rl2"
  /\ reader' = [reader EXCEPT ![self] = "rl3"]
  /\ UNCHANGED <<cnts, wait_lock, not_reader>>

\* queued_read_lock: atomic_sub(1 * readers, &cnts);
Reader_rl3(self) ==
  /\ reader[self] = "rl3"
  /\ cnts.readers - 1 >= 0
  /\ cnts' = [cnts EXCEPT !.readers = @ - 1]
  /\ reader' = [reader EXCEPT ![self] = "rl4"]
  /\ UNCHANGED <<wait_lock, not_reader>>

\* queued_read_lock: rl4
Reader_rl4(self) ==
  /\ reader[self] = "rl4"
  /\ ~wait_lock
  /\ wait_lock' = TRUE
  /\ reader' = [reader EXCEPT ![self] = "rl5"]
  /\ UNCHANGED <<cnts, not_reader>>

\* queued_read_lock: atomic_add(1 * readers, &cnts);
Reader_rl5(self) ==
  /\ reader[self] = "rl5"
  /\ cnts.readers + 1 <= 2
  /\ cnts' = [cnts EXCEPT !.readers = @ + 1]
  /\ reader' = [reader EXCEPT ![self] = "rl6"]
  /\ UNCHANGED <<wait_lock, not_reader>>

\* queued_read_lock: rl6
Reader_rl6(self) ==
  /\ reader[self] = "rl6"
  /\ ~cnts.wlocked
  /\ reader' = [reader EXCEPT ![self] = "rl7"]
  /\ UNCHANGED <<cnts, wait_lock, not_reader>>

\* queued_read_lock: rl7
Reader_rl7(self) ==
  /\ reader[self] = "rl7"
  /\ wait_lock' = FALSE
  /\ reader' = [reader EXCEPT ![self] = "rcs"]
  /\ UNCHANGED <<cnts, not_reader>>

\* rcs
Reader_rcs(self) ==
  /\ reader[self] = "rcs"
  /\ reader' = [reader EXCEPT ![self] = "runlock"]
  /\ UNCHANGED <<cnts, wait_lock, not_reader>>

\* runlock
Reader_runlock(self) ==
  /\ reader[self] = "runlock"
  /\ reader' = [reader EXCEPT ![self] = "ru1"]
  /\ UNCHANGED <<cnts, wait_lock, not_reader>>

\* atomic_sub(1 * readers, &cnts);
Reader_ru1(self) ==
  /\ reader[self] = "ru1"
  /\ cnts.readers - 1 >= 0
  /\ cnts' = [cnts EXCEPT !.readers = @ - 1]
  /\ reader' = [reader EXCEPT ![self] = "rlock"]
  /\ UNCHANGED <<wait_lock, not_reader>>

\* The steps of reader that break a rule.
Reader_misuses(self) ==
  \/ reader[self] = "rl1" /\ cnts.readers + 1 > 2 /\ Breaks("TypeOK")
  \/ reader[self] = "rl3" /\ cnts.readers - 1 < 0 /\ Breaks("TypeOK")
  \/ reader[self] = "rl5" /\ cnts.readers + 1 > 2 /\ Breaks("TypeOK")
  \/ reader[self] = "ru1" /\ cnts.readers - 1 < 0 /\ Breaks("TypeOK")

Reader(self) ==
  \/ Reader_rlock(self)
  \/ Reader_rl1(self)
  \/ Reader_rl2(self)
  \/ Reader_rl3(self)
  \/ Reader_rl4(self)
  \/ Reader_rl5(self)
  \/ Reader_rl6(self)
  \/ Reader_rl7(self)
  \/ Reader_rcs(self)
  \/ Reader_runlock(self)
  \/ Reader_ru1(self)
  \/ Reader_misuses(self)

(*****************************************************************************)
(* writer                                                                    *)
(*****************************************************************************)
\* wlock
Writer_wlock(self) ==
  /\ writer[self] = "wlock"
  /\ writer' = [writer EXCEPT ![self] = "wl1"]
  /\ UNCHANGED <<cnts, wait_lock, not_writer>>

\* queued_write_lock: if (atomic_cmpxchg(&cnts, old, new) == old) -> won
Writer_wl1_won(self) ==
  /\ writer[self] = "wl1"
  /\ cnts = [readers |-> 0, wwaiting |-> FALSE, wlocked |-> FALSE]
  /\ cnts' = [readers |-> 0, wwaiting |-> FALSE, wlocked |-> TRUE]
  /\ writer' = [writer EXCEPT ![self] = "wcs"]
  /\ UNCHANGED <<wait_lock, not_writer>>

\* queued_write_lock: if (atomic_cmpxchg(&cnts, old, new) == old) -> lost
Writer_wl1_lost(self) ==
  /\ writer[self] = "wl1"
  /\ cnts # [readers |-> 0, wwaiting |-> FALSE, wlocked |-> FALSE]
  /\ writer' = [writer EXCEPT ![self] = "wl2"]
  /\ UNCHANGED <<cnts, wait_lock, not_writer>>

\* queued_write_lock: wl2
Writer_wl2(self) ==
  /\ writer[self] = "wl2"
  /\ ~wait_lock
  /\ wait_lock' = TRUE
  /\ writer' = [writer EXCEPT ![self] = "wl3"]
  /\ UNCHANGED <<cnts, not_writer>>

\* queued_write_lock:
\*   if (atomic_cmpxchg(&cnts, old, new) == old) goto wl_unlock;
Writer_wl3_won(self) ==
  /\ writer[self] = "wl3"
  /\ cnts = [readers |-> 0, wwaiting |-> FALSE, wlocked |-> FALSE]
  /\ cnts' = [readers |-> 0, wwaiting |-> FALSE, wlocked |-> TRUE]
  /\ writer' = [writer EXCEPT ![self] = "wl_unlock"]
  /\ UNCHANGED <<wait_lock, not_writer>>

\* queued_write_lock: if (atomic_cmpxchg(&cnts, old, new) == old)
Writer_wl3_lost(self) ==
  /\ writer[self] = "wl3"
  /\ cnts # [readers |-> 0, wwaiting |-> FALSE, wlocked |-> FALSE]
  /\ writer' = [writer EXCEPT ![self] = "wl4"]
  /\ UNCHANGED <<cnts, wait_lock, not_writer>>

\* queued_write_lock: atomic_or(wwaiting, &cnts);
Writer_wl4(self) ==
  /\ writer[self] = "wl4"
  /\ cnts' = [cnts EXCEPT !.wwaiting = TRUE]
  /\ writer' = [writer EXCEPT ![self] = "wl5"]
  /\ UNCHANGED <<wait_lock, not_writer>>

\* queued_write_lock: atomic_cmpxchg(&cnts, _QW_WAITING, _QW_LOCKED);
Writer_wl5(self) ==
  /\ writer[self] = "wl5"
  /\ cnts = [readers |-> 0, wwaiting |-> TRUE, wlocked |-> FALSE]
  /\ cnts' = [readers |-> 0, wwaiting |-> FALSE, wlocked |-> TRUE]
  /\ writer' = [writer EXCEPT ![self] = "wl_unlock"]
  /\ UNCHANGED <<wait_lock, not_writer>>

\* queued_write_lock: wl_unlock
Writer_wl_unlock(self) ==
  /\ writer[self] = "wl_unlock"
  /\ wait_lock' = FALSE
  /\ writer' = [writer EXCEPT ![self] = "wcs"]
  /\ UNCHANGED <<cnts, not_writer>>

\* wcs
Writer_wcs(self) ==
  /\ writer[self] = "wcs"
  /\ writer' = [writer EXCEPT ![self] = "wunlock"]
  /\ UNCHANGED <<cnts, wait_lock, not_writer>>

\* wunlock
Writer_wunlock(self) ==
  /\ writer[self] = "wunlock"
  /\ writer' = [writer EXCEPT ![self] = "wu1"]
  /\ UNCHANGED <<cnts, wait_lock, not_writer>>

\* atomic_andnot(wlocked, &cnts);
Writer_wu1(self) ==
  /\ writer[self] = "wu1"
  /\ cnts' = [cnts EXCEPT !.wlocked = FALSE]
  /\ writer' = [writer EXCEPT ![self] = "wlock"]
  /\ UNCHANGED <<wait_lock, not_writer>>

Writer(self) ==
  \/ Writer_wlock(self)
  \/ Writer_wl1_won(self)
  \/ Writer_wl1_lost(self)
  \/ Writer_wl2(self)
  \/ Writer_wl3_won(self)
  \/ Writer_wl3_lost(self)
  \/ Writer_wl4(self)
  \/ Writer_wl5(self)
  \/ Writer_wl_unlock(self)
  \/ Writer_wcs(self)
  \/ Writer_wunlock(self)
  \/ Writer_wu1(self)

(*****************************************************************************)
(* All processes together                                                    *)
(*****************************************************************************)
Next ==
  \/ \E self \in Readers : Reader(self)
  \/ \E self \in Writers : Writer(self)

\* Fairness assumptions: a step that none of them covers may never be taken.
Fairness ==
  /\ \A self \in Readers : WF_vars(Reader(self))
  \* reader at rl4: strongly fair, which assumes that nobody who waits here is
  \* passed over for ever.
  /\ \A self \in Readers : SF_vars(Reader_rl4(self))
  /\ \A self \in Writers : WF_vars(Writer(self))
  \* writer at wl2: strongly fair, which assumes that nobody who waits here is
  \* passed over for ever.
  /\ \A self \in Writers : SF_vars(Writer_wl2(self))

Spec ==
  Init /\ [][Next]_vars /\ Fairness

-------------------------------------------------------------------------------
(* Safety *)

\* Nobody reads while another writes.
ReaderAndWriter ==
  ~(/\ \E p \in Readers : reader[p] = "rcs"
    /\ \E p \in Writers : writer[p] = "wcs")

\* No two write at the same time.
TwoWriters ==
  Cardinality({p \in Writers : writer[p] = "wcs"}) <= 1

-------------------------------------------------------------------------------
(* Liveness *)

\* Everyone gets the lock again and again.
ReadersGetIt ==
  \A p \in Readers : reader[p] # "rcs" ~> reader[p] = "rcs"

\* Everyone gets the lock again and again.
WritersGetIt ==
  \A p \in Writers : writer[p] # "wcs" ~> writer[p] = "wcs"

-------------------------------------------------------------------------------
\* What TLC checks, with the constants of the cfg files.
THEOREM
  Spec => /\ []TypeOK
          /\ []ReaderAndWriter
          /\ []TwoWriters
          /\ ReadersGetIt
          /\ WritersGetIt
===============================================================================
