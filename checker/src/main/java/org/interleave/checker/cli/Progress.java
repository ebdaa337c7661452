package org.interleave.checker.cli;

import java.io.PrintWriter;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.interleave.checker.check.CheckListener;

/** Shows how far the checks are, until it is closed. */
interface Progress extends CheckListener, AutoCloseable {
    /** A bar where somebody is watching, else a line now and then. */
    static Progress on(PrintWriter err) {
        return Terminal.isThere() ? new ProgressBars(err) : new ProgressLines(err);
    }

    /** A clock whose thread keeps no program from its end. */
    static ScheduledThreadPoolExecutor clock(String name) {
        return new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    void close();
}
