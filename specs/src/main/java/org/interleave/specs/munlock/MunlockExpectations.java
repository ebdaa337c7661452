package org.interleave.specs.munlock;

import org.interleave.checker.expectation.Expectations;

/** What each version of the protocol does with each property, as TLC says. */
public final class MunlockExpectations extends Expectations {
    /** For {@link java.util.ServiceLoader}. */
    public MunlockExpectations() {}

    @Override
    protected void expectations() {
        expect(MunlockV4_14.class)
                .violates("NoMunlockCrash")
                .inStates(12)
                .violates("NoZapUnderWalker")
                .inStates(11)
                .violates("NoSpuriousKillMlocked")
                .inStates(10)
                .violates("FreedDespiteAio")
                .holdsEverythingElse();

        expect(MunlockUnstable.class)
                .violates("NoSpuriousKill")
                .inStates(9)
                .violates("NoSpuriousKillMlocked")
                .inStates(9)
                .violates("MemoryFreed")
                .violates("FreedDespiteAio")
                .holdsEverythingElse();

        expect(MunlockV4_17.class)
                .violates("NoSpuriousKillMlocked")
                .inStates(8)
                .violates("FreedDespiteAio")
                .holdsEverythingElse();

        expect(MunlockV6_0.class)
                .notApplicable("NoMunlockCrash", "there is no munlock pass")
                .notApplicable("NoZapUnderWalker", "there is no munlock pass")
                .holdsEverythingElse();
    }
}
