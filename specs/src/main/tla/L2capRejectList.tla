--------------------------- MODULE L2capRejectList ----------------------------
(*****************************************************************************)
(* L2capRejectList: a frame comes in while its sender is unblocked.          *)
(*                                                                           *)
(* Kind     use after free                                                   *)
(* Source   bluez/bluetooth-next, pull request 630                           *)
(* Patch    none                                                             *)
(* Author   21 Aug 2026: l2cap_recv_frame fetches the entry; unblock_device  *)
(*          removes and frees it; l2cap_recv_frame reads entry->bdaddr_type  *)
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

state == <<hdev_lock, conn_lock, entry, listed, rx_work, mgmt, connect>>

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
  /\ rx_work \in {
       "lock_conn",
       "list_for_each_entry", "read_entry",
       "unlock_conn",
       "Done"}
  /\ mgmt \in {
       "hci_dev_lock",
       "list_del", "kfree",
       "hci_dev_unlock",
       "Done"}
  /\ connect \in {
       "hci_dev_lock", "lock_conn", "unlock_conn", "hci_dev_unlock",
       "Done"}
  /\ broken \in {"none", "HdevLockOk_acquired", "HdevLockOk_released",
       "ConnLockOk_acquired", "ConnLockOk_released", "ConnLockOk_still_held",
       "EntryOk_used_freed", "EntryOk_used_allocated", "EntryOk_freed_second"}

Init ==
  /\ hdev_lock = "none"
  /\ conn_lock = "none"
  /\ entry = "allocated"
  /\ listed = TRUE
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
  /\ conn_lock = "none"
  /\ conn_lock' = "rx_work"
  /\ rx_work' = "list_for_each_entry"
  /\ UNCHANGED <<hdev_lock, entry, listed, not_rx_work>>

\* hci_bdaddr_list_lookup: list_for_each_entry(b, bdaddr_list, list)
RxWork_list_for_each_entry ==
  /\ rx_work = "list_for_each_entry"
  /\ rx_work' = IF listed THEN "read_entry" ELSE "unlock_conn"
  /\ UNCHANGED <<hdev_lock, conn_lock, entry, listed, not_rx_work>>

\* hci_bdaddr_list_lookup:
\*   if (!bacmp(&b->bdaddr, bdaddr) && b->bdaddr_type == type)
RxWork_read_entry ==
  /\ rx_work = "read_entry"
  /\ entry # "freed"
  /\ entry # "unallocated"
  /\ rx_work' = "unlock_conn"
  /\ UNCHANGED <<hdev_lock, conn_lock, entry, listed, not_rx_work>>

\* l2cap_recv_frame: mutex_unlock(&conn->lock);
RxWork_unlock_conn ==
  /\ rx_work = "unlock_conn"
  /\ conn_lock = "rx_work"
  /\ conn_lock' = "none"
  /\ rx_work' = "Done"
  /\ UNCHANGED <<hdev_lock, entry, listed, not_rx_work>>

\* The steps of rx_work that break a rule.
RxWork_misuses ==
  \/ /\ rx_work = "lock_conn"
     /\ conn_lock = "rx_work"
     /\ Breaks("ConnLockOk_acquired")
  \/ rx_work = "read_entry" /\ entry = "freed" /\ Breaks("EntryOk_used_freed")
  \/ /\ rx_work = "read_entry"
     /\ entry # "freed"
     /\ entry = "unallocated"
     /\ Breaks("EntryOk_used_allocated")
  \/ /\ rx_work = "unlock_conn"
     /\ conn_lock # "rx_work"
     /\ Breaks("ConnLockOk_released")

RxWork ==
  \/ RxWork_lock_conn
  \/ RxWork_list_for_each_entry
  \/ RxWork_read_entry
  \/ RxWork_unlock_conn
  \/ RxWork_misuses

(*****************************************************************************)
(* mgmt: a user unblocks the sender.                                         *)
(*****************************************************************************)
\* unblock_device: hci_dev_lock(hdev);
Mgmt_hci_dev_lock ==
  /\ mgmt = "hci_dev_lock"
  /\ hdev_lock = "none"
  /\ hdev_lock' = "mgmt"
  /\ mgmt' = "list_del"
  /\ UNCHANGED <<conn_lock, entry, listed, not_mgmt>>

