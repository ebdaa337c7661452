package org.interleave.specs.oom;

import java.util.List;

/**
 * Linux 6.0: exit_mmap does what a reaper does, under the read lock, sets the bit in any case, and tears the mm down
 * under the write lock.
 */
public final class OomReaperV6_0 extends OomReaperPatch {
    private final OomReaperV5_17 before;

    /** Linux 6.0. */
    public OomReaperV6_0() {
        this(new OomReaperV5_17());
    }

    private OomReaperV6_0(OomReaperV5_17 before) {
        super(before, "mm: drop oom code from exit_mmap, Suren Baghdasaryan, bf3980c85212 (6.0)", "v6.0");
        this.before = before;
        drop(before.rc.MMF_OOM_VICTIM);
    }

    @Override
    protected void hunks() {
        hunk(MMAP, "exit_mmap", () -> {
            remove("__oom_reap_task_mm");
            remove("set_bit_MMF_OOM_SKIP");
            remove("down_write");
            before("unmap_vmas", () -> step(mmap_sem.downRead()).c("mmap_read_lock(mm);"));
            after("unmap_vmas", () -> {
                step(mmap_sem.upRead()).c("mmap_read_unlock(mm);");
                step(MMF_OOM_SKIP.setBit());
                step(mmap_sem.downWrite()).c("mmap_write_lock(mm);");
            });
            replace(
                    "mmap_NULL",
                    was -> step("mt_destroy", before.mmap.set(false)).c("__mt_destroy(&mm->mm_mt);"));
        });
    }

    @Override
    protected void starts() {
        before.rc.starts(List.of(), List.of());
    }
}
