package org.interleave.specs.oom;

import org.interleave.checker.expectation.Expectations;
import org.interleave.checker.expectation.ExpectationsBuilder;
import org.interleave.dsl.ProtocolSource;

/** What each version of the protocol does with each property, as TLC says. */
public final class OomReaperExpectations extends Expectations {
    /** For {@link java.util.ServiceLoader}. */
    public OomReaperExpectations() {}

    @Override
    protected void expectations() {
        expectAll(OomReaperSyncMmput.class)
                .violates("NoSpuriousKill")
                .inStates(11)
                .violates("NoSpuriousKillTlb")
                .inStates(11)
                .violates("NoLateKill")
                .inStates(12)
                .violates("ReaperNeverStuck")
                .violates("OomResolved")
                .violates("ReapWhileExitAioBlocks")
                .notApplicable("ExitWaitsForReaper", "exit_mmap waits for nobody");

        expectAll(OomReaperV4_13.class)
                .violates("NoSpuriousKill")
                .inStates(11)
                .violates("NoSpuriousKillTlb")
                .inStates(11)
                .violates("NoLateKill")
                .inStates(12)
                .violates("ReapWhileExitAioBlocks")
                .notApplicable("ExitWaitsForReaper", "exit_mmap waits for nobody");

        expectAll(OomReaperNaive.class)
                .violates("NoReapAfterTeardown")
                .inStates(9)
                .violates("NoSpuriousKillTlb")
                .inStates(15)
                .violates("NoLateKill")
                .inStates(12)
                .notApplicable("ExitWaitsForReaper", "exit_mmap waits for nobody");

        expectAll(OomReaperRientjesJune2017.class)
                .violates("NoLateKill")
                .inStates(12)
                .violates("OomResolved")
                .violates("ReapWhileExitAioBlocks")
                .notApplicable("ExitWaitsForReaper", "exit_mmap waits for nobody");

        expectAll(OomReaperTimeout.class)
                .violates("NoLateKill")
                .inStates(12)
                .violates("NoTimeoutKill")
                .inStates(13)
                .violates("ReapWhileExitAioBlocks")
                .notApplicable("ExitWaitsForReaper", "exit_mmap waits for nobody");

        expectAll(OomReaperWaitForever.class)
                .violates("NoLateKill")
                .inStates(12)
                .violates("ReaperNeverStuck")
                .violates("OomResolved")
                .violates("ReapWhileExitAioBlocks")
                .notApplicable("ExitWaitsForReaper", "exit_mmap waits for nobody");

        expectAll(OomReaperHocko15June2017.class)
                .violates("NoReapAfterTeardown")
                .inStates(12)
                .violates("NoSpuriousKillTlb")
                .inStates(15)
                .violates("NoLateKill")
                .inStates(15);

        expectAll(OomReaperHocko24July2017.class)
                .violates("NoSpuriousKillTlb")
                .inStates(14)
                .violates("NoLateKill")
                .inStates(10);

        expectAll(OomReaperHocko10August2017.class)
                .violates("NoReapAfterTeardown")
                .inStates(10)
                .violates("NoSpuriousKillTlb")
                .inStates(14)
                .violates("NoLateKill")
                .inStates(10);

        expectAll(OomReaperArcangeli25July2017.class)
                .violates("NoSpuriousKillTlb")
                .inStates(9)
                .violates("NoLateKill")
                .inStates(11);

        expectAll(OomReaperArcangeliNoOomLock.class)
                .violates("NoSpuriousKill")
                .inStates(8)
                .violates("NoSpuriousKillTlb")
                .inStates(8)
                .violates("NoLateKill")
                .inStates(10);

        expectAll(OomReaperArcangeliPartialReap.class)
                .violates("NoSpuriousKill")
                .inStates(13)
                .violates("NoSpuriousKillTlb")
                .inStates(9)
                .violates("NoLateKill")
                .inStates(11)
                .violates("NoTimeoutKill")
                .inStates(16)
                .violates("NoSelfSkip")
                .inStates(15);

        expectAll(OomReaperArcangeliQueuedTwice.class)
                .violates("NoSpuriousKillTlb")
                .inStates(9)
                .violates("NoLateKill")
                .inStates(11)
                .violates("NoSelfSkip")
                .inStates(19);

        expectAll(OomReaperV4_14.class)
                .violates("NoReapAfterTeardown")
                .inStates(12)
                .violates("NoSpuriousKillTlb")
                .inStates(9)
                .violates("NoLateKill")
                .inStates(12);

        expectAll(OomReaperV4_15.class)
                .violates("NoSpuriousKillTlb")
                .inStates(9)
                .violates("NoLateKill")
                .inStates(14);

        expectAll(OomReaperV4_17.class);

        expectAll(OomReaperV4_19.class).violates("NoLateKill").inStates(9);

        expectAll(OomReaperV5_17rc.class)
                .violates("NoReapAfterTeardown")
                .inStates(13)
                .violates("NoLateKill")
                .inStates(9);

        expectAll(OomReaperV5_17.class).violates("NoLateKill").inStates(9);

        expectAll(OomReaperV6_0.class)
                .violates("NoSpuriousKillTlb")
                .inStates(11)
                .violates("NoLateKill")
                .inStates(11);
    }

    /** A version of which everything holds that is not said to be otherwise. */
    private ExpectationsBuilder expectAll(Class<? extends ProtocolSource> version) {
        return expect(version).featured().holdsEverythingElse();
    }
}
