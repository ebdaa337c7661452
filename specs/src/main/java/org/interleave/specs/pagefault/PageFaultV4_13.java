package org.interleave.specs.pagefault;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Patch;

/**
 * "mm: fix double mmap_sem unlock on MMF_UNSTABLE enforced SIGBUS", a release candidate of Linux 4.13: the check takes
 * {@code mmap_sem} again where the fault has released it.
 */
public final class PageFaultV4_13 extends Patch<PageFaultNoCheck> {
    /** Linux 4.13 with this patch, and before {@link PageFaultStableAddressSpace}. */
    public PageFaultV4_13() {
        super(
                new PageFaultV4_12(),
                "mm: fix double mmap_sem unlock on MMF_UNSTABLE enforced SIGBUS, Michal Hocko, 7 Aug 2017, "
                        + "5b53a6ea8867, <20170807113839.16695-2-mhocko@kernel.org>");
    }

    @Override
    protected void about(AboutBuilder about) {
        super.about(about);
        about.fact("Linux", "v4.13-rc");
    }

    @Override
    protected void hunks() {
        hunk(
                "mm/memory.c",
                "handle_mm_fault",
                () -> inside("test_bit_MMF_UNSTABLE", was -> {
                    if_(
                            base.fault.is(Fault.RETRY),
                            () -> step("down_read_again", base.mmap_sem.downRead())
                                    .c("if (ret & VM_FAULT_RETRY) down_read(&vma->vm_mm->mmap_sem);"));
                    was.run();
                }));
    }
}
