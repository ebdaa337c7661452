package org.interleave.benchmark;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.benchmark.Case.HandWritten;
import org.interleave.benchmark.Case.Promela;
import org.interleave.benchmark.Case.Size;
import org.interleave.specs.oom.OomReaperV4_13;
import org.interleave.specs.oom.OomSizes;
import org.interleave.specs.oom.OomVictimsV4_13;
import org.interleave.specs.published.CtxSw;
import org.interleave.specs.published.FilterLock;
import org.interleave.specs.published.QSpinLock;
import org.interleave.specs.published.ReadersWriters;

/** What is measured. */
final class Cases {
    static final List<Case> ALL = List.of(
            filterLock(3, Size.NORMAL),
            filterLock(4, Size.NORMAL),
            filterLock(5, Size.NORMAL),
            filterLock(6, Size.LARGE),
            filterLock(7, Size.HUGE),
            readersWriters(3, Size.NORMAL),
            readersWriters(4, Size.NORMAL),
            qspinlock(2, Size.NORMAL),
            qspinlock(3, Size.LARGE),
            oomReaper(),
            oomVictims(),
            ctxSw());

    private Cases() {}

    static Case named(String name) {
        return ALL.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no " + name + "; there are "
                        + String.join(", ", ALL.stream().map(Case::name).toList())));
    }

    private static Case filterLock(int processes, Size size) {
        return new Case(
                "FilterLock-" + processes,
                () -> new FilterLock(processes).build(),
                List.of(),
                Optional.of(
                        new HandWritten("FilterLock", Map.of("N", processes), List.of("TypeOK", "MutualExclusion"))),
                size == Size.HUGE
                        ? Optional.empty()
                        : Optional.of(
                                new Promela("FilterLock", processes, size == Size.NORMAL ? 1_000_000 : 20_000_000)),
                size);
    }

    private static Case readersWriters(int actors, Size size) {
        return new Case(
                "ReadersWriters-" + actors,
                () -> new ReadersWriters(actors).build(),
                List.of(),
                Optional.of(new HandWritten("ReadersWriters", Map.of("N", actors), List.of("TypeOK", "Safety"))),
                Optional.of(new Promela("ReadersWriters", actors, 1_000_000)),
                size);
    }

    private static Case qspinlock(int cpus, Size size) {
        return new Case(
                "QSpinLock-" + cpus,
                () -> new QSpinLock(cpus, 1).build(),
                List.of(),
                Optional.of(new HandWritten(
                        "QSpinLock", Map.of("N", cpus, "PendingLoops", 1), List.of("TypeOK", "Exclusion"))),
                Optional.empty(),
                size);
    }

    private static Case oomVictims() {
        return new Case(
                "OomVictimsV4_13",
                () -> new OomVictimsV4_13(new OomSizes(2, 1, 0, 1)).build(),
                List.of("NoSpuriousKill", "NoSpuriousKillTlb", "NoLateKill"),
                Optional.of(new HandWritten(
                        "OomVictims",
                        Map.of("V", 2, "Retries", 1),
                        List.of("TypeOK", "NoReapAfterTeardown", "RefcountOk"))),
                Optional.empty(),
                Size.NORMAL);
    }

    private static Case oomReaper() {
        return new Case(
                "OomReaperV4_13",
                () -> new OomReaperV4_13().build(),
                List.of("NoSpuriousKill", "NoSpuriousKillTlb", "NoLateKill"),
                Optional.of(new HandWritten(
                        "OomReaper", Map.of("Retries", 2), List.of("TypeOK", "NoReapAfterTeardown", "RefcountOk"))),
                Optional.empty(),
                Size.NORMAL);
    }

    private static Case ctxSw() {
        return new Case("CtxSw", () -> new CtxSw().build(), List.of(), Optional.empty(), Optional.empty(), Size.NORMAL);
    }
}
