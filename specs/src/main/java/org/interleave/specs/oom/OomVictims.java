package org.interleave.specs.oom;

import java.util.Optional;
import java.util.function.Function;
import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Array;
import org.interleave.dsl.Bool;
import org.interleave.dsl.C;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Each;
import org.interleave.dsl.Family;
import org.interleave.dsl.Group;
import org.interleave.dsl.Int;
import org.interleave.dsl.Lifo;
import org.interleave.dsl.NamedConstant;
import org.interleave.dsl.Num;
import org.interleave.dsl.Pid;
import org.interleave.dsl.PidVar;
import org.interleave.dsl.Process;
import org.interleave.dsl.PropertyHandle;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.SetOf;
import org.interleave.dsl.SetVar;
import org.interleave.dsl.Val;
import org.interleave.dsl.Var;
import org.interleave.dsl.kernel.Mutex;
import org.interleave.dsl.tree.Label;

/**
 * What {@link OomReaper} says of one victim, said of several, each with an mm of its own. The first one has been killed,
 * and the reaper has taken it off its list; the OOM killer kills the others where it may. What the reaper shall do next
 * was queued last.
 */
abstract class OomVictims extends ProtocolSource {
    final NamedConstant MAX_OOM_REAP_RETRIES;

    final Family victim;
    final Process oom_reaper;
    final Family allocator;
    final Optional<Family> third_party;

    final Mutex oom_lock;
    final Lifo<Pid> oom_reaper_list;
    final PidVar tsk;
    final SetVar<Pid> oom_victims;
    final Optional<Var<Wants>> wants;
    final Optional<PidVar> whose;
    final Each<Pid, Mm> mm;
    final Array<Pid, Int> attempts;
    final Array<Pid, Var<Memory>> memory_at_kill;
    final Array<Pid, Bool> frees_enough;

    final Label mmput = label();
    final Label exit_aio = label();
    final Label wait_event = label("wait_event_freezable");
    final Label unmap_page_range = label();
    final Label mutex_lock = label();
    final Label down_read_trylock = label();
    final Label up_read_skip = label();
    final Label unlock_oom = label();

    /** The local of __oom_reap_task_mm: false when it must try again. */
    @SuppressWarnings("NullAway.Init") // there from where C declares it
    Bool ret;

    OomVictims(OomSizes sizes) {
        super("OomVictims: the OOM reaper, the OOM killer and several victims.");
        MAX_OOM_REAP_RETRIES =
                constant("MAX_OOM_REAP_RETRIES", sizes.retries(), "10 in mm/oom_kill.c", "RetriesArePositive", 1);

        victim = processes("victim", sizes.victims(), this::exit_path)
                .symmetric()
                .comment("a task that exits when it is killed. It drops its reference in exit_mm, and whoever drops "
                        + "the last one runs __mmput and exit_mmap.");
        oom_reaper = process("oom_reaper", this::oom_reaper)
                .comment("the kernel thread. While it is at unmap_page_range it walks the page tables of tsk.");
        allocator = processes("allocator", sizes.allocators(), this::__alloc_pages_may_oom)
                .symmetric()
                .comment("a task that needs memory, and calls the OOM killer.");
        third_party = sizes.thirdParties() == 0
                ? Optional.empty()
                : Optional.of(processes("third_party", sizes.thirdParties(), this::third_party)
                        .called("ThirdParties")
                        .symmetric()
                        .comment("ksmd, or another user of an mm. What it wants first says which.")
                        .owesNothing("it may sleep as long as it likes."));

        wants = third_party.map(family -> family.anything("wants", anyOf(Wants.class)));
        whose = third_party.map(family -> family.anything("whose", victim).comment("whose mm it has to do with"));

        Group oom_kill = group("oom_kill", "mm/oom_kill.c");
        oom_lock = new Mutex(oom_kill, "oom_lock");
        tsk = oom_kill.anything("tsk", victim).comment("whom the reaper has taken off its list last");
        oom_victims = oom_kill.variable("oom_victims", setOf(victim), SetOf.of(victim, tsk))
                .comment("those that are killed: tsk_is_oom_victim");
        oom_reaper_list = oom_kill.lifo("oom_reaper_list", victim, sizes.victims());

        mm = group("mm", "struct mm_struct of every victim")
                .each(victim, one -> new Mm(one, 2 + sizes.thirdParties(), sizes.readersFirst()));

        attempts = oom_reaper
                .array("attempts", victim, range(Num.of(0), MAX_OOM_REAP_RETRIES), 0)
                .comment("tries that failed");
        memory_at_kill = oom_kill.ghost()
                .array("memory_at_kill", victim, anyOrNoneOf(Memory.class), Val.none())
                .comment("memory when the last other victim was chosen");
        frees_enough = frozen().anyArray("frees_enough", victim, bool())
                .comment("the victim's memory is what the allocators need");
    }

