--------------------------- MODULE SingleLaneBridge ---------------------------
(*****************************************************************************)
(* Cars in both directions share a bridge with a single lane                 *)
(*                                                                           *)
(* Original SingleLaneBridge/SingleLaneBridge.tla in the TLA+ Examples       *)
(*****************************************************************************)
EXTENDS Integers, Sequences

VARIABLES
  \* shared
  location,             \* where each car is
  waiting,              \* who waits in front of the bridge
  \* misuse
  broken                \* the rule that the last step broke, or "none"

Cars == 1 .. 4

state == <<location, waiting>>

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

-------------------------------------------------------------------------------
RMove(i) ==
  IF i > 1 THEN i - 1 ELSE 8

LMove(i) ==
  IF i < 8 THEN i + 1 ELSE 1

-------------------------------------------------------------------------------
TypeOK ==
  /\ location \in [Cars -> 1 .. 8]
  /\ waiting \in BoundedSeq(Cars, 4)
  \* "TypeOK" where a step would leave a range
  /\ broken \in {"none", "WaitingOk_asked", "WaitingOk_appended"}

Init ==
  /\ location = [i \in Cars |-> IF i <= 2 THEN 8 ELSE 1]
  /\ waiting = <<>>
  /\ broken = "none"

(*****************************************************************************)
(* car: 1 and 2 drive to the right end, 3 and 4 to the left                  *)
(*****************************************************************************)
\* enter_empty
Car_enter_empty(self) ==
  /\ waiting # <<>>
  /\ \A i \in Cars : ~(location[i] >= 4 /\ location[i] <= 5)
  /\ ~(Head(waiting) <= 2 /\ location[Head(waiting)] > 1 /\ waiting = <<>>)
  /\ ~(Head(waiting) > 2 /\ location[Head(waiting)] < 8 /\ waiting = <<>>)
  /\ Head(waiting) <= 2
     => (location[Head(waiting)] > 1 => location[Head(waiting)] - 1 >= 1)
  /\ Head(waiting) > 2
     => (location[Head(waiting)] < 8 => location[Head(waiting)] + 1 <= 8)
  /\ location' =
       [location EXCEPT
         ![Head(waiting)] = IF Head(waiting) <= 2 THEN RMove(@) ELSE LMove(@)]
  /\ waiting' = Tail(waiting)
  /\ UNCHANGED <<broken>>

\* enter_behind
Car_enter_behind(self) ==
  /\ waiting # <<>>
  /\ ~(location[Head(waiting)] >= 4 /\ waiting = <<>>)
  /\ ~(location[Head(waiting)] >= 4 /\ location[Head(waiting)] <= 5)
  /\ \A i \in Cars : ~(location[i] >= 4 /\ location[i] <= 5 /\ waiting = <<>>)
  /\ \A i \in Cars :
       location[i] >= 4 /\ location[i] <= 5 => (i <= 2) = (Head(waiting) <= 2)
  /\ ~(Head(waiting) <= 2 /\ location[Head(waiting)] > 1 /\ waiting = <<>>)
  /\ ~(Head(waiting) > 2 /\ location[Head(waiting)] < 8 /\ waiting = <<>>)
  /\ \A i \in Cars :
       location[i] #
         (IF Head(waiting) <= 2
            THEN RMove(location[Head(waiting)])
            ELSE LMove(location[Head(waiting)]))
  /\ Head(waiting) <= 2
     => (location[Head(waiting)] > 1 => location[Head(waiting)] - 1 >= 1)
  /\ Head(waiting) > 2
     => (location[Head(waiting)] < 8 => location[Head(waiting)] + 1 <= 8)
  /\ location' =
       [location EXCEPT
         ![Head(waiting)] = IF Head(waiting) <= 2 THEN RMove(@) ELSE LMove(@)]
  /\ waiting' = Tail(waiting)
  /\ UNCHANGED <<broken>>

\* move_outside
Car_move_outside(self) ==
  /\ ~(/\ (IF self <= 2
             THEN RMove(location[self])
             ELSE LMove(location[self])) >= 4
       /\ (IF self <= 2
             THEN RMove(location[self])
             ELSE LMove(location[self])) <= 5)
  /\ (IF self <= 2
        THEN (IF self <= 2
                THEN RMove(location[self])
                ELSE LMove(location[self])) = 6
        ELSE (IF self <= 2
                THEN RMove(location[self])
                ELSE LMove(location[self])) = 3)
     => Len(waiting) < 4
  /\ self <= 2 => (location[self] > 1 => location[self] - 1 >= 1)
  /\ self > 2 => (location[self] < 8 => location[self] + 1 <= 8)
  /\ waiting' =
       IF IF self <= 2
            THEN (IF self <= 2
                    THEN RMove(location[self])
                    ELSE LMove(location[self])) = 6
            ELSE (IF self <= 2
                    THEN RMove(location[self])
                    ELSE LMove(location[self])) = 3
         THEN Append(waiting, self)
         ELSE waiting
  /\ location' =
       [location EXCEPT ![self] = IF self <= 2 THEN RMove(@) ELSE LMove(@)]
  /\ UNCHANGED <<broken>>

