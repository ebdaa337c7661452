package org.interleave.checker.cli;

import java.io.PrintWriter;
import org.interleave.checker.check.CheckListener;

/** Shows how far the checks are, until it is closed. */
interface Progress extends CheckListener, AutoCloseable {
    /** A bar where somebody is watching, else a line now and then. */
    static Progress on(PrintWriter err) {
        return Terminal.isThere() ? new ProgressBars(err) : new ProgressLines(err);
    }

    @Override
    void close();
}
