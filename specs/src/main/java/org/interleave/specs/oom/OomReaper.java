package org.interleave.specs.oom;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Bool;
import org.interleave.dsl.C;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Group;
import org.interleave.dsl.Int;
import org.interleave.dsl.NamedConstant;
import org.interleave.dsl.Num;
import org.interleave.dsl.Op;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.Var;
import org.interleave.dsl.kernel.Bit;
import org.interleave.dsl.kernel.Mutex;
import org.interleave.dsl.kernel.Refcount;
import org.interleave.dsl.kernel.RwSem;
import org.interleave.dsl.tree.Label;

/**
 * What all versions of the protocol have in common: the state, the processes around the race, and what is asked. A
 * version adds the three C functions that its patch touches.
 */
abstract class OomReaper extends ProtocolSource {
    final NamedConstant MAX_OOM_REAP_RETRIES =
            constant("MAX_OOM_REAP_RETRIES", 2, "10 in mm/oom_kill.c", "RetriesArePositive", 1);

    final Group mm = group("mm", "struct mm_struct of the victim");
    final Refcount mm_users =
            new Refcount(mm, "mm_users", "mmget", "mmput", "mm", 1, 3).comment("refcount: users of the address space");
    final Bit MMF_OOM_SKIP = new Bit(mm, "MMF_OOM_SKIP", "mm->flags");
    final RwSem mmap_sem = new RwSem(mm, "mmap_sem", "mm->mmap_sem");

    final Group space = group("space", "the victim's address space");
    final Var<Memory> memory =
            space.variable("memory", Memory.MAPPED).comment("\"mapped\", \"gathered\" (the last batch), \"freed\"");
    final Var<PageTables> page_tables = space.variable("page_tables", PageTables.LIVE);

    final Mutex oom_lock = new Mutex(group("oom_kill", "mm/oom_kill.c"), "oom_lock");

    final Process exit_path = process("exit_path", this::exit_path)
            .comment("the victim drops its reference in exit_mm, and whoever drops the last one runs __mmput and "
                    + "exit_mmap.");
    final Process oom_reaper = process("oom_reaper", this::oom_reaper)
            .comment("the kernel thread, called for this victim. While it is at unmap_page_range it walks the page "
                    + "tables.");
    final Process allocator = process("allocator", this::__alloc_pages_may_oom)
            .comment("a task that needs memory, and calls the OOM killer.");
    final Process third_party = process("third_party", this::third_party)
            .comment("ksmd, or another user of the mm. Where it starts says which.")
            .owesNothing("it may sleep as long as it likes.");

    final Int attempts =
            oom_reaper.integer("attempts", Num.of(0), MAX_OOM_REAP_RETRIES, 0).comment("tries that failed");
    final Var<Memory> memory_at_kill = allocator
            .ghost()
            .variableOrNone("memory_at_kill", Memory.class)
            .comment("memory when a second victim was chosen");
    final Bool frees_enough =
            frozen().bool("frees_enough", false, true).comment("the victim's memory is what the allocator needs");

    final Label mmput = label();
    final Label exit_aio = label();
    final Label unmap_page_range = label();
    final Label mutex_lock = label();
    final Label mutex_trylock = label();
    final Label down_read_trylock = label();
    final Label up_read_skip = label();
    final Label unlock_oom = label();
    final Label down_read = label();
    final Label down_write = label();

    /** The local of __oom_reap_task_mm: false when it must try again. */
    @SuppressWarnings("NullAway.Init") // there from where C declares it
    Bool ret;

    /** The reaper used up its retries. A version that tries anew says more. */
    Cond gaveUp = attempts.is(MAX_OOM_REAP_RETRIES);

    /** Somebody walks the page tables to free the victim's memory. A version with another reaper adds it. */
    Cond reaping = oom_reaper.at(unmap_page_range);

    OomReaper() {
        super("OomReaper: the OOM reaper, exit_mmap and the OOM killer.");
    }

    @Override
    protected void about(AboutBuilder about) {
        about.paragraph("One victim has been chosen and queued for the reaper. Its memory comes back through "
                        + "exit_mmap or through the reaper; when neither can bring it back, another victim must be "
                        + "allowed, and only then.")
                .leftOut("weak memory order; the list of VMAs (unmap_vmas is one step); mm_count; writers that wait "
                        + "do not make a trylock fail; one mm, queued once.");
    }

    @Override
    protected void starts() {
        start("nobody else is there", third_party.absent(), mm_users.initially(1));
        start("ksmd scans, without mm_users", third_party.startsAt(down_read), mm_users.initially(1));
        start("another user, about to write", third_party.startsAt(down_write), mm_users.initially(2));
        start("another user, about to leave", third_party.startsAt(mmput), mm_users.initially(2));
    }

    /** The reaper has got what there is to get. */
    final Op reap() {
        return when(memory.is(Memory.MAPPED), memory.set(Memory.FREED));
    }

    // What a version says.

