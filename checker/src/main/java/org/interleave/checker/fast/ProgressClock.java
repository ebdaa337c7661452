package org.interleave.checker.fast;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Tells a listener about four times a second how far a search has come. */
final class ProgressClock {
    private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(250);

    private final SearchListener listener;
    private final Supplier<SearchProgress> progress;
    private final long start = System.nanoTime();
    private long told = start;

    ProgressClock(SearchListener listener, Supplier<SearchProgress> progress) {
        this.listener = listener;
        this.progress = progress;
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Is called often, by one thread. */
    void tick() {
        long now = System.nanoTime();
        if (now - told >= INTERVAL) {
            told = now;
            listener.progress(progress.get());
        }
    }
}
