package org.interleave.checker.cli;

import java.io.PrintWriter;
import java.util.List;
import org.interleave.checker.report.Paint;

/**
 * Where commands print.
 *
 * @param out for what was asked for
 * @param err for everything else
 * @param paint the colours of what was asked for
 */
record Output(PrintWriter out, PrintWriter err, Paint paint) {
    /** Prints lines. */
    void print(List<String> lines) {
        lines.forEach(out::println);
        out.flush();
    }
}
