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
                .holds("NoReapAfterTeardown", "NoTimeoutKill")
                .notApplicable("ExitWaitsForReaper", "exit_mmap waits for nobody");

        expectAll(OomReaperV4_13.class)
                .violates("NoSpuriousKill")
                .inStates(11)
                .violates("NoSpuriousKillTlb")
                .inStates(11)
                .violates("NoLateKill")
                .inStates(12)
                .violates("ReapWhileExitAioBlocks")
                .holds("NoReapAfterTeardown", "NoTimeoutKill", "ReaperNeverStuck", "OomResolved")
                .notApplicable("ExitWaitsForReaper", "exit_mmap waits for nobody");

        expectAll(OomReaperNaive.class)
                .violates("NoReapAfterTeardown")
                .inStates(9)
                .violates("NoSpuriousKillTlb")
                .inStates(15)
                .violates("NoLateKill")
                .inStates(12)
                .holds("NoSpuriousKill", "NoTimeoutKill", "ReaperNeverStuck", "OomResolved", "ReapWhileExitAioBlocks")
                .notApplicable("ExitWaitsForReaper", "exit_mmap waits for nobody");

        expectAll(OomReaperRientjesJune2017.class)
                .violates("NoLateKill")
                .inStates(12)
                .violates("OomResolved")
                .violates("ReapWhileExitAioBlocks")
                .holds(
                        "NoReapAfterTeardown",
                        "NoSpuriousKill",
                        "NoSpuriousKillTlb",
                        "NoTimeoutKill",
                        "ReaperNeverStuck")
                .notApplicable("ExitWaitsForReaper", "exit_mmap waits for nobody");

        expectAll(OomReaperTimeout.class)
                .violates("NoLateKill")
                .inStates(12)
                .violates("NoTimeoutKill")
                .inStates(13)
                .violates("ReapWhileExitAioBlocks")
                .holds("NoReapAfterTeardown", "NoSpuriousKill", "NoSpuriousKillTlb", "ReaperNeverStuck", "OomResolved")
                .notApplicable("ExitWaitsForReaper", "exit_mmap waits for nobody");

        expectAll(OomReaperWaitForever.class)
                .violates("NoLateKill")
                .inStates(12)
                .violates("ReaperNeverStuck")
                .violates("OomResolved")
                .violates("ReapWhileExitAioBlocks")
                .holds("NoReapAfterTeardown", "NoSpuriousKill", "NoSpuriousKillTlb", "NoTimeoutKill")
                .notApplicable("ExitWaitsForReaper", "exit_mmap waits for nobody");

        expectAll(OomReaperHocko15June2017.class)
                .violates("NoReapAfterTeardown")
                .inStates(11)
                .violates("NoSpuriousKillTlb")
                .inStates(15)
                .violates("NoLateKill")
                .inStates(14)
                .holds(
                        "NoSpuriousKill",
                        "NoTimeoutKill",
                        "ReaperNeverStuck",
                        "OomResolved",
                        "ReapWhileExitAioBlocks",
                        "ExitWaitsForReaper");

        expectAll(OomReaperHocko24July2017.class)
                .violates("NoSpuriousKillTlb")
                .inStates(14)
                .violates("NoLateKill")
                .inStates(10)
                .holds(
                        "NoReapAfterTeardown",
                        "NoSpuriousKill",
                        "NoTimeoutKill",
                        "ReaperNeverStuck",
                        "OomResolved",
                        "ReapWhileExitAioBlocks",
                        "ExitWaitsForReaper");

        expectAll(OomReaperHocko10August2017.class)
                .violates("NoReapAfterTeardown")
                .inStates(10)
                .violates("NoSpuriousKillTlb")
                .inStates(14)
                .violates("NoLateKill")
                .inStates(10)
                .holds(
                        "NoSpuriousKill",
                        "NoTimeoutKill",
                        "ReaperNeverStuck",
                        "OomResolved",
                        "ReapWhileExitAioBlocks",
                        "ExitWaitsForReaper");

        expectAll(OomReaperArcangeli25July2017.class)
                .violates("NoSpuriousKillTlb")
                .inStates(9)
                .violates("NoLateKill")
                .inStates(11)
                .holds(
                        "NoReapAfterTeardown",
                        "NoSpuriousKill",
                        "NoTimeoutKill",
                        "NoSelfSkip",
                        "ReaperNeverStuck",
                        "OomResolved",
                        "ReapWhileExitAioBlocks",
                        "ExitWaitsForReaper");

        expectAll(OomReaperArcangeliNoOomLock.class)
                .violates("NoSpuriousKill")
                .inStates(8)
                .violates("NoSpuriousKillTlb")
                .inStates(8)
                .violates("NoLateKill")
                .inStates(10)
                .holds(
                        "NoReapAfterTeardown",
                        "NoTimeoutKill",
                        "NoSelfSkip",
                        "ReaperNeverStuck",
                        "OomResolved",
                        "ReapWhileExitAioBlocks",
                        "ExitWaitsForReaper");

        expectAll(OomReaperArcangeliPartialReap.class)
                .violates("NoSpuriousKill")
                .inStates(13)
                .violates("NoSpuriousKillTlb")
                .inStates(9)
                .violates("NoLateKill")
                .inStates(11)
                .violates("NoTimeoutKill")
                .inStates(15)
                .violates("NoSelfSkip")
                .inStates(15)
                .holds(
                        "NoReapAfterTeardown",
                        "ReaperNeverStuck",
                        "OomResolved",
                        "ReapWhileExitAioBlocks",
                        "ExitWaitsForReaper");

        expectAll(OomReaperArcangeliQueuedTwice.class)
                .violates("NoSpuriousKillTlb")
                .inStates(9)
                .violates("NoLateKill")
                .inStates(11)
                .violates("NoSelfSkip")
                .inStates(18)
                .holds(
                        "NoReapAfterTeardown",
                        "NoSpuriousKill",
                        "NoTimeoutKill",
                        "ReaperNeverStuck",
                        "OomResolved",
                        "ReapWhileExitAioBlocks",
                        "ExitWaitsForReaper");

        expectAll(OomReaperV4_14.class)
                .violates("NoReapAfterTeardown")
                .inStates(12)
                .violates("NoSpuriousKillTlb")
                .inStates(9)
                .violates("NoLateKill")
                .inStates(12)
                .holds(
                        "NoSpuriousKill",
                        "NoTimeoutKill",
                        "ReaperNeverStuck",
                        "OomResolved",
                        "ReapWhileExitAioBlocks",
                        "ExitWaitsForReaper");

        expectAll(OomReaperV4_15.class)
                .violates("NoSpuriousKillTlb")
                .inStates(9)
                .violates("NoLateKill")
                .inStates(13)
                .holds(
                        "NoReapAfterTeardown",
                        "NoSpuriousKill",
                        "NoTimeoutKill",
                        "ReaperNeverStuck",
                        "OomResolved",
                        "ReapWhileExitAioBlocks",
                        "ExitWaitsForReaper");

        expectAll(OomReaperV4_17.class)
                .holds(
                        "NoReapAfterTeardown",
                        "NoSpuriousKill",
                        "NoSpuriousKillTlb",
                        "NoLateKill",
                        "NoTimeoutKill",
                        "ReaperNeverStuck",
                        "OomResolved",
                        "ReapWhileExitAioBlocks",
                        "ExitWaitsForReaper");

        expectAll(OomReaperV4_19.class)
                .violates("NoLateKill")
                .inStates(9)
                .holds(
                        "NoReapAfterTeardown",
                        "NoSpuriousKill",
                        "NoSpuriousKillTlb",
                        "NoTimeoutKill",
                        "ReaperNeverStuck",
                        "OomResolved",
                        "ReapWhileExitAioBlocks",
                        "ExitWaitsForReaper");

        expectAll(OomReaperV5_17rc.class)
                .violates("NoReapAfterTeardown")
                .inStates(12)
                .violates("NoLateKill")
                .inStates(9)
                .holds(
                        "NoSpuriousKill",
                        "NoSpuriousKillTlb",
                        "NoTimeoutKill",
                        "ReaperNeverStuck",
                        "OomResolved",
                        "ReapWhileExitAioBlocks",
                        "ExitWaitsForReaper");

        expectAll(OomReaperV5_17.class)
                .violates("NoLateKill")
                .inStates(9)
                .holds(
                        "NoReapAfterTeardown",
                        "NoSpuriousKill",
                        "NoSpuriousKillTlb",
                        "NoTimeoutKill",
                        "ReaperNeverStuck",
                        "OomResolved",
                        "ReapWhileExitAioBlocks",
                        "ExitWaitsForReaper");

        expectAll(OomReaperV6_0.class)
                .violates("NoSpuriousKillTlb")
                .inStates(11)
                .violates("NoLateKill")
                .inStates(11)
                .holds(
                        "NoReapAfterTeardown",
                        "NoSpuriousKill",
                        "NoTimeoutKill",
                        "ReaperNeverStuck",
                        "OomResolved",
                        "ReapWhileExitAioBlocks",
                        "ExitWaitsForReaper");
    }

    /** What holds in every version, and what must be possible in every one. */
    private ExpectationsBuilder expectAll(Class<? extends ProtocolSource> version) {
        return expect(version).featured().holds("RefcountOk", "ExitCompletes", "ReaperGivesUp");
    }
}
