package org.interleave.specs.pagefault;

import org.interleave.checker.expectation.Expectations;

/**
 * What each version of the protocol does with each property, as TLC says. 4.12 releases what it does not hold: what is not
 * broken there holds only as far as nothing is misused.
 */
public final class PageFaultExpectations extends Expectations {
    /** For {@link java.util.ServiceLoader}. */
    public PageFaultExpectations() {}

    @Override
    protected void expectations() {
        expect(PageFaultNoCheck.class)
                .violates("NoBogusData")
                .inStates(12)
                .violates("NoBogusDataOnReread")
                .inStates(12)
                .notApplicable("NoVmaUseAfterFree", "nothing looks at the vma after the fault")
                .notApplicable("RefusedAfterReap", "no fault is refused")
                .holdsEverythingElse();

        expect(PageFaultV4_12.class)
                .violates("NoDoubleUnlock")
                .inStates(11)
                .violates("MmapSemOk")
                .inStates(13)
                .holdsWithoutMisuse(
                        "TypeOK", "NoDeadlock", "NobodyHangs", "NoBogusData", "FaultReturns", "WriterGetsIn")
                .violates("NoBogusDataOnReread")
                .inStates(13)
                .violates("NoVmaUseAfterFree")
                .inStates(12)
                .holdsEverythingElse();

        expect(PageFaultV4_13.class)
                .violates("NoBogusDataOnReread")
                .inStates(13)
                .violates("NoVmaUseAfterFree")
                .inStates(12)
                .holdsEverythingElse();

        expect(PageFaultKeepRetry.class)
                .violates("NoBogusDataOnReread")
                .inStates(13)
                .holdsEverythingElse();

        expect(PageFaultStableAddressSpace.class)
                .notApplicable("NoVmaUseAfterFree", "nothing looks at the vma after the fault")
                .holdsEverythingElse();
    }
}
