package org.interleave.checker.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.interleave.checker.check.Engine;

/** A line now and then for checks that take long, where nobody watches a terminal: in a log, or at the end of a pipe. */
final class ProgressLines implements Progress {
    private static final long SECONDS_BETWEEN = 10;

    private final PrintWriter err;
    private final ScheduledThreadPoolExecutor clock;
    private final long start = System.nanoTime();
    private Optional<Engine> engine = Optional.empty();
    private String latest = "";
    private int planned;
    private int finished;

    ProgressLines(PrintWriter err) {
        this.err = err;
        clock = Progress.clock("tell progress");
        ScheduledFuture<?> unused =
                clock.scheduleAtFixedRate(this::tell, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    private synchronized void tell() {
        if (!clock.isShutdown()) {
            err.println(line(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)));
            err.flush();
        }
    }

    /** How far it is after so many seconds. */
    synchronized String line(long seconds) {
        String who = engine.map(one -> one == Engine.FAST ? "fast checker: " : one + ": ")
                .orElse("");
        return who + finished + " of " + planned + " done after " + seconds + " s" + latest;
    }

    @Override
    public synchronized void begins(Engine next) {
        engine = Optional.of(next);
        finished = 0;
        latest = "";
    }

    @Override
    public synchronized void planned(int runs) {
        planned = runs;
    }

    @Override
    public synchronized void running(String what, long distinctStates) {
        latest = "; " + what + ": " + distinctStates + " states so far";
    }

    @Override
    public synchronized void finished(String what) {
        finished++;
        latest = "";
    }

    @Override
    public synchronized void close() {
        clock.shutdownNow();
    }
}
