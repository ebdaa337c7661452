package org.interleave.specs.munlock;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Patch;

/**
 * "mm, oom: fix concurrent munlock and oom reaper unmap", as it was first sent: who sets MMF_UNSTABLE first, the reaper or
 * {@code exit_mmap}, has the mm to himself. It was not merged.
 */
public final class MunlockUnstable extends Patch<MunlockV4_14> {
    /** Linux 4.16 with the first cut of the patch. */
    public MunlockUnstable() {
        super(
                new MunlockV4_14(),
                "mm, oom: fix concurrent munlock and oom reaper unmap, David Rientjes, 17 Apr 2018, "
                        + "<alpine.DEB.2.21.1804171545460.53786@chino.kir.corp.google.com>");
    }

    @Override
    protected void about(AboutBuilder about) {
        super.about(about);
        about.fact("Linux", "v4.16");
    }

    @Override
    protected void hunks() {
        hunk("mm/mmap.c", "exit_mmap", () -> {
            remove("set_bit_MMF_OOM_SKIP");
            remove(base.down_write);
            remove("up_write");
            before(base.is_VM_LOCKED, () -> {
                step(base.MMF_UNSTABLE.setBit());
                step(base.down_write, base.mmap_sem.downWrite());
                step(base.mmap_sem.upWrite());
            });
            after("tlb_finish_mmu", () -> step(base.MMF_OOM_SKIP.setBit()));
        });

        hunk(
                        "mm/oom_kill.c",
                        "oom_reap_task_mm",
                        () -> replace(
                                "test_bit_MMF_OOM_SKIP",
                                was -> if_(base.MMF_UNSTABLE.testAndSetBit(), () -> {
                                    step("up_read_skip", base.mmap_sem.upRead());
                                    goto_(base.unlock_oom);
                                })))
                .needs(
                        "mm/oom_kill.c:__oom_reap_task_mm",
                        "in C they are one hunk of one function: the bit is set where it is tested");

        hunk("mm/oom_kill.c", "__oom_reap_task_mm", () -> remove("set_bit_MMF_UNSTABLE"))
                .needs(
                        "mm/oom_kill.c:oom_reap_task_mm",
                        "in C they are one hunk of one function: the bit is set where it is tested");
    }
}
