package org.interleave.specs.oom;

/** Before ec8d7c14ea14: the reaper drops its reference with {@code mmput}, which may be the last one. */
public final class OomReaperSyncMmput extends OomReaperPatch {
    /** Linux 4.13 with that commit taken back. */
    public OomReaperSyncMmput() {
        super("ec8d7c14ea14 (4.7) taken back: mm, oom_reaper: do not mmput synchronously from the oom reaper context");
    }

    @Override
    protected void hunks() {
        hunk(
                OOM_KILL,
                "__oom_reap_task_mm",
                () -> replace(
                        "mmput_async",
                        was -> if_(mm_users.decAndTest(), () -> {
                                    c("__mmput(mm);", await(exit_path.ended()))
                                            .note(
                                                    "what exit_path does from here on, the reaper does, and nothing else meanwhile");
                                })
                                .c("if (atomic_dec_and_test(&mm->mm_users))")));
    }
}
