--------------------------- MODULE ReadersWriters ---------------------------
(***************************************************************************)
(* Readers and writers who are served in the order in which they asked.    *)
(* The protocol is that of ReadersWriters in the TLA+ Examples.            *)
(***************************************************************************)
EXTENDS Naturals, Sequences, FiniteSets

CONSTANT N
ASSUME N \in Nat \ {0}

Actor == 1 .. N

VARIABLES
  reading,  \* the actors that read
  writing,  \* the actors that write
  queue     \* the requests that are not served yet, the oldest first
vars == <<reading, writing, queue>>

Request == {"read", "write"} \X Actor
Waiting == {queue[i] : i \in DOMAIN queue}

TypeOK ==
  /\ reading \subseteq Actor
  /\ writing \subseteq Actor
  /\ Waiting \subseteq Request
  /\ Len(queue) <= 2 * N

Init ==
  /\ reading = {}
  /\ writing = {}
  /\ queue = <<>>

Ask(request) ==
  /\ request \notin Waiting
  /\ queue' = Append(queue, request)
  /\ UNCHANGED <<reading, writing>>

Serve ==
  /\ queue # <<>>
  /\ writing = {}
  /\ LET kind == Head(queue)[1]
         who  == Head(queue)[2]
     IN  \/ /\ kind = "read"
            /\ reading' = reading \cup {who}
            /\ UNCHANGED writing
         \/ /\ kind = "write"
            /\ reading = {}
            /\ writing' = {who}
            /\ UNCHANGED reading
  /\ queue' = Tail(queue)

Stop(actor) ==
  /\ actor \in reading \cup writing
  /\ IF actor \in reading
       THEN reading' = reading \ {actor} /\ UNCHANGED writing
       ELSE writing' = writing \ {actor} /\ UNCHANGED reading
  /\ UNCHANGED queue

Next ==
  \/ \E request \in Request : Ask(request)
  \/ Serve
  \/ \E actor \in Actor : Stop(actor)

Spec == Init /\ [][Next]_vars

Safety ==
  /\ ~(reading # {} /\ writing # {})
  /\ Cardinality(writing) <= 1
=============================================================================
