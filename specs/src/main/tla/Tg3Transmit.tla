----------------------------- MODULE Tg3Transmit ------------------------------
(*****************************************************************************)
(* Tg3Transmit: the transmit queue is stopped while its ring empties.        *)
(*                                                                           *)
(* Kind     memory order                                                     *)
(* Linux    v2.6.17                                                          *)
(* Source   1b2a720506cc                                                     *)
(* Patch    none                                                             *)
(* Author   Michael Chan, found by Herbert Xu: tg3_tx looks whether the      *)
(*          queue is stopped before its store to the ring is seen;           *)
(*          tg3_start_xmit stops the queue and finds the ring full           *)
(*                                                                           *)
(* C functions, by file:                                                     *)
(*   drivers/net/tg3.c  tg3_start_xmit, tg3_tx                               *)
(*                                                                           *)
(* Left out: weak memory order, without which there is no bug; the lock of   *)
(* the device; a ring of more than one buffer.                               *)
(*****************************************************************************)
EXTENDS Integers

\* Each process has a control variable of its own, and there is no common pc:
\* an action shows at a glance whom it moves.
VARIABLES
  \* struct tg3, with a ring of one buffer
  tx_lock,              \* spinlock: its owner or "none"
  tx_prod,              \* buffers put on the ring
  tx_cons,              \* buffers taken off the ring
  stopped,              \* __LINK_STATE_XOFF of the device
  \* process xmit
  xmit,                 \* its next step
  \* process poll
  poll,                 \* its next step
  \* misuse
  broken                \* the rule that the last step broke, or "none"

tp == <<tx_lock, tx_prod, tx_cons, stopped>>

\* What a process cannot move: the places and the locals of all others; broken
\* only by a misuse.
not_xmit == <<poll, broken>>
not_poll == <<xmit, broken>>

state == <<tp, xmit, poll>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

vars == <<state, broken>>

Processes == {"xmit", "poll"}

-------------------------------------------------------------------------------
TypeOK ==
  /\ tx_lock \in Processes \cup {"none"}
  /\ tx_prod \in 0 .. 1
  /\ tx_cons \in 0 .. 1
  /\ stopped \in BOOLEAN
  /\ xmit \in {
       "tx_prod", "ring_full", "spin_lock", "netif_stop_queue", "room_again",
       "netif_wake_queue", "spin_unlock",
       "Done"}
  /\ poll \in {
       "tx_cons", "is_stopped", "spin_lock", "stopped_and_room",
       "netif_wake_queue", "spin_unlock",
       "Done"}
  \* "TypeOK" where a step would leave a range
  /\ broken \in {"none", "TxLockOk_still_held", "TxLockOk_acquired",
       "TxLockOk_released"}

Init ==
  /\ tx_lock = "none"
  /\ tx_prod = 0
  /\ tx_cons = 0
  /\ stopped = FALSE
  /\ xmit = "tx_prod"
  /\ poll = "tx_cons"
  /\ broken = "none"

(*****************************************************************************)
(* xmit                                                                      *)
(*****************************************************************************)
\* tg3_start_xmit: tp->tx_prod = entry;
Xmit_tx_prod ==
  /\ xmit = "tx_prod"
  /\ tx_prod + 1 <= 1
  /\ tx_prod' = tx_prod + 1
  /\ xmit' = "ring_full"
  /\ UNCHANGED <<tx_lock, tx_cons, stopped, not_xmit>>

\* tg3_start_xmit: if (unlikely(TX_BUFFS_AVAIL(tp) <= (MAX_SKB_FRAGS + 1)))
Xmit_ring_full ==
  /\ xmit = "ring_full"
  /\ tx_prod = tx_cons => tx_lock # "xmit"
  /\ xmit' = IF tx_prod # tx_cons THEN "spin_lock" ELSE "Done"
  /\ UNCHANGED <<tp, not_xmit>>

\* tg3_start_xmit: spin_lock(&tp->tx_lock);
Xmit_spin_lock ==
  /\ xmit = "spin_lock"
  /\ tx_lock = "none"
  /\ tx_lock' = "xmit"
  /\ xmit' = "netif_stop_queue"
  /\ UNCHANGED <<tx_prod, tx_cons, stopped, not_xmit>>

\* tg3_start_xmit: netif_stop_queue(dev);
Xmit_netif_stop_queue ==
  /\ xmit = "netif_stop_queue"
  /\ stopped' = TRUE
  /\ xmit' = "room_again"
  /\ UNCHANGED <<tx_lock, tx_prod, tx_cons, not_xmit>>

\* tg3_start_xmit: if (TX_BUFFS_AVAIL(tp) > TG3_TX_WAKEUP_THRESH)
Xmit_room_again ==
  /\ xmit = "room_again"
  /\ xmit' = IF tx_prod = tx_cons THEN "netif_wake_queue" ELSE "spin_unlock"
  /\ UNCHANGED <<tp, not_xmit>>

\* tg3_start_xmit: netif_wake_queue(tp->dev);
Xmit_netif_wake_queue ==
  /\ xmit = "netif_wake_queue"
  /\ stopped' = FALSE
  /\ xmit' = "spin_unlock"
  /\ UNCHANGED <<tx_lock, tx_prod, tx_cons, not_xmit>>

\* tg3_start_xmit: spin_unlock(&tp->tx_lock);
Xmit_spin_unlock ==
  /\ xmit = "spin_unlock"
  /\ tx_lock = "xmit"
  /\ tx_lock' = "none"
  /\ xmit' = "Done"
  /\ UNCHANGED <<tx_prod, tx_cons, stopped, not_xmit>>

