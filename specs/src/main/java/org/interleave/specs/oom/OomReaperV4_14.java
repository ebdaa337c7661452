package org.interleave.specs.oom;

import org.interleave.dsl.PidVar;

/**
 * "mm: oom: let oom_reap_task and exit_mmap run concurrently", as it was merged for Linux 4.14: exit_mmap sets
 * MMF_OOM_SKIP, and waits for the reaper if the task that tears the mm down is an OOM victim.
 */
public final class OomReaperV4_14 extends OomReaperPatch {
    final PidVar last_mmput = base.mm.pidOrNone("last_mmput").comment("who is current in exit_mmap");

    /** Linux 4.14. */
    public OomReaperV4_14() {
        super(
                "mm: oom: let oom_reap_task and exit_mmap run concurrently, Andrea Arcangeli, 212925802454 (4.14)",
                "v4.14");
    }

    @Override
    protected void hunks() {
        instrument(EXIT, "exit_mm", () -> noteCurrent(last_mmput));
        hunk(FORK, "__mmput", () -> remove("set_bit_MMF_OOM_SKIP"));
        hunk(
                MMAP,
                "exit_mmap",
                () -> after("unmap_vmas", () -> {
                    step(MMF_OOM_SKIP.setBit());
                    if_(
                            last_mmput.is(exit_path.id()),
                            () -> { // tsk_is_oom_victim(current)
                                step(mmap_sem.downWrite())
                                        .c("if (tsk_is_oom_victim(current)) down_write(&mm->mmap_sem);");
                                step(mmap_sem.upWrite());
                            });
                }));
        hunk(OOM_KILL, "__oom_reap_task_mm", this::testBitInsteadOfReference);
    }
}
