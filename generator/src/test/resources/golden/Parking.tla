------------------------------- MODULE Parking --------------------------------
(*****************************************************************************)
(* Cars share a car park of two places, and nothing tells the cars apart.    *)
(*****************************************************************************)
EXTENDS Integers, Sequences, TLC

CONSTANTS
  Cars                  \* the members of car

\* Each process has a control variable of its own, and there is no common pc:
\* an action shows at a glance whom it moves.
VARIABLES
  \* shared
  places,
  queue,                \* who waits for a place
  \* process car, one for each of Cars
  car,                  \* its next step
  mine,                 \* local
  \* misuse
  broken                \* the rule that the last step broke, or "none"

state == <<places, queue, car, mine>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

vars == <<state, broken>>

\* The sequences of up to n elements of S.
BoundedSeq(S, n) ==
  {s \in Seq(S) : Len(s) <= n}

\* States that differ only in which member is which are alike.
Symmetry ==
  Permutations(Cars)

-------------------------------------------------------------------------------
TypeOK ==
  /\ places \in
       [1 .. 2 -> [car : BoundedSeq(Cars, 1), sign : {"free", "taken"}]]
  /\ queue \in SUBSET Cars
  /\ mine \in [Cars -> BoundedSeq(1 .. 2, 1)]
  /\ car \in [Cars -> {
       "drive", "park", "leave",
       "Done"}]
  /\ broken \in {"none", "MineOk_asked"}

Init ==
  /\ places = [i \in 1 .. 2 |-> [car |-> <<>>, sign |-> "free"]]
  /\ queue = {}
  /\ car = [self \in Cars |-> "drive"]
  /\ mine = [self \in Cars |-> <<>>]
  /\ broken = "none"

(*****************************************************************************)
(* car: a car.                                                               *)
(*****************************************************************************)
\* drive
Car_drive(self) ==
  /\ car[self] = "drive"
  /\ queue' = queue \cup {self}
  /\ mine' = [mine EXCEPT ![self] = <<>>]
  /\ car' = [car EXCEPT ![self] = "park"]
  /\ UNCHANGED <<places, broken>>

\* park
Car_park(self) ==
  /\ car[self] = "park"
  /\ \E place \in 1 .. 2 :
       /\ places[place].sign = "free"
       /\ places' =
            [places EXCEPT ![place] = [car |-> <<self>>, sign |-> "taken"]]
       /\ queue' = queue \ {self}
       /\ mine' = [mine EXCEPT ![self] = <<place>>]
       /\ car' = [car EXCEPT ![self] = "leave"]
  /\ UNCHANGED <<broken>>

\* leave
Car_leave(self) ==
  /\ car[self] = "leave"
  /\ mine[self] # <<>>
  /\ places' =
       [places EXCEPT ![mine[self][1]] = [car |-> <<>>, sign |-> "free"]]
  /\ car' = [car EXCEPT ![self] = "Done"]
  /\ UNCHANGED <<queue, mine, broken>>

\* The steps of car that break a rule.
Car_misuses(self) ==
  \/ car[self] = "leave" /\ mine[self] = <<>> /\ Breaks("MineOk_asked")

Car(self) ==
  \/ Car_drive(self)
  \/ Car_park(self)
  \/ Car_leave(self)
  \/ Car_misuses(self)

(*****************************************************************************)
(* All processes together                                                    *)
(*****************************************************************************)
Terminating ==
  /\ \A self \in Cars : car[self] = "Done"
  /\ UNCHANGED vars

Next ==
  \/ \E self \in Cars : Car(self)
  \/ Terminating

\* Fairness assumptions: a step that none of them covers may never be taken.
Fairness ==
  /\ \A self \in Cars : WF_vars(Car(self))

Spec ==
  Init /\ [][Next]_vars /\ Fairness

-------------------------------------------------------------------------------
(* Safety *)

\* A place that is free has no car.
SignsAreRight ==
  \A i \in 1 .. 2 : places[i].sign = "free" => places[i].car = <<>>

\* mine is never asked for an element while empty.
MineOk ==
  broken # "MineOk_asked"

-------------------------------------------------------------------------------
(* Liveness *)

\* There is room at last.
GetsAPlace ==
  \A p \in Cars : car[p] = "drive" ~> car[p] = "leave"
===============================================================================
