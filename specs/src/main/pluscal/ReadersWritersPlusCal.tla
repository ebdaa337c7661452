------------------------ MODULE ReadersWritersPlusCal -------------------------
(*****************************************************************************)
(* The PlusCal twin of ReadersWriters: the same protocol, from the same      *)
(* description. A label is called like the action of the direct module, and  *)
(* both have the same state graph.                                           *)
(*****************************************************************************)
\* This file holds no translation. The TLA+ tools put it in:
\*   java -cp tla2tools.jar pcal.trans -nocfg ReadersWritersPlusCal.tla
EXTENDS Integers, FiniteSets, Sequences

CONSTANTS
  NumActors             \* number of actors

ASSUME SomeActors ==
  NumActors \in Nat \ {0}

Actors == 1 .. NumActors

\* The sequences of up to n elements of S.
BoundedSeq(S, n) ==
  {s \in Seq(S) : Len(s) <= n}

-------------------------------------------------------------------------------
(*--algorithm ReadersWriters {
  variables
    readers = {};
    writers = {};
    waiting = <<>>;
    broken = "none";

  process (Actor \in Actors) {
    Actor_rules:
      while (TRUE) {
        either {
          await \A i \in 1 .. Len(waiting) : waiting[i] # <<"read", self>>;
          await Len(waiting) < NumActors * 2;
          waiting := Append(waiting, <<"read", self>>);
        } or {
          await \A i \in 1 .. Len(waiting) : waiting[i] # <<"write", self>>;
          await Len(waiting) < NumActors * 2;
          waiting := Append(waiting, <<"write", self>>);
        };
      };
  }

  process (Resource = -1) {
    Resource_rules:
      while (TRUE) {
        either {
          await waiting # <<>> /\ writers = {};
          await Head(waiting)[1] = "read";
          readers := readers \cup {Head(waiting)[2]};
          waiting := Tail(waiting);
        } or {
          await waiting # <<>> /\ writers = {};
          await Head(waiting)[1] = "write";
          await readers = {};
          writers := writers \cup {Head(waiting)[2]};
          waiting := Tail(waiting);
        } or {
          with (one \in readers \cup writers) {
            if (one \in readers) {
              readers := readers \ {one};
            } else {
              writers := writers \ {one};
            };
          };
        };
      };
  }
} *)
\* BEGIN TRANSLATION
\* END TRANSLATION

\* One of the ways of Actor_rules.
Actor_try_read(self) ==
  /\ Actor(self)
  /\ \A i \in 1 .. Len(waiting) : waiting[i] # <<"read", self>>
  /\ waiting' = Append(waiting, <<"read", self>>)

\* One of the ways of Actor_rules.
Actor_try_write(self) ==
  /\ Actor(self)
  /\ \A i \in 1 .. Len(waiting) : waiting[i] # <<"write", self>>
  /\ waiting' = Append(waiting, <<"write", self>>)

\* One of the ways of Resource_rules.
Resource_read ==
  /\ Resource
  /\ waiting # <<>>
  /\ writers = {}
  /\ Head(waiting)[1] = "read"
  /\ readers' = readers \cup {Head(waiting)[2]}
  /\ waiting' = Tail(waiting)
  /\ writers' = writers

\* One of the ways of Resource_rules.
Resource_write ==
  /\ Resource
  /\ waiting # <<>>
  /\ writers = {}
  /\ Head(waiting)[1] = "write"
  /\ readers = {}
  /\ readers' = readers
  /\ waiting' = Tail(waiting)
  /\ writers' = writers \cup {Head(waiting)[2]}

\* One of the ways of Resource_rules.
Resource_stop ==
  /\ Resource
  /\ \E one2 \in readers \cup writers :
       IF one2 \in readers
         THEN /\ readers' = readers \ {one2}
              /\ waiting' = waiting
              /\ writers' = writers
         ELSE /\ readers' = readers
              /\ waiting' = waiting
              /\ writers' = writers \ {one2}

state == <<readers, writers, waiting>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

\* The steps of actor that break a rule.
Actor_try_read_misuses(self) ==
  \/ /\ Len(waiting) >= NumActors * 2
     /\ \A i \in 1 .. Len(waiting) : waiting[i] # <<"read", self>>
     /\ Breaks("WaitingOk_appended")

Actor_try_write_misuses(self) ==
  \/ /\ Len(waiting) >= NumActors * 2
     /\ \A i \in 1 .. Len(waiting) : waiting[i] # <<"write", self>>
     /\ Breaks("WaitingOk_appended")

Actor_misuses(self) ==
  \/ Actor_try_read_misuses(self)
  \/ Actor_try_write_misuses(self)

Actor_steps(self) ==
  Actor(self) \/ Actor_misuses(self)

TwinNext ==
  \/ Next
  \/ \E self \in Actors : Actor_misuses(self)

TwinFairness ==
  /\ \A self \in Actors : WF_vars(\/ Actor_try_read(self)
                                  \/ Actor_try_read_misuses(self))
  /\ \A self \in Actors : WF_vars(\/ Actor_try_write(self)
                                  \/ Actor_try_write_misuses(self))
  /\ WF_vars(Resource_read \/ Resource_write)
  /\ WF_vars(Resource_stop)

TwinSpec ==
  Init /\ [][TwinNext]_vars /\ TwinFairness

TypeOK ==
  /\ readers \in SUBSET Actors
  /\ writers \in SUBSET Actors
  /\ waiting \in BoundedSeq({"read", "write"} \X Actors, NumActors * 2)
  /\ broken \in {"none", "WaitingOk_appended"}

-------------------------------------------------------------------------------
(* Safety *)

\* Nobody reads while another writes.
NotBoth ==
  ~(readers # {} /\ writers # {})

\* At most one writes.
OneWriter ==
  Cardinality(writers) <= 1

\* waiting is never appended to while full.
WaitingOk ==
  broken # "WaitingOk_appended"

-------------------------------------------------------------------------------
(* Liveness *)

\* Everyone gets to read.
Reads ==
  \A i \in Actors : []<>(i \in readers)

\* Everyone gets to write.
Writes ==
  \A i \in Actors : []<>(i \in writers)

\* Nobody reads for ever.
StopsReading ==
  \A i \in Actors : []<>(i \notin readers)

\* Nobody writes for ever.
StopsWriting ==
  \A i \in Actors : []<>(i \notin writers)

-------------------------------------------------------------------------------
\* What TLC checks, with the constants of the cfg files.
THEOREM
  TwinSpec => /\ []TypeOK
              /\ []WaitingOk
              /\ []NotBoth
              /\ []OneWriter
              /\ Reads
              /\ Writes
              /\ StopsReading
              /\ StopsWriting
===============================================================================
