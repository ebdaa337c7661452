package org.interleave.specs;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a broken property of a version means, beside what history says.
 *
 * @param versions the versions it is about
 * @param property the property they break
 * @param known whether history knows it
 * @param meaning what it means, in a sentence or two
 */
record Finding(Set<String> versions, String property, boolean known, String meaning) {
    private static Finding known(String property, String meaning, String... versions) {
        return new Finding(Set.of(versions), property, true, meaning);
    }

    private static Finding unknown(String property, String meaning, String... versions) {
        return new Finding(Set.of(versions), property, false, meaning);
    }

    /** All findings in the history of the OOM reaper. */
    static List<Finding> all() {
        return Stream.of(
                        known(
                                "ReaperNeverStuck",
                                "The reaper drops the last reference, runs __mmput itself and blocks in exit_aio. "
                                        + "ec8d7c14ea14 says so.",
                                "SyncMmput"),
                        known(
                                "OomResolved",
                                "The reaper blocks in exit_aio with oom_lock held, so nobody can ask for another victim.",
                                "SyncMmput"),
                        known(
                                "NoSpuriousKill",
                                "The reaper gives up on an mm without users, and the next victim is killed although memory "
                                        + "is about to come back. 212925802454 was written for this.",
                                "SyncMmput",
                                "V4_13"),
                        known(
                                "ReapWhileExitAioBlocks",
                                "Nobody reaps an mm without users, so its memory waits for exit_aio. That is what the "
                                        + "patches of July 2017 are for.",
                                "SyncMmput",
                                "V4_13",
                                "RientjesJune2017",
                                "Timeout",
                                "WaitForever"),
                        known(
                                "NoReapAfterTeardown",
                                "The reference that the reaper no longer takes was what kept exit_mmap away.",
                                "Naive"),
                        unknown(
                                "NoReapAfterTeardown",
                                "The lock is released after free_pgtables, and nothing tells a reaper that comes later that "
                                        + "there is nothing left to walk. A sketch, not a patch: nobody remarked on it.",
                                "Hocko15June2017"),
                        known(
                                "NoReapAfterTeardown",
                                "The task that runs the last mmput need not be the victim; then exit_mmap waits for nobody. "
                                        + "Arcangeli asked on 25 Jul 2017 how the test can be safe; 4837fe37adff fixed it in "
                                        + "4.15.",
                                "Hocko10August2017",
                                "V4_14"),
                        known(
                                "NoReapAfterTeardown",
                                "process_mrelease walks the freed VMAs of an mm that was no OOM victim: nobody set its bit. "
                                        + "f798a1d4f94d fixed it.",
                                "V5_17rc"),
                        known(
                                "OomResolved",
                                "The bit of an mm whose exit_aio blocks is never set, so no other victim is allowed: the "
                                        + "mail's only good reason against this design, too.",
                                "RientjesJune2017"),
                        known(
                                "NoTimeoutKill",
                                "The tries are used up while exit_mmap is on its way: a bounded wait trades speed against "
                                        + "false positives, as the mail of 25 July says.",
                                "Timeout"),
                        known(
                                "ReaperNeverStuck",
                                "The reaper waits for exit_mmap, which waits behind exit_aio: the mail's only good reason "
                                        + "against this design.",
                                "WaitForever"),
                        known(
                                "OomResolved",
                                "The reaper waits for exit_mmap, which waits behind exit_aio, and the bit stays clear.",
                                "WaitForever"),
                        known(
                                "NoSpuriousKill",
                                "The gate sets the bit, and the OOM killer passes the victim over before it is reaped: "
                                        + "Hocko's three columns of 26 Jul 2017, impossible as long as both run under "
                                        + "oom_lock.",
                                "ArcangeliNoOomLock"),
                        unknown(
                                "NoSpuriousKill",
                                "After a reap that failed part-way the reaper finds its own bit, takes it for that of "
                                        + "exit_mmap, and is done; the victim is passed over with its memory still there.",
                                "ArcangeliPartialReap"),
                        unknown(
                                "NoTimeoutKill",
                                "Reaps that fail use up the tries of an mm without users. It takes a reap that may fail, "
                                        + "which 4.13 did not have.",
                                "ArcangeliPartialReap"),
                        unknown(
                                "NoSelfSkip",
                                "The bit does not tell who set it. It mattered to nobody: the scheme was replaced a day "
                                        + "later, and reaps could not fail yet.",
                                "ArcangeliPartialReap"),
                        unknown(
                                "NoSelfSkip",
                                "The bit that the first round set when it gave up stops the second one. It takes an mm that "
                                        + "is queued twice, which the model of 4.13 does not have.",
                                "ArcangeliQueuedTwice"),
                        unknown(
                                "NoSpuriousKillTlb",
                                "The bit is set before tlb_finish_mmu gives the last batch of pages back. A batch is small, "
                                        + "and nobody has warned.",
                                "SyncMmput",
                                "V4_13",
                                "Naive",
                                "Hocko15June2017",
                                "Hocko24July2017",
                                "Hocko10August2017",
                                "Arcangeli25July2017",
                                "ArcangeliNoOomLock",
                                "ArcangeliPartialReap",
                                "ArcangeliQueuedTwice",
                                "V4_14",
                                "V4_15",
                                "V6_0"),
                        known(
                                "NoLateKill",
                                "Memory comes back between the look at the free lists and the look at the bit. "
                                        + "af5679fbc669 accepts it knowingly.",
                                "SyncMmput",
                                "V4_13",
                                "Naive",
                                "RientjesJune2017",
                                "Timeout",
                                "WaitForever",
                                "Hocko15June2017",
                                "Hocko24July2017",
                                "Hocko10August2017",
                                "Arcangeli25July2017",
                                "ArcangeliNoOomLock",
                                "ArcangeliPartialReap",
                                "ArcangeliQueuedTwice",
                                "V4_14",
                                "V4_15",
                                "V4_19",
                                "V5_17rc",
                                "V5_17",
                                "V6_0"))
                .toList();
    }

    boolean isAbout(String protocol, String broken) {
        return property.equals(broken) && versions.contains(protocol.replaceFirst("^OomReaper", ""));
    }
}
