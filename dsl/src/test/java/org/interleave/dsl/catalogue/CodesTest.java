package org.interleave.dsl.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The codes of mistakes")
class CodesTest {
    private static final Path PAGE = Path.of("MISTAKES.md");

    private static Stream<ProtocolMistake> codes() {
        return Stream.of(ProtocolMistake.values());
    }

    @Test
    void all_have_an_entry_on_the_page() throws IOException {
        List<String> codes = codes().map(ProtocolMistake::code).toList();

        assertThat(new CataloguePage(Files.readString(PAGE)).prose().keySet())
                .as("entries of MISTAKES.md; write a heading, ### and the code, and below it what to write instead")
                .containsExactlyElementsOf(codes);
    }

    @Test
    void are_unique_and_rise() {
        assertThat(codes().map(ProtocolMistake::code))
                .allMatch(code -> code.matches("IL[1-8]\\d\\d"))
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void have_summaries_that_tell_them_apart() {
        assertThat(codes().map(ProtocolMistake::summary))
                .doesNotHaveDuplicates()
                .noneMatch(summary -> summary.endsWith(".") || summary.isBlank());
    }

    @Test
    void say_on_the_page_why_and_what_to_write_instead() throws IOException {
        assertThat(new CataloguePage(Files.readString(PAGE)).prose().values()).allMatch(prose -> prose.endsWith("."));
    }
}
