package org.interleave.specs.munlock;

import org.interleave.checker.expectation.Expectations;
import org.interleave.checker.expectation.ExpectationsBuilder;
import org.interleave.dsl.ProtocolSource;

/** What each version of the protocol does with each property, as TLC says. */
public final class MunlockExpectations extends Expectations {
    /** For {@link java.util.ServiceLoader}. */
    public MunlockExpectations() {}

    @Override
    protected void expectations() {
        expectAll(MunlockV4_14.class)
                .violates("NoMunlockCrash")
                .inStates(12)
                .violates("NoZapUnderWalker")
                .inStates(11)
                .holds("NoSpuriousKill", "MemoryFreed")
                .violates("NoSpuriousKillMlocked")
                .inStates(10)
                .violates("FreedDespiteAio");

        expectAll(MunlockUnstable.class)
                .holds("NoMunlockCrash", "NoZapUnderWalker")
                .violates("NoSpuriousKill")
                .inStates(9)
                .violates("NoSpuriousKillMlocked")
                .inStates(9)
                .violates("MemoryFreed")
                .violates("FreedDespiteAio");

        expectAll(MunlockV4_17.class)
                .holds("NoMunlockCrash", "NoZapUnderWalker", "NoSpuriousKill", "MemoryFreed")
                .violates("NoSpuriousKillMlocked")
                .inStates(8)
                .violates("FreedDespiteAio");

        expectAll(MunlockV6_0.class)
                .notApplicable("NoMunlockCrash", "there is no munlock pass")
                .notApplicable("NoZapUnderWalker", "there is no munlock pass")
                .holds("NoSpuriousKill", "NoSpuriousKillMlocked", "MemoryFreed", "FreedDespiteAio");
    }

    /** What holds in every version. */
    private ExpectationsBuilder expectAll(Class<? extends ProtocolSource> version) {
        return expect(version)
                .holds(
                        "NoReapAfterTeardown",
                        "ReaperNeverStuck",
                        "ExitCompletes",
                        "ReapWhileExitAioBlocks",
                        "ExitWaitsForReaper",
                        "ReaperGivesUp");
    }
}