    @Override
    protected void about(AboutBuilder about) {
        about.paragraph("One victim has been chosen, and the reaper has taken it off its list. A victim's memory comes "
                        + "back through exit_mmap or through the reaper; when neither can bring it back, another "
                        + "victim is killed and queued, and only then.")
                .leftOut("weak memory order; the list of VMAs (unmap_vmas is one step); mm_count; writers that wait "
                        + "do not make a trylock fail; a task that exits without being killed, as long as anybody "
                        + "needs memory; an mm that is queued twice.");
    }

    /** The victim, and the third parties that have a reference. */
    private Num usersAtFirst(Pid task) {
        return third_party
                .map(family -> count(
                                family,
                                (Pid other) -> family.seenBy(
                                        other,
                                        whose.orElseThrow()
                                                .is(task)
                                                .and(wants.orElseThrow().in(Wants.WRITE, Wants.LEAVE))))
                        .plus(1))
                .orElseGet(() -> Num.of(1));
    }

    @Override
    protected void starts() {
        start(
                "the reaper is about to look at the first victim",
                oom_reaper.startsAt(mutex_lock),
                mm.initially((task, one) -> one.mm_users.initially(usersAtFirst(task))));
    }

    /** The mm of a task that may be killed. */
    final Mm mm(Pid task) {
        return mm.of(task);
    }

    /** The reaper used up its retries. */
    final Cond gaveUp(Pid task) {
        return attempts.of(task).is(MAX_OOM_REAP_RETRIES);
    }

    // What a version says.

    abstract void __mmput();

    abstract void exit_mmap();

    abstract Cond __oom_reap_task_mm();

    // What all versions do.

    void exit_path() {
        exit_mm();
        if_(not(isKilled()), () -> return_()); // it lives on, and nothing more is said of it
        __mmput();
    }

    private Cond isKilled() {
        return oom_victims.contains(self());
    }

    @C("kernel/exit.c")
    void exit_mm() {
        step(
                        mmput,
                        await(isKilled().or(allocator.ended())),
                        when(isKilled(), mm(self()).mm_users.put()))
                .c("mmput(mm);")
                .note("when it is killed; who is not lives on in the end")
                .mayBlockForever();
    }

    @C("mm/oom_kill.c")
    void oom_reaper() {
        loop(() -> {
            if_(forAll(victim, oom_victims::contains).and(oom_reaper_list.isEmpty()), () -> return_());
            step(wait_event, await(oom_reaper_list.notEmpty().or(allocator.ended())))
                    .c("wait_event_freezable(oom_reaper_wait, oom_reaper_list != NULL);");
            if_(oom_reaper_list.isEmpty(), () -> return_());
            also(tsk.set(oom_reaper_list.top()), oom_reaper_list.pop());
            oom_reap_task();
        });
    }

    @C("mm/oom_kill.c")
    void oom_reap_task() {
        retry(attempts.of(tsk), MAX_OOM_REAP_RETRIES, () -> {
            if_(__oom_reap_task_mm(), () -> break_());
            c("schedule_timeout_idle(HZ/10);");
        });
        step(mm(tsk).MMF_OOM_SKIP.setBit());
    }

    @C("mm/page_alloc.c")
    void __alloc_pages_may_oom() {
        loop(() -> {
            if_("mutex_trylock", not(oom_lock.trylock()), () -> continue_());
            either(
                            "get_page_from_freelist",
                            way("page", await(anyHelps(it -> it.isNot(Memory.MAPPED))), oom_lock.unlock())
                                    .then(() -> return_()),
                            way("null", await(not(anyHelps(it -> it.is(Memory.FREED))))))
                    .c("page = get_page_from_freelist(...);");
            out_of_memory();
        });
    }

    /** There is a victim whose memory is what they need, and where it must be. */
    private Cond anyHelps(Function<Var<Memory>, Cond> there) {
        return exists(victim, (Pid v) -> frees_enough.of(v).and(there.apply(mm(v).memory)));
    }

    @C("mm/oom_kill.c")
    void out_of_memory() {
        if_(
                        "oom_evaluate_task",
                        forAll(oom_victims, (Pid v) -> mm(v).MMF_OOM_SKIP.testBit()),
                        () -> {
                            also(memory_at_kill.setEach(
                                    (v, at) -> when(oom_victims.contains(v), at.set(mm(v).memory))));
                            if_(forAll(victim, oom_victims::contains), () -> {
                                also(oom_lock.unlock());
                                break_(); // a task of which nothing more is said
                            });
                            with_("chosen", all(victim).without(oom_victims), chosen -> oom_kill_process(chosen));
                        })
                .else_(() -> also(oom_lock.unlock())) // goto abort: none yet
                .ways("next", "abort")
                .c("if (test_bit(MMF_OOM_SKIP, &task->signal->oom_mm->flags))");
    }

