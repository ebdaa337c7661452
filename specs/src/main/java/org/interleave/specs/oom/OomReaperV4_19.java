package org.interleave.specs.oom;

/** Linux 4.19: neither the reaper nor exit_mmap takes oom_lock. */
public final class OomReaperV4_19 extends OomReaperPatch {
    /** Linux 4.19. */
    public OomReaperV4_19() {
        super(
                new OomReaperV4_17(),
                "mm, oom: remove oom_lock from oom_reaper, Michal Hocko, af5679fbc669 (4.19)",
                "v4.19");
    }

    @Override
    protected void hunks() {
        hunk(MMAP, "exit_mmap", () -> {
            remove("mutex_lock");
            remove("mutex_unlock");
        });
        hunk(OOM_KILL, "__oom_reap_task_mm", () -> {
            dropOomLock();
            inside("test_bit_MMF_OOM_SKIP", was -> {
                step(up_read_skip, mmap_sem.upRead());
                return_();
            });
        });
    }
}
