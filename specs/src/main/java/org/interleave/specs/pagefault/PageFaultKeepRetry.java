package org.interleave.specs.pagefault;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Patch;

/** The other cure, asked for by Andrea Arcangeli on 25 July 2017: {@code VM_FAULT_RETRY} is not overwritten. */
public final class PageFaultKeepRetry extends Patch<PageFaultNoCheck> {
    /** Linux 4.12 with a check that leaves VM_FAULT_RETRY alone. */
    public PageFaultKeepRetry() {
        super(
                new PageFaultV4_12(),
                "never sent as a patch: \"prevents overwriting if VM_FAULT_RETRY is set\", Andrea Arcangeli, "
                        + "25 Jul 2017, <20170725182619.GQ29716@redhat.com>");
    }

    @Override
    protected void about(AboutBuilder about) {
        super.about(about);
        about.fact("Linux", "v4.12");
    }

    @Override
    protected void hunks() {
        hunk(
                "mm/memory.c",
                "handle_mm_fault",
                () -> replace("test_bit_MMF_UNSTABLE", was -> if_(base.fault.isNot(Fault.RETRY), was)));
    }
}
