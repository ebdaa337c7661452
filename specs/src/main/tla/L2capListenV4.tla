---------------------------- MODULE L2capListenV4 -----------------------------
(*****************************************************************************)
(* L2capListen: a listening socket is closed while the link goes down.       *)
(*                                                                           *)
(* Kind     use after free                                                   *)
(* Source   bluez/bluetooth-next, pull request 203                           *)
(* Patch    v4, Bluetooth: fix UAF in l2cap_sock_cleanup_listen() vs         *)
(*          l2cap_conn_del(), 16 May 2026, ab1513597c6c                      *)
(* Author   Safa Karakus, 29 Apr 2026: before the closer has chan->lock,     *)
(*          l2cap_conn_del sets SOCK_ZAPPED and kills sk; the closer reads   *)
(*          the flags of sk, which is free                                   *)
(* Base     L2capListen                                                      *)
(*                                                                           *)
(* C functions, by file:                                                     *)
(*   net/bluetooth/af_bluetooth.c  bt_accept_dequeue                         *)
(*   net/bluetooth/l2cap_sock.c    l2cap_sock_cleanup_listen,                *)
(*                                 l2cap_sock_teardown_cb, l2cap_sock_kill   *)
(*   net/bluetooth/l2cap_core.c    l2cap_chan_del, l2cap_conn_del            *)
(*                                                                           *)
(* Left out: the lifetime of the channel; the lock of accept_q, so           *)
(* bt_accept_get is one step; conn->lock; more than one child; states other  *)
(* than BT_CONNECTED.                                                        *)
(*****************************************************************************)
EXTENDS Integers

\* Each process has a control variable of its own, and there is no common pc:
\* an action shows at a glance whom it moves.
VARIABLES
  \* the socket that waits on the accept queue, and its channel
  sk,                   \* an object on the heap
  sk_refcnt,            \* one for the accept queue, one that l2cap_sock_kill
                        \* drops
  sk_lock,              \* mutex: its owner or "none"
  chan_lock,            \* mutex: its owner or "none"
  queued,               \* on accept_q: bt_sk(sk)->parent is set
  on_chan_l,            \* chan is on conn->chan_l
  chan_data,            \* chan->data is sk, not NULL
  SOCK_ZAPPED,          \* flag of sk
  SOCK_DEAD,            \* flag of sk
  \* process closer
  closer,               \* its next step
  got,                  \* local: whether it returns a child
  \* process rx_work
  rx_work,              \* its next step
  \* misuse
  broken                \* the rule that the last step broke, or "none"

child == <<sk, sk_refcnt, sk_lock, chan_lock, queued, on_chan_l, chan_data,
  SOCK_ZAPPED, SOCK_DEAD>>

\* What a process cannot move: the places and the locals of all others; broken
\* only by a misuse.
not_closer == <<rx_work, broken>>
not_rx_work == <<closer, got, broken>>

state == <<child, closer, got, rx_work>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

vars == <<state, broken>>

Processes == {"closer", "rx_work"}

-------------------------------------------------------------------------------
TypeOK ==
  /\ sk \in {"unallocated", "allocated", "freed"}
  /\ sk_refcnt \in 0 .. 4
  /\ sk_lock \in Processes \cup {"none"}
  /\ chan_lock \in Processes \cup {"none"}
  /\ queued \in BOOLEAN
  /\ on_chan_l \in BOOLEAN
  /\ chan_data \in BOOLEAN
  /\ SOCK_ZAPPED \in BOOLEAN
  /\ SOCK_DEAD \in BOOLEAN
  /\ got \in BOOLEAN
  /\ closer \in {
       "bt_accept_get", "lock_sock", "parent", "release_gone", "put_gone",
       "put_found", "unlink_found", "sock_hold", "release_sock",
       "sk_chan", "l2cap_chan_lock", "chan_data", "unlock_gone", "put_dead",
       "teardown",
       "lock_teardown", "is_child", "unlink_teardown", "release_teardown",
       "zap",
       "list_del",
       "zapped", "data", "dead", "put_kill",
       "l2cap_chan_unlock", "sock_put",
       "Done"}
  /\ rx_work \in {
       "chan_l", "l2cap_chan_lock",
       "teardown",
       "lock_teardown", "is_child", "unlink_teardown", "release_teardown",
       "zap",
       "list_del",
       "close",
       "zapped", "data", "dead", "put_kill",
       "l2cap_chan_unlock",
       "Done"}
  \* "TypeOK" where a step would leave a range
  /\ broken \in {"none", "SkOk_used_freed", "SkOk_used_allocated",
       "SkOk_freed_second", "SkRefcntOk_taken", "SkRefcntOk_dropped",
       "SkLockOk_still_held", "SkLockOk_acquired", "SkLockOk_released",
       "ChanLockOk_still_held", "ChanLockOk_acquired", "ChanLockOk_released"}

Init ==
  /\ sk = "allocated"
  /\ sk_refcnt = 2
  /\ sk_lock = "none"
  /\ chan_lock = "none"
  /\ queued = TRUE
  /\ on_chan_l = TRUE
  /\ chan_data = TRUE
  /\ SOCK_ZAPPED = FALSE
  /\ SOCK_DEAD = FALSE
  /\ closer = "bt_accept_get"
  /\ got = FALSE
  /\ rx_work = "chan_l"
  /\ broken = "none"

