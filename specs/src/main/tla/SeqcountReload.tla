---------------------------- MODULE SeqcountReload ----------------------------
(*****************************************************************************)
(* SeqcountReload: a reader of a seqcount loads the sequence twice.          *)
(*                                                                           *)
(* Kind     torn read                                                        *)
(* Linux    v3.3                                                             *)
(* Source   2f6242786266                                                     *)
(* Patch    none                                                             *)
(* Author   Linus Torvalds, May 2012: the value that is returned is odd, as  *)
(*          it is loaded again; where it stays so until read_seqcount_retry, *)
(*          the read passes although somebody writes                         *)
(*                                                                           *)
(* C functions, by file:                                                     *)
(*   include/linux/seqlock.h  __read_seqcount_begin                          *)
(*                                                                           *)
(* Left out: weak memory order; a writer that comes again.                   *)
(*****************************************************************************)
EXTENDS Integers

\* Each process has a control variable of its own, and there is no common pc:
\* an action shows at a glance whom it moves.
VARIABLES
  \* shared
  sequence,             \* seqcount: odd while somebody writes
  a,                    \* what is written, the first half
  b,                    \* the second half
  \* process writer
  writer,               \* its next step
  \* process reader
  reader,               \* its next step
  seq,                  \* local
  got_a,                \* local
  got_b,                \* local
  \* misuse
  broken                \* the rule that the last step broke, or "none"

reader_locals == <<seq, got_a, got_b>>

\* What a process cannot move: the places and the locals of all others; broken
\* only by a misuse.
not_writer == <<reader, reader_locals, broken>>
not_reader == <<writer, broken>>

state == <<sequence, a, b, writer, reader, reader_locals>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

vars == <<state, broken>>

-------------------------------------------------------------------------------
TypeOK ==
  /\ sequence \in 0 .. 2
  /\ a \in 0 .. 1
  /\ b \in 0 .. 1
  /\ seq \in 0 .. 2
  /\ got_a \in 0 .. 1
  /\ got_b \in 0 .. 1
  /\ writer \in {
       "write_seqcount_begin", "write_a", "write_b", "write_seqcount_end",
       "Done"}
  /\ reader \in {
       "test", "reload",
       "read_a", "read_b", "read_seqcount_retry",
       "Done"}
  \* "TypeOK" where a step would leave a range
  /\ broken \in {"none", "SequenceOk_written", "SequenceOk_ended"}

Init ==
  /\ sequence = 0
  /\ a = 0
  /\ b = 0
  /\ writer = "write_seqcount_begin"
  /\ reader = "test"
  /\ seq = 0
  /\ got_a = 0
  /\ got_b = 0
  /\ broken = "none"

(*****************************************************************************)
(* writer                                                                    *)
(*****************************************************************************)
\* write_seqcount_begin(&s);
Writer_write_seqcount_begin ==
  /\ writer = "write_seqcount_begin"
  /\ sequence % 2 # 1
  /\ sequence + 1 <= 2
  /\ sequence' = sequence + 1
  /\ writer' = "write_a"
  /\ UNCHANGED <<a, b, not_writer>>

\* data.a = 1;
Writer_write_a ==
  /\ writer = "write_a"
  /\ a' = 1
  /\ writer' = "write_b"
  /\ UNCHANGED <<sequence, b, not_writer>>

\* data.b = 1;
Writer_write_b ==
  /\ writer = "write_b"
  /\ b' = 1
  /\ writer' = "write_seqcount_end"
  /\ UNCHANGED <<sequence, a, not_writer>>

\* write_seqcount_end(&s);
Writer_write_seqcount_end ==
  /\ writer = "write_seqcount_end"
  /\ sequence % 2 = 1
  /\ sequence' = sequence + 1
  /\ writer' = "Done"
  /\ UNCHANGED <<a, b, not_writer>>

\* The steps of writer that break a rule.
Writer_misuses ==
  \/ /\ writer = "write_seqcount_begin"
     /\ sequence % 2 = 1
     /\ Breaks("SequenceOk_written")
  \/ /\ writer = "write_seqcount_begin"
     /\ sequence + 1 > 2
     /\ sequence % 2 # 1
     /\ Breaks("TypeOK")
  \/ /\ writer = "write_seqcount_end"
     /\ sequence % 2 # 1
     /\ Breaks("SequenceOk_ended")

Writer ==
  \/ Writer_write_seqcount_begin
  \/ Writer_write_a
  \/ Writer_write_b
  \/ Writer_write_seqcount_end
  \/ Writer_misuses

(*****************************************************************************)
(* reader                                                                    *)
(*****************************************************************************)
\* __read_seqcount_begin: if (unlikely(s->sequence & 1)) goto repeat;
Reader_test ==
  /\ reader = "test"
  /\ sequence % 2 = 0
  /\ reader' = "reload"
  /\ UNCHANGED <<sequence, a, b, reader_locals, not_reader>>

\* __read_seqcount_begin: return s->sequence;
Reader_reload ==
  /\ reader = "reload"
  /\ seq' = sequence
  /\ reader' = "read_a"
  /\ UNCHANGED <<sequence, a, b, got_a, got_b, not_reader>>

\* a = data.a;
Reader_read_a ==
  /\ reader = "read_a"
  /\ got_a' = a
  /\ reader' = "read_b"
  /\ UNCHANGED <<sequence, a, b, seq, got_b, not_reader>>

\* b = data.b;
Reader_read_b ==
  /\ reader = "read_b"
  /\ got_b' = b
  /\ reader' = "read_seqcount_retry"
  /\ UNCHANGED <<sequence, a, b, seq, got_a, not_reader>>

\* if (!read_seqcount_retry(&s, seq))
Reader_read_seqcount_retry ==
  /\ reader = "read_seqcount_retry"
  /\ reader' = IF sequence # seq THEN "test" ELSE "Done"
  /\ UNCHANGED <<sequence, a, b, reader_locals, not_reader>>

Reader ==
  \/ Reader_test
  \/ Reader_reload
  \/ Reader_read_a
  \/ Reader_read_b
  \/ Reader_read_seqcount_retry

(*****************************************************************************)
(* All processes together                                                    *)
(*****************************************************************************)
Terminating ==
  /\ writer = "Done"
  /\ reader = "Done"
  /\ UNCHANGED vars

Next ==
  \/ Writer
  \/ Reader
  \/ Terminating

\* Fairness assumptions: a step that none of them covers may never be taken.
Fairness ==
  /\ WF_vars(Writer)
  /\ WF_vars(Reader)

Spec ==
  Init /\ [][Next]_vars /\ Fairness

-------------------------------------------------------------------------------
(* Safety *)

\* A reader sees all that was written, or nothing.
WholeRead ==
  ~(reader = "Done" /\ got_a # got_b)

\* What must never happen to sequence, rule by rule.
SequenceOk ==
  \* written by two at once
  /\ broken # "SequenceOk_written"
  \* ended by whoever did not begin to write
  /\ broken # "SequenceOk_ended"

-------------------------------------------------------------------------------
(* Liveness *)

\* A reader gets done.
ReadEnds ==
  <>(reader = "Done")

-------------------------------------------------------------------------------
(* Reachability: each of these holds in some reachable state *)

\* A reader can have to read again.
ReadsAgain ==
  reader = "test" /\ got_a # got_b

-------------------------------------------------------------------------------
\* What TLC checks, with the constants of the cfg files.
THEOREM
  Spec => /\ []TypeOK
          /\ []SequenceOk
          /\ ReadEnds
===============================================================================
