package org.interleave.specs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.interleave.checker.assertion.ProtocolAssertions.assertThat;
import static org.interleave.checker.assertion.ProtocolAssertions.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.interleave.checker.assertion.CheckedProtocol;
import org.interleave.checker.check.CheckOptions;
import org.interleave.checker.check.Engine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The first page shows what the tool prints: its protocol compiles and fails as shown, its counterexample is real. */
@DisplayName("README.md")
class ReadmeTest {
    private static final Path PAGE = Path.of("../README.md");
    private static final Path LINEAGE = Path.of("LINEAGE.md");
    private static final Path PROTOCOL = Path.of("src/test/java/org/interleave/specs/MissedWakeUp.java");
    private static final int MOST_LINES = 150;

    private static List<String> blocks(String page, String language) {
        return CodeBlock.in(page).stream()
                .filter(block -> block.language().equals(language))
                .map(CodeBlock::text)
                .toList();
    }

    @Test
    void is_short() throws IOException {
        assertThat(Files.readAllLines(PAGE)).hasSizeLessThanOrEqualTo(MOST_LINES);
    }

    @Test
    void shows_the_protocol_that_is_compiled_here() throws IOException {
        String source = Files.readString(PROTOCOL);

        assertThat(blocks(Files.readString(PAGE), "java")).contains(source.strip());
    }

    @Test
    void shows_how_its_protocol_fails() throws IOException {
        CheckedProtocol checked = check(new MissedWakeUp(), CheckOptions.DEFAULT.by(Engine.FAST));

        Throwable failure = catchThrowable(() -> assertThat(checked).holds("WaiterWakes"));

        assertThat(failure).isInstanceOf(AssertionError.class);
        assertThat(blocks(Files.readString(PAGE), "text"))
                .contains(failure.getMessage().strip());
    }

    @Test
    void shows_a_counterexample_of_the_lineage() throws IOException {
        assertThat(blocks(Files.readString(PAGE), "text").get(0))
                .startsWith("OomReaperV4_14 NoReapAfterTeardown")
                .satisfies(text -> assertThat(Files.readString(LINEAGE))
                        .contains(text.substring(text.indexOf("start:")).strip()));
    }
}