(*****************************************************************************)
(* closer: closes the listening socket.                                      *)
(*****************************************************************************)
\* bt_accept_dequeue: sk = bt_accept_get(parent, sk); sk_refcnt++;
Closer_bt_accept_get_child ==
  /\ closer = "bt_accept_get"
  /\ queued
  /\ sk_refcnt # 0
  /\ sk_refcnt + 1 <= 4
  /\ sk_refcnt' = sk_refcnt + 1
  /\ closer' = "lock_sock"
  /\ UNCHANGED <<sk, sk_lock, chan_lock, queued, on_chan_l, chan_data,
       SOCK_ZAPPED, SOCK_DEAD, got, not_closer>>

\* bt_accept_dequeue: sk = bt_accept_get(parent, sk);
Closer_bt_accept_get_NULL ==
  /\ closer = "bt_accept_get"
  /\ ~queued
  /\ ~got => sk_lock # "closer"
  /\ ~got => chan_lock # "closer"
  /\ closer' = IF ~got THEN "Done" ELSE "sk_chan"
  /\ UNCHANGED <<child, got, not_closer>>

\* bt_accept_dequeue: lock_sock(sk);
Closer_lock_sock ==
  /\ closer = "lock_sock"
  /\ sk # "freed"
  /\ sk # "unallocated"
  /\ sk_lock = "none"
  /\ sk_lock' = "closer"
  /\ closer' = "parent"
  /\ UNCHANGED <<sk, sk_refcnt, chan_lock, queued, on_chan_l, chan_data,
       SOCK_ZAPPED, SOCK_DEAD, got, not_closer>>

\* bt_accept_dequeue: if (!bt_sk(sk)->parent)
Closer_parent ==
  /\ closer = "parent"
  /\ closer' = IF queued THEN "put_found" ELSE "release_gone"
  /\ UNCHANGED <<child, got, not_closer>>

\* bt_accept_dequeue: release_sock(sk);
Closer_release_gone ==
  /\ closer = "release_gone"
  /\ sk # "freed"
  /\ sk # "unallocated"
  /\ sk_lock = "closer"
  /\ sk_lock' = "none"
  /\ closer' = "put_gone"
  /\ UNCHANGED <<sk, sk_refcnt, chan_lock, queued, on_chan_l, chan_data,
       SOCK_ZAPPED, SOCK_DEAD, got, not_closer>>

\* bt_accept_dequeue: sock_put(sk);
Closer_put_gone ==
  /\ closer = "put_gone"
  /\ sk_refcnt = 1 => sk # "freed"
  /\ sk_refcnt # 1 => sk_refcnt # 0
  /\ sk' =
       IF sk_refcnt = 1 THEN IF sk = "allocated" THEN "freed" ELSE sk ELSE sk
  /\ sk_refcnt' = sk_refcnt - 1
  /\ closer' = "bt_accept_get"
  /\ UNCHANGED <<sk_lock, chan_lock, queued, on_chan_l, chan_data, SOCK_ZAPPED,
       SOCK_DEAD, got, not_closer>>

\* bt_accept_dequeue: sock_put(sk);
Closer_put_found ==
  /\ closer = "put_found"
  /\ sk_refcnt = 1 => sk # "freed"
  /\ sk_refcnt # 1 => sk_refcnt # 0
  /\ sk' =
       IF sk_refcnt = 1 THEN IF sk = "allocated" THEN "freed" ELSE sk ELSE sk
  /\ sk_refcnt' = sk_refcnt - 1
  /\ closer' = "unlink_found"
  /\ UNCHANGED <<sk_lock, chan_lock, queued, on_chan_l, chan_data, SOCK_ZAPPED,
       SOCK_DEAD, got, not_closer>>

\* bt_accept_dequeue: bt_accept_unlink(sk);
Closer_unlink_found ==
  /\ closer = "unlink_found"
  /\ sk_refcnt = 1 => sk # "freed"
  /\ sk_refcnt # 1 => sk_refcnt # 0
  /\ queued' = FALSE
  /\ sk' =
       IF sk_refcnt = 1 THEN IF sk = "allocated" THEN "freed" ELSE sk ELSE sk
  /\ sk_refcnt' = sk_refcnt - 1
  /\ closer' = "sock_hold"
  /\ UNCHANGED <<sk_lock, chan_lock, on_chan_l, chan_data, SOCK_ZAPPED,
       SOCK_DEAD, got, not_closer>>

\* bt_accept_dequeue: sock_hold(sk);
Closer_sock_hold ==
  /\ closer = "sock_hold"
  /\ sk_refcnt # 0
  /\ sk_refcnt + 1 <= 4
  /\ sk_refcnt' = sk_refcnt + 1
  /\ closer' = "release_sock"
  /\ UNCHANGED <<sk, sk_lock, chan_lock, queued, on_chan_l, chan_data,
       SOCK_ZAPPED, SOCK_DEAD, got, not_closer>>

\* bt_accept_dequeue: release_sock(sk); return sk;
Closer_release_sock ==
  /\ closer = "release_sock"
  /\ sk # "freed"
  /\ sk # "unallocated"
  /\ sk_lock = "closer"
  /\ sk_lock' = "none"
  /\ got' = TRUE
  /\ closer' = "sk_chan"
  /\ UNCHANGED <<sk, sk_refcnt, chan_lock, queued, on_chan_l, chan_data,
       SOCK_ZAPPED, SOCK_DEAD, not_closer>>

\* l2cap_sock_cleanup_listen: chan = l2cap_pi(sk)->chan;
Closer_sk_chan ==
  /\ closer = "sk_chan"
  /\ sk # "freed"
  /\ sk # "unallocated"
  /\ closer' = "l2cap_chan_lock"
  /\ UNCHANGED <<child, got, not_closer>>

