--------------------------- MODULE TokenRingPlusCal ---------------------------
(*****************************************************************************)
(* The PlusCal twin of TokenRing: the same protocol, from the same           *)
(* description. A label is called like the action of the direct module, and  *)
(* both have the same state graph.                                           *)
(*****************************************************************************)
\* This file holds no translation. The TLA+ tools put it in:
\*   java -cp tla2tools.jar pcal.trans -nocfg TokenRingPlusCal.tla
EXTENDS Integers

CONSTANTS
  N                     \* nodes

ASSUME SomeNodes ==
  N \in Nat \ {0}

Nodes == 0 .. (N - 1)

-------------------------------------------------------------------------------
Right(i) ==
  (i + 1) % N

-------------------------------------------------------------------------------
(*--algorithm TokenRing {
  variables
    token = 0;
    works \in [Nodes -> BOOLEAN];

  process (Node \in Nodes) {
    Node_rules:
      while (TRUE) {
        either {
          await token = self;
          await ~works[self];
          works[self] := TRUE;
        } or {
          await works[self];
          works[self] := FALSE;
        } or {
          await token = self;
          await ~works[self];
          token := Right(self);
        } or {
          with (other \in Nodes \ {self}) {
            await works[self];
            await token = self;
            works[other] := TRUE;
          };
        };
      };
  }
} *)
\* BEGIN TRANSLATION
\* END TRANSLATION

\* One of the ways of Node_rules.
Node_rest(self) ==
  /\ Node(self)
  /\ works[self]
  /\ works' = [works EXCEPT ![self] = FALSE]
  /\ token' = token

\* One of the ways of Node_rules.
Node_pass(self) ==
  /\ Node(self)
  /\ token = self
  /\ ~works[self]
  /\ works' = works
  /\ token' = Right(self)

TwinFairness ==
  /\ \A self \in Nodes : WF_vars(Node_rest(self))
  /\ \A self \in Nodes : SF_vars(Node_pass(self))

TwinSpec ==
  Init /\ [][Next]_vars /\ TwinFairness

TypeOK ==
  /\ token \in Nodes
  /\ works \in [Nodes -> BOOLEAN]

-------------------------------------------------------------------------------
(* Steps *)

\* Nobody is left out.
TokenGoesRight ==
  [][token' = token \/ token' = Right(token)]_vars

-------------------------------------------------------------------------------
(* Liveness *)

\* The token comes round.
TokenComes ==
  \A i \in Nodes : []<>(token = i)
===============================================================================
