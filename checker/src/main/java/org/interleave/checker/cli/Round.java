package org.interleave.checker.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A check that goes on in a thread of its own, and can be cancelled. */
final class Round {
    /** Long enough for all runs to be killed. Java cannot end the author's own code, if that goes round in circles. */
    private static final Duration LONGEST_END = Duration.ofSeconds(10);

    private final FutureTask<Checked> task;
    private final Thread thread;

    private Round(Callable<Checked> work) {
        task = new FutureTask<>(work);
        thread = new Thread(task, "check");
        thread.setDaemon(true);
    }

    static Round start(Callable<Checked> work) {
        Round round = new Round(work);
        round.thread.start();
        return round;
    }

    /** Waits for the end, but not longer than that. */
    void await(Duration longest) throws InterruptedException {
        thread.join(longest.toMillis());
    }

    boolean hasEnded() {
        return task.isDone();
    }

    /**
     * What came out, once it has ended.
     *
     * @throws ExecutionException if it failed
     */
    Checked result() throws ExecutionException, InterruptedException {
        return task.get();
    }

    /**
     * Ends it, and waits until all its runs are gone, also in a thread that is interrupted.
     *
     * @return whether it has ended
     */
    boolean cancel() {
        thread.interrupt();
        long end = System.nanoTime() + LONGEST_END.toNanos();
        boolean interrupted = Thread.interrupted();
        while (thread.isAlive() && System.nanoTime() < end) {
            try {
                thread.join(LONGEST_END.toMillis());
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }
}
