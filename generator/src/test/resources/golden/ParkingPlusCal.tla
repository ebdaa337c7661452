---------------------------- MODULE ParkingPlusCal ----------------------------
(*****************************************************************************)
(* The PlusCal twin of Parking: the same protocol, from the same             *)
(* description. A label is called like the action of the direct module, and  *)
(* both have the same state graph.                                           *)
(*****************************************************************************)
\* This file holds no translation. The TLA+ tools put it in:
\*   java -cp tla2tools.jar pcal.trans -nocfg ParkingPlusCal.tla
EXTENDS Integers, Sequences, TLC

CONSTANTS
  Cars                  \* the members of car

\* The sequences of up to n elements of S.
BoundedSeq(S, n) ==
  {s \in Seq(S) : Len(s) <= n}

\* States that differ only in which member is which are alike.
Symmetry ==
  Permutations(Cars)

-------------------------------------------------------------------------------
(*--algorithm Parking {
  variables
    places = [i \in 1 .. 2 |-> [car |-> <<>>, sign |-> "free"]];
    queue = {};
    broken = "none";

  fair process (Car \in Cars)
    variables
      mine = <<>>;
  {
    Car_drive:
      queue := queue \cup {self};
      mine := <<>>;
    Car_park:
      with (place \in 1 .. 2) {
        await places[place].sign = "free";
        places[place] := [car |-> <<self>>, sign |-> "taken"];
        queue := queue \ {self};
        mine := <<place>>;
      };
    Car_leave:
      await mine # <<>>;
      places[mine[1]] := [car |-> <<>>, sign |-> "free"];
  }
} *)
\* BEGIN TRANSLATION
\* END TRANSLATION

state == <<places, queue, mine, pc>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

\* The steps of car that break a rule.
Car_misuses(self) ==
  \/ pc[self] = "Car_leave" /\ mine[self] = <<>> /\ Breaks("MineOk_asked")

Car_steps(self) ==
  Car(self) \/ Car_misuses(self)

TwinNext ==
  \/ Next
  \/ \E self \in Cars : Car_misuses(self)

TwinFairness ==
  /\ \A self \in Cars : WF_vars(Car_steps(self))

TwinSpec ==
  Init /\ [][TwinNext]_vars /\ TwinFairness

TypeOK ==
  /\ places \in
       [1 .. 2 -> [car : BoundedSeq(Cars, 1), sign : {"free", "taken"}]]
  /\ queue \in SUBSET Cars
  /\ mine \in [Cars -> BoundedSeq(1 .. 2, 1)]
  /\ \A self \in Cars : pc[self] \in {
       "Car_drive", "Car_park", "Car_leave", "Done"}
  /\ broken \in {"none", "MineOk_asked"}

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
  \A p \in Cars : pc[p] = "Car_drive" ~> pc[p] = "Car_leave"
===============================================================================
