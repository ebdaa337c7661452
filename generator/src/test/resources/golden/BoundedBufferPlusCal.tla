------------------------- MODULE BoundedBufferPlusCal -------------------------
(*****************************************************************************)
(* The PlusCal twin of BoundedBuffer: the same protocol, from the same       *)
(* description. A label is called like the action of the direct module, and  *)
(* both have the same state graph.                                           *)
(*****************************************************************************)
\* This file holds no translation. The TLA+ tools put it in:
\*   java -cp tla2tools.jar pcal.trans -nocfg BoundedBufferPlusCal.tla
EXTENDS Integers, Sequences

CONSTANTS
  SIZE                  \* slots of the buffer

ASSUME SomeSlots ==
  SIZE \in Nat \ {0}

Producers == {"producer_1", "producer_2"}

Consumers == {"consumer_1", "consumer_2"}

\* The sequences of up to n elements of S.
BoundedSeq(S, n) ==
  {s \in Seq(S) : Len(s) <= n}

-------------------------------------------------------------------------------
(*--algorithm BoundedBuffer {
  variables
    buffer = <<>>;
    got = [p \in Consumers |-> 0];

  fair process (Producer \in Producers) {
    Producer_put:
      while (TRUE) {
        with (item \in 1 .. 2) {
          await Len(buffer) < SIZE;
          buffer := Append(buffer, item);
        };
      };
  }

  fair process (Consumer \in Consumers) {
    Consumer_take:+
      while (TRUE) {
        await buffer # <<>>;
        got[self] := Head(buffer);
        buffer := Tail(buffer);
        Consumer_use:
          got[self] := 0;
      };
  }
} *)
\* BEGIN TRANSLATION
\* END TRANSLATION

TypeOK ==
  /\ buffer \in BoundedSeq(1 .. 2, SIZE)
  /\ got \in [Consumers -> 0 .. 2]
  /\ \A self \in Consumers : pc[self] \in {
       "Consumer_take", "Consumer_use"}

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
