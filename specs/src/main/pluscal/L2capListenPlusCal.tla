-------------------------- MODULE L2capListenPlusCal --------------------------
(*****************************************************************************)
(* The PlusCal twin of L2capListen: the same protocol, from the same         *)
(* description. A label is called like the action of the direct module, and  *)
(* both have the same state graph.                                           *)
(*****************************************************************************)
\* This file holds no translation. The TLA+ tools put it in:
\*   java -cp tla2tools.jar pcal.trans -nocfg L2capListenPlusCal.tla
EXTENDS Integers

Processes == {"closer", "rx_work"}

-------------------------------------------------------------------------------
(*--algorithm L2capListen {
  variables
    sk = "allocated";
    sk_refcnt = 2;
    sk_lock = "none";
    chan_lock = "none";
    queued = TRUE;
    on_chan_l = TRUE;
    chan_data = TRUE;
    SOCK_ZAPPED = FALSE;
    SOCK_DEAD = FALSE;
    broken = "none";

  fair process (Closer = "closer")
    variables
      got = FALSE;
  {
    Closer_bt_accept_get:
      while (TRUE) {
        if (queued) {
          await sk_refcnt # 0;
          sk_refcnt := sk_refcnt + 1;
          await sk_refcnt \in 0 .. 4;
        } else if (~got) {
          await sk_lock # "closer";
          await chan_lock # "closer";
          await sk_refcnt \in 0 .. 4;
          goto Done;
        } else {
          await sk_refcnt \in 0 .. 4;
          goto Closer_sk_chan;
        };
        Closer_lock_sock:+
          await sk # "freed";
          await sk # "unallocated";
          await sk_lock # "closer";
          await sk_lock = "none";
          sk_lock := "closer";
        Closer_parent:
          if (queued) {
            goto Closer_put_found;
          };
        Closer_release_gone:
          await sk # "freed";
          await sk # "unallocated";
          await sk_lock = "closer";
          sk_lock := "none";
        Closer_put_gone:
          if (sk_refcnt = 1) {
            await sk # "freed";
            if (sk = "allocated") {
              sk := "freed";
            };
          };
          await sk_refcnt # 0;
          sk_refcnt := sk_refcnt - 1;
          goto Closer_bt_accept_get;
        Closer_put_found:
          if (sk_refcnt = 1) {
            await sk # "freed";
            if (sk = "allocated") {
              sk := "freed";
            };
          };
          await sk_refcnt # 0;
          sk_refcnt := sk_refcnt - 1;
        Closer_unlink_found:
          queued := FALSE;
          if (sk_refcnt = 1) {
            await sk # "freed";
            if (sk = "allocated") {
              sk := "freed";
            };
          };
          await sk_refcnt # 0;
          sk_refcnt := sk_refcnt - 1;
        Closer_release_sock:
          await sk # "freed";
          await sk # "unallocated";
          await sk_lock = "closer";
          sk_lock := "none";
          got := TRUE;
        Closer_sk_chan:
          await sk # "freed";
          await sk # "unallocated";
        Closer_l2cap_chan_lock:+
          await chan_lock # "closer";
          await chan_lock = "none";
          chan_lock := "closer";
        Closer_teardown:
          if (chan_data) {
            Closer_lock_teardown:+
              await sk # "freed";
              await sk # "unallocated";
              await sk_lock # "closer";
              await sk_lock = "none";
              sk_lock := "closer";
            Closer_is_child:
              if (queued) {
                Closer_unlink_teardown:
                  queued := FALSE;
                  if (sk_refcnt = 1) {
                    await sk # "freed";
                    if (sk = "allocated") {
                      sk := "freed";
                    };
                  };
                  await sk_refcnt # 0;
                  sk_refcnt := sk_refcnt - 1;
              };
            Closer_release_teardown:
              await sk # "freed";
              await sk # "unallocated";
              await sk_lock = "closer";
              sk_lock := "none";
            Closer_zap:
              await sk # "freed";
              await sk # "unallocated";
              SOCK_ZAPPED := TRUE;
          };
        Closer_list_del:
          on_chan_l := FALSE;
        Closer_zapped:
          if (SOCK_ZAPPED) {
            await sk # "freed";
            await sk # "unallocated";
            Closer_data:
              chan_data := FALSE;
            Closer_dead:
              await sk # "freed";
              await sk # "unallocated";
              SOCK_DEAD := TRUE;
            Closer_put_kill:
              if (sk_refcnt = 1) {
                await sk # "freed";
                if (sk = "allocated") {
                  sk := "freed";
                };
              };
              await sk_refcnt # 0;
              sk_refcnt := sk_refcnt - 1;
          } else {
            await sk # "freed";
            await sk # "unallocated";
          };
        Closer_l2cap_chan_unlock:
          await chan_lock = "closer";
          chan_lock := "none";
          got := FALSE;
      };
  }

  fair process (RxWork = "rx_work") {
    RxWork_chan_l:
      if (on_chan_l) {
        RxWork_l2cap_chan_lock:+
          await chan_lock # "rx_work";
          await chan_lock = "none";
          chan_lock := "rx_work";
        RxWork_teardown:
          if (chan_data) {
            RxWork_lock_teardown:+
              await sk # "freed";
              await sk # "unallocated";
              await sk_lock # "rx_work";
              await sk_lock = "none";
              sk_lock := "rx_work";
            RxWork_is_child:
              if (queued) {
                RxWork_unlink_teardown:
                  queued := FALSE;
                  if (sk_refcnt = 1) {
                    await sk # "freed";
                    if (sk = "allocated") {
                      sk := "freed";
                    };
                  };
                  await sk_refcnt # 0;
                  sk_refcnt := sk_refcnt - 1;
              };
            RxWork_release_teardown:
              await sk # "freed";
              await sk # "unallocated";
              await sk_lock = "rx_work";
              sk_lock := "none";
            RxWork_zap:
              await sk # "freed";
              await sk # "unallocated";
              SOCK_ZAPPED := TRUE;
          };
        RxWork_list_del:
          on_chan_l := FALSE;
        RxWork_close:
          if (chan_data) {
            RxWork_zapped:
              if (SOCK_ZAPPED) {
                await sk # "freed";
                await sk # "unallocated";
                RxWork_data:
                  chan_data := FALSE;
                RxWork_dead:
                  await sk # "freed";
                  await sk # "unallocated";
                  SOCK_DEAD := TRUE;
                RxWork_put_kill:
                  if (sk_refcnt = 1) {
                    await sk # "freed";
                    if (sk = "allocated") {
                      sk := "freed";
                    };
                  };
                  await sk_refcnt # 0;
                  sk_refcnt := sk_refcnt - 1;
              } else {
                await sk # "freed";
                await sk # "unallocated";
              };
          };
        RxWork_l2cap_chan_unlock:
          await chan_lock = "rx_work";
          chan_lock := "none";
          await sk_lock # "rx_work";
      } else {
        await sk_lock # "rx_work";
        await chan_lock # "rx_work";
      };
  }
} *)
\* BEGIN TRANSLATION
\* END TRANSLATION

