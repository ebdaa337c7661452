----------------------------- MODULE OomVictims -----------------------------
(***************************************************************************)
(* The OOM reaper of Linux 4.13 with V victims, each with an mm of its     *)
(* own, one allocator that calls the OOM killer, and nobody else.          *)
(*                                                                         *)
(* One victim has been killed, and the reaper has taken it off its list.   *)
(* When all that are killed are done with (MMF_OOM_SKIP), the OOM killer   *)
(* kills another one, and puts it at the head of the list.                 *)
(***************************************************************************)
EXTENDS Naturals, Sequences

CONSTANTS V, Retries  \* Retries: MAX_OOM_REAP_RETRIES
ASSUME V \in Nat \ {0} /\ Retries \in Nat \ {0}

Victim == 1 .. V

VARIABLES
  users,       \* mm_users of every victim
  skip,        \* MMF_OOM_SKIP
  writer,      \* mmap_sem: whether somebody has it for write
  readers,     \* mmap_sem: who has it for read
  memory,      \* "mapped", "gathered" in the last batch, or "freed"
  tornDown,    \* free_pgtables has begun
  owner,       \* of oom_lock, or "nobody"
  killed,      \* the victims that are killed
  list,        \* oom_reaper_list
  tsk,         \* whom the reaper took off it last
  attempts,    \* of the reaper, that failed
  done,        \* what __oom_reap_task_mm returns
  chosen,      \* memory when another one was chosen, or "not yet"
  enough,      \* whether a victim's memory is what the allocator needs
  victim,      \* where each of them is
  reaper, allocator
mm == <<users, skip, writer, readers, memory, tornDown>>
oom == <<owner, killed, list, tsk>>
try == <<attempts, done>>
vars == <<mm, oom, try, chosen, enough, victim, reaper, allocator>>

Memory == {"mapped", "gathered", "freed"}

TypeOK ==
  /\ users \in [Victim -> 0 .. 2]
  /\ skip \in [Victim -> BOOLEAN]
  /\ writer \in [Victim -> BOOLEAN]
  /\ readers \in [Victim -> SUBSET {"reaper"}]
  /\ memory \in [Victim -> Memory]
  /\ tornDown \in [Victim -> BOOLEAN]
  /\ owner \in {"nobody", "reaper", "allocator"}
  /\ killed \subseteq Victim
  /\ list \in Seq(Victim) /\ Len(list) <= V
  /\ tsk \in Victim
  /\ attempts \in [Victim -> 0 .. Retries]
  /\ done \in BOOLEAN
  /\ chosen \in [Victim -> Memory \cup {"not yet"}]
  /\ enough \in [Victim -> BOOLEAN]

Init ==
  /\ users = [v \in Victim |-> 1]
  /\ skip = [v \in Victim |-> FALSE]
  /\ writer = [v \in Victim |-> FALSE]
  /\ readers = [v \in Victim |-> {}]
  /\ memory = [v \in Victim |-> "mapped"]
  /\ tornDown = [v \in Victim |-> FALSE]
  /\ owner = "nobody"
  /\ tsk \in Victim
  /\ killed = {tsk}
  /\ list = <<>>
  /\ attempts = [v \in Victim |-> 0]
  /\ done = TRUE
  /\ chosen = [v \in Victim |-> "not yet"]
  /\ enough \in [Victim -> BOOLEAN]
  /\ victim = [v \in Victim |-> "mmput"]
  /\ reaper = "lock"
  /\ allocator = "trylock"

(***************************************************************************)
(* A victim: exit_mm, __mmput, exit_mmap. Who is not killed lives on.      *)
(***************************************************************************)
Exit(v, from, to) ==
  /\ victim[v] = from
  /\ victim' = [victim EXCEPT ![v] = to]
  /\ UNCHANGED <<writer, readers, oom, try, chosen, enough, reaper, allocator>>

Mmput(v) ==
  /\ v \in killed \/ allocator = "end"
  /\ Exit(v, "mmput", IF v \in killed THEN "exit_aio" ELSE "end")
  /\ users' = IF v \in killed THEN [users EXCEPT ![v] = @ - 1] ELSE users
  /\ UNCHANGED <<skip, memory, tornDown>>

ExitAio(v) ==
  /\ Exit(v, "exit_aio", "ksm_exit")
  /\ users[v] = 0
  /\ UNCHANGED <<users, skip, memory, tornDown>>

