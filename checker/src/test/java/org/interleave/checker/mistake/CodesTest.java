package org.interleave.checker.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.interleave.dsl.tree.MistakeCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The codes of mistakes that a command tells of")
class CodesTest {
    private static final Path SOURCES = Path.of("src/main/java/org/interleave/checker");

    private static Stream<MistakeCode> codes() {
        return Area.all().stream().flatMap(area -> area.codes().stream());
    }

    @Test
    void are_all_in_an_area() throws IOException {
        List<String> enums = codes().map(code -> code.getClass().getSimpleName() + ".java")
                .distinct()
                .toList();

        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith("Mistake.java")))
                    .containsExactlyInAnyOrderElementsOf(enums);
        }
    }

    /** Those of protocols begin with 1 to 8. */
    @Test
    void are_unique_and_rise() {
        assertThat(codes().map(MistakeCode::code))
                .allMatch(code -> code.matches("IL9\\d\\d"))
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void have_titles_that_tell_them_apart() {
        assertThat(codes().map(MistakeCode::title))
                .doesNotHaveDuplicates()
                .noneMatch(title -> title.endsWith(".") || title.isBlank());
    }

    @Test
    void say_why_and_what_to_write_instead() {
        assertThat(codes().map(MistakeCode::about)).allMatch(about -> about.endsWith("."));
    }
}
