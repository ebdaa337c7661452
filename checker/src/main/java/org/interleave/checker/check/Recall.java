package org.interleave.checker.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.interleave.checker.mistake.CommandMistake;
import org.interleave.checker.mistake.Message;
import org.interleave.checker.tlc.TlcJob;
import org.interleave.checker.tlc.TlcPool;
import org.interleave.checker.tlc.TlcResult;
import org.interleave.checker.tlc.TlcRunner;

/**
 * Makes runs, except for those that are cached. Of these, too, some are made each time, by chance, and must say the
 * same.
 */
final class Recall {
    /** Of so many cached runs one is made again. */
    private static final int ONE_OF = 32;

    /** What takes longer is not made again if anything else can be: that is what the memory is for. */
    private static final Duration LONG = Duration.ofSeconds(10);

    private final TlcRunner runner;
    private final boolean fresh;
    private final TlcPool pool;
    private final CheckListener listener;
    private final Random random;

    /**
     * @param runner remembers runs, or none
     * @param fresh whether runs are made again that are cached
     * @param pool makes runs
     * @param listener hears which are done
     * @param random chooses those that are made again
     */
    Recall(TlcRunner runner, boolean fresh, TlcPool pool, CheckListener listener, Random random) {
        this.runner = runner;
        this.fresh = fresh;
        this.pool = pool;
        this.listener = listener;
        this.random = random;
    }

    /**
     * An answer to each of the runs, in the same order.
     *
     * @param behaviours whether behaviours are asked for
     */
    List<Done> done(List<Run> runs, List<TlcJob> jobs, boolean behaviours) {
        Map<Integer, TlcResult> cached = cached(jobs);
        List<Integer> sample = sample(cached);
        if (!cached.isEmpty()) {
            listener.cached(cached.size(), sample.size());
        }
        List<Integer> made = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            if (!cached.containsKey(i) || sample.contains(i)) {
                made.add(i);
            } else {
                listener.finished(runs.get(i).name());
            }
        }
        List<TlcJob> toMake = made.stream().map(jobs::get).toList();
        List<TlcResult> results = pool.runAll(
                toMake, index -> listener.finished(runs.get(made.get(index)).name()));
        List<Done> done = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            int at = made.indexOf(i);
            Optional<TlcResult> before = Optional.ofNullable(cached.get(i));
            TlcResult now = at < 0 ? before.orElseThrow() : results.get(at);
            done.add(new Done(
                    run, TlcAnswers.of(run, now, behaviours), before.flatMap(earlier -> doubt(run, earlier, now))));
        }
        return done;
    }

    private Map<Integer, TlcResult> cached(List<TlcJob> jobs) {
        Map<Integer, TlcResult> cached = new TreeMap<>();
        if (!fresh) {
            for (int i = 0; i < jobs.size(); i++) {
                TlcJob job = jobs.get(i);
                int index = i;
                runner.cached(job.spec(), job.options()).ifPresent(result -> cached.put(index, result));
            }
        }
        return cached;
    }

    private List<Integer> sample(Map<Integer, TlcResult> cached) {
        List<Integer> shortOnes = new ArrayList<>();
        cached.forEach((index, result) -> {
            if (result.wallTime().compareTo(LONG) < 0) {
                shortOnes.add(index);
            }
        });
        Collections.shuffle(shortOnes, random);
        if (shortOnes.isEmpty()) {
            // On a slow machine every run is long, and one is made all the same: the one that costs least.
            cached.entrySet().stream()
                    .min(Comparator.comparing(run -> run.getValue().wallTime()))
                    .ifPresent(run -> shortOnes.add(run.getKey()));
        }
        int size = (cached.size() + ONE_OF - 1) / ONE_OF;
        return List.copyOf(shortOnes.subList(0, Math.min(size, shortOnes.size())));
    }

    /** That TLC says something else than it did. A run that was stopped, or had no time, says nothing. */
    private static Optional<String> doubt(Run run, TlcResult earlier, TlcResult now) {
        boolean same = earlier.outcome().equals(now.outcome())
                && earlier.statistics().equals(now.statistics())
                && earlier.trace().equals(now.trace())
                && earlier.printed().equals(now.printed());
        if (same || !now.outcome().isVerdict()) {
            return Optional.empty();
        }
        return Optional.of(new Message(
                        CommandMistake.CACHE_DIFFERS,
                        run.name() + ": TLC now says " + words(run, now) + ", and " + words(run, earlier)
                                + " is cached for the same modules, cfg, flags and tools",
                        "run with --fresh, and look at what differs: TLC says the same each time")
                .toString());
    }

    private static String words(Run run, TlcResult result) {
        return TlcAnswers.of(run, result, false).outcome().verdict()
                + result.statistics()
                        .map(figures -> " with " + figures.distinct() + " distinct states")
                        .orElse("");
    }
}
