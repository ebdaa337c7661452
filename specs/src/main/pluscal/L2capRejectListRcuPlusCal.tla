---------------------- MODULE L2capRejectListRcuPlusCal -----------------------
(*****************************************************************************)
(* The PlusCal twin of L2capRejectListRcu: the same protocol, from the same  *)
(* description. A label is called like the action of the direct module, and  *)
(* both have the same state graph.                                           *)
(*****************************************************************************)
\* This file holds no translation. The TLA+ tools put it in:
\*   java -cp tla2tools.jar pcal.trans -nocfg L2capRejectListRcuPlusCal.tla
EXTENDS Integers

Processes == {"rx_work", "mgmt", "connect"}

-------------------------------------------------------------------------------
(*--algorithm L2capRejectListRcu {
  variables
    hdev_lock = "none";
    conn_lock = "none";
    entry = "allocated";
    listed = TRUE;
    rcu_nesting = [p \in Processes |-> 0];
    rcu_readers = {};
    rcu_waits_for = [p \in Processes |-> {}];
    broken = "none";

  fair process (RxWork = "rx_work") {
    RxWork_lock_conn:+
      await conn_lock # "rx_work";
      await "rx_work" \notin rcu_readers;
      await conn_lock = "none";
      conn_lock := "rx_work";
    RxWork_rcu_read_lock:
      rcu_nesting["rx_work"] := rcu_nesting["rx_work"] + 1;
      rcu_readers := rcu_readers \cup {"rx_work"};
      await rcu_nesting \in [Processes -> 0 .. 1];
    RxWork_list_for_each_entry:
      if (listed) {
        RxWork_read_entry:
          await entry # "freed";
          await entry # "unallocated";
      };
    RxWork_rcu_read_unlock:
      await rcu_nesting["rx_work"] # 0;
      rcu_nesting["rx_work"] := rcu_nesting["rx_work"] - 1;
      if (rcu_nesting["rx_work"] = 0) {
        rcu_readers := rcu_readers \ {"rx_work"};
        rcu_waits_for := [p \in Processes |-> rcu_waits_for[p] \ {"rx_work"}];
      };
    RxWork_unlock_conn:
      await conn_lock = "rx_work";
      conn_lock := "none";
      await "rx_work" \notin rcu_readers;
  }

  fair process (Mgmt = "mgmt") {
    Mgmt_hci_dev_lock:+
      await hdev_lock # "mgmt";
      await "mgmt" \notin rcu_readers;
      await hdev_lock = "none";
      hdev_lock := "mgmt";
    Mgmt_list_del:
      listed := FALSE;
    Mgmt_synchronize_rcu:
      await "mgmt" \notin rcu_readers;
      rcu_waits_for["mgmt"] := rcu_readers;
    Mgmt_synchronize_rcu_wait:
      await rcu_waits_for["mgmt"] = {};
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
      await "connect" \notin rcu_readers;
      await hdev_lock = "none";
      hdev_lock := "connect";
    Connect_lock_conn:+
      await conn_lock # "connect";
      await "connect" \notin rcu_readers;
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

state == <<hdev_lock, conn_lock, entry, listed, rcu_nesting, rcu_readers,
  rcu_waits_for, pc>>

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
  \/ /\ pc["rx_work"] = "RxWork_lock_conn"
     /\ conn_lock # "rx_work"
     /\ "rx_work" \in rcu_readers
     /\ Breaks("ConnLockOk_slept")
  \/ /\ pc["rx_work"] = "RxWork_rcu_read_lock"
     /\ rcu_nesting["rx_work"] + 1 > 1
     /\ Breaks("TypeOK")
  \/ /\ pc["rx_work"] = "RxWork_read_entry"
     /\ entry = "freed"
     /\ Breaks("EntryOk_used_freed")
  \/ /\ pc["rx_work"] = "RxWork_read_entry"
     /\ entry # "freed"
     /\ entry = "unallocated"
     /\ Breaks("EntryOk_used_allocated")
  \/ /\ pc["rx_work"] = "RxWork_rcu_read_unlock"
     /\ rcu_nesting["rx_work"] = 0
     /\ Breaks("RcuOk_read_section")
  \/ /\ pc["rx_work"] = "RxWork_unlock_conn"
     /\ conn_lock # "rx_work"
     /\ Breaks("ConnLockOk_released")
  \/ /\ pc["rx_work"] = "RxWork_unlock_conn"
     /\ conn_lock = "rx_work"
     /\ "rx_work" \in rcu_readers
     /\ Breaks("RcuOk_still")

RxWork_steps ==
  RxWork \/ RxWork_misuses

\* The steps of mgmt that break a rule.
Mgmt_misuses ==
  \/ /\ pc["mgmt"] = "Mgmt_hci_dev_lock"
     /\ hdev_lock = "mgmt"
     /\ Breaks("HdevLockOk_acquired")
  \/ /\ pc["mgmt"] = "Mgmt_hci_dev_lock"
     /\ hdev_lock # "mgmt"
     /\ "mgmt" \in rcu_readers
     /\ Breaks("HdevLockOk_slept")
  \/ /\ pc["mgmt"] = "Mgmt_synchronize_rcu"
     /\ "mgmt" \in rcu_readers
     /\ Breaks("RcuOk_waits")
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
  \/ /\ pc["connect"] = "Connect_hci_dev_lock"
     /\ hdev_lock # "connect"
     /\ "connect" \in rcu_readers
     /\ Breaks("HdevLockOk_slept")
  \/ /\ pc["connect"] = "Connect_lock_conn"
     /\ conn_lock = "connect"
     /\ Breaks("ConnLockOk_acquired")
  \/ /\ pc["connect"] = "Connect_lock_conn"
     /\ conn_lock # "connect"
     /\ "connect" \in rcu_readers
     /\ Breaks("ConnLockOk_slept")
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
  /\ rcu_nesting \in [Processes -> 0 .. 1]
  /\ rcu_readers \in SUBSET Processes
  /\ rcu_waits_for \in [Processes -> SUBSET Processes]
  /\ pc["rx_work"] \in {
       "RxWork_lock_conn", "RxWork_rcu_read_lock",
       "RxWork_list_for_each_entry", "RxWork_read_entry",
       "RxWork_rcu_read_unlock", "RxWork_unlock_conn", "Done"}
  /\ pc["mgmt"] \in {
       "Mgmt_hci_dev_lock", "Mgmt_list_del", "Mgmt_synchronize_rcu",
       "Mgmt_synchronize_rcu_wait", "Mgmt_kfree", "Mgmt_hci_dev_unlock",
       "Done"}
  /\ pc["connect"] \in {
       "Connect_hci_dev_lock", "Connect_lock_conn", "Connect_unlock_conn",
       "Connect_hci_dev_unlock", "Done"}
  \* "TypeOK" where a step would leave a range
  /\ broken \in {"none", "HdevLockOk_acquired", "HdevLockOk_slept",
       "HdevLockOk_released", "ConnLockOk_acquired", "ConnLockOk_slept",
       "ConnLockOk_released", "ConnLockOk_still_held", "EntryOk_used_freed",
       "EntryOk_used_allocated", "EntryOk_freed_second", "RcuOk_read_section",
       "RcuOk_still", "RcuOk_waits"}

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
  \* slept while atomic, in an RCU read section
  /\ broken # "HdevLockOk_slept"
  \* released by a task that does not hold it
  /\ broken # "HdevLockOk_released"

\* What must never happen to conn_lock, rule by rule.
ConnLockOk ==
  \* acquired by a task that holds it already
  /\ broken # "ConnLockOk_acquired"
  \* slept while atomic, in an RCU read section
  /\ broken # "ConnLockOk_slept"
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

\* What must never happen to rcu, rule by rule.
RcuOk ==
  \* read section closed that is not open
  /\ broken # "RcuOk_read_section"
  \* still in a read section though the task has ended
  /\ broken # "RcuOk_still"
  \* waits for the read section that it is in
  /\ broken # "RcuOk_waits"

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
\* What TLC checks, with the constants of the cfg files.
THEOREM
  TwinSpec => /\ []TypeOK
              /\ []HdevLockOk
              /\ []ConnLockOk
              /\ []EntryOk
              /\ []RcuOk
              /\ []EntryNotLeaked
              /\ FrameIsReceived
===============================================================================
