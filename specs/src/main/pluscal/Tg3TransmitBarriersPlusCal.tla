---------------------- MODULE Tg3TransmitBarriersPlusCal ----------------------
(*****************************************************************************)
(* The PlusCal twin of Tg3TransmitBarriers: the same protocol, from the same *)
(* description. A label is called like the action of the direct module, and  *)
(* both have the same state graph.                                           *)
(*****************************************************************************)
\* This file holds no translation. The TLA+ tools put it in:
\*   java -cp tla2tools.jar pcal.trans -nocfg Tg3TransmitBarriersPlusCal.tla
EXTENDS Integers

Processes == {"xmit", "poll"}

-------------------------------------------------------------------------------
(*--algorithm Tg3TransmitBarriers {
  variables
    tx_lock = "none";
    tx_prod = 0;
    tx_cons = 0;
    stopped = FALSE;
    broken = "none";

  fair process (Xmit = "xmit") {
    Xmit_tx_prod:
      tx_prod := tx_prod + 1;
      await tx_prod \in 0 .. 1;
    Xmit_ring_full:
      if (tx_prod # tx_cons) {
        Xmit_spin_lock:+
          await tx_lock # "xmit";
          await tx_lock = "none";
          tx_lock := "xmit";
        Xmit_netif_stop_queue:
          stopped := TRUE;
        Xmit_smp_mb:
          skip;
        Xmit_room_again:
          if (tx_prod = tx_cons) {
            Xmit_netif_wake_queue:
              stopped := FALSE;
          };
        Xmit_spin_unlock:
          await tx_lock = "xmit";
          tx_lock := "none";
      } else {
        await tx_lock # "xmit";
      };
  }

  fair process (Poll = "poll") {
    Poll_tx_cons:
      await tx_prod # tx_cons;
      tx_cons := tx_prod;
    Poll_smp_mb:
      skip;
    Poll_is_stopped:
      if (stopped) {
        Poll_spin_lock:+
          await tx_lock # "poll";
          await tx_lock = "none";
          tx_lock := "poll";
        Poll_stopped_and_room:
          if (stopped /\ tx_prod = tx_cons) {
            Poll_netif_wake_queue:
              stopped := FALSE;
          };
        Poll_spin_unlock:
          await tx_lock = "poll";
          tx_lock := "none";
      } else {
        await tx_lock # "poll";
      };
  }
} *)
\* BEGIN TRANSLATION
\* END TRANSLATION

state == <<tx_lock, tx_prod, tx_cons, stopped, pc>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

\* The steps of xmit that break a rule.
Xmit_misuses ==
  \/ pc["xmit"] = "Xmit_tx_prod" /\ tx_prod + 1 > 1 /\ Breaks("TypeOK")
  \/ /\ pc["xmit"] = "Xmit_ring_full"
     /\ tx_prod = tx_cons
     /\ tx_lock = "xmit"
     /\ Breaks("TxLockOk_still_held")
  \/ /\ pc["xmit"] = "Xmit_spin_lock"
     /\ tx_lock = "xmit"
     /\ Breaks("TxLockOk_acquired")
  \/ /\ pc["xmit"] = "Xmit_spin_unlock"
     /\ tx_lock # "xmit"
     /\ Breaks("TxLockOk_released")

Xmit_steps ==
  Xmit \/ Xmit_misuses

\* The steps of poll that break a rule.
Poll_misuses ==
  \/ /\ pc["poll"] = "Poll_is_stopped"
     /\ ~stopped
     /\ tx_lock = "poll"
     /\ Breaks("TxLockOk_still_held")
  \/ /\ pc["poll"] = "Poll_spin_lock"
     /\ tx_lock = "poll"
     /\ Breaks("TxLockOk_acquired")
  \/ /\ pc["poll"] = "Poll_spin_unlock"
     /\ tx_lock # "poll"
     /\ Breaks("TxLockOk_released")

Poll_steps ==
  Poll \/ Poll_misuses

TwinNext ==
  \/ Next
  \/ Xmit_misuses
  \/ Poll_misuses

TwinFairness ==
  /\ WF_vars(Xmit_steps)
  /\ SF_vars(Xmit_spin_lock \/ (pc["xmit"] = "Xmit_spin_lock" /\ Xmit_misuses))
  /\ WF_vars(Poll_steps)
  /\ SF_vars(Poll_spin_lock \/ (pc["poll"] = "Poll_spin_lock" /\ Poll_misuses))

TwinSpec ==
  Init /\ [][TwinNext]_vars /\ TwinFairness

TypeOK ==
  /\ tx_lock \in Processes \cup {"none"}
  /\ tx_prod \in 0 .. 1
  /\ tx_cons \in 0 .. 1
  /\ stopped \in BOOLEAN
  /\ pc["xmit"] \in {
       "Xmit_tx_prod", "Xmit_ring_full", "Xmit_spin_lock",
       "Xmit_netif_stop_queue", "Xmit_smp_mb", "Xmit_room_again",
       "Xmit_netif_wake_queue", "Xmit_spin_unlock", "Done"}
  /\ pc["poll"] \in {
       "Poll_tx_cons", "Poll_smp_mb", "Poll_is_stopped", "Poll_spin_lock",
       "Poll_stopped_and_room", "Poll_netif_wake_queue", "Poll_spin_unlock",
       "Done"}
  \* "TypeOK" where a step would leave a range
  /\ broken \in {"none", "TxLockOk_still_held", "TxLockOk_acquired",
       "TxLockOk_released"}

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
  TwinSpec => /\ []TypeOK
              /\ []TxLockOk
              /\ QueueWakes
===============================================================================
