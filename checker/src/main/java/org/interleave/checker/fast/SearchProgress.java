package org.interleave.checker.fast;

import java.time.Duration;

/**
 * How far a search has come.
 *
 * @param figures what it has seen
 * @param frontier states found whose successors have not been looked at
 * @param elapsed the time since it began
 */
public record SearchProgress(Figures figures, long frontier, Duration elapsed) {
    /** {@return how many different states were found in a second, on average} */
    public long distinctPerSecond() {
        long nanoseconds = Math.max(1, elapsed.toNanos());
        return Math.round(figures.distinct() * 1e9 / nanoseconds);
    }
}
