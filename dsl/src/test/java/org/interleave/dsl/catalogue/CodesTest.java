package org.interleave.dsl.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.interleave.dsl.tree.MistakeCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The codes of mistakes")
class CodesTest {
    private static final Path SOURCES = Path.of("src/main/java/org/interleave/dsl/catalogue");

    private static Stream<MistakeCode> codes() {
        return Area.all().stream().flatMap(area -> area.codes().stream());
    }

    @Test
    void are_all_in_an_area() throws IOException {
        List<String> enums = codes().map(code -> code.getClass().getSimpleName() + ".java")
                .distinct()
                .toList();

        try (Stream<Path> files = Files.list(SOURCES)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith("Mistake.java")))
                    .containsExactlyInAnyOrderElementsOf(enums);
        }
    }

    @Test
    void are_unique_and_rise() {
        assertThat(codes().map(MistakeCode::code))
                .allMatch(code -> code.matches("IL[1-8]\\d\\d"))
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
