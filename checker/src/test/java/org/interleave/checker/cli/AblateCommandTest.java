package org.interleave.checker.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interleave.checker.report.Results.holds;
import static org.interleave.checker.report.Results.result;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.interleave.checker.ablation.Cleaning;
import org.interleave.checker.check.CheckKind;
import org.interleave.checker.check.Verdict;
import org.interleave.checker.expectation.Expectation;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.model.Session;
import org.interleave.checker.report.OomReaper;
import org.interleave.checker.report.Paint;
import org.interleave.checker.report.Results;
import org.interleave.dsl.Patch;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.tree.SourceLocation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("ablate")
class AblateCommandTest {
    /** A patch that changes nothing. */
    static final class NoHunks extends Patch<OomReaper> {
        NoHunks() {
            super(new OomReaper(), "nothing yet");
        }

        @Override
        protected void hunks() {}
    }

    /** A patch that does not apply. */
    static final class Gone extends Patch<OomReaper> {
        Gone() {
            super(new OomReaper(), "an example");
        }

        @Override
        protected void hunks() {
            hunk("mm/nommu.c", "exit_mmap", () -> remove("unmap_vmas"));
        }
    }

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<ProtocolEntry> checked = new ArrayList<>();
    private Verdict withoutHunks = Verdict.VIOLATED;
    private List<ProtocolEntry> entries =
            List.of(entry(OomReaper::new), entry(Cleaning::new), entry(NoHunks::new), entry(Gone::new));

    static ProtocolEntry entry(Supplier<ProtocolSource> maker) {
        Class<?> source = maker.get().getClass();
        Expectation none =
                new Expectation(Expectation.Kind.NOT_APPLICABLE, OptionalInt.empty(), Optional.of("nobody listens"));
        return new ProtocolEntry(
                source.getSimpleName(),
                source,
                () -> new Session(maker.get().build()),
                Optional.of(maker),
                false,
                Optional.empty(),
                Map.of("Reported", none),
                Map.of(),
                List.of(),
                SourceLocation.NONE);
    }

    private int run(String... arguments) {
        CheckRunner runner = (asked, how, listener) -> {
            checked.addAll(asked);
            return asked.stream()
                    .map(entry -> Results.of(
                            entry.name(),
                            entry.name().endsWith("_none")
                                    ? result(CheckKind.TEMPORAL, "Clean", Expectation.HOLDS, withoutHunks)
                                    : holds("Clean")))
                    .toList();
        };
        Output output = new Output(new PrintWriter(out), new PrintWriter(err), Paint.PLAIN);
        return InterleaveCommand.commandLine(new Catalogue(() -> entries), runner, output)
                .execute(arguments);
    }

    @Test
    @DisplayName("checks all subsets, tells what came out, and ends with 0 whatever that is")
    void ablates() {
        assertThat(run("ablate", "Cleaning")).isZero();
        assertThat(checked).as("by both engines").hasSize(16);
        assertThat(out.toString())
                .startsWith("What each hunk of Cleaning carries\n")
                .contains("not checked, since it makes no sense in Cleaning: Reported: nobody listens\n")
                .endsWith("\nTLC confirms all 8 verdicts\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    @DisplayName("ends with 3 when something was not decided")
    void undecided() {
        withoutHunks = Verdict.TIMEOUT;
        assertThat(run("ablate", "Cleaning")).isEqualTo(3);
    }

    @Test
    @DisplayName("says of what is no patch that it is none, and which are")
    void no_patch() {
        assertThat(run("ablate", "OomReaper")).isEqualTo(2);
        assertThat(run("ablate", "NoHunks")).isEqualTo(2);
        assertThat(run("ablate", "Cleanin")).isEqualTo(2);
        assertThat(run("ablate")).isEqualTo(2);
        entries = List.of(entry(OomReaper::new));
        assertThat(run("ablate", "OomReaper")).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("""
                        OomReaper is no patch, so it has no hunks to leave out. Patches are Cleaning, NoHunks, Gone. [IL968]
                        NoHunks has no hunks to leave out. Say them in hunks(), with hunk(...). [IL969]
                        there is no protocol Cleanin. Did you mean Cleaning? [IL961]
                        ablate needs PATCH. Write interleave ablate PATCH. [IL954]
                        OomReaper is no patch, so it has no hunks to leave out. No protocol here is one: a patch is a class that extends Patch. [IL968]
                        """);
        assertThat(checked).isEmpty();
    }

    @Test
    @DisplayName("passes on the mistakes of a patch as they are")
    void mistakes() {
        assertThat(run("ablate", "Gone")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("Gone has 1 mistake:\n  AblateCommandTest.java:")
                .contains(": no process calls a C function exit_mmap of mm/nommu.c. ");
        assertThat(checked).isEmpty();
    }

    @Test
    @DisplayName("writes JSON besides")
    void json(@TempDir Path folder) {
        Path file = folder.resolve("ablation.json");
        assertThat(run("ablate", "Cleaning", "--json", file.toString())).isZero();
        assertThat(file).content().startsWith("{\n  \"patch\" : \"Cleaning\",\n  \"hunks\" : [");
        assertThat(run("ablate", "Cleaning", "--json", folder.toString())).isEqualTo(2);
        assertThat(checked)
                .as("nothing is checked for a file that cannot be written")
                .hasSize(16);
    }
}
