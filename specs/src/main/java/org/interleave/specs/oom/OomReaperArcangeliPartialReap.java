package org.interleave.specs.oom;

import org.interleave.dsl.tree.Label;

/** The patch of 25 July 2017 with a reap that may fail part-way, as reaping can since 4.19, and is tried again then. */
public final class OomReaperArcangeliPartialReap extends OomReaperPatch {
    /** {@link OomReaperArcangeli25July2017} with such a reap. */
    public OomReaperArcangeliPartialReap() {
        super(
                new OomReaperArcangeli25July2017(),
                "none that was ever sent: the patch of 25 Jul 2017, and a reap that fails part-way is tried again");
    }

    @Override
    protected void hunks() {
        hunk(OOM_KILL, "__oom_reap_task_mm", () -> {
            Label unmap_page_range = base.unmap_page_range;
            replace(
                    "unmap_page_range",
                    was -> either(unmap_page_range, way("done", base.reap()), way("failed", base.ret.set(false)))
                            .c("unmap_page_range(&tlb, vma, ...);"));
        });
    }
}
