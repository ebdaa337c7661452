package org.interleave.specs.oom;

/** Linux 4.17: exit_mmap reaps the mm itself before it does anything else, and only then lets nobody in any more. */
public final class OomReaperV4_17 extends OomReaperPatch {
    /** Linux 4.17. */
    public OomReaperV4_17() {
        super(
                new OomReaperV4_15(),
                "mm, oom: fix concurrent munlock and oom reaper unmap, v3, David Rientjes, 27ae357fa82b (4.17)",
                "v4.17");
    }

    @Override
    protected void hunks() {
        hunk(MMAP, "exit_mmap", () -> {
            remove("set_bit_MMF_OOM_SKIP");
            remove("down_write");
            remove("up_write");
            before("unmap_vmas", () -> {
                step(oom_lock.lock()).c("if (mm_is_oom_victim(mm)) mutex_lock(&oom_lock);");
                c("__oom_reap_task_mm(mm);", base.reap());
                step(oom_lock.unlock());
                step(MMF_OOM_SKIP.setBit());
                step(mmap_sem.downWrite());
                step(mmap_sem.upWrite());
            });
        });
    }
}
