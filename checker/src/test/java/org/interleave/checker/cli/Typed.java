package org.interleave.checker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.interleave.checker.expectation.Expectation;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.mistake.Provoked;
import org.interleave.checker.model.Session;
import org.interleave.checker.report.OomReaper;
import org.interleave.checker.report.Paint;
import org.interleave.dsl.tree.MistakeCode;
import org.interleave.dsl.tree.SourceLocation;

/**
 * A command that a user has typed, and what came of it.
 *
 * @param line the command
 * @param status the number with which the program ended
 * @param out what was asked for
 * @param err what is wrong
 */
record Typed(String line, int status, String out, String err) {
    /** A protocol with a property NoLateReap, which is not featured. */
    static final ProtocolEntry HIDDEN = entry(false);

    /** The same, featured. */
    static final ProtocolEntry FEATURED = entry(true);

    private static ProtocolEntry entry(boolean featured) {
        return new ProtocolEntry(
                "OomReaper",
                OomReaper.class,
                () -> new Session(new OomReaper().build()),
                Optional.empty(),
                featured,
                Optional.empty(),
                Map.of("NoLateReap", Expectation.HOLDS),
                Map.of(),
                List.of(),
                SourceLocation.NONE);
    }

    /** Types a command where OomReaper is the only protocol. */
    static Typed line(String... arguments) {
        return where(() -> List.of(FEATURED), arguments);
    }

    /** Types a command where there are other protocols. Nothing is checked. */
    static Typed where(Supplier<List<ProtocolEntry>> entries, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Output output = new Output(new PrintWriter(out), new PrintWriter(err), Paint.PLAIN);
        int status = InterleaveCommand.commandLine(
                        new Catalogue(entries),
                        (asked, how, listener) -> {
                            throw new AssertionError("this should not be checked: " + asked);
                        },
                        output)
                .execute(arguments);
        return new Typed("interleave " + String.join(" ", arguments), status, out.toString(), err.toString());
    }

    /** The same, with a short name for a folder that has another name each time. */
    Typed calling(Path folder, String name) {
        return new Typed(
                line.replace(folder.toString(), name),
                status,
                out.replace(folder.toString(), name),
                err.replace(folder.toString(), name));
    }

    /** It is a mistake in the command, and that is all that is said. */
    void isMistake(MistakeCode code, String told) {
        assertThat(err).isEqualTo(told + "\n").endsWith("[" + code.code() + "]\n");
        assertThat(out).isEmpty();
        assertThat(status).isEqualTo(2);
        Provoked.byCommand(code, line, told);
    }
}
