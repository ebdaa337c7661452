package org.interleave.specs.oom;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Array;
import org.interleave.dsl.Op;
import org.interleave.dsl.Patch;
import org.interleave.dsl.Pid;
import org.interleave.dsl.PidVar;

/** Linux 4.14 with several victims: the same hunks as in {@link OomReaperV4_14}. */
public final class OomVictimsV4_14 extends Patch<OomVictimsV4_13> {
    final Array<Pid, PidVar> last_mmput = array("last_mmput", base.victim, processesOrNone(), Pid.none())
            .comment("who is current in exit_mmap of each mm");

    /**
     * As many of each as there shall be.
     *
     * @param sizes how many
     */
    public OomVictimsV4_14(OomSizes sizes) {
        super(
                new OomVictimsV4_13(sizes),
                "mm: oom: let oom_reap_task and exit_mmap run concurrently, Andrea Arcangeli, 212925802454 (4.14)");
    }

    @Override
    protected void about(AboutBuilder about) {
        super.about(about);
        about.fact("Linux", "v4.14");
    }

    @Override
    protected void hunks() {
        instrument("kernel/exit.c", "exit_mm", () -> {
            Pid task = base.victim.self();
            after(base.mmput, () -> also(noteCurrent(task)));
        });
        base.whose.ifPresent(task ->
                instrument("kernel/fork.c", "mmput", () -> after(base.mmput, () -> also(noteCurrent(task)))));

        hunk("kernel/fork.c", "__mmput", () -> remove("set_bit_MMF_OOM_SKIP"));

        hunk("mm/mmap.c", "exit_mmap", () -> {
            Pid task = base.victim.self();
            Mm mm = base.mm(task);
            after("unmap_vmas", () -> {
                step(mm.MMF_OOM_SKIP.setBit());
                if_(
                        last_mmput.of(task).is(task),
                        () -> { // tsk_is_oom_victim(current)
                            step(mm.mmap_sem.downWrite())
                                    .c("if (tsk_is_oom_victim(current)) down_write(&mm->mmap_sem);");
                            step(mm.mmap_sem.upWrite());
                        });
            });
        });

        hunk("mm/oom_kill.c", "__oom_reap_task_mm", () -> {
            Mm mm = base.mm(base.tsk);
            replace(
                    "mmget_not_zero",
                    was -> if_("test_bit_MMF_OOM_SKIP", mm.MMF_OOM_SKIP.testBit(), () -> {
                                step(base.up_read_skip, mm.mmap_sem.upRead());
                                goto_(base.unlock_oom);
                            })
                            .ways("set", "clear")
                            .c("if (test_bit(MMF_OOM_SKIP, &mm->flags))"));
            remove("mmput_async");
        });
    }

    /** Whoever drops the last reference will be current in __mmput. */
    private Op noteCurrent(Pid task) {
        return when(base.mm(task).mm_users.isZero(), last_mmput.of(task).set(self()));
    }
}
