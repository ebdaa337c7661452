package org.interleave.specs.oom;

/** The same idea without a bound: while the mm has no users and the bit is clear, the reaper waits. */
public final class OomReaperWaitForever extends OomReaperPatch {
    /** Linux 4.13 with that idea. */
    public OomReaperWaitForever() {
        super("an idea in <20170725182619.GQ29716@redhat.com>: wait while mm_users is 0 and the bit is clear");
    }

    @Override
    protected void hunks() {
        hunk(
                OOM_KILL,
                "__oom_reap_task_mm",
                () -> inside("mmget_not_zero", was -> {
                    if_("test_bit_MMF_OOM_SKIP", MMF_OOM_SKIP.testBit(), was)
                            .else_(() -> {
                                step("up_read_retry", mmap_sem.upRead());
                                step("unlock_retry", oom_lock.unlock());
                                step("schedule_timeout_retry").c("schedule_timeout_idle(HZ/10);");
                                goto_(base.mutex_lock);
                            })
                            .ways("set", "clear")
                            .c("if (test_bit(MMF_OOM_SKIP, &mm->flags))");
                }));
    }
}