\* move_inside
Car_move_inside(self) ==
  /\ location[self] >= 4
  /\ location[self] <= 5
  /\ \A i \in Cars :
       location[i] #
         (IF self <= 2 THEN RMove(location[self]) ELSE LMove(location[self]))
  /\ (IF self <= 2
        THEN (IF self <= 2
                THEN RMove(location[self])
                ELSE LMove(location[self])) = 6
        ELSE (IF self <= 2
                THEN RMove(location[self])
                ELSE LMove(location[self])) = 3)
     => Len(waiting) < 4
  /\ self <= 2 => (location[self] > 1 => location[self] - 1 >= 1)
  /\ self > 2 => (location[self] < 8 => location[self] + 1 <= 8)
  /\ waiting' =
       IF IF self <= 2
            THEN (IF self <= 2
                    THEN RMove(location[self])
                    ELSE LMove(location[self])) = 6
            ELSE (IF self <= 2
                    THEN RMove(location[self])
                    ELSE LMove(location[self])) = 3
         THEN Append(waiting, self)
         ELSE waiting
  /\ location' =
       [location EXCEPT ![self] = IF self <= 2 THEN RMove(@) ELSE LMove(@)]
  /\ UNCHANGED <<broken>>

\* The steps of car that break a rule.
Car_enter_empty_misuses(self) ==
  \/ /\ waiting # <<>>
     /\ waiting = <<>>
     /\ \A i \in Cars : ~(location[i] >= 4 /\ location[i] <= 5)
     /\ Head(waiting) <= 2
     /\ location[Head(waiting)] > 1
     /\ Breaks("WaitingOk_asked")
  \/ /\ waiting # <<>>
     /\ waiting = <<>>
     /\ \A i \in Cars : ~(location[i] >= 4 /\ location[i] <= 5)
     /\ ~(Head(waiting) <= 2 /\ location[Head(waiting)] > 1 /\ waiting = <<>>)
     /\ Head(waiting) > 2
     /\ location[Head(waiting)] < 8
     /\ Breaks("WaitingOk_asked")
  \/ /\ waiting # <<>>
     /\ \A i \in Cars : ~(location[i] >= 4 /\ location[i] <= 5)
     /\ ~(Head(waiting) <= 2 /\ location[Head(waiting)] > 1 /\ waiting = <<>>)
     /\ ~(Head(waiting) > 2 /\ location[Head(waiting)] < 8 /\ waiting = <<>>)
     /\ ~(/\ Head(waiting) <= 2
             => (location[Head(waiting)] > 1
                 => location[Head(waiting)] - 1 >= 1)
          /\ Head(waiting) > 2
             => (location[Head(waiting)] < 8
                 => location[Head(waiting)] + 1 <= 8))
     /\ Breaks("TypeOK")

