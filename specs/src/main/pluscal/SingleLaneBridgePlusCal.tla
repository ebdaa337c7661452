----------------------- MODULE SingleLaneBridgePlusCal ------------------------
(*****************************************************************************)
(* The PlusCal twin of SingleLaneBridge: the same protocol, from the same    *)
(* description. A label is called like the action of the direct module, and  *)
(* both have the same state graph.                                           *)
(*****************************************************************************)
\* This file holds no translation. The TLA+ tools put it in:
\*   java -cp tla2tools.jar pcal.trans -nocfg SingleLaneBridgePlusCal.tla
EXTENDS Integers, Sequences

Cars == 1 .. 4

\* The sequences of up to n elements of S.
BoundedSeq(S, n) ==
  {s \in Seq(S) : Len(s) <= n}

-------------------------------------------------------------------------------
RMove(i) ==
  IF i > 1 THEN i - 1 ELSE 8

LMove(i) ==
  IF i < 8 THEN i + 1 ELSE 1

-------------------------------------------------------------------------------
(*--algorithm SingleLaneBridge {
  variables
    location = [i \in Cars |-> IF i <= 2 THEN 8 ELSE 1];
    waiting = <<>>;
    broken = "none";

  process (Car \in Cars) {
    Car_rules:
      while (TRUE) {
        either {
          await waiting # <<>>;
          await \A i \in Cars : ~(location[i] >= 4 /\ location[i] <= 5);
          await waiting # <<>>;
          await ~(Head(waiting) <= 2 /\ waiting = <<>>);
          await ~(/\ Head(waiting) <= 2
                  /\ location[Head(waiting)] > 1
                  /\ waiting = <<>>);
          await ~(Head(waiting) > 2 /\ waiting = <<>>);
          await ~(/\ Head(waiting) > 2
                  /\ location[Head(waiting)] < 8
                  /\ waiting = <<>>);
          location[Head(waiting)] :=
            IF Head(waiting) <= 2
              THEN RMove(location[Head(waiting)])
              ELSE LMove(location[Head(waiting)]);
          await waiting # <<>>;
          waiting := Tail(waiting);
          await location \in [Cars -> 1 .. 8];
        } or {
          await waiting # <<>>;
          await waiting # <<>>;
          await ~(location[Head(waiting)] >= 4 /\ waiting = <<>>);
          await ~(/\ location[Head(waiting)] >= 4
                  /\ location[Head(waiting)] <= 5);
          await \A i \in Cars :
                  ~(location[i] >= 4 /\ location[i] <= 5 /\ waiting = <<>>);
          await \A i \in Cars :
                  location[i] >= 4 /\ location[i] <= 5
                  => (i <= 2) = (Head(waiting) <= 2);
          await waiting # <<>>;
          await ~(Head(waiting) <= 2 /\ waiting = <<>>);
          await ~(/\ Head(waiting) <= 2
                  /\ location[Head(waiting)] > 1
                  /\ waiting = <<>>);
          await ~(Head(waiting) > 2 /\ waiting = <<>>);
          await ~(/\ Head(waiting) > 2
                  /\ location[Head(waiting)] < 8
                  /\ waiting = <<>>);
          await \A i \in Cars :
                  location[i] #
                    (IF Head(waiting) <= 2
                       THEN RMove(location[Head(waiting)])
                       ELSE LMove(location[Head(waiting)]));
          await waiting # <<>>;
          await ~(Head(waiting) <= 2 /\ waiting = <<>>);
          await ~(/\ Head(waiting) <= 2
                  /\ location[Head(waiting)] > 1
                  /\ waiting = <<>>);
          await ~(Head(waiting) > 2 /\ waiting = <<>>);
          await ~(/\ Head(waiting) > 2
                  /\ location[Head(waiting)] < 8
                  /\ waiting = <<>>);
          location[Head(waiting)] :=
            IF Head(waiting) <= 2
              THEN RMove(location[Head(waiting)])
              ELSE LMove(location[Head(waiting)]);
          await waiting # <<>>;
          waiting := Tail(waiting);
          await location \in [Cars -> 1 .. 8];
        } or {
          await ~(/\ (IF self <= 2
                        THEN RMove(location[self])
                        ELSE LMove(location[self])) >= 4
                  /\ (IF self <= 2
                        THEN RMove(location[self])
                        ELSE LMove(location[self])) <= 5);
          if (IF self <= 2
                THEN (IF self <= 2
                        THEN RMove(location[self])
                        ELSE LMove(location[self])) = 6
                ELSE (IF self <= 2
                        THEN RMove(location[self])
                        ELSE LMove(location[self])) = 3) {
            await Len(waiting) < 4;
            waiting := Append(waiting, self);
          };
          location[self] :=
            IF self <= 2 THEN RMove(location[self]) ELSE LMove(location[self]);
          await location \in [Cars -> 1 .. 8];
        } or {
          await location[self] >= 4 /\ location[self] <= 5;
          await \A i \in Cars :
                  location[i] #
                    (IF self <= 2
                       THEN RMove(location[self])
                       ELSE LMove(location[self]));
          if (IF self <= 2
                THEN (IF self <= 2
                        THEN RMove(location[self])
                        ELSE LMove(location[self])) = 6
                ELSE (IF self <= 2
                        THEN RMove(location[self])
                        ELSE LMove(location[self])) = 3) {
            await Len(waiting) < 4;
            waiting := Append(waiting, self);
          };
          location[self] :=
            IF self <= 2 THEN RMove(location[self]) ELSE LMove(location[self]);
          await location \in [Cars -> 1 .. 8];
        };
      };
  }
} *)
\* BEGIN TRANSLATION
\* END TRANSLATION

