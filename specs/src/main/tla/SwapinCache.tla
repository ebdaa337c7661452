----------------------------- MODULE SwapinCache ------------------------------
(*****************************************************************************)
(* Swapin: two threads and their parent fault on one swap entry.             *)
(*                                                                           *)
(* Kind     reuse (ABA)                                                      *)
(* Linux    v2.6.36-rc                                                       *)
(* Source   4969c1192d15, 31c4a3d3a0f8                                       *)
(* Patch    4969c1192d15, mm: fix swapin race condition, Andrea Arcangeli, 9 *)
(*          Sep 2010                                                         *)
(* Author   Hugh Dickins, 19 Sep 2010, of the first fix: B has looked page 1 *)
(*          up and waits for its lock; A copies it; C reuses it; kswapd      *)
(*          gives entry 1 to the copy, and entry 2 to page 1; B maps page 1  *)
(* Base     Swapin                                                           *)
(*                                                                           *)
(* C functions, by file:                                                     *)
(*   mm/memory.c  do_swap_page, do_wp_page                                   *)
(*   mm/vmscan.c  shrink_page_list                                           *)
(*                                                                           *)
(* Left out: reading from swap: a page stays in the swap cache until it is   *)
(* reused; write-back; try_to_free_swap and swapoff; reads; the lock of a    *)
(* page table, so what is done under it is one step.                         *)
(*****************************************************************************)
EXTENDS Integers, FiniteSets

\* Each process has a control variable of its own, and there is no common pc:
\* an action shows at a glance whom it moves.
VARIABLES
  \* shared
  c_wrote,              \* page 1 has what C wrote
  entry,                \* local of do_swap_page
  page,                 \* local of do_swap_page
  \* the ptes of A and B (1) and of C (2)
  pte_page,             \* the page, or 0 where it is not present
  pte_swap,             \* the swap entry, or 0
  pte_write,
  \* page 1, which they share, and page 2, the copy
  PG_locked,            \* PG_locked of page
  page_private,         \* its entry in the swap cache, or 0
  \* process a
  a,                    \* its next step
  \* process b
  b,                    \* its next step
  \* process c
  c,                    \* its next step
  \* process kswapd
  kswapd,               \* its next step
  \* misuse
  broken                \* the rule that the last step broke, or "none"

mm == <<pte_page, pte_swap, pte_write>>
pages == <<PG_locked, page_private>>

\* What a process cannot move: the places and the locals of all others; broken
\* only by a misuse.
not_a == <<b, c, kswapd, broken>>
not_b == <<a, c, kswapd, broken>>
not_c == <<a, b, kswapd, broken>>
not_kswapd == <<a, b, c, broken>>

state == <<c_wrote, entry, page, mm, pages, a, b, c, kswapd>>

\* A step that breaks a rule only notes which. Nothing is judged behind it: TLC
\* does not go on from there (NotBroken), nor should a reader.
Breaks(rule) ==
  broken' = rule /\ UNCHANGED state

NotBroken ==
  broken = "none"

vars == <<state, broken>>

Processes == {"a", "b", "c", "kswapd"}

-------------------------------------------------------------------------------
TypeOK ==
  /\ c_wrote \in BOOLEAN
  /\ entry \in [Processes -> 1 .. 2]
  /\ page \in [Processes -> 1 .. 2]
  /\ pte_page \in [1 .. 2 -> 0 .. 3]
  /\ pte_swap \in [1 .. 2 -> 0 .. 2]
  /\ pte_write \in [1 .. 2 -> BOOLEAN]
  /\ PG_locked \in [1 .. 2 -> BOOLEAN]
  /\ page_private \in [1 .. 2 -> 0 .. 2]
  /\ a \in {
       "store", "handle_pte_fault",
       "lookup_swap_cache", "lock_page", "PageSwapCache", "pte_same",
       "reuse_swap_page", "set_pte_writable", "set_pte_at", "unlock_page",
       "do_wp_page",
       "Done"}
  /\ b \in {
       "store", "handle_pte_fault",
       "lookup_swap_cache", "lock_page", "PageSwapCache", "pte_same",
       "reuse_swap_page", "set_pte_writable", "set_pte_at", "unlock_page",
       "do_wp_page",
       "Done"}
  /\ c \in {
       "store", "handle_pte_fault",
       "lookup_swap_cache", "lock_page", "PageSwapCache", "pte_same",
       "reuse_swap_page", "set_pte_writable", "set_pte_at", "unlock_page",
       "do_wp_page",
       "Done"}
  /\ kswapd \in {
       "kswapd",
       "isolate", "trylock_page", "add_to_swap", "try_to_unmap", "unlock_page"}
  \* "TypeOK" where a step would leave a range
  /\ broken \in {"none", "PGLockedOk_unlocked_although"}

