package org.interleave.specs.oom;

import org.interleave.dsl.Bool;

/** Rientjes, June 2017: where the reaper finds no users it does nothing, and leaves the bit to {@code __mmput}. */
public final class OomReaperRientjesJune2017 extends OomReaperPatch {
    private final Bool exiting = oom_reaper.bool("exiting", false).comment("it found mm_users to be 0");

    /** Linux 4.13 with that patch. */
    public OomReaperRientjesJune2017() {
        super("mm, oom: prevent additional oom kills before memory is freed, David Rientjes, 14 Jun 2017");
    }

    @Override
    protected void hunks() {
        hunk(
                OOM_KILL,
                "__oom_reap_task_mm",
                () -> inside("mmget_not_zero", was -> {
                    also(exiting.set(true));
                    was.run();
                }));
        hunk(OOM_KILL, "oom_reap_task", () -> replace("set_bit_MMF_OOM_SKIP", was -> if_(not(exiting), was)));
    }
}