\* The steps of xmit that break a rule.
Xmit_misuses ==
  \/ xmit = "tx_prod" /\ tx_prod + 1 > 1 /\ Breaks("TypeOK")
  \/ /\ xmit = "ring_full"
     /\ tx_prod = tx_cons
     /\ tx_lock = "xmit"
     /\ Breaks("TxLockOk_still_held")
  \/ xmit = "spin_lock" /\ tx_lock = "xmit" /\ Breaks("TxLockOk_acquired")
  \/ xmit = "spin_unlock" /\ tx_lock # "xmit" /\ Breaks("TxLockOk_released")

Xmit ==
  \/ Xmit_tx_prod
  \/ Xmit_ring_full
  \/ Xmit_spin_lock
  \/ Xmit_netif_stop_queue
  \/ Xmit_room_again
  \/ Xmit_netif_wake_queue
  \/ Xmit_spin_unlock
  \/ Xmit_misuses

(*****************************************************************************)
(* poll                                                                      *)
(*****************************************************************************)
\* tg3_tx: tp->tx_cons = sw_idx;
Poll_tx_cons ==
  /\ poll = "tx_cons"
  /\ tx_prod # tx_cons
  /\ tx_cons' = tx_prod
  /\ poll' = "is_stopped"
  /\ UNCHANGED <<tx_lock, tx_prod, stopped, not_poll>>

\* tg3_tx: if (unlikely(netif_queue_stopped(tp->dev)))
Poll_is_stopped ==
  /\ poll = "is_stopped"
  /\ ~stopped => tx_lock # "poll"
  /\ poll' = IF stopped THEN "spin_lock" ELSE "Done"
  /\ UNCHANGED <<tp, not_poll>>

\* tg3_tx: spin_lock(&tp->tx_lock);
Poll_spin_lock ==
  /\ poll = "spin_lock"
  /\ tx_lock = "none"
  /\ tx_lock' = "poll"
  /\ poll' = "stopped_and_room"
  /\ UNCHANGED <<tx_prod, tx_cons, stopped, not_poll>>

\* tg3_tx:
\*   if (netif_queue_stopped(tp->dev) && TX_BUFFS_AVAIL(tp) >
\*     TG3_TX_WAKEUP_THRESH)
Poll_stopped_and_room ==
  /\ poll = "stopped_and_room"
  /\ poll' =
       IF stopped /\ tx_prod = tx_cons
         THEN "netif_wake_queue"
         ELSE "spin_unlock"
  /\ UNCHANGED <<tp, not_poll>>

\* tg3_tx: netif_wake_queue(tp->dev);
Poll_netif_wake_queue ==
  /\ poll = "netif_wake_queue"
  /\ stopped' = FALSE
  /\ poll' = "spin_unlock"
  /\ UNCHANGED <<tx_lock, tx_prod, tx_cons, not_poll>>

\* tg3_tx: spin_unlock(&tp->tx_lock);
Poll_spin_unlock ==
  /\ poll = "spin_unlock"
  /\ tx_lock = "poll"
  /\ tx_lock' = "none"
  /\ poll' = "Done"
  /\ UNCHANGED <<tx_prod, tx_cons, stopped, not_poll>>

\* The steps of poll that break a rule.
Poll_misuses ==
  \/ /\ poll = "is_stopped"
     /\ ~stopped
     /\ tx_lock = "poll"
     /\ Breaks("TxLockOk_still_held")
  \/ poll = "spin_lock" /\ tx_lock = "poll" /\ Breaks("TxLockOk_acquired")
  \/ poll = "spin_unlock" /\ tx_lock # "poll" /\ Breaks("TxLockOk_released")

Poll ==
  \/ Poll_tx_cons
  \/ Poll_is_stopped
  \/ Poll_spin_lock
  \/ Poll_stopped_and_room
  \/ Poll_netif_wake_queue
  \/ Poll_spin_unlock
  \/ Poll_misuses

(*****************************************************************************)
(* All processes together                                                    *)
(*****************************************************************************)
Terminating ==
  /\ xmit = "Done"
  /\ poll = "Done"
  /\ UNCHANGED vars

Next ==
  \/ Xmit
  \/ Poll
  \/ Terminating

\* Fairness assumptions: a step that none of them covers may never be taken.
Fairness ==
  /\ WF_vars(Xmit)
  /\ SF_vars(xmit = "spin_lock" /\ Xmit)  \* strong: nobody starves here
  /\ WF_vars(Poll)
  /\ SF_vars(poll = "spin_lock" /\ Poll)  \* strong: nobody starves here

Spec ==
  Init /\ [][Next]_vars /\ Fairness

-------------------------------------------------------------------------------
(* Safety *)

\* What must never happen to tx_lock, rule by rule.
TxLockOk ==
  \* still held by a task that has ended
  /\ broken # "TxLockOk_still_held"
  \* acquired by a task that holds it already
  /\ broken # "TxLockOk_acquired"
  \* released by a task that does not hold it
  /\ broken # "TxLockOk_released"

-------------------------------------------------------------------------------
(* Liveness *)

\* The queue is not stopped for ever.
QueueWakes ==
  stopped ~> (~stopped)

-------------------------------------------------------------------------------
(* Reachability: each of these holds in some reachable state *)

\* The ring can be empty while the queue is stopped.
StoppedAndEmpty ==
  stopped /\ tx_prod = tx_cons

-------------------------------------------------------------------------------
\* What TLC checks, with the constants of the cfg files.
THEOREM
  Spec => /\ []TypeOK
          /\ []TxLockOk
          /\ QueueWakes
===============================================================================
