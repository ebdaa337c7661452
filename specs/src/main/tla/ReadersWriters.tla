---------------------------- MODULE ReadersWriters ----------------------------
(*****************************************************************************)
(* Readers and writers, served in the order in which they asked              *)
(*                                                                           *)
(* Original ReadersWriters/ReadersWriters.tla in the TLA+ Examples           *)
(*****************************************************************************)
EXTENDS Integers, FiniteSets, Sequences

CONSTANTS
  NumActors             \* number of actors

ASSUME SomeActors ==
  NumActors \in Nat \ {0}

VARIABLES
  \* shared
  readers,              \* who reads
  writers,              \* who writes
  waiting,              \* who waits, and for what
  \* misuse
  broken                \* the rule that the last step broke, or "none"

Actors == 1 .. NumActors

state == <<readers, writers, waiting>>

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
  /\ readers \in SUBSET Actors
  /\ writers \in SUBSET Actors
  /\ waiting \in BoundedSeq({"read", "write"} \X Actors, NumActors * 2)
  /\ broken \in {"none", "WaitingOk_appended"}

Init ==
  /\ readers = {}
  /\ writers = {}
  /\ waiting = <<>>
  /\ broken = "none"

(*****************************************************************************)
(* actor                                                                     *)
(*****************************************************************************)
\* try_read
Actor_try_read(self) ==
  /\ \A i \in 1 .. Len(waiting) : waiting[i] # <<"read", self>>
  /\ Len(waiting) < NumActors * 2
  /\ waiting' = Append(waiting, <<"read", self>>)
  /\ UNCHANGED <<readers, writers, broken>>

\* try_write
Actor_try_write(self) ==
  /\ \A i \in 1 .. Len(waiting) : waiting[i] # <<"write", self>>
  /\ Len(waiting) < NumActors * 2
  /\ waiting' = Append(waiting, <<"write", self>>)
  /\ UNCHANGED <<readers, writers, broken>>

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

Actor(self) ==
  \/ Actor_try_read(self)
  \/ Actor_try_write(self)
  \/ Actor_misuses(self)

(*****************************************************************************)
(* resource                                                                  *)
(*****************************************************************************)
\* read
Resource_read ==
  /\ waiting # <<>>
  /\ writers = {}
  /\ Head(waiting)[1] = "read"
  /\ readers' = readers \cup {Head(waiting)[2]}
  /\ waiting' = Tail(waiting)
  /\ UNCHANGED <<writers, broken>>

\* write
Resource_write ==
  /\ waiting # <<>>
  /\ writers = {}
  /\ Head(waiting)[1] = "write"
  /\ readers = {}
  /\ writers' = writers \cup {Head(waiting)[2]}
  /\ waiting' = Tail(waiting)
  /\ UNCHANGED <<readers, broken>>

\* stop
Resource_stop ==
  /\ \E one \in readers \cup writers :
       IF one \in readers
         THEN /\ readers' = readers \ {one}
              /\ UNCHANGED writers
         ELSE /\ writers' = writers \ {one}
              /\ UNCHANGED readers
  /\ UNCHANGED <<waiting, broken>>

Resource ==
  \/ Resource_read
  \/ Resource_write
  \/ Resource_stop

(*****************************************************************************)
(* All processes together                                                    *)
(*****************************************************************************)
Next ==
  \/ \E self \in Actors : Actor(self)
  \/ Resource

\* Fairness assumptions: a step that none of them covers may never be taken.
Fairness ==
  /\ \A self \in Actors : WF_vars(\/ Actor_try_read(self)
                                  \/ Actor_try_read_misuses(self))
  /\ \A self \in Actors : WF_vars(\/ Actor_try_write(self)
                                  \/ Actor_try_write_misuses(self))
  \* resource, ReadOrWrite: fair together.
  /\ WF_vars(Resource_read \/ Resource_write)
  /\ WF_vars(Resource_stop)

Spec ==
  Init /\ [][Next]_vars /\ Fairness

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
  Spec => /\ []TypeOK
          /\ []WaitingOk
          /\ []NotBoth
          /\ []OneWriter
          /\ Reads
          /\ Writes
          /\ StopsReading
          /\ StopsWriting
===============================================================================
