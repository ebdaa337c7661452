------------------------ MODULE L2capRejectListPlusCal ------------------------
(*****************************************************************************)
(* The PlusCal twin of L2capRejectList: the same protocol, from the same     *)
(* description. A label is called like the action of the direct module, and  *)
(* both have the same state graph.                                           *)
(*****************************************************************************)
\* This file holds no translation. The TLA+ tools put it in:
\*   java -cp tla2tools.jar pcal.trans -nocfg L2capRejectListPlusCal.tla
EXTENDS Integers

Processes == {"rx_work", "mgmt", "connect"}

-------------------------------------------------------------------------------
(*--algorithm L2capRejectList {
  variables
    hdev_lock = "none";
    conn_lock = "none";
    entry = "allocated";
    listed = TRUE;
    broken = "none";

  fair process (RxWork = "rx_work") {
    RxWork_lock_conn:+
      await conn_lock # "rx_work";
      await conn_lock = "none";
      conn_lock := "rx_work";
    RxWork_list_for_each_entry:
      if (listed) {
        RxWork_read_entry:
          await entry # "freed";
          await entry # "unallocated";
      };
    RxWork_unlock_conn:
      await conn_lock = "rx_work";
      conn_lock := "none";
  }

  fair process (Mgmt = "mgmt") {
    Mgmt_hci_dev_lock:+
      await hdev_lock # "mgmt";
      await hdev_lock = "none";
      hdev_lock := "mgmt";
    Mgmt_list_del:
      listed := FALSE;
    Mgmt_kfree:
      await entry # "freed";
      if (entry = "allocated") {
        entry := "freed";
      };
    Mgmt_hci_dev_unlock:
      await hdev_lock = "mgmt";
      hdev_lock := "none";
  }

  fair process (Connect = "connect") {
    Connect_hci_dev_lock:+
      await hdev_lock # "connect";
      await hdev_lock = "none";
      hdev_lock := "connect";
    Connect_lock_conn:+
      await conn_lock # "connect";
      await conn_lock = "none";
      conn_lock := "connect";
    Connect_unlock_conn:
      await conn_lock = "connect";
      conn_lock := "none";
    Connect_hci_dev_unlock:
      await hdev_lock = "connect";
      hdev_lock := "none";
      await conn_lock # "connect";
  }
} *)
\* BEGIN TRANSLATION
\* END TRANSLATION

state == <<hdev_lock, conn_lock, entry, listed, pc>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

\* The steps of rx_work that break a rule.
RxWork_misuses ==
  \/ /\ pc["rx_work"] = "RxWork_lock_conn"
     /\ conn_lock = "rx_work"
     /\ Breaks("ConnLockOk_acquired")
  \/ /\ pc["rx_work"] = "RxWork_read_entry"
     /\ entry = "freed"
     /\ Breaks("EntryOk_used_freed")
  \/ /\ pc["rx_work"] = "RxWork_read_entry"
     /\ entry # "freed"
     /\ entry = "unallocated"
     /\ Breaks("EntryOk_used_allocated")
  \/ /\ pc["rx_work"] = "RxWork_unlock_conn"
     /\ conn_lock # "rx_work"
     /\ Breaks("ConnLockOk_released")

RxWork_steps ==
  RxWork \/ RxWork_misuses

\* The steps of mgmt that break a rule.
Mgmt_misuses ==
  \/ /\ pc["mgmt"] = "Mgmt_hci_dev_lock"
     /\ hdev_lock = "mgmt"
     /\ Breaks("HdevLockOk_acquired")
  \/ /\ pc["mgmt"] = "Mgmt_kfree"
     /\ entry = "freed"
     /\ Breaks("EntryOk_freed_second")
  \/ /\ pc["mgmt"] = "Mgmt_hci_dev_unlock"
     /\ hdev_lock # "mgmt"
     /\ Breaks("HdevLockOk_released")

Mgmt_steps ==
  Mgmt \/ Mgmt_misuses

\* The steps of connect that break a rule.
Connect_misuses ==
  \/ /\ pc["connect"] = "Connect_hci_dev_lock"
     /\ hdev_lock = "connect"
     /\ Breaks("HdevLockOk_acquired")
  \/ /\ pc["connect"] = "Connect_lock_conn"
     /\ conn_lock = "connect"
     /\ Breaks("ConnLockOk_acquired")
  \/ /\ pc["connect"] = "Connect_unlock_conn"
     /\ conn_lock # "connect"
     /\ Breaks("ConnLockOk_released")
  \/ /\ pc["connect"] = "Connect_hci_dev_unlock"
     /\ hdev_lock # "connect"
     /\ Breaks("HdevLockOk_released")
  \/ /\ pc["connect"] = "Connect_hci_dev_unlock"
     /\ hdev_lock = "connect"
     /\ conn_lock = "connect"
     /\ Breaks("ConnLockOk_still_held")