KsmExit(v) ==
  /\ Exit(v, "ksm_exit", "unmap_vmas")
  /\ UNCHANGED <<users, skip, memory, tornDown>>

UnmapVmas(v) ==
  /\ Exit(v, "unmap_vmas", "free_pgtables")
  /\ memory' =
       IF memory[v] = "mapped" THEN [memory EXCEPT ![v] = "gathered"]
                               ELSE memory
  /\ UNCHANGED <<users, skip, tornDown>>

FreePgtables(v) ==
  /\ Exit(v, "free_pgtables", "tlb_finish_mmu")
  /\ tornDown' = [tornDown EXCEPT ![v] = TRUE]
  /\ UNCHANGED <<users, skip, memory>>

TlbFinishMmu(v) ==
  /\ Exit(v, "tlb_finish_mmu", "remove_vma")
  /\ memory' = [memory EXCEPT ![v] = "freed"]
  /\ UNCHANGED <<users, skip, tornDown>>

RemoveVma(v) ==
  /\ Exit(v, "remove_vma", "set_skip")
  /\ UNCHANGED <<users, skip, memory, tornDown>>

ExitSetsSkip(v) ==
  /\ Exit(v, "set_skip", "mmdrop")
  /\ skip' = [skip EXCEPT ![v] = TRUE]
  /\ UNCHANGED <<users, memory, tornDown>>

Mmdrop(v) ==
  /\ Exit(v, "mmdrop", "end")
  /\ UNCHANGED <<users, skip, memory, tornDown>>

ExitPath(v) ==
  \/ Mmput(v) \/ ExitAio(v) \/ KsmExit(v) \/ UnmapVmas(v) \/ FreePgtables(v)
  \/ TlbFinishMmu(v) \/ RemoveVma(v) \/ ExitSetsSkip(v) \/ Mmdrop(v)

(***************************************************************************)
(* The reaper: oom_reaper, oom_reap_task, __oom_reap_task_mm               *)
(***************************************************************************)
Reap(from, to) ==
  /\ reaper = from
  /\ reaper' = to
  /\ UNCHANGED <<writer, tornDown, killed, chosen, enough, victim, allocator>>

WaitEvent ==
  /\ list # <<>> \/ allocator = "end"
  /\ Reap("wait", IF list = <<>> THEN "end" ELSE "lock")
  /\ tsk' = IF list = <<>> THEN tsk ELSE Head(list)
  /\ list' = IF list = <<>> THEN list ELSE Tail(list)
  /\ UNCHANGED <<users, skip, readers, memory, owner, try>>

Lock ==
  /\ Reap("lock", "down_read")
  /\ owner = "nobody"
  /\ owner' = "reaper"
  /\ done' = TRUE
  /\ UNCHANGED <<users, skip, readers, memory, list, tsk, attempts>>

TryDownRead ==
  \/ /\ Reap("down_read", "mmget")
     /\ ~writer[tsk]
     /\ readers' = [readers EXCEPT ![tsk] = @ \cup {"reaper"}]
     /\ UNCHANGED <<users, skip, memory, owner, list, tsk, try>>
  \/ /\ Reap("down_read", "unlock")
     /\ writer[tsk]
     /\ done' = FALSE
     /\ UNCHANGED <<users, skip, readers, memory, owner, list, tsk, attempts>>

MmgetNotZero ==
  /\ Reap("mmget", IF users[tsk] = 0 THEN "up_read_skip" ELSE "unstable")
  /\ users' = IF users[tsk] = 0 THEN users ELSE [users EXCEPT ![tsk] = @ + 1]
  /\ UNCHANGED <<skip, readers, memory, owner, list, tsk, try>>

UpReadSkip ==
  /\ Reap("up_read_skip", "unlock")
  /\ readers' = [readers EXCEPT ![tsk] = @ \ {"reaper"}]
  /\ UNCHANGED <<users, skip, memory, owner, list, tsk, try>>

SetUnstable ==
  /\ Reap("unstable", "unmap")
  /\ UNCHANGED <<users, skip, readers, memory, owner, list, tsk, try>>

