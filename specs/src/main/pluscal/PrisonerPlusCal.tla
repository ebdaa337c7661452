--------------------------- MODULE PrisonerPlusCal ----------------------------
(*****************************************************************************)
(* The PlusCal twin of Prisoner: the same protocol, from the same            *)
(* description. A label is called like the action of the direct module, and  *)
(* both have the same state graph.                                           *)
(*****************************************************************************)
\* This file holds no translation. The TLA+ tools put it in:
\*   java -cp tla2tools.jar pcal.trans -nocfg PrisonerPlusCal.tla
EXTENDS Integers

Prisoners == 1 .. 3

-------------------------------------------------------------------------------
(*--algorithm Prisoner {
  variables
    announced = FALSE;
    hasVisited = {};
    count = 1;
    signalled = [i \in 2 .. 3 |-> 0];
    light = FALSE;
    broken = "none";

  process (Prisoner \in Prisoners) {
    Prisoner_rules:
      while (TRUE) {
        either {
          await self = 1;
          hasVisited := hasVisited \cup {self};
          if (light) {
            light := FALSE;
            count := count + 1;
          };
          announced := count >= 3;
          await count \in 1 .. 4;
        } or {
          await self # 1;
          hasVisited := hasVisited \cup {self};
          if (~light /\ signalled[self] < 1) {
            light := TRUE;
            signalled[self] := signalled[self] + 1;
          };
          await count \in 1 .. 4;
        };
      };
  }
} *)
\* BEGIN TRANSLATION
\* END TRANSLATION

\* One of the ways of Prisoner_rules.
Prisoner_counter(self) ==
  /\ Prisoner(self)
  /\ self = 1
  /\ IF light
       THEN /\ hasVisited' = hasVisited \cup {self}
            /\ light' = FALSE
            /\ count' = count + 1
            /\ announced' = (count + 1 >= 3)
            /\ signalled' = signalled
       ELSE /\ hasVisited' = hasVisited \cup {self}
            /\ light' = light
            /\ count' = count
            /\ announced' = (count >= 3)
            /\ signalled' = signalled

\* One of the ways of Prisoner_rules.
Prisoner_other(self) ==
  /\ Prisoner(self)
  /\ self # 1
  /\ IF ~light /\ signalled[self] < 1
       THEN /\ hasVisited' = hasVisited \cup {self}
            /\ light' = TRUE
            /\ count' = count
            /\ announced' = announced
            /\ signalled' = [signalled EXCEPT ![self] = @ + 1]
       ELSE /\ hasVisited' = hasVisited \cup {self}
            /\ light' = light
            /\ count' = count
            /\ announced' = announced
            /\ signalled' = signalled

state == <<announced, hasVisited, count, signalled, light>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

\* The steps of prisoner that break a rule.
Prisoner_counter_misuses(self) ==
  \/ self = 1 /\ light /\ count + 1 > 4 /\ Breaks("TypeOK")

Prisoner_misuses(self) ==
  \/ Prisoner_counter_misuses(self)

Prisoner_steps(self) ==
  Prisoner(self) \/ Prisoner_misuses(self)

TwinNext ==
  \/ Next
  \/ \E self \in Prisoners : Prisoner_misuses(self)

TwinFairness ==
  /\ \A self \in Prisoners : WF_vars(\/ Prisoner_counter(self)
                                     \/ Prisoner_other(self)
                                     \/ Prisoner_counter_misuses(self))

TwinSpec ==
  Init /\ [][TwinNext]_vars /\ TwinFairness

TypeOK ==
  /\ announced \in BOOLEAN
  /\ hasVisited \in SUBSET Prisoners
  /\ count \in 1 .. 4
  /\ signalled \in [2 .. 3 -> 0 .. 2]
  /\ light \in BOOLEAN
  \* "TypeOK" where a step would leave a range
  /\ broken \in {"none"}

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
  TwinSpec => /\ []TypeOK
              /\ []VictoryOK
              /\ Announces
===============================================================================
