package org.interleave.specs.oom;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Patch;

/** The patch of 25 July 2017 with several victims: the same hunks as in {@link OomReaperArcangeli25July2017}. */
public final class OomVictimsArcangeli25July2017 extends Patch<OomVictimsV4_13> {
    /**
     * As many of each as there shall be.
     *
     * @param sizes how many
     */
    public OomVictimsArcangeli25July2017(OomSizes sizes) {
        super(
                new OomVictimsV4_13(sizes),
                "mm: oom: let oom_reap_task and exit_mmap to run concurrently, Andrea Arcangeli, 25 Jul 2017, "
                        + "f414244480fd, <20170725182619.GQ29716@redhat.com>");
    }

    @Override
    protected void about(AboutBuilder about) {
        super.about(about);
        about.blob("kernel/fork.c", "ed412d85a596")
                .blob("mm/mmap.c", "615133762b99")
                .blob("mm/oom_kill.c", "2a7000995784");
    }

    @Override
    protected void hunks() {
        hunk("kernel/fork.c", "__mmput", () -> remove("set_bit_MMF_OOM_SKIP"));

        hunk("mm/mmap.c", "exit_mmap", () -> {
            Mm mm = base.mm(base.victim.self());
            after(
                    "unmap_vmas",
                    () -> if_(mm.MMF_OOM_SKIP.testAndSetBit(), () -> {
                        step(mm.mmap_sem.downWrite()); // wait the OOM reaper to stop working on this mm
                        step(mm.mmap_sem.upWrite());
                    }));
        });

        hunk("mm/oom_kill.c", "__oom_reap_task_mm", () -> {
            Mm mm = base.mm(base.tsk);
            Bool mmgot = local("mmgot", true).comment("whether it holds a reference");
            inside(
                    "mmget_not_zero",
                    was -> if_(mm.MMF_OOM_SKIP.testAndSetBit(), was).else_(() -> also(mmgot.set(false))));
            replace(
                    "mmput_async",
                    was -> if_(mmgot, () -> step(mm.mm_users.put("mmput_async")).c("if (mmgot) mmput_async(mm);")));
        });
    }

    @Override
    protected void properties() {
        super.properties();
        never(
                "NoSelfSkip",
                all(
                        base.oom_reaper.at(base.up_read_skip),
                        base.mm(base.tsk).MMF_OOM_SKIP.testBit(),
                        base.mm(base.tsk).memory.is(Memory.MAPPED)),
                "the reaper does not take a bit of its own for that of exit_mmap, which sets it when all is unmapped");
    }
}
