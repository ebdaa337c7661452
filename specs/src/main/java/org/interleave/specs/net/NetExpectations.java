package org.interleave.specs.net;

import org.interleave.checker.expectation.Expectations;

/** What each version of each protocol does with each property. */
public final class NetExpectations extends Expectations {
    /** For {@link java.util.ServiceLoader}. */
    public NetExpectations() {}

    @Override
    protected void expectations() {
        expect(LocklessQdisc.class).violates("PacketsAreSent").holdsEverythingElse();
        expect(LocklessQdiscMissed.class).holdsEverythingElse();

        expect(Tg3Transmit.class).holdsEverythingElse();
        expect(Tg3TransmitBarriers.class).holdsEverythingElse();
    }
}
