package org.interleave.specs.oom;

/** The naive cure: the reaper just stops asking whether the mm has users left. */
public final class OomReaperNaive extends OomReaperPatch {
    /** Linux 4.13 without its {@code mmget_not_zero}. */
    public OomReaperNaive() {
        super("none that was ever sent: the reaper takes no reference and does not ask for one");
    }

    @Override
    protected void hunks() {
        hunk(OOM_KILL, "__oom_reap_task_mm", this::takeNoReference);
    }
}
