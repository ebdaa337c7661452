package org.interleave.specs.oom;

import org.interleave.dsl.Bool;

/** The patch of 25 July 2017 with an mm that is queued for the reaper twice. */
public final class OomReaperArcangeliQueuedTwice extends OomReaperPatch {
    private final Bool gave_up = oom_reaper.ghost().bool("gave_up", false).comment("whether it gave up the first time");

    /** {@link OomReaperArcangeli25July2017} with a reaper that finds the mm in its list a second time. */
    public OomReaperArcangeliQueuedTwice() {
        super(
                new OomReaperArcangeli25July2017(),
                "none that was ever sent: the patch of 25 Jul 2017, and two tasks with one mm are queued");
        base.gaveUp = base.gaveUp.or(gave_up);
    }

    @Override
    protected void hunks() {
        hunk(
                OOM_KILL,
                "oom_reaper",
                () -> after("oom_reap_task", () -> {
                    also(gave_up.set(base.gaveUp), base.attempts.set(0));
                    as_("again", () -> base.oom_reap_task());
                }));
    }
}
