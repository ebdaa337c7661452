-------------------------- MODULE DiningPhilosophers --------------------------
(*****************************************************************************)
(* The dining philosophers, as Chandy and Misra solve it                     *)
(*                                                                           *)
(* Original DiningPhilosophers/DiningPhilosophers.tla in the TLA+ Examples   *)
(*****************************************************************************)
EXTENDS Integers

CONSTANTS
  NP                    \* number of philosophers

ASSUME SomePhilosophers ==
  NP \in Nat \ {0}

\* Each process has a control variable of its own, and there is no common pc:
\* an action shows at a glance whom it moves.
VARIABLES
  \* shared
  forks,                \* the fork to the left of each
  \* process philosopher, one for each of Philosophers
  philosopher,          \* its next step
  hungry                \* local

Philosophers == 1 .. NP

vars == <<forks, philosopher, hungry>>

-------------------------------------------------------------------------------
Left(i) ==
  IF i = 1 THEN NP ELSE i - 1

Right(i) ==
  IF i = NP THEN 1 ELSE i + 1

-------------------------------------------------------------------------------
TypeOK ==
  /\ forks \in [Philosophers -> [holder : Philosophers, clean : BOOLEAN]]
  /\ hungry \in [Philosophers -> BOOLEAN]
  /\ philosopher \in [Philosophers -> {
       "loop", "eat", "think"}]

Init ==
  /\ forks =
       [i \in Philosophers |->
         [holder |-> IF i = 2 THEN 1 ELSE i, clean |-> FALSE]]
  /\ philosopher = [self \in Philosophers |-> "loop"]
  /\ hungry = [self \in Philosophers |-> TRUE]

(*****************************************************************************)
(* philosopher                                                               *)
(*****************************************************************************)
\* loop -> true
Philosopher_loop_true(self) ==
  /\ philosopher[self] = "loop"
  /\ hungry[self]
  /\ forks[self].holder = self
  /\ forks[Right(self)].holder = self
  /\ forks[self].clean
  /\ forks[Right(self)].clean
  /\ philosopher' = [philosopher EXCEPT ![self] = "eat"]
  /\ UNCHANGED <<forks, hungry>>

\* loop -> false
Philosopher_loop_false(self) ==
  /\ philosopher[self] = "loop"
  /\ ~(/\ hungry[self]
       /\ forks[self].holder = self
       /\ forks[Right(self)].holder = self
       /\ forks[self].clean
       /\ forks[Right(self)].clean)
  /\ forks' =
       IF forks[self].holder = self /\ ~forks[self].clean
         THEN [forks EXCEPT ![self] = [holder |-> Left(self), clean |-> TRUE]]
         ELSE IF forks[Right(self)].holder = self /\ ~forks[Right(self)].clean
                THEN [forks EXCEPT
                       ![Right(self)] =
                         [holder |-> Right(self), clean |-> TRUE]]
                ELSE forks
  /\ philosopher' = [philosopher EXCEPT ![self] =
       IF ~hungry[self] THEN "think" ELSE "loop"]
  /\ UNCHANGED <<hungry>>

\* eat
Philosopher_eat(self) ==
  /\ philosopher[self] = "eat"
  /\ hungry' = [hungry EXCEPT ![self] = FALSE]
  /\ forks' =
       [forks EXCEPT ![self].clean = FALSE, ![Right(self)].clean = FALSE]
  /\ philosopher' = [philosopher EXCEPT ![self] = "loop"]

\* think
Philosopher_think(self) ==
  /\ philosopher[self] = "think"
  /\ hungry' = [hungry EXCEPT ![self] = TRUE]
  /\ philosopher' = [philosopher EXCEPT ![self] = "loop"]
  /\ UNCHANGED <<forks>>

Philosopher(self) ==
  \/ Philosopher_loop_true(self)
  \/ Philosopher_loop_false(self)
  \/ Philosopher_eat(self)
  \/ Philosopher_think(self)

(*****************************************************************************)
(* All processes together                                                    *)
(*****************************************************************************)
Next ==
  \/ \E self \in Philosophers : Philosopher(self)

\* Fairness assumptions: a step that none of them covers may never be taken.
Fairness ==
  /\ \A self \in Philosophers : WF_vars(Philosopher(self))

Spec ==
  Init /\ [][Next]_vars /\ Fairness

-------------------------------------------------------------------------------
(* Safety *)

\* No neighbours eat with one fork at the same time.
ExclusiveAccess ==
  \A i \in Philosophers :
    ~(philosopher[i] = "eat" /\ philosopher[Right(i)] = "eat")

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
