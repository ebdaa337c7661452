-------------------------------- MODULE EWD840 --------------------------------
(*****************************************************************************)
(* Detection of termination in a ring, by E. W. Dijkstra, EWD 840            *)
(*                                                                           *)
(* Original ewd840/EWD840.tla in the TLA+ Examples                           *)
(*****************************************************************************)
EXTENDS Integers

CONSTANTS
  N                     \* number of nodes

ASSUME SomeNodes ==
  N \in Nat \ {0}

VARIABLES
  \* shared
  active,               \* whether each node is active
  color,                \* colour of each node
  tpos,                 \* where the token is
  tcolor,               \* colour of the token
  \* misuse
  broken                \* the rule that the last step broke, or "none"

state == <<active, color, tpos, tcolor>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

vars == <<state, broken>>

-------------------------------------------------------------------------------
TypeOK ==
  /\ active \in [0 .. (N - 1) -> BOOLEAN]
  /\ color \in [0 .. (N - 1) -> {"white", "orange"}]
  /\ tpos \in 0 .. (N - 1)
  /\ tcolor \in {"white", "orange"}
  \* "TypeOK" where a step would leave a range
  /\ broken \in {"none"}

Init ==
  /\ active \in [0 .. (N - 1) -> BOOLEAN]
  /\ color \in [0 .. (N - 1) -> {"white", "orange"}]
  /\ tpos \in 0 .. (N - 1)
  /\ tcolor = "orange"
  /\ broken = "none"

(*****************************************************************************)
(* system                                                                    *)
(*****************************************************************************)
\* initiate_probe
System_initiate_probe ==
  /\ tpos = 0
  /\ tcolor = "orange" \/ color[0] = "orange"
  /\ tpos' = N - 1
  /\ tcolor' = "white"
  /\ color' = [color EXCEPT ![0] = "white"]
  /\ UNCHANGED <<active, broken>>

\* pass_token
System_pass_token ==
  /\ \E i \in (0 .. (N - 1)) \ {0} :
       /\ tpos = i
       /\ ~active[i] \/ color[i] = "orange" \/ tcolor = "orange"
       /\ i - 1 >= 0
       /\ tpos' = i - 1
       /\ tcolor' = IF color[i] = "orange" THEN "orange" ELSE tcolor
       /\ color' = [color EXCEPT ![i] = "white"]
  /\ UNCHANGED <<active, broken>>

\* The steps of system that break a rule.
System_pass_token_misuses ==
  \/ \E i \in (0 .. (N - 1)) \ {0} :
       /\ tpos = i
       /\ i - 1 < 0
       /\ ~active[i] \/ color[i] = "orange" \/ tcolor = "orange"
       /\ Breaks("TypeOK")

System_misuses ==
  \/ System_pass_token_misuses

System ==
  \/ System_initiate_probe
  \/ System_pass_token
  \/ System_misuses

(*****************************************************************************)
(* environment                                                               *)
(*****************************************************************************)
\* send_msg
Environment_send_msg ==
  /\ \E i \in 0 .. (N - 1) :
       /\ active[i]
       /\ \E j \in (0 .. (N - 1)) \ {i} :
            /\ active' = [active EXCEPT ![j] = TRUE]
            /\ color' = IF j > i THEN [color EXCEPT ![i] = "orange"] ELSE color
  /\ UNCHANGED <<tpos, tcolor, broken>>

\* deactivate
Environment_deactivate ==
  /\ \E i \in 0 .. (N - 1) :
       /\ active[i]
       /\ active' = [active EXCEPT ![i] = FALSE]
  /\ UNCHANGED <<color, tpos, tcolor, broken>>

Environment ==
  \/ Environment_send_msg
  \/ Environment_deactivate

(*****************************************************************************)
(* All processes together                                                    *)
(*****************************************************************************)
Next ==
  \/ System
  \/ Environment

\* Fairness assumptions: a step that none of them covers may never be taken.
Fairness ==
  /\ WF_vars(System)
  \* environment: not fair; nodes do as they like.

Spec ==
  Init /\ [][Next]_vars /\ Fairness

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
  Spec => /\ []TypeOK
          /\ []TerminationDetection
          /\ []Inv
          /\ Liveness
===============================================================================
