-------------------------- MODULE PetersonOnceAtMost --------------------------
(*****************************************************************************)
(* Watches Peterson and counts who overtakes whom while he waits: in turn    *)
(*****************************************************************************)
EXTENDS Peterson

VARIABLES
  overtaken             \* [waiter][other]: how often, at most one too many

WatchInit ==
  /\ Init
  /\ overtaken = [p \in Procs |-> [q \in Procs |-> 0]]

Waits(p) ==
  proc[p] = "wait"

GoesFirst(q) ==
  proc[q] = "critical"

WatchNext ==
  /\ Next
  /\ overtaken' = [p \in Procs |-> [q \in Procs |->
       IF ~Waits(p)'
         THEN 0
         ELSE IF p # q /\ Waits(p) /\ ~GoesFirst(q) /\ GoesFirst(q)'
           THEN IF overtaken[p][q] < 2 THEN overtaken[p][q] + 1 ELSE 2
           ELSE overtaken[p][q]]]

WatchSpec ==
  WatchInit /\ [][WatchNext]_<<vars, overtaken>>

OnceAtMost ==
  \A p, q \in Procs : overtaken[p][q] <= 1
===============================================================================
