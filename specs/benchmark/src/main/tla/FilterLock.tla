----------------------------- MODULE FilterLock -----------------------------
(***************************************************************************)
(* Peterson's mutual exclusion for N processes, the "filter lock":         *)
(*                                                                         *)
(*   loop                                                                  *)
(*     noncritical section                                                 *)
(*     for l = 1 .. N-1                                                    *)
(*       level[self] := l                                                  *)
(*       last[l] := self                                                   *)
(*       await last[l] # self \/ \A k # self : level[k] < l                *)
(*     critical section                                                    *)
(*     level[self] := 0                                                    *)
(*                                                                         *)
(* G. L. Peterson, Myths about the mutual exclusion problem, 1981.         *)
(***************************************************************************)
EXTENDS Naturals

CONSTANT N
ASSUME N \in Nat /\ N >= 2

Proc  == 1 .. N
Level == 1 .. N - 1

VARIABLES pc, level, last
vars == <<pc, level, last>>

TypeOK ==
  /\ pc \in [Proc -> {"ncs", "climb", "arrive", "wait", "cs"}]
  /\ level \in [Proc -> 0 .. N - 1]
  /\ last \in [Level -> Proc]

Init ==
  /\ pc = [p \in Proc |-> "ncs"]
  /\ level = [p \in Proc |-> 0]
  /\ last = [l \in Level |-> 1]

Goto(p, from, to) == pc[p] = from /\ pc' = [pc EXCEPT ![p] = to]

Ask(p) ==
  /\ Goto(p, "ncs", "climb")
  /\ UNCHANGED <<level, last>>

Climb(p) ==
  /\ Goto(p, "climb", "arrive")
  /\ level' = [level EXCEPT ![p] = @ + 1]
  /\ UNCHANGED last

Arrive(p) ==
  /\ Goto(p, "arrive", "wait")
  /\ last' = [last EXCEPT ![level[p]] = p]
  /\ UNCHANGED level

Pass(p) ==
  /\ Goto(p, "wait", IF level[p] = N - 1 THEN "cs" ELSE "climb")
  /\ \/ last[level[p]] # p
     \/ \A q \in Proc \ {p} : level[q] < level[p]
  /\ UNCHANGED <<level, last>>

Leave(p) ==
  /\ Goto(p, "cs", "ncs")
  /\ level' = [level EXCEPT ![p] = 0]
  /\ UNCHANGED last

Next == \E p \in Proc : Ask(p) \/ Climb(p) \/ Arrive(p) \/ Pass(p) \/ Leave(p)

Spec == Init /\ [][Next]_vars

MutualExclusion == \A p, q \in Proc : pc[p] = "cs" /\ pc[q] = "cs" => p = q
=============================================================================