Car_enter_behind_misuses(self) ==
  \/ /\ waiting # <<>>
     /\ waiting = <<>>
     /\ location[Head(waiting)] >= 4
     /\ Breaks("WaitingOk_asked")
  \/ /\ waiting # <<>>
     /\ ~(location[Head(waiting)] >= 4 /\ waiting = <<>>)
     /\ ~(location[Head(waiting)] >= 4 /\ location[Head(waiting)] <= 5)
     /\ \E i \in Cars : location[i] >= 4 /\ location[i] <= 5 /\ waiting = <<>>
     /\ Breaks("WaitingOk_asked")
  \/ /\ waiting # <<>>
     /\ waiting = <<>>
     /\ ~(location[Head(waiting)] >= 4 /\ waiting = <<>>)
     /\ ~(location[Head(waiting)] >= 4 /\ location[Head(waiting)] <= 5)
     /\ \A i \in Cars :
          ~(location[i] >= 4 /\ location[i] <= 5 /\ waiting = <<>>)
     /\ \A i \in Cars :
          location[i] >= 4 /\ location[i] <= 5
          => (i <= 2) = (Head(waiting) <= 2)
     /\ Head(waiting) <= 2
     /\ location[Head(waiting)] > 1
     /\ Breaks("WaitingOk_asked")
  \/ /\ waiting # <<>>
     /\ waiting = <<>>
     /\ ~(location[Head(waiting)] >= 4 /\ waiting = <<>>)
     /\ ~(location[Head(waiting)] >= 4 /\ location[Head(waiting)] <= 5)
     /\ \A i \in Cars :
          ~(location[i] >= 4 /\ location[i] <= 5 /\ waiting = <<>>)
     /\ \A i \in Cars :
          location[i] >= 4 /\ location[i] <= 5
          => (i <= 2) = (Head(waiting) <= 2)
     /\ ~(Head(waiting) <= 2 /\ location[Head(waiting)] > 1 /\ waiting = <<>>)
     /\ Head(waiting) > 2
     /\ location[Head(waiting)] < 8
     /\ Breaks("WaitingOk_asked")
  \/ /\ waiting # <<>>
     /\ ~(location[Head(waiting)] >= 4 /\ waiting = <<>>)
     /\ ~(location[Head(waiting)] >= 4 /\ location[Head(waiting)] <= 5)
     /\ \A i \in Cars :
          ~(location[i] >= 4 /\ location[i] <= 5 /\ waiting = <<>>)
     /\ \A i \in Cars :
          location[i] >= 4 /\ location[i] <= 5
          => (i <= 2) = (Head(waiting) <= 2)
     /\ ~(Head(waiting) <= 2 /\ location[Head(waiting)] > 1 /\ waiting = <<>>)
     /\ ~(Head(waiting) > 2 /\ location[Head(waiting)] < 8 /\ waiting = <<>>)
     /\ \A i \in Cars :
          location[i] #
            (IF Head(waiting) <= 2
               THEN RMove(location[Head(waiting)])
               ELSE LMove(location[Head(waiting)]))
     /\ ~(/\ Head(waiting) <= 2
             => (location[Head(waiting)] > 1
                 => location[Head(waiting)] - 1 >= 1)
          /\ Head(waiting) > 2
             => (location[Head(waiting)] < 8
                 => location[Head(waiting)] + 1 <= 8))
     /\ Breaks("TypeOK")

Car_move_outside_misuses(self) ==
  \/ /\ Len(waiting) >= 4
     /\ ~(/\ (IF self <= 2
                THEN RMove(location[self])
                ELSE LMove(location[self])) >= 4
          /\ (IF self <= 2
                THEN RMove(location[self])
                ELSE LMove(location[self])) <= 5)
     /\ IF self <= 2
          THEN (IF self <= 2
                  THEN RMove(location[self])
                  ELSE LMove(location[self])) = 6
          ELSE (IF self <= 2
                  THEN RMove(location[self])
                  ELSE LMove(location[self])) = 3
     /\ Breaks("WaitingOk_appended")
  \/ /\ Len(waiting) < 4
     /\ ~(/\ (IF self <= 2
                THEN RMove(location[self])
                ELSE LMove(location[self])) >= 4
          /\ (IF self <= 2
                THEN RMove(location[self])
                ELSE LMove(location[self])) <= 5)
     /\ IF self <= 2
          THEN (IF self <= 2
                  THEN RMove(location[self])
                  ELSE LMove(location[self])) = 6
          ELSE (IF self <= 2
                  THEN RMove(location[self])
                  ELSE LMove(location[self])) = 3
     /\ ~(/\ self <= 2 => (location[self] > 1 => location[self] - 1 >= 1)
          /\ self > 2 => (location[self] < 8 => location[self] + 1 <= 8))
     /\ Breaks("TypeOK")
  \/ /\ ~(/\ (IF self <= 2
                THEN RMove(location[self])
                ELSE LMove(location[self])) >= 4
          /\ (IF self <= 2
                THEN RMove(location[self])
                ELSE LMove(location[self])) <= 5)
     /\ ~(IF self <= 2
            THEN (IF self <= 2
                    THEN RMove(location[self])
                    ELSE LMove(location[self])) = 6
            ELSE (IF self <= 2
                    THEN RMove(location[self])
                    ELSE LMove(location[self])) = 3)
     /\ ~(/\ self <= 2 => (location[self] > 1 => location[self] - 1 >= 1)
          /\ self > 2 => (location[self] < 8 => location[self] + 1 <= 8))
     /\ Breaks("TypeOK")

