package org.interleave.checker.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.interleave.checker.expectation.ExpectationMistake;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.ProtocolException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Mistakes in expectations")
class ExpectationMistakesTest {
    private static final Path PAGE = Path.of("EXPECTATION_MISTAKES.md");
    private static final Path SLIPS =
            Path.of("src/test/java", ExpectationSlips.class.getName().replace('.', '/') + ".java");
    private static final String BEGINNING = """
            # Mistakes in expectations

            All that can be wrong where a module says what it expects of its protocols. A message ends in the code under which
            you find it here. Codes stay the same. Mistakes in protocols have [a page of their own](../dsl/MISTAKES.md).

            This page is written by a test, from the code and from the mistakes it makes. To write it anew:
            `mvn test -pl checker -am -Dtest=ExpectationMistakesTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.refresh`
            """;

    /** All of them are told at once. */
    private final List<Mistake> made =
            catchThrowableOfType(
                            ProtocolException.class, () -> ProtocolChecker.checks(new ExpectationSlips().entries()))
                    .mistakes()
                    .stream()
                    .sorted(Comparator.comparing(mistake -> mistake.code().code()))
                    .toList();

    @Test
    void are_all_made_once() {
        assertThat(made).extracting(Mistake::code).containsExactly(ExpectationMistake.values());
    }

    @Test
    void have_codes_of_their_own() {
        assertThat(Arrays.stream(ExpectationMistake.values()).map(ExpectationMistake::code))
                .allMatch(code -> code.matches("IL9\\d\\d"))
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void are_told_at_the_line_at_fault() throws IOException {
        for (Mistake mistake : made) {
            if (mistake.location().line() > 0) {
                assertThat(line(mistake)).endsWith("// <- " + mistake.code().code());
            }
        }
    }

    @Test
    void are_on_a_page() throws IOException {
        StringBuilder page = new StringBuilder(BEGINNING);
        for (Mistake mistake : made) {
            page.append(entry(mistake));
        }
        if (System.getProperty("golden.refresh") != null) {
            Files.writeString(PAGE, page);
        }

        assertThat(page.toString())
                .as(PAGE + "; refresh it with: mvn test -pl checker -am -Dtest=ExpectationMistakesTest "
                        + "-Dsurefire.failIfNoSpecifiedTests=false -Dgolden.refresh")
                .isEqualTo(Files.readString(PAGE));
    }

    /** The lines in the message are made up: the page would change with every line that is added above. */
    private static String entry(Mistake mistake) throws IOException {
        String text = "\n### " + mistake.code().code() + ": " + mistake.code().title() + "\n\n"
                + mistake.code().about() + "\n";
        String example = mistake.location().line() == 0
                ? ""
                : "\n```java\n" + line(mistake).replaceAll(" *// <- .*", "") + "\n```\n";
        String message = mistake.toString()
                .replace(mistake.location().toString(), "Example.java:20")
                .replaceAll("\\w+(?<!Example)\\.java:\\d+", "Example.java:10");
        return text + example + "\n```text\n" + message + "\n```\n";
    }

    private static String line(Mistake mistake) throws IOException {
        return Files.readAllLines(SLIPS).get(mistake.location().line() - 1).strip();
    }
}
