---------------------------- MODULE BoundedBuffer -----------------------------
(*****************************************************************************)
(* Two producers and two consumers share a buffer.                           *)
(*****************************************************************************)
EXTENDS Integers, Sequences

CONSTANTS
  SIZE                  \* slots of the buffer

ASSUME SomeSlots ==
  SIZE \in Nat \ {0}

\* Each process has a control variable of its own, and there is no common pc:
\* an action shows at a glance whom it moves.
VARIABLES
  \* shared
  buffer,
  got,                  \* what each has in hand
  \* process consumer, one for each of Consumers
  consumer              \* its next step

Producers == {"producer_1", "producer_2"}

Consumers == {"consumer_1", "consumer_2"}

vars == <<buffer, got, consumer>>

\* The sequences of up to n elements of S.
BoundedSeq(S, n) ==
  {s \in Seq(S) : Len(s) <= n}

-------------------------------------------------------------------------------
TypeOK ==
  /\ buffer \in BoundedSeq(1 .. 2, SIZE)
  /\ got \in [Consumers -> 0 .. 2]
  /\ consumer \in [Consumers -> {
       "take", "use"}]

Init ==
  /\ buffer = <<>>
  /\ got = [p \in Consumers |-> 0]
  /\ consumer = [self \in Consumers |-> "take"]

(*****************************************************************************)
(* producer                                                                  *)
(*****************************************************************************)
\* put
Producer_put(self) ==
  /\ Len(buffer) < SIZE
  /\ \E item \in 1 .. 2 :
       buffer' = Append(buffer, item)
  /\ UNCHANGED <<got, consumer>>

Producer(self) ==
  \/ Producer_put(self)

(*****************************************************************************)
(* consumer                                                                  *)
(*****************************************************************************)
\* take
Consumer_take(self) ==
  /\ consumer[self] = "take"
  /\ buffer # <<>>
  /\ got' = [got EXCEPT ![self] = Head(buffer)]
  /\ buffer' = Tail(buffer)
  /\ consumer' = [consumer EXCEPT ![self] = "use"]

\* use
Consumer_use(self) ==
  /\ consumer[self] = "use"
  /\ got' = [got EXCEPT ![self] = 0]
  /\ consumer' = [consumer EXCEPT ![self] = "take"]
  /\ UNCHANGED <<buffer>>

Consumer(self) ==
  \/ Consumer_take(self)
  \/ Consumer_use(self)

(*****************************************************************************)
(* All processes together                                                    *)
(*****************************************************************************)
Next ==
  \/ \E self \in Producers : Producer(self)
  \/ \E self \in Consumers : Consumer(self)

\* Fairness assumptions: a step that none of them covers may never be taken.
Fairness ==
  /\ \A self \in Producers : WF_vars(Producer(self))
  /\ \A self \in Consumers : WF_vars(Consumer(self))
  \* consumer at take: strongly fair, which assumes that nobody who waits here
  \* is passed over for ever.
  /\ \A self \in Consumers : SF_vars(Consumer_take(self))

Spec ==
  Init /\ [][Next]_vars /\ Fairness

-------------------------------------------------------------------------------
(* Liveness *)

\* Each gets items again and again.
NobodyStarves ==
  \A p \in Consumers : []<>(got[p] > 0)

-------------------------------------------------------------------------------
(* Reachability: each of these holds in some reachable state *)

\* Both have an item at once.
BothEat ==
  \A p \in Consumers : got[p] > 0
===============================================================================
