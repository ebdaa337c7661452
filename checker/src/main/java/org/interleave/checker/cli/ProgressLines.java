package org.interleave.checker.cli;

import java.io.PrintWriter;
import java.time.Duration;

/** Says in plain lines how far long checks are: none for those that take a few seconds. */
final class ProgressLines implements Progress {
    private static final long INTERVAL = Duration.ofSeconds(10).toNanos();

    private final PrintWriter err;
    private int runs;
    private int finished;
    private long last = System.nanoTime();

    ProgressLines(PrintWriter err) {
        this.err = err;
    }

    @Override
    public synchronized void planned(int runs) {
        this.runs = runs;
    }

    @Override
    public synchronized void running(String what, long distinctStates) {
        say(what + ", " + distinctStates + " distinct states so far");
    }

    @Override
    public synchronized void finished(String what) {
        finished++;
        say(what + " is done");
    }

    private void say(String what) {
        long now = System.nanoTime();
        if (now - last >= INTERVAL) {
            last = now;
            err.println(finished + " of " + runs + " runs: " + what);
            err.flush();
        }
    }

    @Override
    public void close() {}
}