\* l2cap_sock_cleanup_listen: l2cap_chan_lock(chan);
Closer_l2cap_chan_lock ==
  /\ closer = "l2cap_chan_lock"
  /\ chan_lock = "none"
  /\ chan_lock' = "closer"
  /\ closer' = "chan_data"
  /\ UNCHANGED <<sk, sk_refcnt, sk_lock, queued, on_chan_l, chan_data,
       SOCK_ZAPPED, SOCK_DEAD, got, not_closer>>

\* l2cap_sock_cleanup_listen: if (!chan->data)
Closer_chan_data ==
  /\ closer = "chan_data"
  /\ closer' = IF ~chan_data THEN "unlock_gone" ELSE "teardown"
  /\ UNCHANGED <<child, got, not_closer>>

\* l2cap_sock_cleanup_listen: l2cap_chan_unlock(chan);
Closer_unlock_gone ==
  /\ closer = "unlock_gone"
  /\ chan_lock = "closer"
  /\ chan_lock' = "none"
  /\ closer' = "put_dead"
  /\ UNCHANGED <<sk, sk_refcnt, sk_lock, queued, on_chan_l, chan_data,
       SOCK_ZAPPED, SOCK_DEAD, got, not_closer>>

\* l2cap_sock_cleanup_listen: sock_put(sk);
Closer_put_dead ==
  /\ closer = "put_dead"
  /\ sk_refcnt = 1 => sk # "freed"
  /\ sk_refcnt # 1 => sk_refcnt # 0
  /\ sk' =
       IF sk_refcnt = 1 THEN IF sk = "allocated" THEN "freed" ELSE sk ELSE sk
  /\ sk_refcnt' = sk_refcnt - 1
  /\ got' = FALSE
  /\ closer' = "bt_accept_get"
  /\ UNCHANGED <<sk_lock, chan_lock, queued, on_chan_l, chan_data, SOCK_ZAPPED,
       SOCK_DEAD, not_closer>>

\* l2cap_chan_del: chan->ops->teardown(chan, err);
Closer_teardown ==
  /\ closer = "teardown"
  /\ closer' = IF chan_data THEN "lock_teardown" ELSE "list_del"
  /\ UNCHANGED <<child, got, not_closer>>

\* l2cap_sock_teardown_cb: lock_sock_nested(sk, atomic_read(&chan->nesting));
Closer_lock_teardown ==
  /\ closer = "lock_teardown"
  /\ sk # "freed"
  /\ sk # "unallocated"
  /\ sk_lock = "none"
  /\ sk_lock' = "closer"
  /\ closer' = "is_child"
  /\ UNCHANGED <<sk, sk_refcnt, chan_lock, queued, on_chan_l, chan_data,
       SOCK_ZAPPED, SOCK_DEAD, got, not_closer>>

\* l2cap_sock_teardown_cb: if (parent)
Closer_is_child ==
  /\ closer = "is_child"
  /\ closer' = IF queued THEN "unlink_teardown" ELSE "release_teardown"
  /\ UNCHANGED <<child, got, not_closer>>

\* l2cap_sock_teardown_cb: bt_accept_unlink(sk);
Closer_unlink_teardown ==
  /\ closer = "unlink_teardown"
  /\ sk_refcnt = 1 => sk # "freed"
  /\ sk_refcnt # 1 => sk_refcnt # 0
  /\ queued' = FALSE
  /\ sk' =
       IF sk_refcnt = 1 THEN IF sk = "allocated" THEN "freed" ELSE sk ELSE sk
  /\ sk_refcnt' = sk_refcnt - 1
  /\ closer' = "release_teardown"
  /\ UNCHANGED <<sk_lock, chan_lock, on_chan_l, chan_data, SOCK_ZAPPED,
       SOCK_DEAD, got, not_closer>>

\* l2cap_sock_teardown_cb: release_sock(sk);
Closer_release_teardown ==
  /\ closer = "release_teardown"
  /\ sk # "freed"
  /\ sk # "unallocated"
  /\ sk_lock = "closer"
  /\ sk_lock' = "none"
  /\ closer' = "zap"
  /\ UNCHANGED <<sk, sk_refcnt, chan_lock, queued, on_chan_l, chan_data,
       SOCK_ZAPPED, SOCK_DEAD, got, not_closer>>

\* l2cap_sock_teardown_cb: sock_set_flag(sk, SOCK_ZAPPED);
Closer_zap ==
  /\ closer = "zap"
  /\ sk # "freed"
  /\ sk # "unallocated"
  /\ SOCK_ZAPPED' = TRUE
  /\ closer' = "list_del"
  /\ UNCHANGED <<sk, sk_refcnt, sk_lock, chan_lock, queued, on_chan_l,
       chan_data, SOCK_DEAD, got, not_closer>>

\* l2cap_chan_del: list_del(&chan->list);
Closer_list_del ==
  /\ closer = "list_del"
  /\ on_chan_l' = FALSE
  /\ closer' = "zapped"
  /\ UNCHANGED <<sk, sk_refcnt, sk_lock, chan_lock, queued, chan_data,
       SOCK_ZAPPED, SOCK_DEAD, got, not_closer>>