state == <<sk, sk_refcnt, sk_lock, chan_lock, queued, on_chan_l, chan_data,
  SOCK_ZAPPED, SOCK_DEAD, got, pc>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

\* The steps of closer that break a rule.
Closer_misuses ==
  \/ /\ pc["closer"] = "Closer_bt_accept_get"
     /\ queued
     /\ sk_refcnt = 0
     /\ Breaks("SkRefcntOk_taken")
  \/ /\ pc["closer"] = "Closer_bt_accept_get"
     /\ queued
     /\ sk_refcnt # 0
     /\ sk_refcnt + 1 > 4
     /\ Breaks("TypeOK")
  \/ /\ pc["closer"] = "Closer_bt_accept_get"
     /\ ~queued
     /\ ~got
     /\ sk_lock = "closer"
     /\ Breaks("SkLockOk_still_held")
  \/ /\ pc["closer"] = "Closer_bt_accept_get"
     /\ ~queued
     /\ ~got
     /\ sk_lock # "closer"
     /\ chan_lock = "closer"
     /\ Breaks("ChanLockOk_still_held")
  \/ /\ pc["closer"] = "Closer_lock_sock"
     /\ sk = "freed"
     /\ Breaks("SkOk_used_freed")
  \/ /\ pc["closer"] = "Closer_lock_sock"
     /\ sk # "freed"
     /\ sk = "unallocated"
     /\ Breaks("SkOk_used_allocated")
  \/ /\ pc["closer"] = "Closer_lock_sock"
     /\ sk # "freed"
     /\ sk # "unallocated"
     /\ sk_lock = "closer"
     /\ Breaks("SkLockOk_acquired")
  \/ /\ pc["closer"] = "Closer_release_gone"
     /\ sk = "freed"
     /\ Breaks("SkOk_used_freed")
  \/ /\ pc["closer"] = "Closer_release_gone"
     /\ sk # "freed"
     /\ sk = "unallocated"
     /\ Breaks("SkOk_used_allocated")
  \/ /\ pc["closer"] = "Closer_release_gone"
     /\ sk # "freed"
     /\ sk # "unallocated"
     /\ sk_lock # "closer"
     /\ Breaks("SkLockOk_released")
  \/ /\ pc["closer"] = "Closer_put_gone"
     /\ sk_refcnt = 1
     /\ sk = "freed"
     /\ Breaks("SkOk_freed_second")
  \/ /\ pc["closer"] = "Closer_put_gone"
     /\ sk_refcnt # 1
     /\ sk_refcnt = 0
     /\ Breaks("SkRefcntOk_dropped")
  \/ /\ pc["closer"] = "Closer_put_found"
     /\ sk_refcnt = 1
     /\ sk = "freed"
     /\ Breaks("SkOk_freed_second")
  \/ /\ pc["closer"] = "Closer_put_found"
     /\ sk_refcnt # 1
     /\ sk_refcnt = 0
     /\ Breaks("SkRefcntOk_dropped")
  \/ /\ pc["closer"] = "Closer_unlink_found"
     /\ sk_refcnt = 1
     /\ sk = "freed"
     /\ Breaks("SkOk_freed_second")
  \/ /\ pc["closer"] = "Closer_unlink_found"
     /\ sk_refcnt # 1
     /\ sk_refcnt = 0
     /\ Breaks("SkRefcntOk_dropped")
  \/ /\ pc["closer"] = "Closer_release_sock"
     /\ sk = "freed"
     /\ Breaks("SkOk_used_freed")
  \/ /\ pc["closer"] = "Closer_release_sock"
     /\ sk # "freed"
     /\ sk = "unallocated"
     /\ Breaks("SkOk_used_allocated")
  \/ /\ pc["closer"] = "Closer_release_sock"
     /\ sk # "freed"
     /\ sk # "unallocated"
     /\ sk_lock # "closer"
     /\ Breaks("SkLockOk_released")
  \/ /\ pc["closer"] = "Closer_sk_chan"
     /\ sk = "freed"
     /\ Breaks("SkOk_used_freed")
  \/ /\ pc["closer"] = "Closer_sk_chan"
     /\ sk # "freed"
     /\ sk = "unallocated"
     /\ Breaks("SkOk_used_allocated")
  \/ /\ pc["closer"] = "Closer_l2cap_chan_lock"
     /\ chan_lock = "closer"
     /\ Breaks("ChanLockOk_acquired")
  \/ /\ pc["closer"] = "Closer_lock_teardown"
     /\ sk = "freed"
     /\ Breaks("SkOk_used_freed")
  \/ /\ pc["closer"] = "Closer_lock_teardown"
     /\ sk # "freed"
     /\ sk = "unallocated"
     /\ Breaks("SkOk_used_allocated")
  \/ /\ pc["closer"] = "Closer_lock_teardown"
     /\ sk # "freed"
     /\ sk # "unallocated"
     /\ sk_lock = "closer"
     /\ Breaks("SkLockOk_acquired")
  \/ /\ pc["closer"] = "Closer_unlink_teardown"
     /\ sk_refcnt = 1
     /\ sk = "freed"
     /\ Breaks("SkOk_freed_second")
  \/ /\ pc["closer"] = "Closer_unlink_teardown"
     /\ sk_refcnt # 1
     /\ sk_refcnt = 0
     /\ Breaks("SkRefcntOk_dropped")
  \/ /\ pc["closer"] = "Closer_release_teardown"
     /\ sk = "freed"
     /\ Breaks("SkOk_used_freed")
  \/ /\ pc["closer"] = "Closer_release_teardown"
     /\ sk # "freed"
     /\ sk = "unallocated"
     /\ Breaks("SkOk_used_allocated")
  \/ /\ pc["closer"] = "Closer_release_teardown"
     /\ sk # "freed"
     /\ sk # "unallocated"
     /\ sk_lock # "closer"
     /\ Breaks("SkLockOk_released")
  \/ pc["closer"] = "Closer_zap" /\ sk = "freed" /\ Breaks("SkOk_used_freed")
  \/ /\ pc["closer"] = "Closer_zap"
     /\ sk # "freed"
     /\ sk = "unallocated"
     /\ Breaks("SkOk_used_allocated")
  \/ /\ pc["closer"] = "Closer_zapped"
     /\ SOCK_ZAPPED
     /\ sk = "freed"
     /\ Breaks("SkOk_used_freed")
  \/ /\ pc["closer"] = "Closer_zapped"
     /\ SOCK_ZAPPED
     /\ sk # "freed"
     /\ sk = "unallocated"
     /\ Breaks("SkOk_used_allocated")
  \/ /\ pc["closer"] = "Closer_zapped"
     /\ ~SOCK_ZAPPED
     /\ sk = "freed"
     /\ Breaks("SkOk_used_freed")
  \/ /\ pc["closer"] = "Closer_zapped"
     /\ ~SOCK_ZAPPED
     /\ sk # "freed"
     /\ sk = "unallocated"
     /\ Breaks("SkOk_used_allocated")
  \/ pc["closer"] = "Closer_dead" /\ sk = "freed" /\ Breaks("SkOk_used_freed")
  \/ /\ pc["closer"] = "Closer_dead"
     /\ sk # "freed"
     /\ sk = "unallocated"
     /\ Breaks("SkOk_used_allocated")
  \/ /\ pc["closer"] = "Closer_put_kill"
     /\ sk_refcnt = 1
     /\ sk = "freed"
     /\ Breaks("SkOk_freed_second")
  \/ /\ pc["closer"] = "Closer_put_kill"
     /\ sk_refcnt # 1
     /\ sk_refcnt = 0
     /\ Breaks("SkRefcntOk_dropped")
  \/ /\ pc["closer"] = "Closer_l2cap_chan_unlock"
     /\ chan_lock # "closer"
     /\ Breaks("ChanLockOk_released")

