package org.interleave.checker.fast;

/** How much memory a search may take for what it keeps, and how much it has taken. */
final class MemoryBudget {
    private final long limit;
    private long taken;

    MemoryBudget(long limit) {
        this.limit = limit;
    }

    /** Takes so many bytes, if they are left. */
    synchronized boolean take(long bytes) {
        if (bytes > limit - taken) {
            return false;
        }
        taken += bytes;
        return true;
    }

    /** Gives bytes back. */
    synchronized void give(long bytes) {
        taken -= bytes;
    }

    synchronized long taken() {
        return taken;
    }

    long limit() {
        return limit;
    }
}