\* l2cap_sock_kill: if (!sock_flag(sk, SOCK_ZAPPED) || sk->sk_socket) return;
Closer_zapped ==
  /\ closer = "zapped"
  /\ sk # "freed"
  /\ sk # "unallocated"
  /\ closer' = IF SOCK_ZAPPED THEN "data" ELSE "l2cap_chan_unlock"
  /\ UNCHANGED <<child, got, not_closer>>

\* l2cap_sock_kill: l2cap_pi(sk)->chan->data = NULL;
Closer_data ==
  /\ closer = "data"
  /\ chan_data' = FALSE
  /\ closer' = "dead"
  /\ UNCHANGED <<sk, sk_refcnt, sk_lock, chan_lock, queued, on_chan_l,
       SOCK_ZAPPED, SOCK_DEAD, got, not_closer>>

\* l2cap_sock_kill: sock_set_flag(sk, SOCK_DEAD);
Closer_dead ==
  /\ closer = "dead"
  /\ sk # "freed"
  /\ sk # "unallocated"
  /\ SOCK_DEAD' = TRUE
  /\ closer' = "put_kill"
  /\ UNCHANGED <<sk, sk_refcnt, sk_lock, chan_lock, queued, on_chan_l,
       chan_data, SOCK_ZAPPED, got, not_closer>>

\* l2cap_sock_kill: sock_put(sk);
Closer_put_kill ==
  /\ closer = "put_kill"
  /\ sk_refcnt = 1 => sk # "freed"
  /\ sk_refcnt # 1 => sk_refcnt # 0
  /\ sk' =
       IF sk_refcnt = 1 THEN IF sk = "allocated" THEN "freed" ELSE sk ELSE sk
  /\ sk_refcnt' = sk_refcnt - 1
  /\ closer' = "l2cap_chan_unlock"
  /\ UNCHANGED <<sk_lock, chan_lock, queued, on_chan_l, chan_data, SOCK_ZAPPED,
       SOCK_DEAD, got, not_closer>>

\* l2cap_sock_cleanup_listen: l2cap_chan_unlock(chan);
Closer_l2cap_chan_unlock ==
  /\ closer = "l2cap_chan_unlock"
  /\ chan_lock = "closer"
  /\ chan_lock' = "none"
  /\ closer' = "sock_put"
  /\ UNCHANGED <<sk, sk_refcnt, sk_lock, queued, on_chan_l, chan_data,
       SOCK_ZAPPED, SOCK_DEAD, got, not_closer>>

\* l2cap_sock_cleanup_listen: sock_put(sk);
Closer_sock_put ==
  /\ closer = "sock_put"
  /\ sk_refcnt = 1 => sk # "freed"
  /\ sk_refcnt # 1 => sk_refcnt # 0
  /\ sk' =
       IF sk_refcnt = 1 THEN IF sk = "allocated" THEN "freed" ELSE sk ELSE sk
  /\ sk_refcnt' = sk_refcnt - 1
  /\ got' = FALSE
  /\ closer' = "bt_accept_get"
  /\ UNCHANGED <<sk_lock, chan_lock, queued, on_chan_l, chan_data, SOCK_ZAPPED,
       SOCK_DEAD, not_closer>>