Closer_steps ==
  Closer \/ Closer_misuses

\* The steps of rx_work that break a rule.
RxWork_misuses ==
  \/ /\ pc["rx_work"] = "RxWork_chan_l"
     /\ ~on_chan_l
     /\ sk_lock = "rx_work"
     /\ Breaks("SkLockOk_still_held")
  \/ /\ pc["rx_work"] = "RxWork_chan_l"
     /\ ~on_chan_l
     /\ sk_lock # "rx_work"
     /\ chan_lock = "rx_work"
     /\ Breaks("ChanLockOk_still_held")
  \/ /\ pc["rx_work"] = "RxWork_l2cap_chan_lock"
     /\ chan_lock = "rx_work"
     /\ Breaks("ChanLockOk_acquired")
  \/ /\ pc["rx_work"] = "RxWork_lock_teardown"
     /\ sk = "freed"
     /\ Breaks("SkOk_used_freed")
  \/ /\ pc["rx_work"] = "RxWork_lock_teardown"
     /\ sk # "freed"
     /\ sk = "unallocated"
     /\ Breaks("SkOk_used_allocated")
  \/ /\ pc["rx_work"] = "RxWork_lock_teardown"
     /\ sk # "freed"
     /\ sk # "unallocated"
     /\ sk_lock = "rx_work"
     /\ Breaks("SkLockOk_acquired")
  \/ /\ pc["rx_work"] = "RxWork_unlink_teardown"
     /\ sk_refcnt = 1
     /\ sk = "freed"
     /\ Breaks("SkOk_freed_second")
  \/ /\ pc["rx_work"] = "RxWork_unlink_teardown"
     /\ sk_refcnt # 1
     /\ sk_refcnt = 0
     /\ Breaks("SkRefcntOk_dropped")
  \/ /\ pc["rx_work"] = "RxWork_release_teardown"
     /\ sk = "freed"
     /\ Breaks("SkOk_used_freed")
  \/ /\ pc["rx_work"] = "RxWork_release_teardown"
     /\ sk # "freed"
     /\ sk = "unallocated"
     /\ Breaks("SkOk_used_allocated")
  \/ /\ pc["rx_work"] = "RxWork_release_teardown"
     /\ sk # "freed"
     /\ sk # "unallocated"
     /\ sk_lock # "rx_work"
     /\ Breaks("SkLockOk_released")
  \/ pc["rx_work"] = "RxWork_zap" /\ sk = "freed" /\ Breaks("SkOk_used_freed")
  \/ /\ pc["rx_work"] = "RxWork_zap"
     /\ sk # "freed"
     /\ sk = "unallocated"
     /\ Breaks("SkOk_used_allocated")
  \/ /\ pc["rx_work"] = "RxWork_zapped"
     /\ SOCK_ZAPPED
     /\ sk = "freed"
     /\ Breaks("SkOk_used_freed")
  \/ /\ pc["rx_work"] = "RxWork_zapped"
     /\ SOCK_ZAPPED
     /\ sk # "freed"
     /\ sk = "unallocated"
     /\ Breaks("SkOk_used_allocated")
  \/ /\ pc["rx_work"] = "RxWork_zapped"
     /\ ~SOCK_ZAPPED
     /\ sk = "freed"
     /\ Breaks("SkOk_used_freed")
  \/ /\ pc["rx_work"] = "RxWork_zapped"
     /\ ~SOCK_ZAPPED
     /\ sk # "freed"
     /\ sk = "unallocated"
     /\ Breaks("SkOk_used_allocated")
  \/ pc["rx_work"] = "RxWork_dead" /\ sk = "freed" /\ Breaks("SkOk_used_freed")
  \/ /\ pc["rx_work"] = "RxWork_dead"
     /\ sk # "freed"
     /\ sk = "unallocated"
     /\ Breaks("SkOk_used_allocated")
  \/ /\ pc["rx_work"] = "RxWork_put_kill"
     /\ sk_refcnt = 1
     /\ sk = "freed"
     /\ Breaks("SkOk_freed_second")
  \/ /\ pc["rx_work"] = "RxWork_put_kill"
     /\ sk_refcnt # 1
     /\ sk_refcnt = 0
     /\ Breaks("SkRefcntOk_dropped")
  \/ /\ pc["rx_work"] = "RxWork_l2cap_chan_unlock"
     /\ chan_lock # "rx_work"
     /\ Breaks("ChanLockOk_released")
  \/ /\ pc["rx_work"] = "RxWork_l2cap_chan_unlock"
     /\ chan_lock = "rx_work"
     /\ sk_lock = "rx_work"
     /\ Breaks("SkLockOk_still_held")

