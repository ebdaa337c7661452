package org.interleave.checker.fast;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Threads that do the same work together: the caller's own, and others that wait in between. */
final class Team implements AutoCloseable {
    private final int size;
    private final BooleanSupplier cancelled;
    private final ExecutorService others;
    private volatile boolean stopped;

    /**
     * A team.
     *
     * @param size how many threads, the caller's included
     * @param cancelled whether the work is to end
     */
    Team(int size, BooleanSupplier cancelled) {
        this.size = size;
        this.cancelled = cancelled;
        this.others = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "explorer");
            thread.setDaemon(true);
            return thread;
        });
    }

    int size() {
        return size;
    }

    /** Whether everybody is to stop as soon as possible. Once it is so, it stays so. */
    boolean mustStop() {
        if (!stopped && cancelled.getAsBoolean()) {
            stopped = true;
        }
        return stopped;
    }

    /**
     * Does work until everybody has done a share.
     *
     * @param members how many take part
     * @param work the work, for each member's number
     * @throws RuntimeException what the work of one of them threw
     */
    void work(int members, IntConsumer work) {
        List<Future<?>> shares = new ArrayList<>();
        for (int member = 1; member < members; member++) {
            int number = member;
            shares.add(others.submit(() -> share(number, work)));
        }
        Throwable thrown = null;
        try {
            share(0, work);
        } catch (RuntimeException | Error e) {
            thrown = e;
        }
        for (Future<?> share : shares) {
            Throwable other = thrownBy(share);
            thrown = thrown == null ? other : thrown;
        }
        if (thrown instanceof Error) {
            throw (Error) thrown;
        }
        if (thrown instanceof RuntimeException) {
            throw (RuntimeException) thrown;
        }
    }

    private void share(int member, IntConsumer work) {
        boolean done = false;
        try {
            work.accept(member);
            done = true;
        } finally {
            if (!done) {
                stopped = true;
            }
        }
    }

    /** Waits for a share. Nobody may go on while it is done, so an interrupt is kept for later. */
    private static @Nullable Throwable thrownBy(Future<?> share) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    share.get();
                    return null;
                } catch (ExecutionException e) {
                    return e.getCause();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        others.shutdownNow();
    }
}
