package org.interleave.specs.pagefault;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Patch;

/**
 * "mm, oom: fix potential data corruption when oom_reaper races with writer", Linux 4.13 as it was released: the check is
 * made where a page would be mapped, under the lock of the page table, and the page is not mapped.
 */
public final class PageFaultStableAddressSpace extends Patch<PageFaultNoCheck> {
    /** Linux 4.13. */
    public PageFaultStableAddressSpace() {
        super(
                new PageFaultV4_13(),
                "mm, oom: fix potential data corruption when oom_reaper races with writer, Michal Hocko, 7 Aug 2017, "
                        + "6b31d5955cb2, <20170807113839.16695-3-mhocko@kernel.org>");
    }

    @Override
    protected void about(AboutBuilder about) {
        super.about(about);
        about.fact("Linux", "v4.13");
    }

    @Override
    protected void hunks() {
        hunk("mm/memory.c", "handle_mm_fault", () -> remove("test_bit_MMF_UNSTABLE"));

        hunk(
                "mm/memory.c",
                "do_anonymous_page",
                () -> replace(
                        base.map_zero_page,
                        was -> if_(
                                        "check_stable_address_space",
                                        base.MMF_UNSTABLE.testBit(),
                                        () -> also(base.fault.set(Fault.SIGBUS)))
                                .else_(() -> also(
                                        when(base.page.is(Page.EMPTY), base.page.set(Page.ZERO)),
                                        base.fault.set(Fault.HANDLED)))
                                .ways("unstable", "stable")
                                .c("ret = check_stable_address_space(vma->vm_mm);")
                                .note("under ptl, together with set_pte_at")));
    }

    @Override
    protected void properties() {
        base.properties();
        reachable(
                "RefusedAfterReap",
                base.kthread.ended().and(base.fault.is(Fault.SIGBUS)),
                "a fault in a reaped mm comes to SIGBUS");
    }
}
