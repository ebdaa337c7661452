package org.interleave.checker.fast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.interleave.generator.compiled.CompiledProtocol;
import org.jspecify.annotations.Nullable;

/**
 * One search. All threads work on the same level; when it is done, what they found is put together and the next level
 * begins. Where there is no room for a state they stop, one makes room, and they go on where they were.
 */
final class BreadthFirst {
    /** Fewer states are moved to a larger table by one thread: to wake the others would take longer. */
    private static final int WORTH_SHARING = 1 << 13;

    private final CompiledProtocol protocol;
    private final SearchLimits limits;
    private final Team team;
    private final Questions questions;
    private final Asked asked;
    private final MemoryBudget budget;
    private final StateSet set;
    private final Levels levels = new Levels();
    private final List<Worker> workers = new ArrayList<>();
    private final List<Found> found = new ArrayList<>();
    private final ProgressClock clock;

    BreadthFirst(
            CompiledProtocol protocol, SearchLimits limits, Team team, SearchListener listener, Questions questions) {
        this.protocol = protocol;
        this.limits = limits;
        this.team = team;
        this.questions = questions;
        this.asked = new Asked(questions);
        this.budget = new MemoryBudget(limits.bytes());
        this.set = StateSet.of(new StateStore(protocol.words(), budget), budget, team.size() == 1);
        for (int i = 0; i < team.size(); i++) {
            workers.add(new Worker(protocol, set, asked));
        }
        this.clock = new ProgressClock(listener, this::progress);
    }

    SearchResult run() {
        Ending ending;
        try {
            ending = explore();
        } catch (OutOfMemoryError e) {
            // The heap is smaller than the limit. What was found so far can still be told.
            ending = full();
        }
        if (!(ending instanceof Ending.Complete)) {
            closeLevel(levels.count() - 1);
        }
        return new SearchResult(
                ending, figures(), taken(), found, new StateSpace(protocol, set, levels, limits, budget));
    }

    private Ending explore() {
        levels.next();
        if (!makeRoom()) {
            return full();
        }
        if (team.mustStop()) {
            return new Ending.Cancelled();
        }
        workers.get(0).begin();
        Ending early = fill(levels.all(), 1);
        int level = 0;
        while (early == null && levels.size() > 0) {
            closeLevel(level);
            if (isEnough()) {
                return new Ending.Enough();
            }
            level++;
            Pieces pieces = levels.pieces(level);
            int members = levels.isWorthSharing(level) ? team.size() : 1;
            levels.next();
            early = fill(pieces, members);
        }
        closeLevel(level);
        return early == null ? new Ending.Complete() : early;
    }

    /** Expands a level; how the search ended, if it did. */
    private @Nullable Ending fill(Pieces pieces, int members) {
        while (true) {
            team.work(members, member -> workers.get(member).work(pieces, team, member == 0 ? clock::tick : () -> {}));
            workers.forEach(worker -> worker.handOver(levels));
            if (team.mustStop()) {
                return new Ending.Cancelled();
            }
            if (workers.stream().limit(members).noneMatch(Worker::isWaiting)) {
                return null;
            }
            if (!makeRoom()) {
                return full();
            }
        }
    }

    private boolean makeRoom() {
        SlotTable.Growth growth = set.table().grow(set.store());
        if (growth == SlotTable.Growth.LARGER) {
            set.table().allocate(team, set.store().end() < WORTH_SHARING ? 1 : team.size());
        }
        return growth != SlotTable.Growth.NONE;
    }

    private Ending full() {
        return new Ending.Full(budget.taken(), budget.limit());
    }

    /** Puts together what was found while a level was expanded. */
    private void closeLevel(int level) {
        Findings together = new Findings(asked.size(), protocol.words());
        workers.forEach(worker -> together.takeFrom(worker.findings(), asked));
        for (int id = 0; id < asked.size(); id++) {
            Optional<Found> one = asked.isOpen(id) ? together.found(id, asked.question(id), level) : Optional.empty();
            if (one.isPresent()) {
                found.add(one.orElseThrow());
                asked.close(id);
            }
        }
    }

    private boolean isEnough() {
        return switch (questions.until()) {
            case EVERYTHING_IS_SEEN -> false;
            case SOMETHING_IS_FOUND -> !found.isEmpty();
            case ALL_IS_FOUND -> asked.isAllFound();
        };
    }

    private Figures figures() {
        long distinct = workers.stream().mapToLong(Worker::distinct).sum();
        long generated = workers.stream().mapToLong(Worker::generated).sum();
        return new Figures(distinct, generated, levels.size() > 0 ? levels.count() : levels.count() - 1);
    }

    private List<Long> taken() {
        int actions =
                workers.stream().mapToInt(worker -> worker.taken().length).max().orElse(0);
        long[] sum = new long[actions];
        for (Worker worker : workers) {
            for (int action = 0; action < worker.taken().length; action++) {
                sum[action] += worker.taken()[action];
            }
        }
        return Arrays.stream(sum).boxed().toList();
    }

    private SearchProgress progress() {
        Figures figures = figures();
        long expanded = workers.stream().mapToLong(Worker::expanded).sum();
        return new SearchProgress(figures, Math.max(0, figures.distinct() - expanded), clock.elapsed());
    }
}
