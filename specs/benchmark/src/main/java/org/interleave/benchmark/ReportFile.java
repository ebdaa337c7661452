package org.interleave.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page of which a part is measured; what is written around it stays as it is. */
final class ReportFile {
    private static final String BEGIN = "<!-- measured: begin -->\n";
    private static final String END = "<!-- measured: end -->";

    private ReportFile() {}

    /**
     * Puts a report into a page; a page that is not there becomes the report alone.
     *
     * @param file the page
     * @param report what was measured
     */
    static void write(Path file, String report) {
        try {
            String before = Files.exists(file) ? Files.readString(file) : BEGIN + END + "\n";
            int begin = before.indexOf(BEGIN);
            int end = before.indexOf(END);
            if (begin < 0 || end < begin) {
                throw new FailedRunException(file + " has no place for what was measured: " + BEGIN + END);
            }
            Files.writeString(
                    file, before.substring(0, begin) + BEGIN + "\n" + report + "\n\n" + before.substring(end));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
