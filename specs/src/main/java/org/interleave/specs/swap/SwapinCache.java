package org.interleave.specs.swap;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Patch;

/** The first fix: the page must still be in the swap cache. It may be there under another entry. */
public final class SwapinCache extends Patch<Swapin> {
    /** In a release candidate of Linux 2.6.36. */
    public SwapinCache() {
        super(new Swapin(), "4969c1192d15, mm: fix swapin race condition, Andrea Arcangeli, 9 Sep 2010");
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
                () -> replace(
                        "pte_same",
                        was -> if_(
                                        "PageSwapCache",
                                        base.pages
                                                .of(base.page.of(self()))
                                                .entry
                                                .isNot(0),
                                        was)
                                .c("if (likely(PageSwapCache(page)))")));
    }
}
