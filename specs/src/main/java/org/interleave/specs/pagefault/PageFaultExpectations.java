package org.interleave.specs.pagefault;

import org.interleave.checker.expectation.Expectations;
import org.interleave.checker.expectation.ExpectationsBuilder;
import org.interleave.dsl.ProtocolSource;

/**
 * What each version of the protocol does with each property, as TLC says. 4.12 releases what it does not hold: what is not
 * broken there holds only as far as nothing is misused.
 */
public final class PageFaultExpectations extends Expectations {
    /** For {@link java.util.ServiceLoader}. */
    public PageFaultExpectations() {}

    @Override
    protected void expectations() {
        expectAll(PageFaultNoCheck.class)
                .holds("FaultReturns", "WriterGetsIn", "NoDoubleUnlock")
                .violates("NoBogusData")
                .inStates(12)
                .violates("NoBogusDataOnReread")
                .inStates(12)
                .notApplicable("NoVmaUseAfterFree", "nothing looks at the vma after the fault")
                .notApplicable("RefusedAfterReap", "no fault is refused");

        expectAll(PageFaultV4_12.class)
                .violates("NoDoubleUnlock")
                .inStates(11)
                .violates("MmapSemOk")
                .inStates(13)
                .holdsWithoutMisuse(
                        "TypeOK", "NoDeadlock", "NobodyHangs", "NoBogusData", "FaultReturns", "WriterGetsIn")
                .holds("RefusedAfterReap")
                .violates("NoBogusDataOnReread")
                .inStates(13)
                .violates("NoVmaUseAfterFree")
                .inStates(11);

        expectAll(PageFaultV4_13.class)
                .holds("FaultReturns", "WriterGetsIn", "NoDoubleUnlock", "NoBogusData", "RefusedAfterReap")
                .violates("NoBogusDataOnReread")
                .inStates(13)
                .violates("NoVmaUseAfterFree")
                .inStates(11);

        expectAll(PageFaultKeepRetry.class)
                .holds(
                        "FaultReturns",
                        "WriterGetsIn",
                        "NoDoubleUnlock",
                        "NoBogusData",
                        "NoVmaUseAfterFree",
                        "RefusedAfterReap")
                .violates("NoBogusDataOnReread")
                .inStates(13);

        expectAll(PageFaultStableAddressSpace.class)
                .holds(
                        "FaultReturns",
                        "WriterGetsIn",
                        "NoDoubleUnlock",
                        "NoBogusData",
                        "NoBogusDataOnReread",
                        "RefusedAfterReap")
                .notApplicable("NoVmaUseAfterFree", "nothing looks at the vma after the fault");
    }

    /** What must be possible for the rest to mean anything is possible in every version. */
    private ExpectationsBuilder expectAll(Class<? extends ProtocolSource> version) {
        return expect(version)
                .holds("RetryTaken", "RetryInReapedMm", "ReaperInsideFault", "ReaperGivesUp", "WriterWaitsForFault");
    }
}
