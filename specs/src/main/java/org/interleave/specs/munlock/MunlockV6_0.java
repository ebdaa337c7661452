package org.interleave.specs.munlock;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Patch;

/**
 * Linux 6.0: mlocked pages are counted as they are unmapped, so there is no munlock pass, and the reaper may zap them,
 * too. {@code exit_mmap} holds {@code mmap_sem}, called mmap_lock by now: for read while it unmaps, for write while it
 * frees page tables.
 */
public final class MunlockV6_0 extends Patch<MunlockV4_14> {
    /** Linux 6.0. */
    public MunlockV6_0() {
        super(
                new MunlockV4_17(),
                "af5679fbc669 (4.19: no oom_lock), a213e5cf71cb (5.18: no munlock pass, mlocked VMAs are reaped), "
                        + "bf3980c85212 (6.0: no reap in exit_mmap, mmap_lock), "
                        + "<20220516075619.1277152-1-surenb@google.com>");
    }

    @Override
    protected void about(AboutBuilder about) {
        super.about(about);
        about.fact("Linux", "v6.0")
                .paragraph("Not so here: there is no munlock pass, and the reaper zaps mlocked memory, too. mmap_lock "
                        + "is printed as mmap_sem.");
    }

    @Override
    protected void hunks() {
        hunk("mm/mmap.c", "exit_mmap", () -> {
            remove("mutex_lock");
            remove("__oom_reap_task_mm");
            remove("mutex_unlock");
            remove("set_bit_MMF_OOM_SKIP");
            remove(base.down_write);
            remove("up_write");
            remove(base.is_VM_LOCKED);
            before("unmap_vmas", () -> step(base.mmap_sem.downRead()));
            after("unmap_vmas", () -> {
                step(base.mmap_sem.upRead());
                step(base.MMF_OOM_SKIP.setBit());
                step(base.down_write, base.mmap_sem.downWrite());
            });
            after("tlb_finish_mmu", () -> step(base.mmap_sem.upWrite()));
        });

        hunk("mm/oom_kill.c", "oom_reap_task_mm", () -> {
            remove("mutex_lock");
            replace(base.unlock_oom, was -> step(base.unlock_oom).c("return ret;"));
        });

        hunk(
                "mm/oom_kill.c",
                "__oom_reap_task_mm",
                () -> replace(
                        "can_madv_dontneed_vma",
                        was -> step(base.zap_huge_page, base.huge_page.set(Pages.FREED))
                                .c("unmap_page_range(&tlb, vma, ...);")));
    }

    @Override
    protected void properties() {
        base.propertiesWithoutMunlock();
    }
}
