package org.interleave.specs.oom;

/** A sketch of 15 June 2017: no reference, and the write lock around {@code free_pgtables}. */
public final class OomReaperHocko15June2017 extends OomReaperPatch {
    /** Linux 4.13 with that sketch. */
    public OomReaperHocko15June2017() {
        super("a sketch by Michal Hocko, 15 Jun 2017, <20170615122031.GL1486@dhcp22.suse.cz>");
    }

    @Override
    protected void hunks() {
        hunk(MMAP, "exit_mmap", () -> {
            before("free_pgtables", () -> step(mmap_sem.downWrite()));
            after("free_pgtables", () -> step(mmap_sem.upWrite()));
        });
        hunk(OOM_KILL, "__oom_reap_task_mm", this::takeNoReference);
    }
}
