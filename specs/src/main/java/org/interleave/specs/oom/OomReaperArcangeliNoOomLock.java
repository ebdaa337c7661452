package org.interleave.specs.oom;

/** The patch of 25 July 2017 in a kernel whose reaper does not take oom_lock. */
public final class OomReaperArcangeliNoOomLock extends OomReaperPatch {
    /** {@link OomReaperArcangeli25July2017} without the lock. */
    public OomReaperArcangeliNoOomLock() {
        super(
                new OomReaperArcangeli25July2017(),
                "none that was ever sent: what Hocko had in mind on 26 Jul 2017, the patch of 25 Jul without oom_lock "
                        + "in the reaper");
    }

    @Override
    protected void hunks() {
        hunk(OOM_KILL, "__oom_reap_task_mm", () -> {
            dropOomLock();
            inside("test_and_set_bit_MMF_OOM_SKIP", was -> {
                step(up_read_skip, mmap_sem.upRead());
                return_();
            });
        });
    }
}
