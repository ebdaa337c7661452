-------------------------- MODULE SwapinEntryPlusCal --------------------------
(*****************************************************************************)
(* The PlusCal twin of SwapinEntry: the same protocol, from the same         *)
(* description. A label is called like the action of the direct module, and  *)
(* both have the same state graph.                                           *)
(*****************************************************************************)
\* This file holds no translation. The TLA+ tools put it in:
\*   java -cp tla2tools.jar pcal.trans -nocfg SwapinEntryPlusCal.tla
EXTENDS Integers, FiniteSets

Processes == {"a", "b", "c", "kswapd"}

-------------------------------------------------------------------------------
(*--algorithm SwapinEntry {
  variables
    c_wrote = FALSE;
    entry = [p \in Processes |-> 1];
    page = [p \in Processes |-> 1];
    pte_page = [i \in 1 .. 2 |-> 0];
    pte_swap = [i \in 1 .. 2 |-> 1];
    pte_write = [i \in 1 .. 2 |-> FALSE];
    PG_locked = [i \in 1 .. 2 |-> FALSE];
    page_private = [i \in 1 .. 2 |-> 0];
    broken = "none";

  fair process (A = "a") {
    A_store:
      while (TRUE) {
        if (pte_write[1]) {
          goto Done;
        };
        A_handle_pte_fault:
          if (pte_page[1] = 0) {
            entry["a"] := pte_swap[1];
            await entry \in [Processes -> 1 .. 2];
            A_lookup_swap_cache:
              either {
                await \E i \in 1 .. 2 : page_private[i] = entry["a"];
                page["a"] := IF page_private[1] = entry["a"] THEN 1 ELSE 2;
              } or {
                await \A i \in 1 .. 2 : page_private[i] # entry["a"];
                goto A_store;
              };
            A_lock_page:+
              await ~PG_locked[page["a"]];
              PG_locked[page["a"]] := TRUE;
            A_PageSwapCache:
              if (page_private[page["a"]] # 0) {
                A_page_private:
                  if (page_private[page["a"]] = entry["a"]) {
                    A_pte_same:
                      if (pte_page[1] = 0 /\ pte_swap[1] = entry["a"]) {
                        A_reuse_swap_page:
                          if (Cardinality(
                                {i \in 1 .. 2 :
                                  \/ pte_page[i] = page["a"]
                                  \/ /\ pte_swap[i] =
                                          page_private[page["a"]]
                                     /\ page_private[page["a"]] # 0}) <= 1) {
                            page_private[page["a"]] := 0;
                            A_set_pte_writable:
                              pte_page[1] := page["a"];
                              pte_swap[1] := 0;
                              pte_write[1] := TRUE;
                          } else {
                            A_set_pte_at:
                              pte_page[1] := page["a"];
                              pte_swap[1] := 0;
                          };
                      };
                  };
              };
            A_unlock_page:
              await PG_locked[page["a"]];
              PG_locked[page["a"]] := FALSE;
          } else {
            await entry \in [Processes -> 1 .. 2];
            A_do_wp_page:
              await ~PG_locked[1];
              if (pte_page[1] = 1 /\ ~pte_write[1]) {
                if (Cardinality(
                      {i \in 1 .. 2 :
                        \/ pte_page[i] = 1
                        \/ /\ pte_swap[i] = page_private[1]
                           /\ page_private[1] # 0}) <= 1) {
                  pte_write[1] := TRUE;
                  page_private[1] := 0;
                } else {
                  pte_write[1] := TRUE;
                  pte_page[1] := 2;
                };
              };
          };
      };
  }

  fair process (B = "b") {
    B_store:
      while (TRUE) {
        if (pte_write[1]) {
          goto Done;
        };
        B_handle_pte_fault:
          if (pte_page[1] = 0) {
            entry["b"] := pte_swap[1];
            await entry \in [Processes -> 1 .. 2];
            B_lookup_swap_cache:
              either {
                await \E i \in 1 .. 2 : page_private[i] = entry["b"];
                page["b"] := IF page_private[1] = entry["b"] THEN 1 ELSE 2;
              } or {
                await \A i \in 1 .. 2 : page_private[i] # entry["b"];
                goto B_store;
              };
            B_lock_page:+
              await ~PG_locked[page["b"]];
              PG_locked[page["b"]] := TRUE;
            B_PageSwapCache:
              if (page_private[page["b"]] # 0) {
                B_page_private:
                  if (page_private[page["b"]] = entry["b"]) {
                    B_pte_same:
                      if (pte_page[1] = 0 /\ pte_swap[1] = entry["b"]) {
                        B_reuse_swap_page:
                          if (Cardinality(
                                {i \in 1 .. 2 :
                                  \/ pte_page[i] = page["b"]
                                  \/ /\ pte_swap[i] =
                                          page_private[page["b"]]
                                     /\ page_private[page["b"]] # 0}) <= 1) {
                            page_private[page["b"]] := 0;
                            B_set_pte_writable:
                              pte_page[1] := page["b"];
                              pte_swap[1] := 0;
                              pte_write[1] := TRUE;
                          } else {
                            B_set_pte_at:
                              pte_page[1] := page["b"];
                              pte_swap[1] := 0;
                          };
                      };
                  };
              };
            B_unlock_page:
              await PG_locked[page["b"]];
              PG_locked[page["b"]] := FALSE;
          } else {
            await entry \in [Processes -> 1 .. 2];
            B_do_wp_page:
              await ~PG_locked[1];
              if (pte_page[1] = 1 /\ ~pte_write[1]) {
                if (Cardinality(
                      {i \in 1 .. 2 :
                        \/ pte_page[i] = 1
                        \/ /\ pte_swap[i] = page_private[1]
                           /\ page_private[1] # 0}) <= 1) {
                  pte_write[1] := TRUE;
                  page_private[1] := 0;
                } else {
                  pte_write[1] := TRUE;
                  pte_page[1] := 2;
                };
              };
          };
      };
  }

  fair process (C = "c") {
    C_store:
      while (TRUE) {
        if (pte_write[2]) {
          if (pte_page[2] = 1) {
            c_wrote := TRUE;
          };
          goto Done;
        };
        C_handle_pte_fault:
          if (pte_page[2] = 0) {
            entry["c"] := pte_swap[2];
            await entry \in [Processes -> 1 .. 2];
            C_lookup_swap_cache:
              either {
                await \E i \in 1 .. 2 : page_private[i] = entry["c"];
                page["c"] := IF page_private[1] = entry["c"] THEN 1 ELSE 2;
              } or {
                await \A i \in 1 .. 2 : page_private[i] # entry["c"];
                goto C_store;
              };
            C_lock_page:+
              await ~PG_locked[page["c"]];
              PG_locked[page["c"]] := TRUE;
            C_PageSwapCache:
              if (page_private[page["c"]] # 0) {
                C_page_private:
                  if (page_private[page["c"]] = entry["c"]) {
                    C_pte_same:
                      if (pte_page[2] = 0 /\ pte_swap[2] = entry["c"]) {
                        C_reuse_swap_page:
                          if (Cardinality(
                                {i \in 1 .. 2 :
                                  \/ pte_page[i] = page["c"]
                                  \/ /\ pte_swap[i] =
                                          page_private[page["c"]]
                                     /\ page_private[page["c"]] # 0}) <= 1) {
                            page_private[page["c"]] := 0;
                            C_set_pte_writable:
                              pte_page[2] := page["c"];
                              pte_swap[2] := 0;
                              pte_write[2] := TRUE;
                          } else {
                            C_set_pte_at:
                              pte_page[2] := page["c"];
                              pte_swap[2] := 0;
                          };
                      };
                  };
              };
            C_unlock_page:
              await PG_locked[page["c"]];
              PG_locked[page["c"]] := FALSE;
          } else {
            await entry \in [Processes -> 1 .. 2];
            C_do_wp_page:
              await ~PG_locked[1];
              if (pte_page[2] = 1 /\ ~pte_write[2]) {
                if (Cardinality(
                      {i \in 1 .. 2 :
                        \/ pte_page[i] = 1
                        \/ /\ pte_swap[i] = page_private[1]
                           /\ page_private[1] # 0}) <= 1) {
                  pte_write[2] := TRUE;
                  page_private[1] := 0;
                } else {
                  pte_write[2] := TRUE;
                  pte_page[2] := 3;
                };
              };
          };
      };
  }

  fair process (Kswapd = "kswapd") {
    Kswapd_kswapd:-
      while (TRUE) {
        with (m \in 1 .. 2) {
          entry["kswapd"] := m;
          page["kswapd"] := 3 - m;
        };
        Kswapd_isolate:
          if (/\ pte_page[entry["kswapd"]] = page["kswapd"]
              /\ pte_write[entry["kswapd"]]
              /\ Cardinality(
                   {i \in 1 .. 2 :
                     \/ pte_page[i] = page["kswapd"]
                     \/ /\ pte_swap[i] = page_private[page["kswapd"]]
                        /\ page_private[page["kswapd"]] # 0}) = 1
              /\ \A i \in 1 .. 2 :
                   /\ page_private[i] # entry["kswapd"]
                   /\ pte_swap[i] # entry["kswapd"]) {
            Kswapd_trylock_page:
              if (~PG_locked[page["kswapd"]]) {
                PG_locked[page["kswapd"]] := TRUE;
                Kswapd_add_to_swap:
                  page_private[page["kswapd"]] := entry["kswapd"];
                Kswapd_try_to_unmap:
                  pte_page[entry["kswapd"]] := 0;
                  pte_swap[entry["kswapd"]] := entry["kswapd"];
                  pte_write[entry["kswapd"]] := FALSE;
                Kswapd_unlock_page:
                  await PG_locked[page["kswapd"]];
                  PG_locked[page["kswapd"]] := FALSE;
              };
          };
      };
  }
} *)
\* BEGIN TRANSLATION
\* END TRANSLATION

state == <<c_wrote, entry, page, pte_page, pte_swap, pte_write, PG_locked,
  page_private, pc>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

\* The steps of a that break a rule.
A_misuses ==
  \/ /\ pc["a"] = "A_handle_pte_fault"
     /\ pte_page[1] = 0
     /\ pte_swap[1] < 1
     /\ Breaks("TypeOK")
  \/ /\ pc["a"] = "A_unlock_page"
     /\ ~PG_locked[page["a"]]
     /\ Breaks("PGLockedOk_unlocked_although")

A_steps ==
  A \/ A_misuses

\* The steps of b that break a rule.
B_misuses ==
  \/ /\ pc["b"] = "B_handle_pte_fault"
     /\ pte_page[1] = 0
     /\ pte_swap[1] < 1
     /\ Breaks("TypeOK")
  \/ /\ pc["b"] = "B_unlock_page"
     /\ ~PG_locked[page["b"]]
     /\ Breaks("PGLockedOk_unlocked_although")

B_steps ==
  B \/ B_misuses

\* The steps of c that break a rule.
C_misuses ==
  \/ /\ pc["c"] = "C_handle_pte_fault"
     /\ pte_page[2] = 0
     /\ pte_swap[2] < 1
     /\ Breaks("TypeOK")
  \/ /\ pc["c"] = "C_unlock_page"
     /\ ~PG_locked[page["c"]]
     /\ Breaks("PGLockedOk_unlocked_although")

C_steps ==
  C \/ C_misuses

\* The steps of kswapd that break a rule.
Kswapd_misuses ==
  \/ /\ pc["kswapd"] = "Kswapd_unlock_page"
     /\ ~PG_locked[page["kswapd"]]
     /\ Breaks("PGLockedOk_unlocked_although")

Kswapd_steps ==
  Kswapd \/ Kswapd_misuses

TwinNext ==
  \/ Next
  \/ A_misuses
  \/ B_misuses
  \/ C_misuses
  \/ Kswapd_misuses

\* Where processes begin is chosen at the start. PlusCal cannot say that: this
\* is Init with the choice.
TwinInit ==
  /\ c_wrote = FALSE
  /\ entry = [p \in Processes |-> 1]
  /\ page = [p \in Processes |-> 1]
  /\ pte_page = [i \in 1 .. 2 |-> 0]
  /\ pte_swap = [i \in 1 .. 2 |-> 1]
  /\ pte_write = [i \in 1 .. 2 |-> FALSE]
  /\ PG_locked = [i \in 1 .. 2 |-> FALSE]
  /\ pc = [self \in ProcSet |->
       CASE self = "a" -> "A_store"
         [] self = "b" -> "B_store"
         [] self = "c" -> "C_store"
         [] self = "kswapd" -> "Kswapd_kswapd"]
  /\ \* page 1 is in the swap cache
     \/ /\ page_private = [i \in 1 .. 2 |-> IF i = 1 THEN 1 ELSE 0]
  /\ broken = "none"

TwinFairness ==
  /\ WF_vars(A_steps)
  /\ SF_vars(A_lock_page)
  /\ WF_vars(B_steps)
  /\ SF_vars(B_lock_page)
  /\ WF_vars(C_steps)
  /\ SF_vars(C_lock_page)
  /\ WF_vars(pc["kswapd"] \notin {"Kswapd_kswapd"} /\ Kswapd_steps)

TwinSpec ==
  TwinInit /\ [][TwinNext]_vars /\ TwinFairness

TypeOK ==
  /\ c_wrote \in BOOLEAN
  /\ entry \in [Processes -> 1 .. 2]
  /\ page \in [Processes -> 1 .. 2]
  /\ pte_page \in [1 .. 2 -> 0 .. 3]
  /\ pte_swap \in [1 .. 2 -> 0 .. 2]
  /\ pte_write \in [1 .. 2 -> BOOLEAN]
  /\ PG_locked \in [1 .. 2 -> BOOLEAN]
  /\ page_private \in [1 .. 2 -> 0 .. 2]
  /\ pc["a"] \in {
       "A_store", "A_handle_pte_fault", "A_lookup_swap_cache", "A_lock_page",
       "A_PageSwapCache", "A_page_private", "A_pte_same", "A_reuse_swap_page",
       "A_set_pte_writable", "A_set_pte_at", "A_unlock_page", "A_do_wp_page",
       "Done"}
  /\ pc["b"] \in {
       "B_store", "B_handle_pte_fault", "B_lookup_swap_cache", "B_lock_page",
       "B_PageSwapCache", "B_page_private", "B_pte_same", "B_reuse_swap_page",
       "B_set_pte_writable", "B_set_pte_at", "B_unlock_page", "B_do_wp_page",
       "Done"}
  /\ pc["c"] \in {
       "C_store", "C_handle_pte_fault", "C_lookup_swap_cache", "C_lock_page",
       "C_PageSwapCache", "C_page_private", "C_pte_same", "C_reuse_swap_page",
       "C_set_pte_writable", "C_set_pte_at", "C_unlock_page", "C_do_wp_page",
       "Done"}
  /\ pc["kswapd"] \in {
       "Kswapd_kswapd", "Kswapd_isolate", "Kswapd_trylock_page",
       "Kswapd_add_to_swap", "Kswapd_try_to_unmap", "Kswapd_unlock_page"}
  \* "TypeOK" where a step would leave a range
  /\ broken \in {"none", "PGLockedOk_unlocked_although"}

-------------------------------------------------------------------------------
(* Safety *)

\* A and B do not see what C wrote.
OwnData ==
  ~(pte_page[1] = 1 /\ c_wrote)

\* PG_locked is never unlocked although it is not locked.
PGLockedOk ==
  broken # "PGLockedOk_unlocked_although"

\* Somebody can go on, or all have ended but servers, which may wait for ever:
\* kswapd.
NoDeadlock ==
  \/ pc["a"] = "Done" /\ pc["b"] = "Done" /\ pc["c"] = "Done"
  \/ ENABLED A_steps
  \/ ENABLED B_steps
  \/ ENABLED C_steps
  \/ ENABLED Kswapd_steps

-------------------------------------------------------------------------------
(* Reachability: each of these holds in some reachable state *)

\* Everybody can write.
AllHaveWritten ==
  pc["a"] = "Done" /\ pc["b"] = "Done" /\ pc["c"] = "Done"

\* Entry 1 can be another page's.
EntryIsUsedAgain ==
  page_private[2] = 1

-------------------------------------------------------------------------------
\* What TLC checks, with the constants of the cfg files.
THEOREM
  TwinSpec => /\ []TypeOK
              /\ []PGLockedOk
              /\ []NoDeadlock
              /\ []OwnData
===============================================================================