\* The steps of closer that break a rule.
Closer_misuses ==
  \/ /\ closer = "bt_accept_get"
     /\ queued
     /\ sk_refcnt = 0
     /\ Breaks("SkRefcntOk_taken")
  \/ /\ closer = "bt_accept_get"
     /\ queued
     /\ sk_refcnt # 0
     /\ sk_refcnt + 1 > 4
     /\ Breaks("TypeOK")
  \/ /\ closer = "bt_accept_get"
     /\ ~queued
     /\ ~got
     /\ sk_lock = "closer"
     /\ Breaks("SkLockOk_still_held")
  \/ /\ closer = "bt_accept_get"
     /\ ~queued
     /\ ~got
     /\ sk_lock # "closer"
     /\ chan_lock = "closer"
     /\ Breaks("ChanLockOk_still_held")
  \/ closer = "lock_sock" /\ sk = "freed" /\ Breaks("SkOk_used_freed")
  \/ /\ closer = "lock_sock"
     /\ sk # "freed"
     /\ sk = "unallocated"
     /\ Breaks("SkOk_used_allocated")
  \/ /\ closer = "lock_sock"
     /\ sk # "freed"
     /\ sk # "unallocated"
     /\ sk_lock = "closer"
     /\ Breaks("SkLockOk_acquired")
  \/ closer = "release_gone" /\ sk = "freed" /\ Breaks("SkOk_used_freed")
  \/ /\ closer = "release_gone"
     /\ sk # "freed"
     /\ sk = "unallocated"
     /\ Breaks("SkOk_used_allocated")
  \/ /\ closer = "release_gone"
     /\ sk # "freed"
     /\ sk # "unallocated"
     /\ sk_lock # "closer"
     /\ Breaks("SkLockOk_released")
  \/ /\ closer = "put_gone"
     /\ sk_refcnt = 1
     /\ sk = "freed"
     /\ Breaks("SkOk_freed_second")
  \/ /\ closer = "put_gone"
     /\ sk_refcnt # 1
     /\ sk_refcnt = 0
     /\ Breaks("SkRefcntOk_dropped")
  \/ /\ closer = "put_found"
     /\ sk_refcnt = 1
     /\ sk = "freed"
     /\ Breaks("SkOk_freed_second")
  \/ /\ closer = "put_found"
     /\ sk_refcnt # 1
     /\ sk_refcnt = 0
     /\ Breaks("SkRefcntOk_dropped")
  \/ /\ closer = "unlink_found"
     /\ sk_refcnt = 1
     /\ sk = "freed"
     /\ Breaks("SkOk_freed_second")
  \/ /\ closer = "unlink_found"
     /\ sk_refcnt # 1
     /\ sk_refcnt = 0
     /\ Breaks("SkRefcntOk_dropped")
  \/ closer = "sock_hold" /\ sk_refcnt = 0 /\ Breaks("SkRefcntOk_taken")
  \/ /\ closer = "sock_hold"
     /\ sk_refcnt # 0
     /\ sk_refcnt + 1 > 4
     /\ Breaks("TypeOK")
  \/ closer = "release_sock" /\ sk = "freed" /\ Breaks("SkOk_used_freed")
  \/ /\ closer = "release_sock"
     /\ sk # "freed"
     /\ sk = "unallocated"
     /\ Breaks("SkOk_used_allocated")
  \/ /\ closer = "release_sock"
     /\ sk # "freed"
     /\ sk # "unallocated"
     /\ sk_lock # "closer"
     /\ Breaks("SkLockOk_released")
  \/ closer = "sk_chan" /\ sk = "freed" /\ Breaks("SkOk_used_freed")
  \/ /\ closer = "sk_chan"
     /\ sk # "freed"
     /\ sk = "unallocated"
     /\ Breaks("SkOk_used_allocated")
  \/ /\ closer = "l2cap_chan_lock"
     /\ chan_lock = "closer"
     /\ Breaks("ChanLockOk_acquired")
  \/ /\ closer = "unlock_gone"
     /\ chan_lock # "closer"
     /\ Breaks("ChanLockOk_released")
  \/ /\ closer = "put_dead"
     /\ sk_refcnt = 1
     /\ sk = "freed"
     /\ Breaks("SkOk_freed_second")
  \/ /\ closer = "put_dead"
     /\ sk_refcnt # 1
     /\ sk_refcnt = 0
     /\ Breaks("SkRefcntOk_dropped")
  \/ closer = "lock_teardown" /\ sk = "freed" /\ Breaks("SkOk_used_freed")
  \/ /\ closer = "lock_teardown"
     /\ sk # "freed"
     /\ sk = "unallocated"
     /\ Breaks("SkOk_used_allocated")
  \/ /\ closer = "lock_teardown"
     /\ sk # "freed"
     /\ sk # "unallocated"
     /\ sk_lock = "closer"
     /\ Breaks("SkLockOk_acquired")
  \/ /\ closer = "unlink_teardown"
     /\ sk_refcnt = 1
     /\ sk = "freed"
     /\ Breaks("SkOk_freed_second")
  \/ /\ closer = "unlink_teardown"
     /\ sk_refcnt # 1
     /\ sk_refcnt = 0
     /\ Breaks("SkRefcntOk_dropped")
  \/ closer = "release_teardown" /\ sk = "freed" /\ Breaks("SkOk_used_freed")
  \/ /\ closer = "release_teardown"
     /\ sk # "freed"
     /\ sk = "unallocated"
     /\ Breaks("SkOk_used_allocated")
  \/ /\ closer = "release_teardown"
     /\ sk # "freed"
     /\ sk # "unallocated"
     /\ sk_lock # "closer"
     /\ Breaks("SkLockOk_released")
  \/ closer = "zap" /\ sk = "freed" /\ Breaks("SkOk_used_freed")
  \/ /\ closer = "zap"
     /\ sk # "freed"
     /\ sk = "unallocated"
     /\ Breaks("SkOk_used_allocated")
  \/ /\ closer = "zapped"
     /\ SOCK_ZAPPED
     /\ sk = "freed"
     /\ Breaks("SkOk_used_freed")
  \/ /\ closer = "zapped"
     /\ SOCK_ZAPPED
     /\ sk # "freed"
     /\ sk = "unallocated"
     /\ Breaks("SkOk_used_allocated")
  \/ /\ closer = "zapped"
     /\ ~SOCK_ZAPPED
     /\ sk = "freed"
     /\ Breaks("SkOk_used_freed")
  \/ /\ closer = "zapped"
     /\ ~SOCK_ZAPPED
     /\ sk # "freed"
     /\ sk = "unallocated"
     /\ Breaks("SkOk_used_allocated")
  \/ closer = "dead" /\ sk = "freed" /\ Breaks("SkOk_used_freed")
  \/ /\ closer = "dead"
     /\ sk # "freed"
     /\ sk = "unallocated"
     /\ Breaks("SkOk_used_allocated")
  \/ /\ closer = "put_kill"
     /\ sk_refcnt = 1
     /\ sk = "freed"
     /\ Breaks("SkOk_freed_second")
  \/ /\ closer = "put_kill"
     /\ sk_refcnt # 1
     /\ sk_refcnt = 0
     /\ Breaks("SkRefcntOk_dropped")
  \/ /\ closer = "l2cap_chan_unlock"
     /\ chan_lock # "closer"
     /\ Breaks("ChanLockOk_released")
  \/ /\ closer = "sock_put"
     /\ sk_refcnt = 1
     /\ sk = "freed"
     /\ Breaks("SkOk_freed_second")
  \/ /\ closer = "sock_put"
     /\ sk_refcnt # 1
     /\ sk_refcnt = 0
     /\ Breaks("SkRefcntOk_dropped")

