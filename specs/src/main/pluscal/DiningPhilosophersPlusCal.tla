---------------------- MODULE DiningPhilosophersPlusCal -----------------------
(*****************************************************************************)
(* The PlusCal twin of DiningPhilosophers: the same protocol, from the same  *)
(* description. A label is called like the action of the direct module, and  *)
(* both have the same state graph.                                           *)
(*****************************************************************************)
\* This file holds no translation. The TLA+ tools put it in:
\*   java -cp tla2tools.jar pcal.trans -nocfg DiningPhilosophersPlusCal.tla
EXTENDS Integers

CONSTANTS
  NP                    \* number of philosophers

ASSUME SomePhilosophers ==
  NP \in Nat \ {0}

Philosophers == 1 .. NP

-------------------------------------------------------------------------------
Left(i) ==
  IF i = 1 THEN NP ELSE i - 1

Right(i) ==
  IF i = NP THEN 1 ELSE i + 1

-------------------------------------------------------------------------------
(*--algorithm DiningPhilosophers {
  variables
    forks =
      [i \in Philosophers |->
        [holder |-> IF i = 2 THEN 1 ELSE i, clean |-> FALSE]];

  fair process (Philosopher \in Philosophers)
    variables
      hungry = TRUE;
  {
    Philosopher_loop:
      while (TRUE) {
        if (/\ hungry
            /\ forks[self].holder = self
            /\ forks[Right(self)].holder = self
            /\ forks[self].clean
            /\ forks[Right(self)].clean) {
          Philosopher_eat:
            hungry := FALSE;
            forks[self].clean := FALSE || forks[Right(self)].clean := FALSE;
        } else {
          if (forks[self].holder = self /\ ~forks[self].clean) {
            forks[self] := [holder |-> Left(self), clean |-> TRUE];
          } else {
            if (/\ forks[Right(self)].holder = self
                /\ ~forks[Right(self)].clean) {
              forks[Right(self)] := [holder |-> Right(self), clean |-> TRUE];
            };
          };
          if (~hungry) {
            Philosopher_think:
              hungry := TRUE;
          };
        };
      };
  }
} *)
\* BEGIN TRANSLATION
\* END TRANSLATION

TypeOK ==
  /\ forks \in [Philosophers -> [holder : Philosophers, clean : BOOLEAN]]
  /\ hungry \in [Philosophers -> BOOLEAN]
  /\ \A self \in Philosophers : pc[self] \in {
       "Philosopher_loop", "Philosopher_eat", "Philosopher_think"}

-------------------------------------------------------------------------------
(* Safety *)

\* No neighbours eat with one fork at the same time.
ExclusiveAccess ==
  \A i \in Philosophers :
    ~(pc[i] = "Philosopher_eat" /\ pc[Right(i)] = "Philosopher_eat")

-------------------------------------------------------------------------------
(* Liveness *)

\* Everyone eats again and again.
NobodyStarves ==
  \A i \in Philosophers : []<>(~hungry[i])

-------------------------------------------------------------------------------
\* What TLC checks, with the constants of the cfg files.
THEOREM
  Spec => /\ []TypeOK
          /\ []ExclusiveAccess
          /\ NobodyStarves
===============================================================================
