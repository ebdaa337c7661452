package org.interleave.checker.cli;

import java.io.PrintWriter;
import java.util.List;
import org.interleave.checker.mistake.CommandMistake;
import org.interleave.checker.report.Paint;

/**
 * Where commands print.
 *
 * @param out for what was asked for
 * @param err for everything else
 * @param paint the colours of what was asked for
 */
record Output(PrintWriter out, PrintWriter err, Paint paint) {
    /**
     * Prints lines.
     *
     * @throws UserMistakeException if they cannot arrive
     */
    void print(List<String> lines) {
        lines.forEach(out::println);
        mustHaveArrived();
    }

    /**
     * Makes sure that everything printed so far has arrived where it goes to.
     *
     * @throws UserMistakeException if it has not
     */
    void mustHaveArrived() {
        if (out.checkError()) {
            throw new UserMistakeException(
                    CommandMistake.OUTPUT_LOST,
                    "standard output cannot be written: its disk is full, or the program that reads it has ended",
                    "make room, or let that program read to the end");
        }
    }
}
