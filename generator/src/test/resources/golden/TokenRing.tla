------------------------------ MODULE TokenRing -------------------------------
(*****************************************************************************)
(* Nodes pass a token round a ring; who has it may work.                     *)
(*****************************************************************************)
EXTENDS Integers

CONSTANTS
  N                     \* nodes

ASSUME SomeNodes ==
  N \in Nat \ {0}

VARIABLES
  \* shared
  token,                \* who has it
  works

Nodes == 0 .. (N - 1)

vars == <<token, works>>

-------------------------------------------------------------------------------
Right(i) ==
  (i + 1) % N

-------------------------------------------------------------------------------
TypeOK ==
  /\ token \in Nodes
  /\ works \in [Nodes -> BOOLEAN]

Init ==
  /\ token = 0
  /\ works \in [Nodes -> BOOLEAN]

(*****************************************************************************)
(* node                                                                      *)
(*****************************************************************************)
\* work
Node_work(self) ==
  /\ token = self
  /\ ~works[self]
  /\ works' = [works EXCEPT ![self] = TRUE]
  /\ UNCHANGED <<token>>

\* rest
Node_rest(self) ==
  /\ works[self]
  /\ works' = [works EXCEPT ![self] = FALSE]
  /\ UNCHANGED <<token>>

\* pass
Node_pass(self) ==
  /\ token = self
  /\ ~works[self]
  /\ token' = Right(self)
  /\ UNCHANGED <<works>>

\* wake
Node_wake(self) ==
  /\ works[self]
  /\ token = self
  /\ \E other \in Nodes \ {self} :
       works' = [works EXCEPT ![other] = TRUE]
  /\ UNCHANGED <<token>>

Node(self) ==
  \/ Node_work(self)
  \/ Node_rest(self)
  \/ Node_pass(self)
  \/ Node_wake(self)

(*****************************************************************************)
(* All processes together                                                    *)
(*****************************************************************************)
Next ==
  \/ \E self \in Nodes : Node(self)

\* Fairness assumptions: a step that none of them covers may never be taken.
Fairness ==
  /\ \A self \in Nodes : WF_vars(Node_rest(self))
  \* node, Pass: fair together.
  /\ \A self \in Nodes : SF_vars(Node_pass(self))

Spec ==
  Init /\ [][Next]_vars /\ Fairness

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