    abstract void __mmput();

    abstract void exit_mmap();

    abstract Cond __oom_reap_task_mm();

    // What all versions do.

    void exit_path() {
        exit_mm();
        __mmput();
    }

    @C("kernel/exit.c")
    void exit_mm() {
        step(mmput, mm_users.put()).mayBlockForever();
    }

    @C("mm/oom_kill.c")
    void oom_reaper() {
        oom_reap_task();
    }

    @C("mm/oom_kill.c")
    void oom_reap_task() {
        retry(attempts, MAX_OOM_REAP_RETRIES, () -> {
            if_(__oom_reap_task_mm(), () -> break_());
            c("schedule_timeout_idle(HZ/10);");
        });
        step(MMF_OOM_SKIP.setBit());
    }

    @C("mm/page_alloc.c")
    void __alloc_pages_may_oom() {
        loop(() -> {
            if_(mutex_trylock, not(oom_lock.trylock()), () -> continue_());
            either(
                            "get_page_from_freelist",
                            way("page", await(frees_enough.and(memory.isNot(Memory.MAPPED))), oom_lock.unlock())
                                    .then(() -> return_()),
                            way("null", await(not(frees_enough.and(memory.is(Memory.FREED))))))
                    .c("page = get_page_from_freelist(...);");
            oom_evaluate_task();
        });
    }

    @C("mm/oom_kill.c")
    void oom_evaluate_task() {
        if_("oom_evaluate_task", MMF_OOM_SKIP.testBit(), () -> {
                    also(memory_at_kill.set(memory), oom_lock.unlock());
                    break_(); // goto next: another victim
                })
                .else_(() -> also(oom_lock.unlock())) // goto abort: none yet
                .ways("next", "abort")
                .c("if (test_bit(MMF_OOM_SKIP, &task->signal->oom_mm->flags))");
    }

    void third_party() {
        scan_get_next_rmap_item();
        return_();
        step(down_write, mmap_sem.downWrite());
        step(mmap_sem.upWrite());
        exit_mm();
    }

    @C("mm/ksm.c")
    void scan_get_next_rmap_item() {
        step(down_read, mmap_sem.downRead());
        step(mmap_sem.upRead());
    }

    // What is asked of all versions.

    @Override
    protected void properties() {
        Cond gaveUp = define("GaveUp", this.gaveUp, "the reaper's retries are used up: it gave up on this mm");

        never(
                "NoReapAfterTeardown",
                reaping.and(page_tables.is(PageTables.TORN_DOWN)),
                "nobody walks page tables that free_pgtables has begun to free");
        always(
                "RefcountOk",
                mm_users.count().ge(0).and(not(exit_path.at(mmput, exit_aio)).implies(mm_users.isZero())),
                "mm_users is never below 0, and 0 once __mmput has begun");
        always(
                "NoSpuriousKill",
                memory_at_kill.is(Memory.MAPPED).implies(gaveUp),
                "no second victim while the first holds all its memory, unless the reaper gave up on it");
        always(
                "NoSpuriousKillTlb",
                memory_at_kill.in(Memory.MAPPED, Memory.GATHERED).implies(gaveUp),
                "the same, and what waits in the last mmu_gather batch counts as held");
        always(
                "NoLateKill",
                memory_at_kill.is(Memory.FREED).implies(not(frees_enough)),
                "no second victim when the first has already brought back enough");

        everyStep(
                "NoTimeoutKill",
                not(all(
                        ret,
                        not(next(ret)),
                        attempts.plus(1).is(MAX_OOM_REAP_RETRIES),
                        memory.is(Memory.MAPPED),
                        mm_users.isZero())),
                "the last try does not fail for want of users: that mm's memory is about to come back, and who gives "
                        + "up makes another victim of the wait");

        eventually(
                "ReaperNeverStuck",
                oom_reaper.ended(),
                "the reaper gets done with its victim, though exit_aio may never return");
        eventually(
                "OomResolved",
                allocator.ended(),
                "the allocator gets a page or may kill another, though exit_aio may never return");
        eventually(
                        "ExitCompletes",
                        exit_path.ended(),
                        "if the victim lets go, I/O completes and the third party goes on, then the address space is "
                                + "torn down")
                .assuming(weaklyFair(exit_path, mmput), weaklyFair(exit_path, exit_aio), weaklyFair(third_party));

        reachable(
                "ReapWhileExitAioBlocks",
                all(oom_reaper.at(unmap_page_range), exit_path.at(exit_aio), mm_users.isZero()),
                "the reaper frees the memory of a victim whose last user is stuck in exit_aio");
        reachable(
                "ExitWaitsForReaper",
                all(exit_path.waits(), mm_users.isZero(), mmap_sem.heldForReadBy(oom_reaper.id())),
                "exit_mmap waits while the reaper is in the address space");
        reachable("ReaperGivesUp", gaveUp, "the reaper stops retrying when mmap_sem stays taken");
    }
}