Init ==
  /\ c_wrote = FALSE
  /\ entry = [p \in Processes |-> 1]
  /\ page = [p \in Processes |-> 1]
  /\ pte_page = [i \in 1 .. 2 |-> 0]
  /\ pte_swap = [i \in 1 .. 2 |-> 1]
  /\ pte_write = [i \in 1 .. 2 |-> FALSE]
  /\ PG_locked = [i \in 1 .. 2 |-> FALSE]
  /\ a = "store"
  /\ b = "store"
  /\ c = "store"
  /\ kswapd = "kswapd"
  /\ \* page 1 is in the swap cache
     \/ /\ page_private = [i \in 1 .. 2 |-> IF i = 1 THEN 1 ELSE 0]
  /\ broken = "none"

(*****************************************************************************)
(* a                                                                         *)
(*****************************************************************************)
\* *address = value;
A_store ==
  /\ a = "store"
  /\ a' = IF pte_write[1] THEN "Done" ELSE "handle_pte_fault"
  /\ UNCHANGED <<c_wrote, entry, page, mm, pages, not_a>>

\* if (!pte_present(entry)) -> swap
A_handle_pte_fault_swap ==
  /\ a = "handle_pte_fault"
  /\ pte_page[1] = 0
  /\ pte_swap[1] >= 1
  /\ entry' = [entry EXCEPT !["a"] = pte_swap[1]]
  /\ a' = "lookup_swap_cache"
  /\ UNCHANGED <<c_wrote, page, mm, pages, not_a>>

\* if (!pte_present(entry)) -> present
A_handle_pte_fault_present ==
  /\ a = "handle_pte_fault"
  /\ pte_page[1] # 0
  /\ a' = "do_wp_page"
  /\ UNCHANGED <<c_wrote, entry, page, mm, pages, not_a>>

\* do_swap_page: page = lookup_swap_cache(entry); -> page
A_lookup_swap_cache_page ==
  /\ a = "lookup_swap_cache"
  /\ \E i \in 1 .. 2 : page_private[i] = entry["a"]
  /\ page' =
       [page EXCEPT !["a"] = IF page_private[1] = entry["a"] THEN 1 ELSE 2]
  /\ a' = "lock_page"
  /\ UNCHANGED <<c_wrote, entry, mm, pages, not_a>>

\* do_swap_page: page = lookup_swap_cache(entry); -> NULL
A_lookup_swap_cache_NULL ==
  /\ a = "lookup_swap_cache"
  /\ \A i \in 1 .. 2 : page_private[i] # entry["a"]
  /\ a' = "store"
  /\ UNCHANGED <<c_wrote, entry, page, mm, pages, not_a>>

\* do_swap_page: lock_page(page);
A_lock_page ==
  /\ a = "lock_page"
  /\ ~PG_locked[page["a"]]
  /\ PG_locked' = [PG_locked EXCEPT ![page["a"]] = TRUE]
  /\ a' = "PageSwapCache"
  /\ UNCHANGED <<c_wrote, entry, page, mm, page_private, not_a>>

\* do_swap_page: if (likely(PageSwapCache(page)))
A_PageSwapCache ==
  /\ a = "PageSwapCache"
  /\ a' = IF page_private[page["a"]] # 0 THEN "pte_same" ELSE "unlock_page"
  /\ UNCHANGED <<c_wrote, entry, page, mm, pages, not_a>>

\* do_swap_page: if (likely(pte_same(*page_table, orig_pte)))
A_pte_same ==
  /\ a = "pte_same"
  /\ a' =
       IF pte_page[1] = 0 /\ pte_swap[1] = entry["a"]
         THEN "reuse_swap_page"
         ELSE "unlock_page"
  /\ UNCHANGED <<c_wrote, entry, page, mm, pages, not_a>>

