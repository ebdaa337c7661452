package org.interleave.checker.fast;

/**
 * How much of the machine a search may take.
 *
 * @param threads how many threads, at least 1
 * @param bytes how much memory for states and the table of them; what the threads need besides is small
 */
public record SearchLimits(int threads, long bytes) {
    /**
     * Limits.
     *
     * @param threads how many threads, at least 1
     * @param bytes how much memory for states and the table of them
     * @throws IllegalArgumentException if there is no thread
     */
    public SearchLimits {
        if (threads < 1) {
            throw new IllegalArgumentException("a search needs a thread, not " + threads);
        }
    }
}
