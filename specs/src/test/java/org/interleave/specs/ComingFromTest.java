package org.interleave.specs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interleave.checker.assertion.ProtocolAssertions.assertThat;
import static org.interleave.checker.assertion.ProtocolAssertions.check;
import static org.interleave.checker.assertion.ProtocolAssertions.depth;
import static org.interleave.checker.assertion.ProtocolAssertions.distinctStates;
import static org.interleave.checker.assertion.ProtocolAssertions.generatedStates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.interleave.checker.assertion.ProtocolAssert;
import org.interleave.checker.check.CheckOptions;
import org.interleave.checker.check.Engine;
import org.interleave.dsl.ProtocolSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages for newcomers show parts of protocols that are compiled here, and come out as the pages say. */
@DisplayName("FROM_TLA.md and FROM_PROMELA.md")
class ComingFromTest {
    private static final Path SOURCES = Path.of("src/test/java/org/interleave/specs");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** What is compiled of a page, in one line without blanks. */
    private static String sources(String prefix) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(SOURCES)) {
            files = all.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .toList();
        }
        StringBuilder text = new StringBuilder();
        for (Path file : files) {
            text.append(Files.readString(file));
        }
        return dense(text.toString());
    }

    private static String dense(String code) {
        return code.replaceAll("\\s+", "");
    }

    @ParameterizedTest
    @CsvSource({"FROM_TLA.md, Tla", "FROM_PROMELA.md, Promela"})
    void show_blocks_that_are_compiled(String page, String prefix) throws IOException {
        String sources = sources(prefix);

        assertThat(CodeBlock.in(Files.readString(Path.of("../dsl", page))))
                .filteredOn(block -> block.language().equals("java"))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(sources).contains(dense(block.text())));
    }

    @ParameterizedTest
    @CsvSource({"FROM_TLA.md, Tla", "FROM_PROMELA.md, Promela"})
    void show_words_that_are_compiled(String page, String prefix) throws IOException {
        String sources = sources(prefix);
        List<String> words = Files.readAllLines(Path.of("../dsl", page)).stream()
                .filter(line -> line.startsWith("| `") || line.startsWith("| a"))
                .flatMap(row ->
                        CODE.matcher(row.substring(row.lastIndexOf(" | "))).results())
                .map(code -> code.group(1).replace("\\|", "|"))
                .filter(code -> code.contains("("))
                .toList();

        assertThat(words)
                .hasSizeGreaterThan(20)
                .allSatisfy(word -> assertThat(sources).contains(dense(word)));
    }

    @Test
    void show_protocols_that_come_out_as_they_say() {
        comeOut(Engine.FAST);
    }

    @Test
    @Tag("tlc")
    void show_protocols_of_which_TLC_says_the_same() {
        comeOut(Engine.TLC);
    }

    private static void comeOut(Engine engine) {
        checked(engine, new TlaLock())
                .holdsEverythingElse()
                .exploring(distinctStates(64))
                .exploring(generatedStates(124))
                .exploring(depth(6));
        checked(engine, new TlaGuards())
                .holdsEverythingElse()
                .exploring(distinctStates(4))
                .exploring(generatedStates(8));
        checked(engine, new TlaCounter()).holdsEverythingElseWithinBound();
        checked(engine, new TlaSpinner()).violates("Unlocked").holdsEverythingElse();
        checked(engine, new TlaWords()).holdsEverythingElse();
        checked(engine, new PromelaWords()).holdsEverythingElse();
        checked(engine, new PromelaRendezvous()).holdsEverythingElse();
    }

    private static ProtocolAssert checked(Engine engine, ProtocolSource protocol) {
        return assertThat(check(protocol, CheckOptions.DEFAULT.by(engine)));
    }
}
