package org.interleave.specs.oom;

import org.interleave.dsl.Bool;

/**
 * Hocko, 24 July 2017: exit_mmap holds mmap_sem for write while it tears the mm down, and leaves no VMAs behind; the
 * reaper takes no reference, nor oom_lock, and looks whether there are VMAs.
 */
public final class OomReaperHocko24July2017 extends OomReaperPatch {
    private final Bool mmap = base.space.bool("mmap", true).comment("mm->mmap != NULL: there are VMAs");

    /** Linux 4.13 with that patch. */
    public OomReaperHocko24July2017() {
        super("mm, oom: allow oom reaper to race with exit_mmap, Michal Hocko, 24 Jul 2017, "
                + "<20170724072332.31903-1-mhocko@kernel.org>");
    }

    @Override
    protected void hunks() {
        hunk(MMAP, "exit_mmap", () -> {
            before("free_pgtables", () -> step(mmap_sem.downWrite()));
            after("remove_vma", () -> {
                step("mmap_NULL", mmap.set(false)).c("mm->mmap = NULL;");
                step(mmap_sem.upWrite());
            });
        });
        hunk(OOM_KILL, "__oom_reap_task_mm", () -> {
            dropOomLock();
            replace(
                    "mmget_not_zero",
                    was -> if_("test_mmap", not(mmap), () -> {
                                step(up_read_skip, mmap_sem.upRead());
                                return_();
                            })
                            .ways("no_vmas", "vmas")
                            .c("if (!mm->mmap)"));
            remove("mmput_async");
        });
    }
}
