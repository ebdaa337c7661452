------------------------------- MODULE Prisoner -------------------------------
(*****************************************************************************)
(* Prisoners find out by a light that all of them have seen it               *)
(*                                                                           *)
(* Original Prisoners_Single_Switch/Prisoner.tla in the TLA+ Examples        *)
(*****************************************************************************)
EXTENDS Integers

VARIABLES
  \* shared
  announced,            \* whether it was said that all have been here
  hasVisited,           \* who has been here
  count,                \* what the counter has counted
  signalled,            \* how often each of the others has turned the light on
  light,
  \* misuse
  broken                \* the rule that the last step broke, or "none"

Prisoners == 1 .. 3

state == <<announced, hasVisited, count, signalled, light>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

vars == <<state, broken>>

-------------------------------------------------------------------------------
TypeOK ==
  /\ announced \in BOOLEAN
  /\ hasVisited \in SUBSET Prisoners
  /\ count \in 1 .. 4
  /\ signalled \in [2 .. 3 -> 0 .. 2]
  /\ light \in BOOLEAN
  \* "TypeOK" where a step would leave a range
  /\ broken \in {"none"}

Init ==
  /\ announced = FALSE
  /\ hasVisited = {}
  /\ count = 1
  /\ signalled = [i \in 2 .. 3 |-> 0]
  /\ light = FALSE
  /\ broken = "none"

(*****************************************************************************)
(* prisoner                                                                  *)
(*****************************************************************************)
\* counter
Prisoner_counter(self) ==
  /\ self = 1
  /\ hasVisited' = hasVisited \cup {self}
  /\ IF light
       THEN /\ count + 1 <= 4
            /\ light' = FALSE
            /\ count' = count + 1
            /\ announced' = (count + 1 >= 3)
       ELSE /\ announced' = (count >= 3)
            /\ UNCHANGED <<light, count>>
  /\ UNCHANGED <<signalled, broken>>

\* other
Prisoner_other(self) ==
  /\ self # 1
  /\ hasVisited' = hasVisited \cup {self}
  /\ IF ~light /\ signalled[self] < 1
       THEN /\ light' = TRUE
            /\ signalled' = [signalled EXCEPT ![self] = @ + 1]
       ELSE UNCHANGED <<light, signalled>>
  /\ UNCHANGED <<announced, count, broken>>

\* The steps of prisoner that break a rule.
Prisoner_counter_misuses(self) ==
  \/ self = 1 /\ light /\ count + 1 > 4 /\ Breaks("TypeOK")

Prisoner_misuses(self) ==
  \/ Prisoner_counter_misuses(self)

Prisoner(self) ==
  \/ Prisoner_counter(self)
  \/ Prisoner_other(self)
  \/ Prisoner_misuses(self)

(*****************************************************************************)
(* All processes together                                                    *)
(*****************************************************************************)
Next ==
  \/ \E self \in Prisoners : Prisoner(self)

\* Fairness assumptions: a step that none of them covers may never be taken.
Fairness ==
  \* prisoner, Visit: fair together.
  /\ \A self \in Prisoners : WF_vars(\/ Prisoner_counter(self)
                                     \/ Prisoner_other(self)
                                     \/ Prisoner_counter_misuses(self))

Spec ==
  Init /\ [][Next]_vars /\ Fairness

-------------------------------------------------------------------------------
(* Safety *)

\* Nobody says so in error.
VictoryOK ==
  announced => hasVisited = Prisoners

-------------------------------------------------------------------------------
(* Liveness *)

\* The prisoners win.
Announces ==
  <>(announced)

-------------------------------------------------------------------------------
\* What TLC checks, with the constants of the cfg files.
THEOREM
  Spec => /\ []TypeOK
          /\ []VictoryOK
          /\ Announces
===============================================================================
