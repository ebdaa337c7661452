package org.interleave.specs.oom;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Bool;

/**
 * "mm: oom: let oom_reap_task and exit_mmap to run concurrently", the patch of 25 July 2017: who sets MMF_OOM_SKIP
 * first, the reaper or exit_mmap, has the mm to himself.
 */
public final class OomReaperArcangeli25July2017 extends OomReaperPatch {
    /** Linux 4.13 with the patch. */
    public OomReaperArcangeli25July2017() {
        super("mm: oom: let oom_reap_task and exit_mmap to run concurrently, Andrea Arcangeli, 25 Jul 2017, "
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
        hunk(FORK, "__mmput", () -> remove("set_bit_MMF_OOM_SKIP"));

        hunk(
                MMAP,
                "exit_mmap",
                () -> after(
                        "unmap_vmas",
                        () -> if_(MMF_OOM_SKIP.testAndSetBit(), () -> {
                            step(mmap_sem.downWrite()); // wait the OOM reaper to stop working on this mm
                            step(mmap_sem.upWrite());
                        })));

        hunk(OOM_KILL, "__oom_reap_task_mm", () -> {
            Bool mmgot = local("mmgot", true).comment("whether it holds a reference");
            inside(
                    "mmget_not_zero",
                    was -> if_(MMF_OOM_SKIP.testAndSetBit(), was).else_(() -> also(mmgot.set(false))));
            replace(
                    "mmput_async",
                    was -> if_(mmgot, () -> step(mm_users.put("mmput_async")).c("if (mmgot) mmput_async(mm);")));
        });
    }

    @Override
    protected void properties() {
        super.properties();
        never(
                "NoSelfSkip",
                all(oom_reaper.at(up_read_skip), MMF_OOM_SKIP.testBit(), base.memory.is(Memory.MAPPED)),
                "the reaper does not take a bit of its own for that of exit_mmap, which sets it when all is unmapped");
    }
}