\* hci_bdaddr_list_del: list_del(&entry->list);
Mgmt_list_del ==
  /\ mgmt = "list_del"
  /\ listed' = FALSE
  /\ mgmt' = "kfree"
  /\ UNCHANGED <<hdev_lock, conn_lock, entry, not_mgmt>>

\* hci_bdaddr_list_del: kfree(entry);
Mgmt_kfree ==
  /\ mgmt = "kfree"
  /\ entry # "freed"
  /\ entry' = IF entry = "allocated" THEN "freed" ELSE entry
  /\ mgmt' = "hci_dev_unlock"
  /\ UNCHANGED <<hdev_lock, conn_lock, listed, not_mgmt>>

\* unblock_device: hci_dev_unlock(hdev);
Mgmt_hci_dev_unlock ==
  /\ mgmt = "hci_dev_unlock"
  /\ hdev_lock = "mgmt"
  /\ hdev_lock' = "none"
  /\ mgmt' = "Done"
  /\ UNCHANGED <<conn_lock, entry, listed, not_mgmt>>

\* The steps of mgmt that break a rule.
Mgmt_misuses ==
  \/ /\ mgmt = "hci_dev_lock"
     /\ hdev_lock = "mgmt"
     /\ Breaks("HdevLockOk_acquired")
  \/ mgmt = "kfree" /\ entry = "freed" /\ Breaks("EntryOk_freed_second")
  \/ /\ mgmt = "hci_dev_unlock"
     /\ hdev_lock # "mgmt"
     /\ Breaks("HdevLockOk_released")

Mgmt ==
  \/ Mgmt_hci_dev_lock
  \/ Mgmt_list_del
  \/ Mgmt_kfree
  \/ Mgmt_hci_dev_unlock
  \/ Mgmt_misuses

(*****************************************************************************)
(* connect: a new connection.                                                *)
(*****************************************************************************)
\* l2cap_conn_add: hci_dev_lock(hdev);
Connect_hci_dev_lock ==
  /\ connect = "hci_dev_lock"
  /\ hdev_lock = "none"
  /\ hdev_lock' = "connect"
  /\ connect' = "lock_conn"
  /\ UNCHANGED <<conn_lock, entry, listed, not_connect>>

\* l2cap_conn_add: mutex_lock(&conn->lock);
Connect_lock_conn ==
  /\ connect = "lock_conn"
  /\ conn_lock = "none"
  /\ conn_lock' = "connect"
  /\ connect' = "unlock_conn"
  /\ UNCHANGED <<hdev_lock, entry, listed, not_connect>>

\* l2cap_conn_add: mutex_unlock(&conn->lock);
Connect_unlock_conn ==
  /\ connect = "unlock_conn"
  /\ conn_lock = "connect"
  /\ conn_lock' = "none"
  /\ connect' = "hci_dev_unlock"
  /\ UNCHANGED <<hdev_lock, entry, listed, not_connect>>

\* l2cap_conn_add: hci_dev_unlock(hdev);
Connect_hci_dev_unlock ==
  /\ connect = "hci_dev_unlock"
  /\ hdev_lock = "connect"
  /\ conn_lock # "connect"
  /\ hdev_lock' = "none"
  /\ connect' = "Done"
  /\ UNCHANGED <<conn_lock, entry, listed, not_connect>>

\* The steps of connect that break a rule.
Connect_misuses ==
  \/ /\ connect = "hci_dev_lock"
     /\ hdev_lock = "connect"
     /\ Breaks("HdevLockOk_acquired")
  \/ /\ connect = "lock_conn"
     /\ conn_lock = "connect"
     /\ Breaks("ConnLockOk_acquired")
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
  <>(rx_work = "Done")

-------------------------------------------------------------------------------
(* Reachability: each of these holds in some reachable state *)

\* A frame can be rejected.
SenderIsRejected ==
  rx_work = "read_entry" /\ listed

-------------------------------------------------------------------------------
\* What TLC checks, with the constants of the cfg files, and in front of a step
\* that breaks a rule.
THEOREM
  Spec => /\ [](NotBroken => TypeOK)
          /\ [](NotBroken => HdevLockOk)
          /\ [](NotBroken => ConnLockOk)
          /\ [](NotBroken => EntryNotLeaked)
===============================================================================
