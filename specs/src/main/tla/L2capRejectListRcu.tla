-------------------------- MODULE L2capRejectListRcu --------------------------
(*****************************************************************************)
(* L2capRejectList: a frame comes in while its sender is unblocked.          *)
(*                                                                           *)
(* An entry is freed by synchronize_rcu() and kfree() here; the patch may    *)
(* put it off with kfree_rcu() instead.                                      *)
(*                                                                           *)
(* Kind     use after free                                                   *)
(* Source   bluez/bluetooth-next, pull request 630                           *)
(* Patch    Bluetooth: L2CAP: Fix reject-list lookup UAF, 21 Aug 2026        *)
(* Author   21 Aug 2026: l2cap_recv_frame fetches the entry; unblock_device  *)
(*          removes and frees it; l2cap_recv_frame reads entry->bdaddr_type  *)
(* Base     L2capRejectList                                                  *)
(*                                                                           *)
(* C functions, by file:                                                     *)
(*   net/bluetooth/l2cap_core.c  l2cap_recv_frame, l2cap_conn_add            *)
(*   net/bluetooth/hci_core.c    hci_bdaddr_list_lookup, hci_bdaddr_list_del *)
(*   net/bluetooth/mgmt.c        unblock_device                              *)
(*                                                                           *)
(* Left out: other entries of the list, and block_device, which adds one;    *)
(* what is done with the frame.                                              *)
(*****************************************************************************)
EXTENDS Integers

\* Each process has a control variable of its own, and there is no common pc:
\* an action shows at a glance whom it moves.
VARIABLES
  \* shared
  hdev_lock,            \* mutex: its owner or "none"
  conn_lock,            \* mutex: its owner or "none"
  entry,                \* an object on the heap
  listed,               \* the entry is on hdev->reject_list
  rcu_nesting,          \* how many read sections each is in
  rcu_readers,          \* who is in a read section
  rcu_waits_for,        \* the readers whose sections each waits for
  \* process rx_work
  rx_work,              \* its next step
  \* process mgmt
  mgmt,                 \* its next step
  \* process connect
  connect,              \* its next step
  \* misuse
  broken                \* the rule that the last step broke, or "none"

\* What a process cannot move: the places and the locals of all others; broken
\* only by a misuse.
not_rx_work == <<mgmt, connect, broken>>
not_mgmt == <<rx_work, connect, broken>>
not_connect == <<rx_work, mgmt, broken>>

state == <<hdev_lock, conn_lock, entry, listed, rcu_nesting, rcu_readers,
  rcu_waits_for, rx_work, mgmt, connect>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

vars == <<state, broken>>

Processes == {"rx_work", "mgmt", "connect"}

-------------------------------------------------------------------------------
TypeOK ==
  /\ hdev_lock \in Processes \cup {"none"}
  /\ conn_lock \in Processes \cup {"none"}
  /\ entry \in {"unallocated", "allocated", "freed"}
  /\ listed \in BOOLEAN
  /\ rcu_nesting \in [Processes -> 0 .. 1]
  /\ rcu_readers \in SUBSET Processes
  /\ rcu_waits_for \in [Processes -> SUBSET Processes]
  /\ rx_work \in {
       "lock_conn", "rcu_read_lock",
       "list_for_each_entry", "read_entry",
       "rcu_read_unlock", "unlock_conn",
       "Done"}
  /\ mgmt \in {
       "hci_dev_lock",
       "list_del", "synchronize_rcu", "synchronize_rcu_wait", "kfree",
       "hci_dev_unlock",
       "Done"}
  /\ connect \in {
       "hci_dev_lock", "lock_conn", "unlock_conn", "hci_dev_unlock",
       "Done"}
  \* "TypeOK" where a step would leave a range
  /\ broken \in {"none", "HdevLockOk_acquired", "HdevLockOk_slept",
       "HdevLockOk_released", "ConnLockOk_acquired", "ConnLockOk_slept",
       "ConnLockOk_released", "ConnLockOk_still_held", "EntryOk_used_freed",
       "EntryOk_used_allocated", "EntryOk_freed_second", "RcuOk_read_section",
       "RcuOk_still", "RcuOk_waits"}

Init ==
  /\ hdev_lock = "none"
  /\ conn_lock = "none"
  /\ entry = "allocated"
  /\ listed = TRUE
  /\ rcu_nesting = [p \in Processes |-> 0]
  /\ rcu_readers = {}
  /\ rcu_waits_for = [p \in Processes |-> {}]
  /\ rx_work = "lock_conn"
  /\ mgmt = "hci_dev_lock"
  /\ connect = "hci_dev_lock"
  /\ broken = "none"