Closer ==
  \/ Closer_bt_accept_get_child
  \/ Closer_bt_accept_get_NULL
  \/ Closer_lock_sock
  \/ Closer_parent
  \/ Closer_release_gone
  \/ Closer_put_gone
  \/ Closer_put_found
  \/ Closer_unlink_found
  \/ Closer_sock_hold
  \/ Closer_release_sock
  \/ Closer_sk_chan
  \/ Closer_l2cap_chan_lock
  \/ Closer_chan_data
  \/ Closer_unlock_gone
  \/ Closer_put_dead
  \/ Closer_teardown
  \/ Closer_lock_teardown
  \/ Closer_is_child
  \/ Closer_unlink_teardown
  \/ Closer_release_teardown
  \/ Closer_zap
  \/ Closer_list_del
  \/ Closer_zapped
  \/ Closer_data
  \/ Closer_dead
  \/ Closer_put_kill
  \/ Closer_l2cap_chan_unlock
  \/ Closer_sock_put
  \/ Closer_misuses

(*****************************************************************************)
(* rx_work: hci_rx_work, which is told of the link.                          *)
(*****************************************************************************)
\* l2cap_conn_del: list_for_each_entry_safe(chan, l, &conn->chan_l, list)
RxWork_chan_l ==
  /\ rx_work = "chan_l"
  /\ ~on_chan_l => sk_lock # "rx_work"
  /\ ~on_chan_l => chan_lock # "rx_work"
  /\ rx_work' = IF on_chan_l THEN "l2cap_chan_lock" ELSE "Done"
  /\ UNCHANGED <<child, not_rx_work>>

\* l2cap_conn_del: l2cap_chan_lock(chan);
RxWork_l2cap_chan_lock ==
  /\ rx_work = "l2cap_chan_lock"
  /\ chan_lock = "none"
  /\ chan_lock' = "rx_work"
  /\ rx_work' = "teardown"
  /\ UNCHANGED <<sk, sk_refcnt, sk_lock, queued, on_chan_l, chan_data,
       SOCK_ZAPPED, SOCK_DEAD, not_rx_work>>

\* l2cap_chan_del: chan->ops->teardown(chan, err);
RxWork_teardown ==
  /\ rx_work = "teardown"
  /\ rx_work' = IF chan_data THEN "lock_teardown" ELSE "list_del"
  /\ UNCHANGED <<child, not_rx_work>>

\* l2cap_sock_teardown_cb: lock_sock_nested(sk, atomic_read(&chan->nesting));
RxWork_lock_teardown ==
  /\ rx_work = "lock_teardown"
  /\ sk # "freed"
  /\ sk # "unallocated"
  /\ sk_lock = "none"
  /\ sk_lock' = "rx_work"
  /\ rx_work' = "is_child"
  /\ UNCHANGED <<sk, sk_refcnt, chan_lock, queued, on_chan_l, chan_data,
       SOCK_ZAPPED, SOCK_DEAD, not_rx_work>>

\* l2cap_sock_teardown_cb: if (parent)
RxWork_is_child ==
  /\ rx_work = "is_child"
  /\ rx_work' = IF queued THEN "unlink_teardown" ELSE "release_teardown"
  /\ UNCHANGED <<child, not_rx_work>>

\* l2cap_sock_teardown_cb: bt_accept_unlink(sk);
RxWork_unlink_teardown ==
  /\ rx_work = "unlink_teardown"
  /\ sk_refcnt = 1 => sk # "freed"
  /\ sk_refcnt # 1 => sk_refcnt # 0
  /\ queued' = FALSE
  /\ sk' =
       IF sk_refcnt = 1 THEN IF sk = "allocated" THEN "freed" ELSE sk ELSE sk
  /\ sk_refcnt' = sk_refcnt - 1
  /\ rx_work' = "release_teardown"
  /\ UNCHANGED <<sk_lock, chan_lock, on_chan_l, chan_data, SOCK_ZAPPED,
       SOCK_DEAD, not_rx_work>>

\* l2cap_sock_teardown_cb: release_sock(sk);
RxWork_release_teardown ==
  /\ rx_work = "release_teardown"
  /\ sk # "freed"
  /\ sk # "unallocated"
  /\ sk_lock = "rx_work"
  /\ sk_lock' = "none"
  /\ rx_work' = "zap"
  /\ UNCHANGED <<sk, sk_refcnt, chan_lock, queued, on_chan_l, chan_data,
       SOCK_ZAPPED, SOCK_DEAD, not_rx_work>>

\* l2cap_sock_teardown_cb: sock_set_flag(sk, SOCK_ZAPPED);
RxWork_zap ==
  /\ rx_work = "zap"
  /\ sk # "freed"
  /\ sk # "unallocated"
  /\ SOCK_ZAPPED' = TRUE
  /\ rx_work' = "list_del"
  /\ UNCHANGED <<sk, sk_refcnt, sk_lock, chan_lock, queued, on_chan_l,
       chan_data, SOCK_DEAD, not_rx_work>>

\* l2cap_chan_del: list_del(&chan->list);
RxWork_list_del ==
  /\ rx_work = "list_del"
  /\ on_chan_l' = FALSE
  /\ rx_work' = "close"
  /\ UNCHANGED <<sk, sk_refcnt, sk_lock, chan_lock, queued, chan_data,
       SOCK_ZAPPED, SOCK_DEAD, not_rx_work>>

\* l2cap_conn_del: chan->ops->close(chan);
RxWork_close ==
  /\ rx_work = "close"
  /\ rx_work' = IF chan_data THEN "zapped" ELSE "l2cap_chan_unlock"
  /\ UNCHANGED <<child, not_rx_work>>

