package org.interleave.specs.swap;

import org.interleave.checker.expectation.Expectations;

/** What each version of the protocol does with each property. */
public final class SwapExpectations extends Expectations {
    /** For {@link java.util.ServiceLoader}. */
    public SwapExpectations() {}

    @Override
    protected void expectations() {
        expect(Swapin.class).violates("OwnData").inStates(33).holdsEverythingElse();
        expect(SwapinCache.class).violates("OwnData").inStates(42).holdsEverythingElse();
        expect(SwapinEntry.class).holdsEverythingElse();
    }
}
