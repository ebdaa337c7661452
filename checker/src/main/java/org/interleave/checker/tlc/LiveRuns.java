package org.interleave.checker.tlc;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The runs under way in this JVM. When the JVM is told to end, their processes are killed first and their folders
 * deleted next; nothing is printed, since printing at that point can fail and take the rest of the work with it.
 */
final class LiveRuns {
    private static final Map<PrivateFolder, Process> RUNS = new HashMap<>();
    private static final long SECONDS_TO_DIE = 5;
    private static boolean hooked;
    private static boolean ending;

    private LiveRuns() {}

    /** From now on the process and its folder end with this JVM. */
    static synchronized void add(PrivateFolder folder, Process process) {
        if (!hooked) {
            try {
                Runtime.getRuntime().addShutdownHook(new Thread(LiveRuns::endAll));
                hooked = true;
            } catch (IllegalStateException e) {
                // This JVM is ending already; the process notices that by itself.
                return;
            }
        }
        RUNS.put(folder, process);
        if (ending) {
            process.destroyForcibly();
        }
    }

    static synchronized void remove(PrivateFolder folder) {
        RUNS.remove(folder);
    }

    /** Whether this JVM is about to end, so that runs are killed on its own account. */
    static synchronized boolean ending() {
        return ending;
    }

    private static synchronized void endAll() {
        ending = true;
        RUNS.values().forEach(Process::destroyForcibly);
        RUNS.values().forEach(LiveRuns::awaitEnd);
        RUNS.keySet().forEach(PrivateFolder::delete);
    }

    /** Kills the process and waits until it is gone, also in a thread that was interrupted. */
    static void kill(Process process) {
        process.destroyForcibly();
        awaitEnd(process);
    }

    /**
     * Waits also in a thread that is interrupted, before or meanwhile: a run that is cancelled is interrupted by its
     * future, and again when the pool ends. (A future with a timeout would be shorter, but leaves a thread behind, for
     * which Maven's exec:java waits 15 seconds.)
     */
    private static void awaitEnd(Process process) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_DIE);
        boolean interrupted = Thread.interrupted();
        while (process.isAlive() && System.nanoTime() < end) {
            try {
                process.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
