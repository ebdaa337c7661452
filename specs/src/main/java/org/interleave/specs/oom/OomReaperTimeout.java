package org.interleave.specs.oom;

/**
 * What the mail of 25 July 2017 thinks of if it were not for {@code exit_aio}: where the mm has no users and the bit is
 * clear, the reaper tries again, so that exit_mmap has as long as the retries last.
 */
public final class OomReaperTimeout extends OomReaperPatch {
    /** Linux 4.13 with that idea. */
    public OomReaperTimeout() {
        super("an idea in <20170725182619.GQ29716@redhat.com>: try again while mm_users is 0 and the bit is clear");
    }

    @Override
    protected void hunks() {
        hunk(OOM_KILL, "__oom_reap_task_mm", () -> {
            inside(
                    "mmget_not_zero",
                    was -> if_("test_bit_MMF_OOM_SKIP", MMF_OOM_SKIP.testBit(), was)
                            .else_(() -> {
                                also(base.ret.set(false));
                                step("up_read_retry", mmap_sem.upRead());
                                goto_(unlock_oom);
                            })
                            .ways("set", "clear")
                            .c("if (test_bit(MMF_OOM_SKIP, &mm->flags))"));
        });
    }
}
