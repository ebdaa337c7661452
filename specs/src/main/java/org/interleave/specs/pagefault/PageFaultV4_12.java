package org.interleave.specs.pagefault;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Patch;
import org.interleave.dsl.tree.Label;

/**
 * "mm: make sure that kthreads will not refault oom reaped memory", Linux 4.9 to 4.12: a fault in a reaped mm comes to
 * SIGBUS, also one that has released {@code mmap_sem}.
 */
public final class PageFaultV4_12 extends Patch<PageFaultNoCheck> {
    private final Label test_bit_MMF_UNSTABLE = label();

    /** Linux 4.12. */
    public PageFaultV4_12() {
        super(
                new PageFaultNoCheck(),
                "mm: make sure that kthreads will not refault oom reaped memory, Michal Hocko, 3f70dc38cec2, "
                        + "<1472119394-11342-9-git-send-email-mhocko@kernel.org>");
    }

    @Override
    protected void about(AboutBuilder about) {
        super.about(about);
        about.fact("Linux", "v4.9 to v4.12");
    }

    @Override
    protected void hunks() {
        hunk(
                "mm/memory.c",
                "handle_mm_fault",
                () -> after(
                        "handle_pte_fault",
                        () -> if_(
                                        test_bit_MMF_UNSTABLE,
                                        base.MMF_UNSTABLE.testBit(),
                                        () -> also(base.fault.set(Fault.SIGBUS)))
                                .ways("set", "clear")
                                .c("if (... && test_bit(MMF_UNSTABLE, &vma->vm_mm->flags))")
                                .note("of a kernel thread, and no VM_FAULT_ERROR yet")));
    }

    @Override
    protected void properties() {
        super.properties();
        never(
                "NoVmaUseAfterFree",
                base.kthread.at(test_bit_MMF_UNSTABLE).and(base.vma_freed),
                "the check reads vma->vm_mm, and the vma is still there");
        reachable(
                "RefusedAfterReap",
                base.kthread.ended().and(base.fault.is(Fault.SIGBUS)),
                "a fault in a reaped mm comes to SIGBUS");
    }
}
