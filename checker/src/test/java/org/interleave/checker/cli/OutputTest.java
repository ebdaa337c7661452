package org.interleave.checker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import org.interleave.checker.check.CheckListener;
import org.interleave.checker.check.CheckOptions;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.mistake.CommandMistake;
import org.interleave.checker.mistake.Message;
import org.interleave.checker.report.Paint;
import org.interleave.checker.report.Results;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Output")
class OutputTest {
    static final String TOLD = new Message(
                    CommandMistake.OUTPUT_LOST,
                    "standard output cannot be written: its disk is full, or the program that reads it has ended",
                    "make room, or let that program read to the end")
            .toString();

    private final StringWriter told = new StringWriter();

    /** A full disk. */
    private static PrintWriter full() {
        return new PrintWriter(new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
    }

    private static int run(PrintWriter out, PrintWriter err, String line) {
        CheckRunner runner = new CheckRunner() {
            @Override
            public List<ProtocolResult> run(List<ProtocolEntry> entries, CheckOptions options, CheckListener listener) {
                return entries.stream()
                        .map(entry -> Results.of(entry.name(), Results.holds("NoLateReap")))
                        .toList();
            }

            @Override
            public boolean hasFast() {
                return false;
            }
        };
        return InterleaveCommand.commandLine(
                        new Catalogue(() -> List.of(Typed.FEATURED)), runner, new Output(out, err, Paint.PLAIN))
                .execute(line.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list",
                "check",
                "check --engine tlc",
                "explain OomReaper NoLateReap",
                "show OomReaper",
                "diff OomReaper OomReaper",
                "help",
                "help check",
                "--help",
                "check --help",
                "--version"
            })
    @DisplayName("that does not arrive is an error, whatever came out")
    void lost(String line) {
        PrintWriter err = new PrintWriter(told);

        assertThat(run(full(), err, line)).isEqualTo(2);
        err.flush();
        assertThat(told.toString()).contains(TOLD);
    }

    @Test
    @DisplayName("that is a warning and does not arrive is an error too")
    void lost_warning() {
        assertThat(run(new PrintWriter(told), full(), "explain OomReaper NoLateReap"))
                .isEqualTo(2);
        assertThat(told.toString()).startsWith("OomReaper NoLateReap: holds, as expected\n");
        assertThat(run(new PrintWriter(told), full(), "list")).isZero();
    }
}