\* do_swap_page:
\*   if ((flags & FAULT_FLAG_WRITE) && reuse_swap_page(page)) -> true
A_reuse_swap_page_true ==
  /\ a = "reuse_swap_page"
  /\ Cardinality(
       {i \in 1 .. 2 :
         \/ pte_page[i] = page["a"]
         \/ /\ pte_swap[i] = page_private[page["a"]]
            /\ page_private[page["a"]] # 0}) <= 1
  /\ page_private' = [page_private EXCEPT ![page["a"]] = 0]
  /\ a' = "set_pte_writable"
  /\ UNCHANGED <<c_wrote, entry, page, mm, PG_locked, not_a>>

\* do_swap_page:
\*   if ((flags & FAULT_FLAG_WRITE) && reuse_swap_page(page)) -> false
A_reuse_swap_page_false ==
  /\ a = "reuse_swap_page"
  /\ Cardinality(
       {i \in 1 .. 2 :
         \/ pte_page[i] = page["a"]
         \/ /\ pte_swap[i] = page_private[page["a"]]
            /\ page_private[page["a"]] # 0}) > 1
  /\ a' = "set_pte_at"
  /\ UNCHANGED <<c_wrote, entry, page, mm, pages, not_a>>

\* do_swap_page: set_pte_at(mm, address, page_table, pte); swap_free(entry);
A_set_pte_writable ==
  /\ a = "set_pte_writable"
  /\ pte_page' = [pte_page EXCEPT ![1] = page["a"]]
  /\ pte_swap' = [pte_swap EXCEPT ![1] = 0]
  /\ pte_write' = [pte_write EXCEPT ![1] = TRUE]
  /\ a' = "unlock_page"
  /\ UNCHANGED <<c_wrote, entry, page, pages, not_a>>

\* do_swap_page: set_pte_at(mm, address, page_table, pte); swap_free(entry);
A_set_pte_at ==
  /\ a = "set_pte_at"
  /\ pte_page' = [pte_page EXCEPT ![1] = page["a"]]
  /\ pte_swap' = [pte_swap EXCEPT ![1] = 0]
  /\ a' = "unlock_page"
  /\ UNCHANGED <<c_wrote, entry, page, pte_write, pages, not_a>>

\* do_swap_page: unlock_page(page);
A_unlock_page ==
  /\ a = "unlock_page"
  /\ PG_locked[page["a"]]
  /\ PG_locked' = [PG_locked EXCEPT ![page["a"]] = FALSE]
  /\ a' = "store"
  /\ UNCHANGED <<c_wrote, entry, page, mm, page_private, not_a>>

\* do_wp_page: do_wp_page(mm, vma, address, page_table, pmd, ptl, pte);
A_do_wp_page ==
  /\ a = "do_wp_page"
  /\ ~PG_locked[1]
  /\ IF pte_page[1] = 1 /\ ~pte_write[1]
       THEN /\ pte_write' = [pte_write EXCEPT ![1] = TRUE]
            /\ IF Cardinality(
                    {i \in 1 .. 2 :
                      \/ pte_page[i] = 1
                      \/ /\ pte_swap[i] = page_private[1]
                         /\ page_private[1] # 0}) <= 1
                 THEN /\ page_private' = [page_private EXCEPT ![1] = 0]
                      /\ UNCHANGED pte_page
                 ELSE /\ pte_page' = [pte_page EXCEPT ![1] = 2]
                      /\ UNCHANGED page_private
       ELSE UNCHANGED <<pte_write, page_private, pte_page>>
  /\ a' = "store"
  /\ UNCHANGED <<c_wrote, entry, page, pte_swap, PG_locked, not_a>>

\* The steps of a that break a rule.
A_misuses ==
  \/ /\ a = "handle_pte_fault"
     /\ pte_page[1] = 0
     /\ pte_swap[1] < 1
     /\ Breaks("TypeOK")
  \/ /\ a = "unlock_page"
     /\ ~PG_locked[page["a"]]
     /\ Breaks("PGLockedOk_unlocked_although")

A ==
  \/ A_store
  \/ A_handle_pte_fault_swap
  \/ A_handle_pte_fault_present
  \/ A_lookup_swap_cache_page
  \/ A_lookup_swap_cache_NULL
  \/ A_lock_page
  \/ A_PageSwapCache
  \/ A_pte_same
  \/ A_reuse_swap_page_true
  \/ A_reuse_swap_page_false
  \/ A_set_pte_writable
  \/ A_set_pte_at
  \/ A_unlock_page
  \/ A_do_wp_page
  \/ A_misuses

(*****************************************************************************)
(* b                                                                         *)
(*****************************************************************************)
\* *address = value;
B_store ==
  /\ b = "store"
  /\ b' = IF pte_write[1] THEN "Done" ELSE "handle_pte_fault"
  /\ UNCHANGED <<c_wrote, entry, page, mm, pages, not_b>>

\* if (!pte_present(entry)) -> swap
B_handle_pte_fault_swap ==
  /\ b = "handle_pte_fault"
  /\ pte_page[1] = 0
  /\ pte_swap[1] >= 1
  /\ entry' = [entry EXCEPT !["b"] = pte_swap[1]]
  /\ b' = "lookup_swap_cache"
  /\ UNCHANGED <<c_wrote, page, mm, pages, not_b>>

\* if (!pte_present(entry)) -> present
B_handle_pte_fault_present ==
  /\ b = "handle_pte_fault"
  /\ pte_page[1] # 0
  /\ b' = "do_wp_page"
  /\ UNCHANGED <<c_wrote, entry, page, mm, pages, not_b>>

\* do_swap_page: page = lookup_swap_cache(entry); -> page
B_lookup_swap_cache_page ==
  /\ b = "lookup_swap_cache"
  /\ \E i \in 1 .. 2 : page_private[i] = entry["b"]
  /\ page' =
       [page EXCEPT !["b"] = IF page_private[1] = entry["b"] THEN 1 ELSE 2]
  /\ b' = "lock_page"
  /\ UNCHANGED <<c_wrote, entry, mm, pages, not_b>>

\* do_swap_page: page = lookup_swap_cache(entry); -> NULL
B_lookup_swap_cache_NULL ==
  /\ b = "lookup_swap_cache"
  /\ \A i \in 1 .. 2 : page_private[i] # entry["b"]
  /\ b' = "store"
  /\ UNCHANGED <<c_wrote, entry, page, mm, pages, not_b>>

\* do_swap_page: lock_page(page);
B_lock_page ==
  /\ b = "lock_page"
  /\ ~PG_locked[page["b"]]
  /\ PG_locked' = [PG_locked EXCEPT ![page["b"]] = TRUE]
  /\ b' = "PageSwapCache"
  /\ UNCHANGED <<c_wrote, entry, page, mm, page_private, not_b>>

\* do_swap_page: if (likely(PageSwapCache(page)))
B_PageSwapCache ==
  /\ b = "PageSwapCache"
  /\ b' = IF page_private[page["b"]] # 0 THEN "pte_same" ELSE "unlock_page"
  /\ UNCHANGED <<c_wrote, entry, page, mm, pages, not_b>>

\* do_swap_page: if (likely(pte_same(*page_table, orig_pte)))
B_pte_same ==
  /\ b = "pte_same"
  /\ b' =
       IF pte_page[1] = 0 /\ pte_swap[1] = entry["b"]
         THEN "reuse_swap_page"
         ELSE "unlock_page"
  /\ UNCHANGED <<c_wrote, entry, page, mm, pages, not_b>>

\* do_swap_page:
\*   if ((flags & FAULT_FLAG_WRITE) && reuse_swap_page(page)) -> true
B_reuse_swap_page_true ==
  /\ b = "reuse_swap_page"
  /\ Cardinality(
       {i \in 1 .. 2 :
         \/ pte_page[i] = page["b"]
         \/ /\ pte_swap[i] = page_private[page["b"]]
            /\ page_private[page["b"]] # 0}) <= 1
  /\ page_private' = [page_private EXCEPT ![page["b"]] = 0]
  /\ b' = "set_pte_writable"
  /\ UNCHANGED <<c_wrote, entry, page, mm, PG_locked, not_b>>

\* do_swap_page:
\*   if ((flags & FAULT_FLAG_WRITE) && reuse_swap_page(page)) -> false
B_reuse_swap_page_false ==
  /\ b = "reuse_swap_page"
  /\ Cardinality(
       {i \in 1 .. 2 :
         \/ pte_page[i] = page["b"]
         \/ /\ pte_swap[i] = page_private[page["b"]]
            /\ page_private[page["b"]] # 0}) > 1
  /\ b' = "set_pte_at"
  /\ UNCHANGED <<c_wrote, entry, page, mm, pages, not_b>>

\* do_swap_page: set_pte_at(mm, address, page_table, pte); swap_free(entry);
B_set_pte_writable ==
  /\ b = "set_pte_writable"
  /\ pte_page' = [pte_page EXCEPT ![1] = page["b"]]
  /\ pte_swap' = [pte_swap EXCEPT ![1] = 0]
  /\ pte_write' = [pte_write EXCEPT ![1] = TRUE]
  /\ b' = "unlock_page"
  /\ UNCHANGED <<c_wrote, entry, page, pages, not_b>>

\* do_swap_page: set_pte_at(mm, address, page_table, pte); swap_free(entry);
B_set_pte_at ==
  /\ b = "set_pte_at"
  /\ pte_page' = [pte_page EXCEPT ![1] = page["b"]]
  /\ pte_swap' = [pte_swap EXCEPT ![1] = 0]
  /\ b' = "unlock_page"
  /\ UNCHANGED <<c_wrote, entry, page, pte_write, pages, not_b>>

\* do_swap_page: unlock_page(page);
B_unlock_page ==
  /\ b = "unlock_page"
  /\ PG_locked[page["b"]]
  /\ PG_locked' = [PG_locked EXCEPT ![page["b"]] = FALSE]
  /\ b' = "store"
  /\ UNCHANGED <<c_wrote, entry, page, mm, page_private, not_b>>

\* do_wp_page: do_wp_page(mm, vma, address, page_table, pmd, ptl, pte);
B_do_wp_page ==
  /\ b = "do_wp_page"
  /\ ~PG_locked[1]
  /\ IF pte_page[1] = 1 /\ ~pte_write[1]
       THEN /\ pte_write' = [pte_write EXCEPT ![1] = TRUE]
            /\ IF Cardinality(
                    {i \in 1 .. 2 :
                      \/ pte_page[i] = 1
                      \/ /\ pte_swap[i] = page_private[1]
                         /\ page_private[1] # 0}) <= 1
                 THEN /\ page_private' = [page_private EXCEPT ![1] = 0]
                      /\ UNCHANGED pte_page
                 ELSE /\ pte_page' = [pte_page EXCEPT ![1] = 2]
                      /\ UNCHANGED page_private
       ELSE UNCHANGED <<pte_write, page_private, pte_page>>
  /\ b' = "store"
  /\ UNCHANGED <<c_wrote, entry, page, pte_swap, PG_locked, not_b>>

\* The steps of b that break a rule.
B_misuses ==
  \/ /\ b = "handle_pte_fault"
     /\ pte_page[1] = 0
     /\ pte_swap[1] < 1
     /\ Breaks("TypeOK")
  \/ /\ b = "unlock_page"
     /\ ~PG_locked[page["b"]]
     /\ Breaks("PGLockedOk_unlocked_although")

B ==
  \/ B_store
  \/ B_handle_pte_fault_swap
  \/ B_handle_pte_fault_present
  \/ B_lookup_swap_cache_page
  \/ B_lookup_swap_cache_NULL
  \/ B_lock_page
  \/ B_PageSwapCache
  \/ B_pte_same
  \/ B_reuse_swap_page_true
  \/ B_reuse_swap_page_false
  \/ B_set_pte_writable
  \/ B_set_pte_at
  \/ B_unlock_page
  \/ B_do_wp_page
  \/ B_misuses

(*****************************************************************************)
(* c                                                                         *)
(*****************************************************************************)
\* *address = value; -> writable
C_store_writable ==
  /\ c = "store"
  /\ pte_write[2]
  /\ c_wrote' = IF pte_page[2] = 1 THEN TRUE ELSE c_wrote
  /\ c' = "Done"
  /\ UNCHANGED <<entry, page, mm, pages, not_c>>

\* *address = value; -> fault
C_store_fault ==
  /\ c = "store"
  /\ ~pte_write[2]
  /\ c' = "handle_pte_fault"
  /\ UNCHANGED <<c_wrote, entry, page, mm, pages, not_c>>

\* if (!pte_present(entry)) -> swap
C_handle_pte_fault_swap ==
  /\ c = "handle_pte_fault"
  /\ pte_page[2] = 0
  /\ pte_swap[2] >= 1
  /\ entry' = [entry EXCEPT !["c"] = pte_swap[2]]
  /\ c' = "lookup_swap_cache"
  /\ UNCHANGED <<c_wrote, page, mm, pages, not_c>>

\* if (!pte_present(entry)) -> present
C_handle_pte_fault_present ==
  /\ c = "handle_pte_fault"
  /\ pte_page[2] # 0
  /\ c' = "do_wp_page"
  /\ UNCHANGED <<c_wrote, entry, page, mm, pages, not_c>>

\* do_swap_page: page = lookup_swap_cache(entry); -> page
C_lookup_swap_cache_page ==
  /\ c = "lookup_swap_cache"
  /\ \E i \in 1 .. 2 : page_private[i] = entry["c"]
  /\ page' =
       [page EXCEPT !["c"] = IF page_private[1] = entry["c"] THEN 1 ELSE 2]
  /\ c' = "lock_page"
  /\ UNCHANGED <<c_wrote, entry, mm, pages, not_c>>

\* do_swap_page: page = lookup_swap_cache(entry); -> NULL
C_lookup_swap_cache_NULL ==
  /\ c = "lookup_swap_cache"
  /\ \A i \in 1 .. 2 : page_private[i] # entry["c"]
  /\ c' = "store"
  /\ UNCHANGED <<c_wrote, entry, page, mm, pages, not_c>>

\* do_swap_page: lock_page(page);
C_lock_page ==
  /\ c = "lock_page"
  /\ ~PG_locked[page["c"]]
  /\ PG_locked' = [PG_locked EXCEPT ![page["c"]] = TRUE]
  /\ c' = "PageSwapCache"
  /\ UNCHANGED <<c_wrote, entry, page, mm, page_private, not_c>>

\* do_swap_page: if (likely(PageSwapCache(page)))
C_PageSwapCache ==
  /\ c = "PageSwapCache"
  /\ c' = IF page_private[page["c"]] # 0 THEN "pte_same" ELSE "unlock_page"
  /\ UNCHANGED <<c_wrote, entry, page, mm, pages, not_c>>

\* do_swap_page: if (likely(pte_same(*page_table, orig_pte)))
C_pte_same ==
  /\ c = "pte_same"
  /\ c' =
       IF pte_page[2] = 0 /\ pte_swap[2] = entry["c"]
         THEN "reuse_swap_page"
         ELSE "unlock_page"
  /\ UNCHANGED <<c_wrote, entry, page, mm, pages, not_c>>

\* do_swap_page:
\*   if ((flags & FAULT_FLAG_WRITE) && reuse_swap_page(page)) -> true
C_reuse_swap_page_true ==
  /\ c = "reuse_swap_page"
  /\ Cardinality(
       {i \in 1 .. 2 :
         \/ pte_page[i] = page["c"]
         \/ /\ pte_swap[i] = page_private[page["c"]]
            /\ page_private[page["c"]] # 0}) <= 1
  /\ page_private' = [page_private EXCEPT ![page["c"]] = 0]
  /\ c' = "set_pte_writable"
  /\ UNCHANGED <<c_wrote, entry, page, mm, PG_locked, not_c>>

\* do_swap_page:
\*   if ((flags & FAULT_FLAG_WRITE) && reuse_swap_page(page)) -> false
C_reuse_swap_page_false ==
  /\ c = "reuse_swap_page"
  /\ Cardinality(
       {i \in 1 .. 2 :
         \/ pte_page[i] = page["c"]
         \/ /\ pte_swap[i] = page_private[page["c"]]
            /\ page_private[page["c"]] # 0}) > 1
  /\ c' = "set_pte_at"
  /\ UNCHANGED <<c_wrote, entry, page, mm, pages, not_c>>

\* do_swap_page: set_pte_at(mm, address, page_table, pte); swap_free(entry);
C_set_pte_writable ==
  /\ c = "set_pte_writable"
  /\ pte_page' = [pte_page EXCEPT ![2] = page["c"]]
  /\ pte_swap' = [pte_swap EXCEPT ![2] = 0]
  /\ pte_write' = [pte_write EXCEPT ![2] = TRUE]
  /\ c' = "unlock_page"
  /\ UNCHANGED <<c_wrote, entry, page, pages, not_c>>

\* do_swap_page: set_pte_at(mm, address, page_table, pte); swap_free(entry);
C_set_pte_at ==
  /\ c = "set_pte_at"
  /\ pte_page' = [pte_page EXCEPT ![2] = page["c"]]
  /\ pte_swap' = [pte_swap EXCEPT ![2] = 0]
  /\ c' = "unlock_page"
  /\ UNCHANGED <<c_wrote, entry, page, pte_write, pages, not_c>>

\* do_swap_page: unlock_page(page);
C_unlock_page ==
  /\ c = "unlock_page"
  /\ PG_locked[page["c"]]
  /\ PG_locked' = [PG_locked EXCEPT ![page["c"]] = FALSE]
  /\ c' = "store"
  /\ UNCHANGED <<c_wrote, entry, page, mm, page_private, not_c>>

\* do_wp_page: do_wp_page(mm, vma, address, page_table, pmd, ptl, pte);
C_do_wp_page ==
  /\ c = "do_wp_page"
  /\ ~PG_locked[1]
  /\ IF pte_page[2] = 1 /\ ~pte_write[2]
       THEN /\ pte_write' = [pte_write EXCEPT ![2] = TRUE]
            /\ IF Cardinality(
                    {i \in 1 .. 2 :
                      \/ pte_page[i] = 1
                      \/ /\ pte_swap[i] = page_private[1]
                         /\ page_private[1] # 0}) <= 1
                 THEN /\ page_private' = [page_private EXCEPT ![1] = 0]
                      /\ UNCHANGED pte_page
                 ELSE /\ pte_page' = [pte_page EXCEPT ![2] = 3]
                      /\ UNCHANGED page_private
       ELSE UNCHANGED <<pte_write, page_private, pte_page>>
  /\ c' = "store"
  /\ UNCHANGED <<c_wrote, entry, page, pte_swap, PG_locked, not_c>>

\* The steps of c that break a rule.
C_misuses ==
  \/ /\ c = "handle_pte_fault"
     /\ pte_page[2] = 0
     /\ pte_swap[2] < 1
     /\ Breaks("TypeOK")
  \/ /\ c = "unlock_page"
     /\ ~PG_locked[page["c"]]
     /\ Breaks("PGLockedOk_unlocked_although")

C ==
  \/ C_store_writable
  \/ C_store_fault
  \/ C_handle_pte_fault_swap
  \/ C_handle_pte_fault_present
  \/ C_lookup_swap_cache_page
  \/ C_lookup_swap_cache_NULL
  \/ C_lock_page
  \/ C_PageSwapCache
  \/ C_pte_same
  \/ C_reuse_swap_page_true
  \/ C_reuse_swap_page_false
  \/ C_set_pte_writable
  \/ C_set_pte_at
  \/ C_unlock_page
  \/ C_do_wp_page
  \/ C_misuses

(*****************************************************************************)
(* kswapd                                                                    *)
(*****************************************************************************)
\* kswapd_try_to_sleep(pgdat, order, classzone_idx);
Kswapd_kswapd ==
  /\ kswapd = "kswapd"
  /\ \E m \in 1 .. 2 :
       /\ entry' = [entry EXCEPT !["kswapd"] = m]
       /\ page' = [page EXCEPT !["kswapd"] = 3 - m]
       /\ kswapd' = "isolate"
  /\ UNCHANGED <<c_wrote, mm, pages, not_kswapd>>

\* shrink_page_list: page = lru_to_page(page_list);
Kswapd_isolate ==
  /\ kswapd = "isolate"
  /\ kswapd' =
       IF /\ pte_page[entry["kswapd"]] = page["kswapd"]
          /\ pte_write[entry["kswapd"]]
          /\ Cardinality(
               {i \in 1 .. 2 :
                 \/ pte_page[i] = page["kswapd"]
                 \/ /\ pte_swap[i] = page_private[page["kswapd"]]
                    /\ page_private[page["kswapd"]] # 0}) = 1
          /\ \A i \in 1 .. 2 :
               /\ page_private[i] # entry["kswapd"]
               /\ pte_swap[i] # entry["kswapd"]
         THEN "trylock_page"
         ELSE "kswapd"
  /\ UNCHANGED <<c_wrote, entry, page, mm, pages, not_kswapd>>

\* shrink_page_list: if (trylock_page(page)) -> locked
Kswapd_trylock_page_locked ==
  /\ kswapd = "trylock_page"
  /\ ~PG_locked[page["kswapd"]]
  /\ PG_locked' = [PG_locked EXCEPT ![page["kswapd"]] = TRUE]
  /\ kswapd' = "add_to_swap"
  /\ UNCHANGED <<c_wrote, entry, page, mm, page_private, not_kswapd>>

\* shrink_page_list: if (trylock_page(page)) -> busy
Kswapd_trylock_page_busy ==
  /\ kswapd = "trylock_page"
  /\ PG_locked[page["kswapd"]]
  /\ kswapd' = "kswapd"
  /\ UNCHANGED <<c_wrote, entry, page, mm, pages, not_kswapd>>

\* shrink_page_list: add_to_swap(page);
Kswapd_add_to_swap ==
  /\ kswapd = "add_to_swap"
  /\ page_private' = [page_private EXCEPT ![page["kswapd"]] = entry["kswapd"]]
  /\ kswapd' = "try_to_unmap"
  /\ UNCHANGED <<c_wrote, entry, page, mm, PG_locked, not_kswapd>>

\* shrink_page_list: try_to_unmap(page, TTU_UNMAP);
Kswapd_try_to_unmap ==
  /\ kswapd = "try_to_unmap"
  /\ pte_page' = [pte_page EXCEPT ![entry["kswapd"]] = 0]
  /\ pte_swap' = [pte_swap EXCEPT ![entry["kswapd"]] = entry["kswapd"]]
  /\ pte_write' = [pte_write EXCEPT ![entry["kswapd"]] = FALSE]
  /\ kswapd' = "unlock_page"
  /\ UNCHANGED <<c_wrote, entry, page, pages, not_kswapd>>

\* shrink_page_list: unlock_page(page);
Kswapd_unlock_page ==
  /\ kswapd = "unlock_page"
  /\ PG_locked[page["kswapd"]]
  /\ PG_locked' = [PG_locked EXCEPT ![page["kswapd"]] = FALSE]
  /\ kswapd' = "kswapd"
  /\ UNCHANGED <<c_wrote, entry, page, mm, page_private, not_kswapd>>

\* The steps of kswapd that break a rule.
Kswapd_misuses ==
  \/ /\ kswapd = "unlock_page"
     /\ ~PG_locked[page["kswapd"]]
     /\ Breaks("PGLockedOk_unlocked_although")

Kswapd ==
  \/ Kswapd_kswapd
  \/ Kswapd_isolate
  \/ Kswapd_trylock_page_locked
  \/ Kswapd_trylock_page_busy
  \/ Kswapd_add_to_swap
  \/ Kswapd_try_to_unmap
  \/ Kswapd_unlock_page
  \/ Kswapd_misuses

(*****************************************************************************)
(* All processes together                                                    *)
(*****************************************************************************)
Next ==
  \/ A
  \/ B
  \/ C
  \/ Kswapd

\* Fairness assumptions: a step that none of them covers may never be taken.
Fairness ==
  /\ WF_vars(A)
  /\ SF_vars(A_lock_page)  \* strong: nobody starves here
  /\ WF_vars(B)
  /\ SF_vars(B_lock_page)  \* strong: nobody starves here
  /\ WF_vars(C)
  /\ SF_vars(C_lock_page)  \* strong: nobody starves here
  \* kswapd: not fair at kswapd, where it may block for ever.
  /\ WF_vars(kswapd # "kswapd" /\ Kswapd)

Spec ==
  Init /\ [][Next]_vars /\ Fairness

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
  \/ a = "Done" /\ b = "Done" /\ c = "Done"
  \/ ENABLED A
  \/ ENABLED B
  \/ ENABLED C
  \/ ENABLED Kswapd

-------------------------------------------------------------------------------
(* Reachability: each of these holds in some reachable state *)

\* Everybody can write.
AllHaveWritten ==
  a = "Done" /\ b = "Done" /\ c = "Done"

\* Entry 1 can be another page's.
EntryIsUsedAgain ==
  page_private[2] = 1

-------------------------------------------------------------------------------
\* What TLC checks, with the constants of the cfg files.
THEOREM
  Spec => /\ []TypeOK
          /\ []PGLockedOk
          /\ []NoDeadlock
===============================================================================
