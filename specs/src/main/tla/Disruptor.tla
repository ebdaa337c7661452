------------------------------ MODULE Disruptor -------------------------------
(*****************************************************************************)
(* A lock-free ring buffer with one producer and several consumers           *)
(*                                                                           *)
(* Original Disruptor/Disruptor_SPMC.tla in the TLA+ Examples                *)
(*****************************************************************************)
EXTENDS Integers, Sequences

CONSTANTS
  Size,                 \* slots of the ring buffer
  MaxPublished          \* how much is published

ASSUME SomeSlots ==
  Size \in Nat \ {0}

ASSUME SomeWork ==
  MaxPublished \in Nat \ {0}

\* Each process has a control variable of its own, and there is no common pc:
\* an action shows at a glance whom it moves.
VARIABLES
  \* shared
  slots,                \* the ring buffer
  readers,              \* who reads each slot
  written,              \* whether each slot is written
  published,            \* the producer's cursor
  read,                 \* the consumers' cursors
  consumed,             \* GHOST: what each consumer has read
  \* process reader, one for each of Readers
  reader,               \* its next step
  \* process writer
  writer,               \* its next step
  \* misuse
  broken                \* the rule that the last step broke, or "none"

Readers == 1 .. 3

\* What a process cannot move: the places and the locals of all others; broken
\* only by a misuse.
not_reader == <<writer, broken>>
not_writer == <<reader, broken>>

state == <<slots, readers, written, published, read, consumed, reader, writer>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

vars == <<state, broken>>

\* The sequences of up to n elements of S.
BoundedSeq(S, n) ==
  {s \in Seq(S) : Len(s) <= n}

-------------------------------------------------------------------------------
TypeOK ==
  /\ slots \in [0 .. (Size - 1) -> BoundedSeq(0 .. MaxPublished, 1)]
  /\ readers \in [0 .. (Size - 1) -> SUBSET Readers]
  /\ written \in [0 .. (Size - 1) -> BOOLEAN]
  /\ published \in (-1) .. MaxPublished
  /\ read \in [Readers -> (-1) .. MaxPublished]
  /\ consumed \in [Readers -> BoundedSeq(0 .. MaxPublished, 10)]
  /\ reader \in [Readers -> {
       "begin_read", "end_read"}]
  /\ writer \in {
       "begin_write", "end_write"}
  \* "TypeOK" where a step would leave a range
  /\ broken \in {"none", "ConsumedOk_appended", "SlotsOk_asked"}

Init ==
  /\ slots = [i \in 0 .. (Size - 1) |-> <<>>]
  /\ readers = [i \in 0 .. (Size - 1) |-> {}]
  /\ written = [i \in 0 .. (Size - 1) |-> FALSE]
  /\ published = -1
  /\ read = [i \in Readers |-> -1]
  /\ consumed = [i \in Readers |-> <<>>]
  /\ reader = [self \in Readers |-> "begin_read"]
  /\ writer = "begin_write"
  /\ broken = "none"

(*****************************************************************************)
(* reader                                                                    *)
(*****************************************************************************)
\* begin_read
Reader_begin_read(self) ==
  /\ reader[self] = "begin_read"
  /\ published >= read[self] + 1
  /\ Len(consumed[self]) < 10
  /\ slots[(read[self] + 1) % Size] # <<>>
  /\ readers' = [readers EXCEPT ![(read[self] + 1) % Size] = @ \cup {self}]
  /\ consumed' =
       [consumed EXCEPT ![self] = Append(@, slots[(read[self] + 1) % Size][1])]
  /\ reader' = [reader EXCEPT ![self] = "end_read"]
  /\ UNCHANGED <<slots, written, published, read, not_reader>>

\* end_read
Reader_end_read(self) ==
  /\ reader[self] = "end_read"
  /\ read[self] + 1 <= MaxPublished
  /\ readers' = [readers EXCEPT ![(read[self] + 1) % Size] = @ \ {self}]
  /\ read' = [read EXCEPT ![self] = @ + 1]
  /\ reader' = [reader EXCEPT ![self] = "begin_read"]
  /\ UNCHANGED <<slots, written, published, consumed, not_reader>>