(*****************************************************************************)
(* rx_work: hci_rx_work: a frame has come in.                                *)
(*****************************************************************************)
\* l2cap_recv_frame: mutex_lock(&conn->lock);
RxWork_lock_conn ==
  /\ rx_work = "lock_conn"
  /\ "rx_work" \notin rcu_readers
  /\ conn_lock = "none"
  /\ conn_lock' = "rx_work"
  /\ rx_work' = "rcu_read_lock"
  /\ UNCHANGED <<hdev_lock, entry, listed, rcu_nesting, rcu_readers,
       rcu_waits_for, not_rx_work>>

\* l2cap_recv_frame: rcu_read_lock();
RxWork_rcu_read_lock ==
  /\ rx_work = "rcu_read_lock"
  /\ rcu_nesting["rx_work"] + 1 <= 1
  /\ rcu_nesting' = [rcu_nesting EXCEPT !["rx_work"] = @ + 1]
  /\ rcu_readers' = rcu_readers \cup {"rx_work"}
  /\ rx_work' = "list_for_each_entry"
  /\ UNCHANGED <<hdev_lock, conn_lock, entry, listed, rcu_waits_for,
       not_rx_work>>

\* hci_bdaddr_list_lookup: list_for_each_entry(b, bdaddr_list, list)
RxWork_list_for_each_entry ==
  /\ rx_work = "list_for_each_entry"
  /\ rx_work' = IF listed THEN "read_entry" ELSE "rcu_read_unlock"
  /\ UNCHANGED <<hdev_lock, conn_lock, entry, listed, rcu_nesting, rcu_readers,
       rcu_waits_for, not_rx_work>>

\* hci_bdaddr_list_lookup:
\*   if (!bacmp(&b->bdaddr, bdaddr) && b->bdaddr_type == type)
RxWork_read_entry ==
  /\ rx_work = "read_entry"
  /\ entry # "freed"
  /\ entry # "unallocated"
  /\ rx_work' = "rcu_read_unlock"
  /\ UNCHANGED <<hdev_lock, conn_lock, entry, listed, rcu_nesting, rcu_readers,
       rcu_waits_for, not_rx_work>>

\* l2cap_recv_frame: rcu_read_unlock();
RxWork_rcu_read_unlock ==
  /\ rx_work = "rcu_read_unlock"
  /\ rcu_nesting["rx_work"] # 0
  /\ rcu_nesting' = [rcu_nesting EXCEPT !["rx_work"] = @ - 1]
  /\ IF rcu_nesting["rx_work"] - 1 = 0
       THEN /\ rcu_readers' = rcu_readers \ {"rx_work"}
            /\ rcu_waits_for' =
                 [p \in Processes |-> rcu_waits_for[p] \ {"rx_work"}]
       ELSE UNCHANGED <<rcu_readers, rcu_waits_for>>
  /\ rx_work' = "unlock_conn"
  /\ UNCHANGED <<hdev_lock, conn_lock, entry, listed, not_rx_work>>

\* l2cap_recv_frame: mutex_unlock(&conn->lock);
RxWork_unlock_conn ==
  /\ rx_work = "unlock_conn"
  /\ conn_lock = "rx_work"
  /\ "rx_work" \notin rcu_readers
  /\ conn_lock' = "none"
  /\ rx_work' = "Done"
  /\ UNCHANGED <<hdev_lock, entry, listed, rcu_nesting, rcu_readers,
       rcu_waits_for, not_rx_work>>

\* The steps of rx_work that break a rule.
RxWork_misuses ==
  \/ /\ rx_work = "lock_conn"
     /\ conn_lock = "rx_work"
     /\ Breaks("ConnLockOk_acquired")
  \/ /\ rx_work = "lock_conn"
     /\ conn_lock # "rx_work"
     /\ "rx_work" \in rcu_readers
     /\ Breaks("ConnLockOk_slept")
  \/ /\ rx_work = "rcu_read_lock"
     /\ rcu_nesting["rx_work"] + 1 > 1
     /\ Breaks("TypeOK")
  \/ rx_work = "read_entry" /\ entry = "freed" /\ Breaks("EntryOk_used_freed")
  \/ /\ rx_work = "read_entry"
     /\ entry # "freed"
     /\ entry = "unallocated"
     /\ Breaks("EntryOk_used_allocated")
  \/ /\ rx_work = "rcu_read_unlock"
     /\ rcu_nesting["rx_work"] = 0
     /\ Breaks("RcuOk_read_section")
  \/ /\ rx_work = "unlock_conn"
     /\ conn_lock # "rx_work"
     /\ Breaks("ConnLockOk_released")
  \/ /\ rx_work = "unlock_conn"
     /\ conn_lock = "rx_work"
     /\ "rx_work" \in rcu_readers
     /\ Breaks("RcuOk_still")

