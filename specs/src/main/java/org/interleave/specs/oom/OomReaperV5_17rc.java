package org.interleave.specs.oom;

import java.util.List;
import java.util.stream.Stream;
import org.interleave.dsl.Bool;
import org.interleave.dsl.C;
import org.interleave.dsl.Process;
import org.interleave.dsl.StartClause;
import org.interleave.dsl.tree.Label;

/**
 * Linux 5.17-rc: exit_mmap holds mmap_sem for write while it tears the mm down, and process_mrelease, which may be
 * called for a process that no OOM killer chose, takes no reference any more.
 */
public final class OomReaperV5_17rc extends OomReaperPatch {
    final Bool MMF_OOM_VICTIM = frozen().bool("MMF_OOM_VICTIM", true).comment("the OOM killer chose this mm");

    private final Label mmap_read_lock = label();
    private final Label unmap_page_range = label();

    final Process process_mrelease = process("process_mrelease", this::process_mrelease)
            .comment("user space, which killed the victim, reaps it. While it is at unmap_page_range it walks the page "
                    + "tables.");

    /** Linux 5.17-rc. */
    public OomReaperV5_17rc() {
        super(
                new OomReaperV4_19(),
                "mm: protect free_pgtables with mmap_lock write lock in exit_mmap, 64591e8605d6, and mm/oom_kill.c: "
                        + "allow process_mrelease to run under mmap_lock protection, ba535c1caf3e, Suren Baghdasaryan "
                        + "(5.17-rc)",
                "v5.17-rc");
        base.reaping = base.reaping.or(process_mrelease.at(unmap_page_range));
    }

    @C("mm/oom_kill.c")
    void process_mrelease() {
        step(mmap_read_lock, mmap_sem.downRead()).c("mmap_read_lock_killable(mm);");
        if_(
                        "test_bit_MMF_OOM_SKIP",
                        not(MMF_OOM_SKIP.testBit()),
                        () -> step(unmap_page_range, base.reap()).c("__oom_reap_task_mm(mm);"))
                .ways("clear", "set")
                .c("if (!test_bit(MMF_OOM_SKIP, &mm->flags))");
        step(mmap_sem.upRead()).c("mmap_read_unlock(mm);");
    }

    @Override
    protected void hunks() {
        hunk(MMAP, "exit_mmap", () -> {
            replace("__oom_reap_task_mm", was -> if_(MMF_OOM_VICTIM, was));
            replace("set_bit_MMF_OOM_SKIP", was -> if_(MMF_OOM_VICTIM, was));
            remove("up_write");
            after("remove_vma", () -> step(mmap_sem.upWrite()));
        });
    }

    @Override
    protected void starts() {
        starts(List.of(MMF_OOM_VICTIM.initially(true)), List.of(MMF_OOM_VICTIM.initially(false)));
    }

    /** The ways to begin: those of the base, and those with process_mrelease. */
    void starts(List<StartClause> victim, List<StartClause> noVictim) {
        StartClause ksmd = base.third_party.startsAt(base.down_read);
        StartClause writes = base.third_party.startsAt(base.down_write);
        StartClause leaves = base.third_party.startsAt(base.mmput);
        StartClause nobody = base.third_party.absent();
        StartClause notReleased = process_mrelease.absent();
        StartClause released = process_mrelease.startsAt(mmap_read_lock);
        start("nobody else is there", victim, queued(), List.of(notReleased, nobody, users(1)));
        start("ksmd scans, without mm_users", victim, queued(), List.of(notReleased, ksmd, users(1)));
        start("another user, about to write", victim, queued(), List.of(notReleased, writes, users(2)));
        start("another user, about to leave", victim, queued(), List.of(notReleased, leaves, users(2)));
        start("user space reaps the OOM victim, too", victim, queued(), List.of(released, nobody, users(1)));
        start(
                "user space killed it and reaps it: no OOM victim",
                noVictim,
                notQueued(),
                List.of(released, nobody, users(1)));
    }

    private void start(String comment, List<StartClause> victim, List<StartClause> queued, List<StartClause> others) {
        start(comment, Stream.of(victim, queued, others).flatMap(List::stream).toArray(StartClause[]::new));
    }

    private StartClause users(int count) {
        return mm_users.initially(count);
    }

    private List<StartClause> queued() {
        return List.of(oom_reaper.startsAt(base.down_read_trylock), base.allocator.startsAt(base.mutex_trylock));
    }

    private List<StartClause> notQueued() {
        return List.of(oom_reaper.absent(), base.allocator.absent());
    }
}