RxWork_steps ==
  RxWork \/ RxWork_misuses

TwinNext ==
  \/ Next
  \/ Closer_misuses
  \/ RxWork_misuses

TwinFairness ==
  /\ WF_vars(Closer_steps)
  /\ SF_vars(\/ Closer_lock_sock
             \/ pc["closer"] = "Closer_lock_sock" /\ Closer_misuses)
  /\ SF_vars(\/ Closer_l2cap_chan_lock
             \/ pc["closer"] = "Closer_l2cap_chan_lock" /\ Closer_misuses)
  /\ SF_vars(\/ Closer_lock_teardown
             \/ pc["closer"] = "Closer_lock_teardown" /\ Closer_misuses)
  /\ WF_vars(RxWork_steps)
  /\ SF_vars(\/ RxWork_l2cap_chan_lock
             \/ pc["rx_work"] = "RxWork_l2cap_chan_lock" /\ RxWork_misuses)
  /\ SF_vars(\/ RxWork_lock_teardown
             \/ pc["rx_work"] = "RxWork_lock_teardown" /\ RxWork_misuses)

TwinSpec ==
  Init /\ [][TwinNext]_vars /\ TwinFairness

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
  /\ pc["closer"] \in {
       "Closer_bt_accept_get", "Closer_lock_sock", "Closer_parent",
       "Closer_release_gone", "Closer_put_gone", "Closer_put_found",
       "Closer_unlink_found", "Closer_release_sock", "Closer_sk_chan",
       "Closer_l2cap_chan_lock", "Closer_teardown", "Closer_lock_teardown",
       "Closer_is_child", "Closer_unlink_teardown", "Closer_release_teardown",
       "Closer_zap", "Closer_list_del", "Closer_zapped", "Closer_data",
       "Closer_dead", "Closer_put_kill", "Closer_l2cap_chan_unlock", "Done"}
  /\ pc["rx_work"] \in {
       "RxWork_chan_l", "RxWork_l2cap_chan_lock", "RxWork_teardown",
       "RxWork_lock_teardown", "RxWork_is_child", "RxWork_unlink_teardown",
       "RxWork_release_teardown", "RxWork_zap", "RxWork_list_del",
       "RxWork_close", "RxWork_zapped", "RxWork_data", "RxWork_dead",
       "RxWork_put_kill", "RxWork_l2cap_chan_unlock", "Done"}
  \* "TypeOK" where a step would leave a range
  /\ broken \in {"none", "SkOk_used_freed", "SkOk_used_allocated",
       "SkOk_freed_second", "SkRefcntOk_taken", "SkRefcntOk_dropped",
       "SkLockOk_still_held", "SkLockOk_acquired", "SkLockOk_released",
       "ChanLockOk_still_held", "ChanLockOk_acquired", "ChanLockOk_released"}