RxWork ==
  \/ RxWork_lock_conn
  \/ RxWork_rcu_read_lock
  \/ RxWork_list_for_each_entry
  \/ RxWork_read_entry
  \/ RxWork_rcu_read_unlock
  \/ RxWork_unlock_conn
  \/ RxWork_misuses

(*****************************************************************************)
(* mgmt: a user unblocks the sender.                                         *)
(*****************************************************************************)
\* unblock_device: hci_dev_lock(hdev);
Mgmt_hci_dev_lock ==
  /\ mgmt = "hci_dev_lock"
  /\ "mgmt" \notin rcu_readers
  /\ hdev_lock = "none"
  /\ hdev_lock' = "mgmt"
  /\ mgmt' = "list_del"
  /\ UNCHANGED <<conn_lock, entry, listed, rcu_nesting, rcu_readers,
       rcu_waits_for, not_mgmt>>

\* hci_bdaddr_list_del: list_del(&entry->list);
Mgmt_list_del ==
  /\ mgmt = "list_del"
  /\ listed' = FALSE
  /\ mgmt' = "synchronize_rcu"
  /\ UNCHANGED <<hdev_lock, conn_lock, entry, rcu_nesting, rcu_readers,
       rcu_waits_for, not_mgmt>>

\* hci_bdaddr_list_del: synchronize_rcu();
Mgmt_synchronize_rcu ==
  /\ mgmt = "synchronize_rcu"
  /\ "mgmt" \notin rcu_readers
  /\ rcu_waits_for' = [rcu_waits_for EXCEPT !["mgmt"] = rcu_readers]
  /\ mgmt' = "synchronize_rcu_wait"
  /\ UNCHANGED <<hdev_lock, conn_lock, entry, listed, rcu_nesting, rcu_readers,
       not_mgmt>>

\* hci_bdaddr_list_del: wait_for_completion(&rs.completion); /* grace period */
Mgmt_synchronize_rcu_wait ==
  /\ mgmt = "synchronize_rcu_wait"
  /\ rcu_waits_for["mgmt"] = {}
  /\ mgmt' = "kfree"
  /\ UNCHANGED <<hdev_lock, conn_lock, entry, listed, rcu_nesting, rcu_readers,
       rcu_waits_for, not_mgmt>>

\* hci_bdaddr_list_del: kfree(entry);
Mgmt_kfree ==
  /\ mgmt = "kfree"
  /\ entry # "freed"
  /\ entry' = IF entry = "allocated" THEN "freed" ELSE entry
  /\ mgmt' = "hci_dev_unlock"
  /\ UNCHANGED <<hdev_lock, conn_lock, listed, rcu_nesting, rcu_readers,
       rcu_waits_for, not_mgmt>>

\* unblock_device: hci_dev_unlock(hdev);
Mgmt_hci_dev_unlock ==
  /\ mgmt = "hci_dev_unlock"
  /\ hdev_lock = "mgmt"
  /\ hdev_lock' = "none"
  /\ mgmt' = "Done"
  /\ UNCHANGED <<conn_lock, entry, listed, rcu_nesting, rcu_readers,
       rcu_waits_for, not_mgmt>>

\* The steps of mgmt that break a rule.
Mgmt_misuses ==
  \/ /\ mgmt = "hci_dev_lock"
     /\ hdev_lock = "mgmt"
     /\ Breaks("HdevLockOk_acquired")
  \/ /\ mgmt = "hci_dev_lock"
     /\ hdev_lock # "mgmt"
     /\ "mgmt" \in rcu_readers
     /\ Breaks("HdevLockOk_slept")
  \/ /\ mgmt = "synchronize_rcu"
     /\ "mgmt" \in rcu_readers
     /\ Breaks("RcuOk_waits")
  \/ mgmt = "kfree" /\ entry = "freed" /\ Breaks("EntryOk_freed_second")
  \/ /\ mgmt = "hci_dev_unlock"
     /\ hdev_lock # "mgmt"
     /\ Breaks("HdevLockOk_released")

Mgmt ==
  \/ Mgmt_hci_dev_lock
  \/ Mgmt_list_del
  \/ Mgmt_synchronize_rcu
  \/ Mgmt_synchronize_rcu_wait
  \/ Mgmt_kfree
  \/ Mgmt_hci_dev_unlock
  \/ Mgmt_misuses

(*****************************************************************************)
(* connect: a new connection.                                                *)
(*****************************************************************************)
\* l2cap_conn_add: hci_dev_lock(hdev);
Connect_hci_dev_lock ==
  /\ connect = "hci_dev_lock"
  /\ "connect" \notin rcu_readers
  /\ hdev_lock = "none"
  /\ hdev_lock' = "connect"
  /\ connect' = "lock_conn"
  /\ UNCHANGED <<conn_lock, entry, listed, rcu_nesting, rcu_readers,
       rcu_waits_for, not_connect>>

