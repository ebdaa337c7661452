---------------------------- MODULE EWD840PlusCal -----------------------------
(*****************************************************************************)
(* The PlusCal twin of EWD840: the same protocol, from the same description. *)
(* A label is called like the action of the direct module, and both have the *)
(* same state graph.                                                         *)
(*****************************************************************************)
\* This file holds no translation. The TLA+ tools put it in:
\*   java -cp tla2tools.jar pcal.trans -nocfg EWD840PlusCal.tla
EXTENDS Integers

CONSTANTS
  N                     \* number of nodes

ASSUME SomeNodes ==
  N \in Nat \ {0}

-------------------------------------------------------------------------------
(*--algorithm EWD840 {
  variables
    active \in [0 .. (N - 1) -> BOOLEAN];
    color \in [0 .. (N - 1) -> {"white", "orange"}];
    tpos \in 0 .. (N - 1);
    tcolor = "orange";

  fair process (System = "system") {
    System_rules:
      while (TRUE) {
        either {
          await tpos = 0;
          await tcolor = "orange" \/ color[0] = "orange";
          tpos := N - 1;
          tcolor := "white";
          color[0] := "white";
        } or {
          with (i \in (0 .. (N - 1)) \ {0}) {
            await tpos = i;
            await ~active[i] \/ color[i] = "orange" \/ tcolor = "orange";
            tpos := i - 1;
            tcolor := IF color[i] = "orange" THEN "orange" ELSE tcolor;
            color[i] := "white";
          };
        };
      };
  }

  process (Environment = "environment") {
    Environment_rules:
      while (TRUE) {
        either {
          with (i \in 0 .. (N - 1), j \in (0 .. (N - 1)) \ {i}) {
            await active[i];
            active[j] := TRUE;
            if (j > i) {
              color[i] := "orange";
            };
          };
        } or {
          with (i \in 0 .. (N - 1)) {
            await active[i];
            active[i] := FALSE;
          };
        };
      };
  }
} *)
\* BEGIN TRANSLATION
\* END TRANSLATION

TypeOK ==
  /\ active \in [0 .. (N - 1) -> BOOLEAN]
  /\ color \in [0 .. (N - 1) -> {"white", "orange"}]
  /\ tpos \in 0 .. (N - 1)
  /\ tcolor \in {"white", "orange"}

-------------------------------------------------------------------------------
(* Safety *)

\* No node is active.
Terminated ==
  \A k \in 0 .. (N - 1) : ~active[k]

\* Node 0 has a white token and is white and inactive.
TerminationDetected ==
  tpos = 0 /\ tcolor = "white" /\ color[0] = "white" /\ ~active[0]

\* What is detected is so.
TerminationDetection ==
  TerminationDetected => Terminated

\* Dijkstra's invariant.
Inv ==
  \/ \A k \in 0 .. (N - 1) : k > tpos => ~active[k]
  \/ \E k \in 0 .. tpos : color[k] = "orange"
  \/ tcolor = "orange"

-------------------------------------------------------------------------------
(* Liveness *)

\* Termination is detected at last.
Liveness ==
  (Terminated) ~> (TerminationDetected)
===============================================================================