-------------------------------------------------------------------------------
(* Safety *)

\* The queue never has the only reference.
QueueIsNotAlone ==
  ~(queued /\ sk_refcnt = 1)

\* Sk is freed before everybody has ended or is idle.
SkNotLeaked ==
  ~(pc["closer"] = "Done" /\ pc["rx_work"] = "Done" /\ sk = "allocated")

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
  <>(pc["closer"] = "Done")

\* The channels of the link are gone.
LinkIsDown ==
  <>(pc["rx_work"] = "Done")

-------------------------------------------------------------------------------
(* Reachability: each of these holds in some reachable state *)

\* Both have found the child.
BothFindIt ==
  pc["closer"] = "Closer_sk_chan" /\ pc["rx_work"] = "RxWork_l2cap_chan_lock"

-------------------------------------------------------------------------------
\* What TLC checks, with the constants of the cfg files, and in front of a step
\* that breaks a rule.
THEOREM
  TwinSpec => /\ [](NotBroken => TypeOK)
              /\ [](NotBroken => SkRefcntOk)
              /\ [](NotBroken => SkLockOk)
              /\ [](NotBroken => ChanLockOk)
              /\ [](NotBroken => QueueIsNotAlone)
              /\ [](NotBroken => SkNotLeaked)
===============================================================================
