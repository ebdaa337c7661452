package org.interleave.specs.published;

import org.interleave.checker.expectation.Expectations;

/** What the published models do, as their authors say. */
public final class PublishedExpectations extends Expectations {
    /** For {@link java.util.ServiceLoader}. */
    public PublishedExpectations() {}

    @Override
    protected void expectations() {
        expect(Lock.class).holdsEverythingElse();
        expect(Peterson.class).holdsEverythingElse();
        expect(FilterLock.class).holdsEverythingElse();
        expect(DiningPhilosophers.class).holdsEverythingElse();
        expect(Barrier.class).holdsEverythingElse();
        expect(Barriers.class).holdsEverythingElse();
        expect(Simple.class).holdsEverythingElse();
        expect(ReadersWriters.class).holdsEverythingElse();
        expect(EWD840.class).violates("NoDeadlock").inStates(4).holdsEverythingElse();
        expect(TicketLock.class).holdsEverythingElse();
        expect(QrwLock.class).holdsEverythingElse();
        expect(QSpinLock.class).holdsEverythingElse();
        // An interrupt that switched its task out goes on when that task is scheduled again, which may never be.
        expect(CtxSw.class).violates("NobodyHangs").holdsEverythingElse();
        // Who has decided has nothing left to do: the original switches the check for deadlock off.
        expect(TCommit.class).violates("NoDeadlock").inStates(4).holdsEverythingElse();
        expect(TwoPhase.class).holdsEverythingElse();
        expect(TwoPhaseWithBackup.class).holdsEverythingElse();
        expect(Prisoner.class).holdsEverythingElse();
        expect(CigaretteSmokers.class).holdsEverythingElse();
        expect(SingleLaneBridge.class).holdsEverythingElse();
        expect(Disruptor.class).holdsEverythingElseWithinBound();
    }
}
