package org.interleave.specs.oom;

import org.interleave.dsl.PidVar;

/** Hocko, 10 August 2017: the same, and the write lock is taken only if the task that tears the mm down is the victim. */
public final class OomReaperHocko10August2017 extends OomReaperPatch {
    private final PidVar last_mmput = base.mm.pidOrNone("last_mmput").comment("who is current in exit_mmap");

    /** {@link OomReaperHocko24July2017} with that condition. */
    public OomReaperHocko10August2017() {
        super(
                new OomReaperHocko24July2017(),
                "mm, oom: allow oom reaper to race with exit_mmap, Michal Hocko, 10 Aug 2017, "
                        + "<20170810081632.31265-1-mhocko@kernel.org>");
    }

    @Override
    protected void hunks() {
        instrument(EXIT, "exit_mm", () -> noteCurrent(last_mmput));
        hunk(MMAP, "exit_mmap", () -> {
            replace("down_write", was -> if_(last_mmput.is(exit_path.id()), was));
            replace("up_write", was -> if_(last_mmput.is(exit_path.id()), was));
        });
    }
}