    @C("mm/oom_kill.c")
    void oom_kill_process(Pid chosen) {
        step("wake_oom_reaper", oom_victims.add(chosen), oom_reaper_list.push(chosen), oom_lock.unlock())
                .c("mark_oom_victim(victim); ... wake_oom_reaper(victim);");
    }

    void third_party() {
        Mm mm = mm(whose.orElseThrow());
        Var<Wants> wants = this.wants.orElseThrow();
        if_(wants.is(Wants.NOTHING), () -> return_());
        if_(wants.is(Wants.SCAN), () -> {
            scan_get_next_rmap_item(mm);
            also(wants.set(Wants.NOTHING));
            return_();
        });
        if_(wants.is(Wants.WRITE), () -> {
            step("down_write", mm.mmap_sem.downWrite());
            step(mm.mmap_sem.upWrite());
            also(wants.set(Wants.LEAVE));
        });
        mmput(mm, wants);
    }

    @C("kernel/fork.c")
    void mmput(Mm mm, Var<Wants> wants) {
        step(mmput, mm.mm_users.put(), wants.set(Wants.NOTHING)).mayBlockForever();
    }

    @C("mm/ksm.c")
    void scan_get_next_rmap_item(Mm mm) {
        step("down_read", mm.mmap_sem.downRead());
        step(mm.mmap_sem.upRead());
    }

    // What is asked of all versions.

    @Override
    protected void properties() {
        never(
                "NoReapAfterTeardown",
                oom_reaper.at(unmap_page_range).and(mm(tsk).page_tables.is(PageTables.TORN_DOWN)),
                "nobody walks page tables that free_pgtables has begun to free");
        ofEvery(
                "RefcountOk",
                v -> mm(v).mm_users
                        .count()
                        .ge(0)
                        .and(oom_victims
                                .contains(v)
                                .and(not(victim.at(v, mmput, exit_aio)))
                                .implies(mm(v).mm_users.isZero())),
                "mm_users is never below 0, and 0 once __mmput has begun");
        ofEvery(
                "NoSpuriousKill",
                v -> memory_at_kill.of(v).is(Memory.MAPPED).implies(gaveUp(v)),
                "no other victim while one holds all its memory, unless the reaper gave up on it");
        ofEvery(
                "NoSpuriousKillTlb",
                v -> memory_at_kill.of(v).in(Memory.MAPPED, Memory.GATHERED).implies(gaveUp(v)),
                "the same, and what waits in the last mmu_gather batch counts as held");
        ofEvery(
                "NoLateKill",
                v -> memory_at_kill.of(v).is(Memory.FREED).implies(not(frees_enough.of(v))),
                "no other victim when one has already brought back enough");

        everyStep(
                "NoTimeoutKill",
                not(all(
                        ret,
                        not(next(ret)),
                        attempts.of(tsk).plus(1).is(MAX_OOM_REAP_RETRIES),
                        mm(tsk).memory.is(Memory.MAPPED),
                        mm(tsk).mm_users.isZero())),
                "the last try does not fail for want of users: that mm's memory is about to come back, and who gives "
                        + "up makes another victim of the wait");

        forEvery(
                victim,
                v -> leadsTo(
                        "ReaperNeverStuck",
                        oom_victims.contains(v),
                        not(oom_reaper_list.contains(v))
                                .and(tsk.isNot(v).or(oom_reaper.at(wait_event)).or(oom_reaper.ended())),
                        "the reaper gets done with every victim, though exit_aio may never return"));
        eventually(
                "OomResolved",
                allocator.ended(),
                "every allocator gets a page or may kill one more, though exit_aio may never return");
        exitCompletes();

        reachable(
                "ReapWhileExitAioBlocks",
                all(
                        oom_reaper.at(unmap_page_range),
                        victim.at(tsk, exit_aio),
                        mm(tsk).mm_users.isZero()),
                "the reaper frees the memory of a victim whose last user is stuck in exit_aio");
        reachable(
                "ExitWaitsForReaper",
                exists(
                        victim,
                        (Pid v) -> all(
                                victim.waits(v),
                                mm(v).mm_users.isZero(),
                                mm(v).mmap_sem.heldForReadBy(oom_reaper.id()))),
                "exit_mmap waits while the reaper is in the address space");
        reachable("ReaperGivesUp", exists(victim, this::gaveUp), "the reaper stops retrying when mmap_sem stays taken");
    }

    private void ofEvery(String name, Function<Pid, Cond> holds, String reason) {
        always(name, forAll(victim, holds), reason);
    }

    private void exitCompletes() {
        PropertyHandle property = eventually(
                        "ExitCompletes",
                        victim.ended(),
                        "if the victims let go, I/O completes and the third parties go on, then the address spaces "
                                + "are torn down")
                .assuming(weaklyFair(victim, mmput), weaklyFair(victim, exit_aio));
        third_party.ifPresent(family -> property.assuming(weaklyFair(family)));
    }
}
