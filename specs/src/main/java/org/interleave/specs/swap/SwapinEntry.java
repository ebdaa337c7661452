package org.interleave.specs.swap;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Patch;

/** The second fix: the page must be in the swap cache under the entry that the pte had. */
public final class SwapinEntry extends Patch<Swapin> {
    /** In a release candidate of Linux 2.6.36. */
    public SwapinEntry() {
        super(new SwapinCache(), "31c4a3d3a0f8, mm: further fix swapin race condition, Hugh Dickins, 19 Sep 2010");
    }

    @Override
    protected void about(AboutBuilder about) {
        super.about(about);
        about.fact("Linux", "v2.6.36-rc");
    }

    @Override
    protected void hunks() {
        hunk(
                "mm/memory.c",
                "do_swap_page",
                () -> inside(
                        "PageSwapCache",
                        was -> if_(
                                        "page_private",
                                        base.pages
                                                .of(base.page.of(self()))
                                                .entry
                                                .is(base.entry.of(self())),
                                        was)
                                .c("if (likely(page_private(page) == entry.val))")));
    }
}
