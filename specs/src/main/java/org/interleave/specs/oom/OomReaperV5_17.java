package org.interleave.specs.oom;

import org.interleave.dsl.Bool;

/** Linux 5.17: exit_mmap leaves no VMAs behind that somebody could still walk. */
public final class OomReaperV5_17 extends OomReaperPatch {
    final OomReaperV5_17rc rc;

    final Bool mmap = base.space.bool("mmap", true).comment("mm->mmap != NULL: there are VMAs");

    /** Linux 5.17. */
    public OomReaperV5_17() {
        this(new OomReaperV5_17rc());
    }

    private OomReaperV5_17(OomReaperV5_17rc before) {
        super(
                before,
                "mm: fix use-after-free bug when mm->mmap is reused after being freed, Suren Baghdasaryan, "
                        + "f798a1d4f94d (5.17)",
                "v5.17");
        rc = before;
    }

    @Override
    protected void hunks() {
        hunk(
                MMAP,
                "exit_mmap",
                () -> before(
                        "up_write", () -> step("mmap_NULL", mmap.set(false)).c("mm->mmap = NULL;")));
        // The loop was there before; it mattered only when there could be nothing to walk.
        instrument(OOM_KILL, "__oom_reap_task_mm", this::walkWhatIsThere);
        instrument(OOM_KILL, "process_mrelease", this::walkWhatIsThere);
    }

    private void walkWhatIsThere() {
        replace(
                "unmap_page_range",
                was -> if_("for_each_vma", mmap, was)
                        .ways("vmas", "no_vmas")
                        .c("for (vma = mm->mmap; vma; vma = vma->vm_next)"));
    }
}
