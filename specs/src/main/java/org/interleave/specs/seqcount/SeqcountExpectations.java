package org.interleave.specs.seqcount;

import org.interleave.checker.expectation.Expectations;

/** What each version of the protocol does with each property. */
public final class SeqcountExpectations extends Expectations {
    /** For {@link java.util.ServiceLoader}. */
    public SeqcountExpectations() {}

    @Override
    protected void expectations() {
        expect(SeqcountReload.class).violates("WholeRead").inStates(8).holdsEverythingElse();
        expect(SeqcountReloadOnce.class).holdsEverythingElse();
    }
}
