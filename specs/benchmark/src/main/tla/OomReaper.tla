----------------------------- MODULE OomReaper ------------------------------
(***************************************************************************)
(* The OOM reaper of Linux 4.13, exit_mmap and the OOM killer.             *)
(*                                                                         *)
(* A victim has been chosen and queued. Its memory comes back through      *)
(* exit_mmap or through the reaper; only when neither can bring it back    *)
(* may the allocator choose another one.                                   *)
(***************************************************************************)
EXTENDS Naturals

CONSTANT Retries  \* MAX_OOM_REAP_RETRIES
ASSUME Retries \in Nat \ {0}

VARIABLES
  users,       \* mm_users
  skip,        \* MMF_OOM_SKIP
  writer,      \* mmap_sem: who has it for write, or "nobody"
  readers,     \* mmap_sem: who has it for read
  memory,      \* "mapped", "gathered" in the last batch, or "freed"
  tornDown,    \* free_pgtables has begun
  owner,       \* of oom_lock, or "nobody"
  attempts,    \* of the reaper, that failed
  done,        \* what __oom_reap_task_mm returns
  chosen,      \* memory when another victim was chosen, or "not yet"
  enough,      \* whether the victim's memory is what the allocator needs
  pc
mm == <<users, skip>>
sem == <<writer, readers>>
space == <<memory, tornDown>>
reaper == <<attempts, done>>
vars == <<mm, sem, space, owner, reaper, chosen, enough, pc>>

Task == {"exit", "reaper", "allocator", "other"}

TypeOK ==
  /\ users \in 0 .. 3
  /\ skip \in BOOLEAN
  /\ writer \in Task \cup {"nobody"}
  /\ readers \subseteq Task
  /\ memory \in {"mapped", "gathered", "freed"}
  /\ tornDown \in BOOLEAN
  /\ owner \in Task \cup {"nobody"}
  /\ attempts \in 0 .. Retries
  /\ done \in BOOLEAN
  /\ chosen \in {"not yet", "mapped", "gathered", "freed"}
  /\ enough \in BOOLEAN
  /\ pc \in [Task -> STRING]

Init ==
  /\ skip = FALSE
  /\ writer = "nobody"
  /\ readers = {}
  /\ memory = "mapped"
  /\ tornDown = FALSE
  /\ owner = "nobody"
  /\ attempts = 0
  /\ done = TRUE
  /\ chosen = "not yet"
  /\ enough \in BOOLEAN
  /\ \E start \in {<<"end", 1>>, <<"down_read", 1>>, <<"down_write", 2>>,
                   <<"mmput", 2>>} :
       /\ users = start[2]
       /\ pc = [exit |-> "mmput", reaper |-> "lock", allocator |-> "trylock",
                other |-> start[1]]

Goto(task, from, to) == pc[task] = from /\ pc' = [pc EXCEPT ![task] = to]

(***************************************************************************)
(* The victim: exit_mm, __mmput, exit_mmap                                 *)
(***************************************************************************)
Mmput ==
  /\ Goto("exit", "mmput", "exit_aio")
  /\ users' = users - 1
  /\ UNCHANGED <<skip, sem, space, owner, reaper, chosen, enough>>

ExitAio ==
  /\ Goto("exit", "exit_aio", "ksm_exit")
  /\ users = 0
  /\ UNCHANGED <<mm, sem, space, owner, reaper, chosen, enough>>

KsmExit ==
  /\ Goto("exit", "ksm_exit", "unmap_vmas")
  /\ UNCHANGED <<mm, sem, space, owner, reaper, chosen, enough>>

UnmapVmas ==
  /\ Goto("exit", "unmap_vmas", "free_pgtables")
  /\ memory' = IF memory = "mapped" THEN "gathered" ELSE memory
  /\ UNCHANGED <<mm, sem, tornDown, owner, reaper, chosen, enough>>

FreePgtables ==
  /\ Goto("exit", "free_pgtables", "tlb_finish_mmu")
  /\ tornDown' = TRUE
  /\ UNCHANGED <<mm, sem, memory, owner, reaper, chosen, enough>>

TlbFinishMmu ==
  /\ Goto("exit", "tlb_finish_mmu", "remove_vma")
  /\ memory' = "freed"
  /\ UNCHANGED <<mm, sem, tornDown, owner, reaper, chosen, enough>>

RemoveVma ==
  /\ Goto("exit", "remove_vma", "set_skip")
  /\ UNCHANGED <<mm, sem, space, owner, reaper, chosen, enough>>

ExitSetsSkip ==
  /\ Goto("exit", "set_skip", "mmdrop")
  /\ skip' = TRUE
  /\ UNCHANGED <<users, sem, space, owner, reaper, chosen, enough>>

Mmdrop ==
  /\ Goto("exit", "mmdrop", "end")
  /\ UNCHANGED <<mm, sem, space, owner, reaper, chosen, enough>>

Exit ==
  \/ Mmput \/ ExitAio \/ KsmExit \/ UnmapVmas \/ FreePgtables \/ TlbFinishMmu
  \/ RemoveVma \/ ExitSetsSkip \/ Mmdrop

(***************************************************************************)
(* The reaper: oom_reap_task, __oom_reap_task_mm                           *)
(***************************************************************************)
Lock ==
  /\ Goto("reaper", "lock", "down_read")
  /\ owner = "nobody"
  /\ owner' = "reaper"
  /\ done' = TRUE
  /\ UNCHANGED <<mm, sem, space, attempts, chosen, enough>>

