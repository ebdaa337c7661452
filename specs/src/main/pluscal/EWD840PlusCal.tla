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
    broken = "none";

  fair process (System = "system") {
    System_rules:
      while (TRUE) {
        either {
          await tpos = 0;
          await tcolor = "orange" \/ color[0] = "orange";
          tpos := N - 1;
          tcolor := "white";
          color[0] := "white";
          await tpos \in 0 .. (N - 1);
        } or {
          with (i \in (0 .. (N - 1)) \ {0}) {
            await tpos = i;
            await ~active[i] \/ color[i] = "orange" \/ tcolor = "orange";
            tpos := i - 1;
            tcolor := IF color[i] = "orange" THEN "orange" ELSE tcolor;
            color[i] := "white";
            await tpos \in 0 .. (N - 1);
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

state == <<active, color, tpos, tcolor>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

\* The steps of system that break a rule.
System_pass_token_misuses ==
  \/ \E i \in (0 .. (N - 1)) \ {0} :
       /\ tpos = i
       /\ i - 1 < 0
       /\ ~active[i] \/ color[i] = "orange" \/ tcolor = "orange"
       /\ Breaks("TypeOK")

System_misuses ==
  \/ System_pass_token_misuses

System_steps ==
  System \/ System_misuses

TwinNext ==
  \/ Next
  \/ System_misuses

TwinFairness ==
  /\ WF_vars(System_steps)

TwinSpec ==
  Init /\ [][TwinNext]_vars /\ TwinFairness

TypeOK ==
  /\ active \in [0 .. (N - 1) -> BOOLEAN]
  /\ color \in [0 .. (N - 1) -> {"white", "orange"}]
  /\ tpos \in 0 .. (N - 1)
  /\ tcolor \in {"white", "orange"}
  \* "TypeOK" where a step would leave a range
  /\ broken \in {"none"}

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

-------------------------------------------------------------------------------
\* What TLC checks, with the constants of the cfg files.
THEOREM
  TwinSpec => /\ []TypeOK
              /\ []TerminationDetection
              /\ []Inv
              /\ Liveness
===============================================================================