UnmapPageRange ==
  /\ Reap("unmap", "up_read")
  /\ memory' =
       IF memory[tsk] = "mapped" THEN [memory EXCEPT ![tsk] = "freed"]
                                 ELSE memory
  /\ UNCHANGED <<users, skip, readers, owner, list, tsk, try>>

UpRead ==
  /\ Reap("up_read", "mmput_async")
  /\ readers' = [readers EXCEPT ![tsk] = @ \ {"reaper"}]
  /\ UNCHANGED <<users, skip, memory, owner, list, tsk, try>>

MmputAsync ==
  /\ Reap("mmput_async", "unlock")
  /\ users' = [users EXCEPT ![tsk] = @ - 1]
  /\ UNCHANGED <<skip, readers, memory, owner, list, tsk, try>>

Unlock ==
  /\ Reap("unlock", IF done THEN "set_skip" ELSE "timeout")
  /\ owner' = "nobody"
  /\ UNCHANGED <<users, skip, readers, memory, list, tsk, try>>

Timeout ==
  /\ Reap("timeout", IF attempts[tsk] + 1 < Retries THEN "lock" ELSE "set_skip")
  /\ attempts' = [attempts EXCEPT ![tsk] = @ + 1]
  /\ UNCHANGED <<users, skip, readers, memory, owner, list, tsk, done>>

ReaperSetsSkip ==
  /\ Reap("set_skip", IF killed = Victim /\ list = <<>> THEN "end" ELSE "wait")
  /\ skip' = [skip EXCEPT ![tsk] = TRUE]
  /\ UNCHANGED <<users, readers, memory, owner, list, tsk, try>>

Reaper ==
  \/ WaitEvent \/ Lock \/ TryDownRead \/ MmgetNotZero \/ UpReadSkip
  \/ SetUnstable \/ UnmapPageRange \/ UpRead \/ MmputAsync \/ Unlock
  \/ Timeout \/ ReaperSetsSkip

(***************************************************************************)
(* The allocator: __alloc_pages_may_oom, out_of_memory, oom_kill_process   *)
(***************************************************************************)
Allocate(from, to) ==
  /\ allocator = from
  /\ allocator' = to
  /\ UNCHANGED <<mm, tsk, try, enough, victim, reaper>>

TryLock ==
  /\ Allocate("trylock", "get_page")
  /\ owner = "nobody"
  /\ owner' = "allocator"
  /\ UNCHANGED <<killed, list, chosen>>

GetPage ==
  \/ /\ Allocate("get_page", "end")
     /\ \E v \in Victim : enough[v] /\ memory[v] # "mapped"
     /\ owner' = "nobody"
     /\ UNCHANGED <<killed, list, chosen>>
  \/ /\ Allocate("get_page", "evaluate")
     /\ \A v \in Victim : ~(enough[v] /\ memory[v] = "freed")
     /\ UNCHANGED <<owner, killed, list, chosen>>

EvaluateTask ==
  \/ /\ \A v \in killed : skip[v]
     /\ Allocate("evaluate", IF killed = Victim THEN "end" ELSE "kill")
     /\ chosen' =
          [v \in Victim |-> IF v \in killed THEN memory[v] ELSE chosen[v]]
     /\ owner' = IF killed = Victim THEN "nobody" ELSE owner
     /\ UNCHANGED <<killed, list>>
  \/ /\ ~ \A v \in killed : skip[v]
     /\ Allocate("evaluate", "trylock")
     /\ owner' = "nobody"
     /\ UNCHANGED <<killed, list, chosen>>

Kill ==
  /\ Allocate("kill", "trylock")
  /\ \E v \in Victim \ killed :
       /\ killed' = killed \cup {v}
       /\ list' = <<v>> \o list
  /\ owner' = "nobody"
  /\ UNCHANGED chosen

Allocator == TryLock \/ GetPage \/ EvaluateTask \/ Kill

AllDone ==
  /\ \A v \in Victim : victim[v] = "end"
  /\ reaper = "end"
  /\ allocator = "end"
  /\ UNCHANGED vars

Next == (\E v \in Victim : ExitPath(v)) \/ Reaper \/ Allocator \/ AllDone

Spec == Init /\ [][Next]_vars

NoReapAfterTeardown == ~(reaper = "unmap" /\ tornDown[tsk])

RefcountOk ==
  \A v \in killed : victim[v] \notin {"mmput", "exit_aio"} => users[v] = 0
=============================================================================