TryDownRead ==
  \/ /\ Goto("reaper", "down_read", "mmget")
     /\ writer = "nobody"
     /\ readers' = readers \cup {"reaper"}
     /\ UNCHANGED <<mm, writer, space, owner, reaper, chosen, enough>>
  \/ /\ Goto("reaper", "down_read", "unlock")
     /\ writer # "nobody"
     /\ done' = FALSE
     /\ UNCHANGED <<mm, sem, space, owner, attempts, chosen, enough>>

MmgetNotZero ==
  /\ Goto("reaper", "mmget", IF users = 0 THEN "up_read_skip" ELSE "unstable")
  /\ users' = IF users = 0 THEN 0 ELSE users + 1
  /\ UNCHANGED <<skip, sem, space, owner, reaper, chosen, enough>>

UpReadSkip ==
  /\ Goto("reaper", "up_read_skip", "unlock")
  /\ readers' = readers \ {"reaper"}
  /\ UNCHANGED <<mm, writer, space, owner, reaper, chosen, enough>>

SetUnstable ==
  /\ Goto("reaper", "unstable", "unmap")
  /\ UNCHANGED <<mm, sem, space, owner, reaper, chosen, enough>>

UnmapPageRange ==
  /\ Goto("reaper", "unmap", "up_read")
  /\ memory' = IF memory = "mapped" THEN "freed" ELSE memory
  /\ UNCHANGED <<mm, sem, tornDown, owner, reaper, chosen, enough>>

UpRead ==
  /\ Goto("reaper", "up_read", "mmput_async")
  /\ readers' = readers \ {"reaper"}
  /\ UNCHANGED <<mm, writer, space, owner, reaper, chosen, enough>>

MmputAsync ==
  /\ Goto("reaper", "mmput_async", "unlock")
  /\ users' = users - 1
  /\ UNCHANGED <<skip, sem, space, owner, reaper, chosen, enough>>

Unlock ==
  /\ Goto("reaper", "unlock", IF done THEN "set_skip" ELSE "timeout")
  /\ owner' = "nobody"
  /\ UNCHANGED <<mm, sem, space, reaper, chosen, enough>>

Timeout ==
  /\ Goto("reaper", "timeout", IF attempts + 1 < Retries THEN "lock" ELSE "set_skip")
  /\ attempts' = attempts + 1
  /\ UNCHANGED <<mm, sem, space, owner, done, chosen, enough>>

ReaperSetsSkip ==
  /\ Goto("reaper", "set_skip", "end")
  /\ skip' = TRUE
  /\ UNCHANGED <<users, sem, space, owner, reaper, chosen, enough>>

Reaper ==
  \/ Lock \/ TryDownRead \/ MmgetNotZero \/ UpReadSkip \/ SetUnstable
  \/ UnmapPageRange \/ UpRead \/ MmputAsync \/ Unlock \/ Timeout
  \/ ReaperSetsSkip

(***************************************************************************)
(* The allocator: __alloc_pages_may_oom, oom_evaluate_task                 *)
(***************************************************************************)
TryLock ==
  /\ Goto("allocator", "trylock", "get_page")
  /\ owner = "nobody"
  /\ owner' = "allocator"
  /\ UNCHANGED <<mm, sem, space, reaper, chosen, enough>>

GetPage ==
  \/ /\ Goto("allocator", "get_page", "end")
     /\ enough /\ memory # "mapped"
     /\ owner' = "nobody"
     /\ UNCHANGED <<mm, sem, space, reaper, chosen, enough>>
  \/ /\ Goto("allocator", "get_page", "evaluate")
     /\ ~(enough /\ memory = "freed")
     /\ UNCHANGED <<mm, sem, space, owner, reaper, chosen, enough>>

EvaluateTask ==
  /\ Goto("allocator", "evaluate", IF skip THEN "end" ELSE "trylock")
  /\ chosen' = IF skip THEN memory ELSE chosen
  /\ owner' = "nobody"
  /\ UNCHANGED <<mm, sem, space, reaper, enough>>

Allocator == TryLock \/ GetPage \/ EvaluateTask

(***************************************************************************)
(* ksmd, or another user of the mm                                         *)
(***************************************************************************)
ScanBegins ==
  /\ Goto("other", "down_read", "up_read")
  /\ writer = "nobody"
  /\ readers' = readers \cup {"other"}
  /\ UNCHANGED <<mm, writer, space, owner, reaper, chosen, enough>>

ScanEnds ==
  /\ Goto("other", "up_read", "end")
  /\ readers' = readers \ {"other"}
  /\ UNCHANGED <<mm, writer, space, owner, reaper, chosen, enough>>

WriteBegins ==
  /\ Goto("other", "down_write", "up_write")
  /\ writer = "nobody" /\ readers = {}
  /\ writer' = "other"
  /\ UNCHANGED <<mm, readers, space, owner, reaper, chosen, enough>>

WriteEnds ==
  /\ Goto("other", "up_write", "mmput")
  /\ writer' = "nobody"
  /\ UNCHANGED <<mm, readers, space, owner, reaper, chosen, enough>>

OtherMmput ==
  /\ Goto("other", "mmput", "end")
  /\ users' = users - 1
  /\ UNCHANGED <<skip, sem, space, owner, reaper, chosen, enough>>

Other == ScanBegins \/ ScanEnds \/ WriteBegins \/ WriteEnds \/ OtherMmput

AllDone == (\A task \in Task : pc[task] = "end") /\ UNCHANGED vars

Next == Exit \/ Reaper \/ Allocator \/ Other \/ AllDone

Spec == Init /\ [][Next]_vars

NoReapAfterTeardown == ~(pc["reaper"] = "unmap" /\ tornDown)

RefcountOk == pc["exit"] \notin {"mmput", "exit_aio"} => users = 0
=============================================================================