Connect_steps ==
  Connect \/ Connect_misuses

TwinNext ==
  \/ Next
  \/ RxWork_misuses
  \/ Mgmt_misuses
  \/ Connect_misuses

TwinFairness ==
  /\ WF_vars(RxWork_steps)
  /\ SF_vars(\/ RxWork_lock_conn
             \/ pc["rx_work"] = "RxWork_lock_conn" /\ RxWork_misuses)
  /\ WF_vars(Mgmt_steps)
  /\ SF_vars(\/ Mgmt_hci_dev_lock
             \/ pc["mgmt"] = "Mgmt_hci_dev_lock" /\ Mgmt_misuses)
  /\ WF_vars(Connect_steps)
  /\ SF_vars(\/ Connect_hci_dev_lock
             \/ pc["connect"] = "Connect_hci_dev_lock" /\ Connect_misuses)
  /\ SF_vars(\/ Connect_lock_conn
             \/ pc["connect"] = "Connect_lock_conn" /\ Connect_misuses)

TwinSpec ==
  Init /\ [][TwinNext]_vars /\ TwinFairness

TypeOK ==
  /\ hdev_lock \in Processes \cup {"none"}
  /\ conn_lock \in Processes \cup {"none"}
  /\ entry \in {"unallocated", "allocated", "freed"}
  /\ listed \in BOOLEAN
  /\ pc["rx_work"] \in {
       "RxWork_lock_conn", "RxWork_list_for_each_entry", "RxWork_read_entry",
       "RxWork_unlock_conn", "Done"}
  /\ pc["mgmt"] \in {
       "Mgmt_hci_dev_lock", "Mgmt_list_del", "Mgmt_kfree",
       "Mgmt_hci_dev_unlock", "Done"}
  /\ pc["connect"] \in {
       "Connect_hci_dev_lock", "Connect_lock_conn", "Connect_unlock_conn",
       "Connect_hci_dev_unlock", "Done"}
  /\ broken \in {"none", "HdevLockOk_acquired", "HdevLockOk_released",
       "ConnLockOk_acquired", "ConnLockOk_released", "ConnLockOk_still_held",
       "EntryOk_used_freed", "EntryOk_used_allocated", "EntryOk_freed_second"}

-------------------------------------------------------------------------------
(* Safety *)

\* Entry is freed before everybody has ended or is idle.
EntryNotLeaked ==
  ~(/\ pc["rx_work"] = "Done"
    /\ pc["mgmt"] = "Done"
    /\ pc["connect"] = "Done"
    /\ entry = "allocated")

\* What must never happen to hdev_lock, rule by rule.
HdevLockOk ==
  \* acquired by a task that holds it already
  /\ broken # "HdevLockOk_acquired"
  \* released by a task that does not hold it
  /\ broken # "HdevLockOk_released"

\* What must never happen to conn_lock, rule by rule.
ConnLockOk ==
  \* acquired by a task that holds it already
  /\ broken # "ConnLockOk_acquired"
  \* released by a task that does not hold it
  /\ broken # "ConnLockOk_released"
  \* still held by a task that has ended
  /\ broken # "ConnLockOk_still_held"

\* What must never happen to entry, rule by rule.
EntryOk ==
  \* used after it was freed
  /\ broken # "EntryOk_used_freed"
  \* used before it was allocated
  /\ broken # "EntryOk_used_allocated"
  \* freed a second time
  /\ broken # "EntryOk_freed_second"

-------------------------------------------------------------------------------
(* Liveness *)

\* A frame is looked at, and its buffer is free again.
FrameIsReceived ==
  <>(pc["rx_work"] = "Done")

-------------------------------------------------------------------------------
(* Reachability: each of these holds in some reachable state *)

\* A frame can be rejected.
SenderIsRejected ==
  pc["rx_work"] = "RxWork_read_entry" /\ listed

-------------------------------------------------------------------------------
\* What TLC checks, with the constants of the cfg files, and in front of a step
\* that breaks a rule.
THEOREM
  TwinSpec => /\ [](NotBroken => TypeOK)
              /\ [](NotBroken => HdevLockOk)
              /\ [](NotBroken => ConnLockOk)
              /\ [](NotBroken => EntryNotLeaked)
===============================================================================
