package org.interleave.checker.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** How fast runs find states, each measured from the first time that it is heard of. */
final class Rates {
    private static final long SHORTEST = TimeUnit.MILLISECONDS.toNanos(500);

    private final Map<String, Heard> first = new HashMap<>();

    private record Heard(long states, long nanoTime) {}

    /**
     * How many states a run has found in a second since it was first heard of.
     *
     * @param run which run
     * @param states how many states it has found so far
     * @param now the time, as {@link System#nanoTime} tells it
     * @return how many; empty while that is too short ago to say
     */
    Optional<Long> perSecond(String run, long states, long now) {
        Heard before = first.computeIfAbsent(run, unheard -> new Heard(states, now));
        long time = now - before.nanoTime();
        return time < SHORTEST ? Optional.empty() : Optional.of(Math.round((states - before.states()) * 1e9 / time));
    }
}
