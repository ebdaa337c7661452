--------------------------- MODULE DisruptorPlusCal ---------------------------
(*****************************************************************************)
(* The PlusCal twin of Disruptor: the same protocol, from the same           *)
(* description. A label is called like the action of the direct module, and  *)
(* both have the same state graph.                                           *)
(*****************************************************************************)
\* This file holds no translation. The TLA+ tools put it in:
\*   java -cp tla2tools.jar pcal.trans -nocfg DisruptorPlusCal.tla
EXTENDS Integers, Sequences

CONSTANTS
  Size,                 \* slots of the ring buffer
  MaxPublished          \* how much is published

ASSUME SomeSlots ==
  Size \in Nat \ {0}

ASSUME SomeWork ==
  MaxPublished \in Nat \ {0}

Readers == 1 .. 3

\* The sequences of up to n elements of S.
BoundedSeq(S, n) ==
  {s \in Seq(S) : Len(s) <= n}

-------------------------------------------------------------------------------
(*--algorithm Disruptor {
  variables
    slots = [i \in 0 .. (Size - 1) |-> <<>>];
    readers = [i \in 0 .. (Size - 1) |-> {}];
    written = [i \in 0 .. (Size - 1) |-> FALSE];
    published = -1;
    read = [i \in Readers |-> -1];
    consumed = [i \in Readers |-> <<>>];
    broken = "none";

  process (Reader \in Readers) {
    Reader_begin_read:
      while (TRUE) {
        await published >= read[self] + 1;
        readers[(read[self] + 1) % Size] :=
          readers[(read[self] + 1) % Size] \cup {self};
        await Len(consumed[self]) < 10;
        await slots[(read[self] + 1) % Size] # <<>>;
        consumed[self] :=
          Append(consumed[self], slots[(read[self] + 1) % Size][1]);
        Reader_end_read:
          readers[(read[self] + 1) % Size] :=
            readers[(read[self] + 1) % Size] \ {self};
          read[self] := read[self] + 1;
          await read \in [Readers -> (-1) .. MaxPublished];
      };
  }

  process (Writer = -1) {
    Writer_begin_write:
      while (TRUE) {
        await \A i \in Readers : read[i] >= (published + 1) - Size;
        written[(published + 1) % Size] := TRUE;
        slots[(published + 1) % Size] := <<published + 1>>;
        await slots \in [0 .. (Size - 1) -> BoundedSeq(0 .. MaxPublished, 1)];
        Writer_end_write:
          written[(published + 1) % Size] := FALSE;
          published := published + 1;
          await published \in (-1) .. MaxPublished;
      };
  }
} *)
\* BEGIN TRANSLATION
\* END TRANSLATION

state == <<slots, readers, written, published, read, consumed, pc>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

\* The steps of reader that break a rule.
Reader_misuses(self) ==
  \/ /\ pc[self] = "Reader_begin_read"
     /\ published >= read[self] + 1
     /\ Len(consumed[self]) >= 10
     /\ Breaks("ConsumedOk_appended")
  \/ /\ pc[self] = "Reader_begin_read"
     /\ published >= read[self] + 1
     /\ Len(consumed[self]) < 10
     /\ slots[(read[self] + 1) % Size] = <<>>
     /\ Breaks("SlotsOk_asked")
  \/ /\ pc[self] = "Reader_end_read"
     /\ read[self] + 1 > MaxPublished
     /\ Breaks("TypeOK")

Reader_steps(self) ==
  Reader(self) \/ Reader_misuses(self)

\* The steps of writer that break a rule.
Writer_misuses ==
  \/ /\ pc[-1] = "Writer_begin_write"
     /\ published + 1 > MaxPublished
     /\ \A i \in Readers : read[i] >= (published + 1) - Size
     /\ Breaks("TypeOK")
  \/ /\ pc[-1] = "Writer_end_write"
     /\ published + 1 > MaxPublished
     /\ Breaks("TypeOK")

Writer_steps ==
  Writer \/ Writer_misuses

TwinNext ==
  \/ Next
  \/ \E self \in Readers : Reader_misuses(self)
  \/ Writer_misuses

TwinFairness ==
  /\ \A self \in Readers : WF_vars(\/ Reader_begin_read(self)
                                   \/ /\ pc[self] = "Reader_begin_read"
                                      /\ Reader_misuses(self))
  /\ \A self \in Readers : WF_vars(\/ Reader_end_read(self)
                                   \/ /\ pc[self] = "Reader_end_read"
                                      /\ Reader_misuses(self))

TwinSpec ==
  Init /\ [][TwinNext]_vars /\ TwinFairness

TypeOK ==
  /\ slots \in [0 .. (Size - 1) -> BoundedSeq(0 .. MaxPublished, 1)]
  /\ readers \in [0 .. (Size - 1) -> SUBSET Readers]
  /\ written \in [0 .. (Size - 1) -> BOOLEAN]
  /\ published \in (-1) .. MaxPublished
  /\ read \in [Readers -> (-1) .. MaxPublished]
  /\ consumed \in [Readers -> BoundedSeq(0 .. MaxPublished, 10)]
  /\ \A self \in Readers : pc[self] \in {
       "Reader_begin_read", "Reader_end_read"}
  /\ pc[-1] \in {
       "Writer_begin_write", "Writer_end_write"}
  \* "TypeOK" where a step would leave a range
  /\ broken \in {"none", "ConsumedOk_appended", "SlotsOk_asked"}

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
