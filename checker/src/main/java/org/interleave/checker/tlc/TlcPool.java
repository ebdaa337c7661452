package org.interleave.checker.tlc;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/** Runs TLC for many modules, several side by side. */
public final class TlcPool {
    private static final long SECONDS_TO_END = 30;

    private final TlcRunner runner;
    private final int slots;
    private final List<Future<TlcResult>> underWay = new ArrayList<>();
    private boolean cancelled;

    /**
     * A pool with a slot for each processor.
     *
     * @param runner runs the jobs
     */
    public TlcPool(TlcRunner runner) {
        this(runner, Runtime.getRuntime().availableProcessors());
    }

    /**
     * A pool with so many slots.
     *
     * @param runner runs the jobs
     * @param slots how many jobs run at the same time, at least 1
     * @throws IllegalArgumentException if there is no slot
     */
    public TlcPool(TlcRunner runner, int slots) {
        if (slots < 1) {
            throw new IllegalArgumentException("slots: " + slots);
        }
        this.runner = runner;
        this.slots = slots;
    }

    /**
     * Runs the jobs and waits for all results. The jobs start in the order given. Interrupting the thread cancels all;
     * the thread is still interrupted afterwards.
     *
     * @param jobs what to run
     * @return the result of each job, in the order of the jobs
     */
    public List<TlcResult> runAll(List<TlcJob> jobs) {
        return runAll(jobs, index -> {});
    }

    /**
     * Runs the jobs and waits for all results, as {@link #runAll(List)} does.
     *
     * @param jobs what to run
     * @param finished hears the index of each job when it is done; calls come from several threads
     * @return the result of each job, in the order of the jobs
     */
    public List<TlcResult> runAll(List<TlcJob> jobs, IntConsumer finished) {
        ExecutorService executor = Executors.newFixedThreadPool(slots);
        try {
            List<Future<TlcResult>> futures = submit(jobs, executor, finished);
            List<TlcResult> results = new ArrayList<>();
            for (Future<TlcResult> future : futures) {
                results.add(await(future));
            }
            return results;
        } finally {
            end(executor);
        }
    }

    /**
     * Kills what runs and starts no more: the results that are still due are {@link TlcOutcome.Cancelled}, for ever.
     */
    public synchronized void cancelAll() {
        cancelled = true;
        underWay.forEach(future -> future.cancel(true));
    }

    private synchronized List<Future<TlcResult>> submit(
            List<TlcJob> jobs, ExecutorService executor, IntConsumer finished) {
        List<Future<TlcResult>> futures = new ArrayList<>();
        for (int i = 0; i < jobs.size(); i++) {
            TlcJob job = jobs.get(i);
            int index = i;
            futures.add(executor.submit(() -> {
                TlcResult result = runner.run(job.spec(), job.options(), job.listener());
                finished.accept(index);
                return result;
            }));
        }
        underWay.addAll(futures);
        if (cancelled) {
            cancelAll();
        }
        return futures;
    }

    private TlcResult await(Future<TlcResult> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            cancelAll();
            return runner.cancelled();
        } catch (CancellationException e) {
            return runner.cancelled();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a run of TLC failed", e.getCause());
        }
    }

    /** Waits for what was cancelled to be gone, with its folders. */
    private void end(ExecutorService executor) {
        executor.shutdownNow();
        boolean interrupted = Thread.interrupted();
        try {
            executor.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