\* One of the ways of Car_rules.
Car_enter_empty(self) ==
  /\ Car(self)
  /\ waiting # <<>>
  /\ \A i \in Cars : ~(location[i] >= 4 /\ location[i] <= 5)
  /\ ~(Head(waiting) <= 2 /\ waiting = <<>>)
  /\ ~(Head(waiting) <= 2 /\ location[Head(waiting)] > 1 /\ waiting = <<>>)
  /\ ~(Head(waiting) > 2 /\ waiting = <<>>)
  /\ ~(Head(waiting) > 2 /\ location[Head(waiting)] < 8 /\ waiting = <<>>)
  /\ location' =
       [location EXCEPT
         ![Head(waiting)] = IF Head(waiting) <= 2 THEN RMove(@) ELSE LMove(@)]
  /\ waiting' = Tail(waiting)

\* One of the ways of Car_rules.
Car_enter_behind(self) ==
  /\ Car(self)
  /\ waiting # <<>>
  /\ ~(location[Head(waiting)] >= 4 /\ waiting = <<>>)
  /\ ~(location[Head(waiting)] >= 4 /\ location[Head(waiting)] <= 5)
  /\ \A i \in Cars : ~(location[i] >= 4 /\ location[i] <= 5 /\ waiting = <<>>)
  /\ \A i \in Cars :
       location[i] >= 4 /\ location[i] <= 5 => (i <= 2) = (Head(waiting) <= 2)
  /\ ~(Head(waiting) <= 2 /\ waiting = <<>>)
  /\ ~(Head(waiting) <= 2 /\ location[Head(waiting)] > 1 /\ waiting = <<>>)
  /\ ~(Head(waiting) > 2 /\ waiting = <<>>)
  /\ ~(Head(waiting) > 2 /\ location[Head(waiting)] < 8 /\ waiting = <<>>)
  /\ \A i \in Cars :
       location[i] #
         (IF Head(waiting) <= 2
            THEN RMove(location[Head(waiting)])
            ELSE LMove(location[Head(waiting)]))
  /\ location' =
       [location EXCEPT
         ![Head(waiting)] = IF Head(waiting) <= 2 THEN RMove(@) ELSE LMove(@)]
  /\ waiting' = Tail(waiting)

\* One of the ways of Car_rules.
Car_move_outside(self) ==
  /\ Car(self)
  /\ ~(/\ (IF self <= 2
             THEN RMove(location[self])
             ELSE LMove(location[self])) >= 4
       /\ (IF self <= 2
             THEN RMove(location[self])
             ELSE LMove(location[self])) <= 5)
  /\ IF IF self <= 2
          THEN (IF self <= 2
                  THEN RMove(location[self])
                  ELSE LMove(location[self])) = 6
          ELSE (IF self <= 2
                  THEN RMove(location[self])
                  ELSE LMove(location[self])) = 3
       THEN /\ location' =
                 [location EXCEPT
                   ![self] = IF self <= 2 THEN RMove(@) ELSE LMove(@)]
            /\ waiting' = Append(waiting, self)
       ELSE /\ location' =
                 [location EXCEPT
                   ![self] = IF self <= 2 THEN RMove(@) ELSE LMove(@)]
            /\ waiting' = waiting

\* One of the ways of Car_rules.
Car_move_inside(self) ==
  /\ Car(self)
  /\ location[self] >= 4
  /\ location[self] <= 5
  /\ \A i \in Cars :
       location[i] #
         (IF self <= 2 THEN RMove(location[self]) ELSE LMove(location[self]))
  /\ IF IF self <= 2
          THEN (IF self <= 2
                  THEN RMove(location[self])
                  ELSE LMove(location[self])) = 6
          ELSE (IF self <= 2
                  THEN RMove(location[self])
                  ELSE LMove(location[self])) = 3
       THEN /\ location' =
                 [location EXCEPT
                   ![self] = IF self <= 2 THEN RMove(@) ELSE LMove(@)]
            /\ waiting' = Append(waiting, self)
       ELSE /\ location' =
                 [location EXCEPT
                   ![self] = IF self <= 2 THEN RMove(@) ELSE LMove(@)]
            /\ waiting' = waiting

state == <<location, waiting>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

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

Car_steps(self) ==
  Car(self) \/ Car_misuses(self)

TwinNext ==
  \/ Next
  \/ \E self \in Cars : Car_misuses(self)

TwinFairness ==
  /\ \A self \in Cars : WF_vars(\/ Car_enter_empty(self)
                                \/ Car_enter_behind(self)
                                \/ Car_enter_empty_misuses(self)
                                \/ Car_enter_behind_misuses(self))
  /\ \A self \in Cars : WF_vars(\/ Car_move_outside(self)
                                \/ Car_move_outside_misuses(self))
  /\ \A self \in Cars : WF_vars(\/ Car_move_inside(self)
                                \/ Car_move_inside_misuses(self))

TwinSpec ==
  Init /\ [][TwinNext]_vars /\ TwinFairness

TypeOK ==
  /\ location \in [Cars -> 1 .. 8]
  /\ waiting \in BoundedSeq(Cars, 4)
  \* "TypeOK" where a step would leave a range
  /\ broken \in {"none", "WaitingOk_asked", "WaitingOk_appended"}

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
  TwinSpec => /\ []TypeOK
              /\ []WaitingOk
              /\ []Collision
              /\ []BothDirections
              /\ Leaves
              /\ Enters
===============================================================================
