package org.interleave.checker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.interleave.checker.expectation.Expectation;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.model.Session;
import org.interleave.checker.report.OomReaper;
import org.interleave.checker.report.Paint;
import org.interleave.dsl.tree.SourceLocation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("generate")
class GenerateCommandTest {
    private static final ProtocolEntry ENTRY = new ProtocolEntry(
            "OomReaper",
            OomReaper.class,
            () -> new Session(new OomReaper().build()),
            Optional.of(OomReaper::new),
            true,
            Optional.empty(),
            Map.of("NoLateReap", Expectation.HOLDS),
            Map.of(),
            List.of(),
            SourceLocation.NONE);

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int generate(Path into, String... more) {
        Output output = new Output(new PrintWriter(out), new PrintWriter(err), Paint.PLAIN);
        return InterleaveCommand.commandLine(
                        new Catalogue(() -> List.of(ENTRY)), (asked, how, listener) -> List.of(), output)
                .execute(Stream.concat(
                                List.of("generate", "--directory", into.toString()).stream(), List.of(more).stream())
                        .toArray(String[]::new));
    }

    @Test
    @DisplayName("writes modules and cfg files, and then finds nothing to do")
    void writes() {
        assertThat(generate(folder)).isZero();
        assertThat(folder.resolve("OomReaper.tla")).content().contains("MODULE OomReaper");
        assertThat(folder.resolve("OomReaper.cfg")).content().contains("SPECIFICATION Spec");
        assertThat(out.toString()).contains("wrote " + folder.resolve("OomReaper.tla"), "4 files, 4 written");

        assertThat(generate(folder)).isZero();
        assertThat(out.toString()).endsWith("4 files, 0 written, 4 as they were\n");
        assertThat(generate(folder, "--check")).isZero();
        assertThat(out.toString()).endsWith("4 files, all as they should be\n");
    }

    @Test
    @DisplayName("writes and compares only the files of the protocols that are named")
    void some() throws IOException {
        assertThat(generate(folder, "OomReaper")).isZero();
        assertThat(out.toString()).endsWith("4 files, 4 written, 0 as they were\n");
        Files.writeString(folder.resolve("Another.tla"), "");

        assertThat(generate(folder, "--check", "OomReaper"))
                .as("what is beside them belongs to others")
                .isZero();
        assertThat(generate(folder, "--check")).isEqualTo(1);
        assertThat(out.toString()).contains("Another.tla is not generated from any protocol");
        Files.delete(folder.resolve("OomReaper.cfg"));
        assertThat(generate(folder, "--check", "OomReaper")).isEqualTo(1);
        assertThat(out.toString()).endsWith("\n  mvn -q compile exec:java -Dexec.args=\"generate OomReaper\"\n");
        assertThat(generate(folder, "OomReapr")).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("there is no protocol OomReapr. Did you mean OomReaper? [IL961]\n");
    }

    @Test
    @DisplayName("--java writes the class of each protocol, which is the same each time")
    void java() {
        Path classes = folder.resolve("java");

        assertThat(generate(folder, "--java", classes.toString())).isZero();
        assertThat(classes.resolve("org/interleave/emitted/OomReaper.java"))
                .content()
                .contains("public final class OomReaper implements CompiledProtocol");
        assertThat(out.toString()).contains("5 files, 5 written");

        assertThat(generate(folder, "--java", classes.toString(), "--check")).isZero();
        assertThat(out.toString()).endsWith("5 files, all as they should be\n");
    }

    @Test
    @DisplayName("--check shows what differs as a unified diff, and the command that refreshes it")
    void differs() throws IOException {
        generate(folder);
        Path cfg = folder.resolve("OomReaper.cfg");
        Files.writeString(cfg, Files.readString(cfg).replace("SPECIFICATION Spec", "SPECIFICATION Spek"));

        assertThat(generate(folder, "--check")).isEqualTo(1);
        assertThat(out.toString())
                .contains("--- " + cfg + "\n+++ " + cfg + " (generated)\n@@ ")
                .contains("-SPECIFICATION Spek\n+SPECIFICATION Spec\n")
                .endsWith("""
                        1 of 4 files are not what they should be. Write them anew with the command below. [IL976]
                          mvn -q compile exec:java -Dexec.args="generate"
                        """);
        assertThat(cfg).content().contains("Spek");
    }

    @Test
    @DisplayName("--check tells of missing files, and of those that come from no protocol")
    void missing_and_strange() throws IOException {
        Path strange = folder.resolve("Gone.tla");
        Files.writeString(strange, "");

        assertThat(generate(folder, "--check")).isEqualTo(1);
        assertThat(out.toString())
                .contains(folder.resolve("OomReaper.tla") + " is missing\n")
                .contains(strange + " is not generated from any protocol");
        assertThat(generate(folder)).isZero();
        assertThat(strange).exists();
    }

    @Test
    @DisplayName("says in one line that it cannot write")
    void unwritable() throws IOException {
        Path file = folder.resolve("file");
        Files.writeString(file, "");

        assertThat(generate(file)).isEqualTo(2);
        assertThat(err.toString()).startsWith("cannot write " + file).hasLineCount(1);
    }

    @Test
    @DisplayName("writes into the Maven module of the protocols unless it is told where")
    void folder_of_the_module() {
        assertThat(ModuleFolder.of(OomReaper.class)).isEqualTo(Path.of("src", "main", "tla"));
    }
}