\* l2cap_conn_add: mutex_lock(&conn->lock);
Connect_lock_conn ==
  /\ connect = "lock_conn"
  /\ "connect" \notin rcu_readers
  /\ conn_lock = "none"
  /\ conn_lock' = "connect"
  /\ connect' = "unlock_conn"
  /\ UNCHANGED <<hdev_lock, entry, listed, rcu_nesting, rcu_readers,
       rcu_waits_for, not_connect>>

\* l2cap_conn_add: mutex_unlock(&conn->lock);
Connect_unlock_conn ==
  /\ connect = "unlock_conn"
  /\ conn_lock = "connect"
  /\ conn_lock' = "none"
  /\ connect' = "hci_dev_unlock"
  /\ UNCHANGED <<hdev_lock, entry, listed, rcu_nesting, rcu_readers,
       rcu_waits_for, not_connect>>

\* l2cap_conn_add: hci_dev_unlock(hdev);
Connect_hci_dev_unlock ==
  /\ connect = "hci_dev_unlock"
  /\ hdev_lock = "connect"
  /\ conn_lock # "connect"
  /\ hdev_lock' = "none"
  /\ connect' = "Done"
  /\ UNCHANGED <<conn_lock, entry, listed, rcu_nesting, rcu_readers,
       rcu_waits_for, not_connect>>

\* The steps of connect that break a rule.
Connect_misuses ==
  \/ /\ connect = "hci_dev_lock"
     /\ hdev_lock = "connect"
     /\ Breaks("HdevLockOk_acquired")
  \/ /\ connect = "hci_dev_lock"
     /\ hdev_lock # "connect"
     /\ "connect" \in rcu_readers
     /\ Breaks("HdevLockOk_slept")
  \/ /\ connect = "lock_conn"
     /\ conn_lock = "connect"
     /\ Breaks("ConnLockOk_acquired")
  \/ /\ connect = "lock_conn"
     /\ conn_lock # "connect"
     /\ "connect" \in rcu_readers
     /\ Breaks("ConnLockOk_slept")
  \/ /\ connect = "unlock_conn"
     /\ conn_lock # "connect"
     /\ Breaks("ConnLockOk_released")
  \/ /\ connect = "hci_dev_unlock"
     /\ hdev_lock # "connect"
     /\ Breaks("HdevLockOk_released")
  \/ /\ connect = "hci_dev_unlock"
     /\ hdev_lock = "connect"
     /\ conn_lock = "connect"
     /\ Breaks("ConnLockOk_still_held")

Connect ==
  \/ Connect_hci_dev_lock
  \/ Connect_lock_conn
  \/ Connect_unlock_conn
  \/ Connect_hci_dev_unlock
  \/ Connect_misuses

(*****************************************************************************)
(* All processes together                                                    *)
(*****************************************************************************)
Terminating ==
  /\ rx_work = "Done"
  /\ mgmt = "Done"
  /\ connect = "Done"
  /\ UNCHANGED vars

Next ==
  \/ RxWork
  \/ Mgmt
  \/ Connect
  \/ Terminating

\* Fairness assumptions: a step that none of them covers may never be taken.
Fairness ==
  /\ WF_vars(RxWork)
  /\ SF_vars(rx_work = "lock_conn" /\ RxWork)  \* strong: nobody starves here
  /\ WF_vars(Mgmt)
  /\ SF_vars(mgmt = "hci_dev_lock" /\ Mgmt)  \* strong: nobody starves here
  /\ WF_vars(Connect)
  \* connect at hci_dev_lock: strongly fair, which assumes that nobody who
  \* waits here is passed over for ever.
  /\ SF_vars(connect = "hci_dev_lock" /\ Connect)
  /\ SF_vars(connect = "lock_conn" /\ Connect)  \* strong: nobody starves here

Spec ==
  Init /\ [][Next]_vars /\ Fairness

-------------------------------------------------------------------------------
(* Safety *)

\* Entry is freed before everybody has ended or is idle.
EntryNotLeaked ==
  ~(/\ rx_work = "Done"
    /\ mgmt = "Done"
    /\ connect = "Done"
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
  <>(rx_work = "Done")

-------------------------------------------------------------------------------
(* Reachability: each of these holds in some reachable state *)

\* A frame can be rejected.
SenderIsRejected ==
  rx_work = "read_entry" /\ listed

-------------------------------------------------------------------------------
\* What TLC checks, with the constants of the cfg files.
THEOREM
  Spec => /\ []TypeOK
          /\ []HdevLockOk
          /\ []ConnLockOk
          /\ []EntryOk
          /\ []RcuOk
          /\ []EntryNotLeaked
          /\ FrameIsReceived
===============================================================================
