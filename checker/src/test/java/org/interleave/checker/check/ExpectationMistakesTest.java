package org.interleave.checker.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.interleave.checker.expectation.Expectations;
import org.interleave.checker.mistake.CommandMistake;
import org.interleave.checker.mistake.Provoked;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.ProtocolException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Mistakes in expectations")
class ExpectationMistakesTest {
    private static final Path SLIPS =
            Path.of("src/test/java", ExpectationSlips.class.getName().replace('.', '/') + ".java");

    private final List<Mistake> made = Stream.of(new ExpectationSlips(), new ExpectationSlips.Hurried())
            .flatMap(ExpectationMistakesTest::allOf)
            .sorted(Comparator.comparing(mistake -> mistake.code().code()))
            .toList();

    private static List<CommandMistake> ofExpectations() {
        return Arrays.stream(CommandMistake.values())
                .filter(mistake -> mistake.code().startsWith("IL90"))
                .toList();
    }

    /** All mistakes are told at once. */
    private static Stream<Mistake> allOf(Expectations slips) {
        return catchThrowableOfType(ProtocolException.class, () -> ProtocolChecker.checks(slips.entries()))
                .mistakes()
                .stream();
    }

    @Test
    void are_all_made_once() {
        assertThat(made).extracting(Mistake::code).containsExactlyElementsOf(ofExpectations());
    }

    @Test
    void may_be_static_ones_of_a_protocol() {
        assertThat(allOf(new ExpectationSlips.OfUnready()))
                .singleElement()
                .asString()
                .startsWith("ExpectationSlips.java:46: its class cannot be initialized; Java says: ")
                .contains("For input string: \"three\"")
                .endsWith("Mend what is static in it, or in an enum or a class that it uses. [IL903]");
    }

    @Test
    void are_told_at_the_line_at_fault() throws IOException {
        for (Mistake mistake : made) {
            String line = mistake.location().line() == 0 ? "" : line(mistake);
            if (!line.isEmpty()) {
                assertThat(line).endsWith("// <- " + mistake.code().code());
            }
            Provoked.byJava(mistake.code(), line.replaceAll(" *// <- .*", ""), mistake.toString());
        }
    }

    private static String line(Mistake mistake) throws IOException {
        return Files.readAllLines(SLIPS).get(mistake.location().line() - 1).strip();
    }
}
