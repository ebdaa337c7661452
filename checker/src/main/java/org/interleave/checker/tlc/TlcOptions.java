package org.interleave.checker.tlc;

import java.time.Duration;

/**
 * How TLC is run. The fingerprint polynomial is always the same one, so that runs can be repeated.
 *
 * @param workers threads of TLC, at least 1; counterexamples are shortest with one only
 * @param heapMegabytes the most heap the run may take, in MB of 2^20 bytes, at least 1
 * @param timeout wall time after which the run is killed, positive
 * @param coverage whether to count how often each action was taken, which makes runs slower
 * @param tuning what the JVM is tuned for
 */
public record TlcOptions(int workers, int heapMegabytes, Duration timeout, boolean coverage, Tuning tuning) {
    private static final int DEFAULT_HEAP_MEGABYTES = 1024;
    private static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(10);

    /** What the JVM is tuned for. Verdicts and counts are the same. */
    public enum Tuning {
        /** A quick start: best for runs of a few seconds, as the most are. */
        SHORT_RUN,
        /** Full speed after a slower start: best for millions of states. */
        LONG_RUN
    }

    /**
     * Checks the ranges.
     *
     * @param workers threads of TLC
     * @param heapMegabytes the most heap the run may take
     * @param timeout wall time after which the run is killed
     * @param coverage whether to count how often each action was taken
     * @param tuning what the JVM is tuned for
     * @throws IllegalArgumentException if a number is below its range
     */
    public TlcOptions {
        if (workers < 1) {
            throw new IllegalArgumentException("workers: " + workers);
        }
        if (heapMegabytes < 1) {
            throw new IllegalArgumentException("heap megabytes: " + heapMegabytes);
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("timeout: " + timeout);
        }
    }

    /** {@return one worker, 1024 MB, ten minutes, no coverage, tuned for a short run} */
    public static TlcOptions defaults() {
        return new TlcOptions(1, DEFAULT_HEAP_MEGABYTES, DEFAULT_TIMEOUT, false, Tuning.SHORT_RUN);
    }

    /**
     * {@return these options with another number of workers}
     *
     * @param number threads of TLC, at least 1
     */
    public TlcOptions withWorkers(int number) {
        return new TlcOptions(number, heapMegabytes, timeout, coverage, tuning);
    }

    /**
     * {@return these options with another bound of the heap}
     *
     * @param megabytes the most heap the run may take, at least 1
     */
    public TlcOptions withHeapMegabytes(int megabytes) {
        return new TlcOptions(workers, megabytes, timeout, coverage, tuning);
    }

    /**
     * {@return these options with another timeout}
     *
     * @param limit wall time after which the run is killed, positive
     */
    public TlcOptions withTimeout(Duration limit) {
        return new TlcOptions(workers, heapMegabytes, limit, coverage, tuning);
    }

    /**
     * {@return these options with or without coverage}
     *
     * @param wanted whether to count how often each action was taken
     */
    public TlcOptions withCoverage(boolean wanted) {
        return new TlcOptions(workers, heapMegabytes, timeout, wanted, tuning);
    }

    /**
     * {@return these options, tuned for something else}
     *
     * @param purpose what the JVM is tuned for
     */
    public TlcOptions withTuning(Tuning purpose) {
        return new TlcOptions(workers, heapMegabytes, timeout, coverage, purpose);
    }
}