Car_move_inside_misuses(self) ==
  \/ /\ Len(waiting) >= 4
     /\ location[self] >= 4
     /\ location[self] <= 5
     /\ \A i \in Cars :
          location[i] #
            (IF self <= 2
               THEN RMove(location[self])
               ELSE LMove(location[self]))
     /\ IF self <= 2
          THEN (IF self <= 2
                  THEN RMove(location[self])
                  ELSE LMove(location[self])) = 6
          ELSE (IF self <= 2
                  THEN RMove(location[self])
                  ELSE LMove(location[self])) = 3
     /\ Breaks("WaitingOk_appended")
  \/ /\ Len(waiting) < 4
     /\ location[self] >= 4
     /\ location[self] <= 5
     /\ \A i \in Cars :
          location[i] #
            (IF self <= 2
               THEN RMove(location[self])
               ELSE LMove(location[self]))
     /\ IF self <= 2
          THEN (IF self <= 2
                  THEN RMove(location[self])
                  ELSE LMove(location[self])) = 6
          ELSE (IF self <= 2
                  THEN RMove(location[self])
                  ELSE LMove(location[self])) = 3
     /\ ~(/\ self <= 2 => (location[self] > 1 => location[self] - 1 >= 1)
          /\ self > 2 => (location[self] < 8 => location[self] + 1 <= 8))
     /\ Breaks("TypeOK")
  \/ /\ location[self] >= 4
     /\ location[self] <= 5
     /\ \A i \in Cars :
          location[i] #
            (IF self <= 2
               THEN RMove(location[self])
               ELSE LMove(location[self]))
     /\ ~(IF self <= 2
            THEN (IF self <= 2
                    THEN RMove(location[self])
                    ELSE LMove(location[self])) = 6
            ELSE (IF self <= 2
                    THEN RMove(location[self])
                    ELSE LMove(location[self])) = 3)
     /\ ~(/\ self <= 2 => (location[self] > 1 => location[self] - 1 >= 1)
          /\ self > 2 => (location[self] < 8 => location[self] + 1 <= 8))
     /\ Breaks("TypeOK")

Car_misuses(self) ==
  \/ Car_enter_empty_misuses(self)
  \/ Car_enter_behind_misuses(self)
  \/ Car_move_outside_misuses(self)
  \/ Car_move_inside_misuses(self)

Car(self) ==
  \/ Car_enter_empty(self)
  \/ Car_enter_behind(self)
  \/ Car_move_outside(self)
  \/ Car_move_inside(self)
  \/ Car_misuses(self)

(*****************************************************************************)
(* All processes together                                                    *)
(*****************************************************************************)
Next ==
  \/ \E self \in Cars : Car(self)

\* Fairness assumptions: a step that none of them covers may never be taken.
Fairness ==
  \* car, EnterBridge: fair together.
  /\ \A self \in Cars : WF_vars(\/ Car_enter_empty(self)
                                \/ Car_enter_behind(self)
                                \/ Car_enter_empty_misuses(self)
                                \/ Car_enter_behind_misuses(self))
  /\ \A self \in Cars : WF_vars(\/ Car_move_outside(self)
                                \/ Car_move_outside_misuses(self))
  /\ \A self \in Cars : WF_vars(\/ Car_move_inside(self)
                                \/ Car_move_inside_misuses(self))

Spec ==
  Init /\ [][Next]_vars /\ Fairness

-------------------------------------------------------------------------------
(* Safety *)

\* No two are at the same place on the bridge.
Collision ==
  \A i, j \in Cars :
    ~(/\ location[i] >= 4
      /\ location[i] <= 5
      /\ location[i] = location[j]
      /\ i # j)

\* All on the bridge drive in one direction.
BothDirections ==
  \A i, j \in Cars :
    ~(/\ location[i] >= 4
      /\ location[i] <= 5
      /\ location[j] >= 4
      /\ location[j] <= 5
      /\ i <= 2
      /\ j > 2)

\* What must never happen to waiting, rule by rule.
WaitingOk ==
  \* asked for an element while empty
  /\ broken # "WaitingOk_asked"
  \* appended to while full
  /\ broken # "WaitingOk_appended"

-------------------------------------------------------------------------------
(* Liveness *)

\* Who is on the bridge leaves it.
Leaves ==
  \A i \in Cars :
    (location[i] >= 4 /\ location[i] <= 5)
    ~> (~(location[i] >= 4 /\ location[i] <= 5))

\* Everyone gets onto the bridge.
Enters ==
  \A i \in Cars :
    (~(location[i] >= 4 /\ location[i] <= 5))
    ~> (location[i] >= 4 /\ location[i] <= 5)

-------------------------------------------------------------------------------
\* What TLC checks, with the constants of the cfg files.
THEOREM
  Spec => /\ []TypeOK
          /\ []WaitingOk
          /\ []Collision
          /\ []BothDirections
          /\ Leaves
          /\ Enters
===============================================================================
