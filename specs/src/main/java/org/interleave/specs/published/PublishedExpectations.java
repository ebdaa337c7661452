package org.interleave.specs.published;

import org.interleave.checker.expectation.Expectations;

/** What the published models do, as their authors say. */
public final class PublishedExpectations extends Expectations {
    /** For {@link java.util.ServiceLoader}. */
    public PublishedExpectations() {}

    @Override
    protected void expectations() {
        expect(Lock.class).holds("MutualExclusion", "HeldInside");
        expect(Peterson.class).holds("MutualExclusion", "StarvationFree", "BoundedBypass", "ImplementsLock");
        expect(FilterLock.class).holds("MutualExclusion", "StarvationFree");
        expect(DiningPhilosophers.class).holds("ExclusiveAccess", "NobodyStarves");
        expect(Barrier.class).holds("OpensAgainAndAgain");
        expect(Barriers.class)
                .holds("LockExclusion", "OneGateClosed", "Rendezvous", "NobodyLapped", "Flush", "ImplementsBarrier");
        expect(Simple.class).holds("PCorrect", "Inv");
        expect(ReadersWriters.class)
                .holds("NotBoth", "OneWriter", "WaitingOk", "Reads", "Writes", "StopsReading", "StopsWriting");
        expect(EWD840.class)
                .holds("TerminationDetection", "Inv", "Liveness")
                .violates("NoDeadlock")
                .inStates(4);
        expect(TicketLock.class).holds("Exclusion", "LockAll");
        expect(QrwLock.class).holds("ReaderAndWriter", "TwoWriters", "ReadersGetIt", "WritersGetIt");
        expect(QSpinLock.class).holds("Exclusion", "LockAll");
        // An interrupt that switched its task out goes on when that task is scheduled again, which may never be.
        expect(CtxSw.class).holds("SchedInv", "MMInv").violates("NobodyHangs");
    }
}