\* l2cap_sock_kill: if (!sock_flag(sk, SOCK_ZAPPED) || sk->sk_socket) return;
RxWork_zapped ==
  /\ rx_work = "zapped"
  /\ sk # "freed"
  /\ sk # "unallocated"
  /\ rx_work' = IF SOCK_ZAPPED THEN "data" ELSE "l2cap_chan_unlock"
  /\ UNCHANGED <<child, not_rx_work>>

\* l2cap_sock_kill: l2cap_pi(sk)->chan->data = NULL;
RxWork_data ==
  /\ rx_work = "data"
  /\ chan_data' = FALSE
  /\ rx_work' = "dead"
  /\ UNCHANGED <<sk, sk_refcnt, sk_lock, chan_lock, queued, on_chan_l,
       SOCK_ZAPPED, SOCK_DEAD, not_rx_work>>

\* l2cap_sock_kill: sock_set_flag(sk, SOCK_DEAD);
RxWork_dead ==
  /\ rx_work = "dead"
  /\ sk # "freed"
  /\ sk # "unallocated"
  /\ SOCK_DEAD' = TRUE
  /\ rx_work' = "put_kill"
  /\ UNCHANGED <<sk, sk_refcnt, sk_lock, chan_lock, queued, on_chan_l,
       chan_data, SOCK_ZAPPED, not_rx_work>>

\* l2cap_sock_kill: sock_put(sk);
RxWork_put_kill ==
  /\ rx_work = "put_kill"
  /\ sk_refcnt = 1 => sk # "freed"
  /\ sk_refcnt # 1 => sk_refcnt # 0
  /\ sk' =
       IF sk_refcnt = 1 THEN IF sk = "allocated" THEN "freed" ELSE sk ELSE sk
  /\ sk_refcnt' = sk_refcnt - 1
  /\ rx_work' = "l2cap_chan_unlock"
  /\ UNCHANGED <<sk_lock, chan_lock, queued, on_chan_l, chan_data, SOCK_ZAPPED,
       SOCK_DEAD, not_rx_work>>

\* l2cap_conn_del: l2cap_chan_unlock(chan);
RxWork_l2cap_chan_unlock ==
  /\ rx_work = "l2cap_chan_unlock"
  /\ chan_lock = "rx_work"
  /\ sk_lock # "rx_work"
  /\ chan_lock' = "none"
  /\ rx_work' = "Done"
  /\ UNCHANGED <<sk, sk_refcnt, sk_lock, queued, on_chan_l, chan_data,
       SOCK_ZAPPED, SOCK_DEAD, not_rx_work>>

\* The steps of rx_work that break a rule.
RxWork_misuses ==
  \/ /\ rx_work = "chan_l"
     /\ ~on_chan_l
     /\ sk_lock = "rx_work"
     /\ Breaks("SkLockOk_still_held")
  \/ /\ rx_work = "chan_l"
     /\ ~on_chan_l
     /\ sk_lock # "rx_work"
     /\ chan_lock = "rx_work"
     /\ Breaks("ChanLockOk_still_held")
  \/ /\ rx_work = "l2cap_chan_lock"
     /\ chan_lock = "rx_work"
     /\ Breaks("ChanLockOk_acquired")
  \/ rx_work = "lock_teardown" /\ sk = "freed" /\ Breaks("SkOk_used_freed")
  \/ /\ rx_work = "lock_teardown"
     /\ sk # "freed"
     /\ sk = "unallocated"
     /\ Breaks("SkOk_used_allocated")
  \/ /\ rx_work = "lock_teardown"
     /\ sk # "freed"
     /\ sk # "unallocated"
     /\ sk_lock = "rx_work"
     /\ Breaks("SkLockOk_acquired")
  \/ /\ rx_work = "unlink_teardown"
     /\ sk_refcnt = 1
     /\ sk = "freed"
     /\ Breaks("SkOk_freed_second")
  \/ /\ rx_work = "unlink_teardown"
     /\ sk_refcnt # 1
     /\ sk_refcnt = 0
     /\ Breaks("SkRefcntOk_dropped")
  \/ rx_work = "release_teardown" /\ sk = "freed" /\ Breaks("SkOk_used_freed")
  \/ /\ rx_work = "release_teardown"
     /\ sk # "freed"
     /\ sk = "unallocated"
     /\ Breaks("SkOk_used_allocated")
  \/ /\ rx_work = "release_teardown"
     /\ sk # "freed"
     /\ sk # "unallocated"
     /\ sk_lock # "rx_work"
     /\ Breaks("SkLockOk_released")
  \/ rx_work = "zap" /\ sk = "freed" /\ Breaks("SkOk_used_freed")
  \/ /\ rx_work = "zap"
     /\ sk # "freed"
     /\ sk = "unallocated"
     /\ Breaks("SkOk_used_allocated")
  \/ /\ rx_work = "zapped"
     /\ SOCK_ZAPPED
     /\ sk = "freed"
     /\ Breaks("SkOk_used_freed")
  \/ /\ rx_work = "zapped"
     /\ SOCK_ZAPPED
     /\ sk # "freed"
     /\ sk = "unallocated"
     /\ Breaks("SkOk_used_allocated")
  \/ /\ rx_work = "zapped"
     /\ ~SOCK_ZAPPED
     /\ sk = "freed"
     /\ Breaks("SkOk_used_freed")
  \/ /\ rx_work = "zapped"
     /\ ~SOCK_ZAPPED
     /\ sk # "freed"
     /\ sk = "unallocated"
     /\ Breaks("SkOk_used_allocated")
  \/ rx_work = "dead" /\ sk = "freed" /\ Breaks("SkOk_used_freed")
  \/ /\ rx_work = "dead"
     /\ sk # "freed"
     /\ sk = "unallocated"
     /\ Breaks("SkOk_used_allocated")
  \/ /\ rx_work = "put_kill"
     /\ sk_refcnt = 1
     /\ sk = "freed"
     /\ Breaks("SkOk_freed_second")
  \/ /\ rx_work = "put_kill"
     /\ sk_refcnt # 1
     /\ sk_refcnt = 0
     /\ Breaks("SkRefcntOk_dropped")
  \/ /\ rx_work = "l2cap_chan_unlock"
     /\ chan_lock # "rx_work"
     /\ Breaks("ChanLockOk_released")
  \/ /\ rx_work = "l2cap_chan_unlock"
     /\ chan_lock = "rx_work"
     /\ sk_lock = "rx_work"
     /\ Breaks("SkLockOk_still_held")

