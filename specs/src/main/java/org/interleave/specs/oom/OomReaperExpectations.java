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
        expectAll(OomReaperV4_13.class)
                .holds("NoReapAfterTeardown")
                .violates("NoSpuriousKill")
                .inStates(11)
                .violates("NoSpuriousKillTlb")
                .inStates(11)
                .violates("NoLateKill")
                .inStates(12)
                .holds("ReaperGivesUp")
                .violates("ReapWhileExitAioBlocks")
                .notApplicable("ExitWaitsForReaper", "exit_mmap waits for nobody");

        expectAll(OomReaperNaive.class)
                .violates("NoReapAfterTeardown")
                .inStates(9)
                .holds("NoSpuriousKill")
                .violates("NoSpuriousKillTlb")
                .inStates(15)
                .violates("NoLateKill")
                .inStates(12)
                .holds("ReaperGivesUp", "ReapWhileExitAioBlocks")
                .notApplicable("ExitWaitsForReaper", "exit_mmap waits for nobody");

        expectAll(OomReaperArcangeli25July2017.class)
                .holds("NoReapAfterTeardown", "NoSpuriousKill")
                .violates("NoSpuriousKillTlb")
                .inStates(9)
                .violates("NoLateKill")
                .inStates(11)
                .holds("ReaperGivesUp", "ReapWhileExitAioBlocks", "ExitWaitsForReaper");

        expectAll(OomReaperV4_14.class)
                .violates("NoReapAfterTeardown")
                .inStates(12)
                .holds("NoSpuriousKill")
                .violates("NoSpuriousKillTlb")
                .inStates(9)
                .violates("NoLateKill")
                .inStates(12)
                .holds("ReaperGivesUp", "ReapWhileExitAioBlocks", "ExitWaitsForReaper");
    }

    /** Reference counting and liveness hold in every version. */
    private ExpectationsBuilder expectAll(Class<? extends ProtocolSource> version) {
        return expect(version).featured().holds("RefcountOk", "ReaperNeverStuck", "OomResolved", "ExitCompletes");
    }
}
