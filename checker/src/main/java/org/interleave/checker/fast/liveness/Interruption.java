package org.interleave.checker.fast.liveness;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Asks now and then whether to stop. */
final class Interruption {
    private static final int INTERVAL = 1 << 12;

    private final BooleanSupplier cancelled;
    private int untilNext = INTERVAL;

    Interruption(BooleanSupplier cancelled) {
        this.cancelled = cancelled;
    }

    /** Is called for each state; throws {@link CancellationException} if it was told to stop. */
    void check() {
        if (--untilNext == 0) {
            untilNext = INTERVAL;
            now();
        }
    }

    /** The same, at once. */
    void now() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }
}