RxWork ==
  \/ RxWork_chan_l
  \/ RxWork_l2cap_chan_lock
  \/ RxWork_teardown
  \/ RxWork_lock_teardown
  \/ RxWork_is_child
  \/ RxWork_unlink_teardown
  \/ RxWork_release_teardown
  \/ RxWork_zap
  \/ RxWork_list_del
  \/ RxWork_close
  \/ RxWork_zapped
  \/ RxWork_data
  \/ RxWork_dead
  \/ RxWork_put_kill
  \/ RxWork_l2cap_chan_unlock
  \/ RxWork_misuses

(*****************************************************************************)
(* All processes together                                                    *)
(*****************************************************************************)
Terminating ==
  /\ closer = "Done"
  /\ rx_work = "Done"
  /\ UNCHANGED vars

Next ==
  \/ Closer
  \/ RxWork
  \/ Terminating

\* Fairness assumptions: a step that none of them covers may never be taken.
Fairness ==
  /\ WF_vars(Closer)
  /\ SF_vars(closer = "lock_sock" /\ Closer)  \* strong: nobody starves here
  \* closer at l2cap_chan_lock: strongly fair, which assumes that nobody who
  \* waits here is passed over for ever.
  /\ SF_vars(closer = "l2cap_chan_lock" /\ Closer)
  \* closer at lock_teardown: strongly fair, which assumes that nobody who
  \* waits here is passed over for ever.
  /\ SF_vars(closer = "lock_teardown" /\ Closer)
  /\ WF_vars(RxWork)
  \* rx_work at l2cap_chan_lock: strongly fair, which assumes that nobody who
  \* waits here is passed over for ever.
  /\ SF_vars(rx_work = "l2cap_chan_lock" /\ RxWork)
  \* rx_work at lock_teardown: strongly fair, which assumes that nobody who
  \* waits here is passed over for ever.
  /\ SF_vars(rx_work = "lock_teardown" /\ RxWork)

Spec ==
  Init /\ [][Next]_vars /\ Fairness

-------------------------------------------------------------------------------
(* Safety *)

\* The queue never has the only reference.
QueueIsNotAlone ==
  ~(queued /\ sk_refcnt = 1)

\* Sk is freed before everybody has ended or is idle.
SkNotLeaked ==
  ~(closer = "Done" /\ rx_work = "Done" /\ sk = "allocated")

\* What must never happen to sk, rule by rule.
SkOk ==
  \* used after it was freed
  /\ broken # "SkOk_used_freed"
  \* used before it was allocated
  /\ broken # "SkOk_used_allocated"
  \* freed a second time
  /\ broken # "SkOk_freed_second"

\* What must never happen to sk_refcnt, rule by rule.
SkRefcntOk ==
  \* taken after it reached zero
  /\ broken # "SkRefcntOk_taken"
  \* dropped when there was no reference left
  /\ broken # "SkRefcntOk_dropped"

\* What must never happen to sk_lock, rule by rule.
SkLockOk ==
  \* still held by a task that has ended
  /\ broken # "SkLockOk_still_held"
  \* acquired by a task that holds it already
  /\ broken # "SkLockOk_acquired"
  \* released by a task that does not hold it
  /\ broken # "SkLockOk_released"

\* What must never happen to chan_lock, rule by rule.
ChanLockOk ==
  \* still held by a task that has ended
  /\ broken # "ChanLockOk_still_held"
  \* acquired by a task that holds it already
  /\ broken # "ChanLockOk_acquired"
  \* released by a task that does not hold it
  /\ broken # "ChanLockOk_released"

-------------------------------------------------------------------------------
(* Liveness *)

\* The listening socket is closed.
CloseReturns ==
  <>(closer = "Done")

\* The channels of the link are gone.
LinkIsDown ==
  <>(rx_work = "Done")

-------------------------------------------------------------------------------
(* Reachability: each of these holds in some reachable state *)

\* Both have found the child.
BothFindIt ==
  closer = "sk_chan" /\ rx_work = "l2cap_chan_lock"

-------------------------------------------------------------------------------
\* What TLC checks, with the constants of the cfg files.
THEOREM
  Spec => /\ []TypeOK
          /\ []SkOk
          /\ []SkRefcntOk
          /\ []SkLockOk
          /\ []ChanLockOk
          /\ []QueueIsNotAlone
          /\ []SkNotLeaked
          /\ CloseReturns
          /\ LinkIsDown
===============================================================================