\* The steps of reader that break a rule.
Reader_misuses(self) ==
  \/ /\ reader[self] = "begin_read"
     /\ published >= read[self] + 1
     /\ Len(consumed[self]) >= 10
     /\ Breaks("ConsumedOk_appended")
  \/ /\ reader[self] = "begin_read"
     /\ published >= read[self] + 1
     /\ Len(consumed[self]) < 10
     /\ slots[(read[self] + 1) % Size] = <<>>
     /\ Breaks("SlotsOk_asked")
  \/ /\ reader[self] = "end_read"
     /\ read[self] + 1 > MaxPublished
     /\ Breaks("TypeOK")

Reader(self) ==
  \/ Reader_begin_read(self)
  \/ Reader_end_read(self)
  \/ Reader_misuses(self)

(*****************************************************************************)
(* writer                                                                    *)
(*****************************************************************************)
\* begin_write
Writer_begin_write ==
  /\ writer = "begin_write"
  /\ \A i \in Readers : read[i] >= (published + 1) - Size
  /\ published + 1 <= MaxPublished
  /\ written' = [written EXCEPT ![(published + 1) % Size] = TRUE]
  /\ slots' = [slots EXCEPT ![(published + 1) % Size] = <<published + 1>>]
  /\ writer' = "end_write"
  /\ UNCHANGED <<readers, published, read, consumed, not_writer>>

\* end_write
Writer_end_write ==
  /\ writer = "end_write"
  /\ published + 1 <= MaxPublished
  /\ written' = [written EXCEPT ![(published + 1) % Size] = FALSE]
  /\ published' = published + 1
  /\ writer' = "begin_write"
  /\ UNCHANGED <<slots, readers, read, consumed, not_writer>>

\* The steps of writer that break a rule.
Writer_misuses ==
  \/ /\ writer = "begin_write"
     /\ published + 1 > MaxPublished
     /\ \A i \in Readers : read[i] >= (published + 1) - Size
     /\ Breaks("TypeOK")
  \/ writer = "end_write" /\ published + 1 > MaxPublished /\ Breaks("TypeOK")

Writer ==
  \/ Writer_begin_write
  \/ Writer_end_write
  \/ Writer_misuses

(*****************************************************************************)
(* All processes together                                                    *)
(*****************************************************************************)
Next ==
  \/ \E self \in Readers : Reader(self)
  \/ Writer

\* Fairness assumptions: a step that none of them covers may never be taken.
Fairness ==
  /\ \A self \in Readers : WF_vars(\/ Reader_begin_read(self)
                                   \/ /\ reader[self] = "begin_read"
                                      /\ Reader_misuses(self))
  /\ \A self \in Readers : WF_vars(\/ Reader_end_read(self)
                                   \/ /\ reader[self] = "end_read"
                                      /\ Reader_misuses(self))
  \* writer: not fair; a producer need not publish anything.

Spec ==
  Init /\ [][Next]_vars /\ Fairness

-------------------------------------------------------------------------------
(* Safety *)

\* A constraint: TLC does not go on where it does not hold. Ten items go round
\* the ring more than twice.
StateConstraint ==
  published < MaxPublished

\* No slot is read while it is written.
DataRace ==
  \A i \in 0 .. (Size - 1) : ~(written[i] /\ readers[i] # {})

\* Each consumer reads what was published, in that order.
InOrder ==
  \A i \in Readers :
    \A j \in 0 .. MaxPublished : j < Len(consumed[i]) => consumed[i][j + 1] = j

\* consumed is never appended to while full.
ConsumedOk ==
  broken # "ConsumedOk_appended"

\* slots is never asked for an element while empty.
SlotsOk ==
  broken # "SlotsOk_asked"
===============================================================================
