package org.interleave.specs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.interleave.generator.tla.Layout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Committed modules, twins and cfg files are as wide as a page; only a single word may be longer. */
class GeneratedWidthTest {
    @ParameterizedTest
    @ValueSource(strings = {"src/main/tla", "src/main/pluscal", "../generator/src/test/resources/golden"})
    void no_line_is_wider_than_a_page(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            List<Path> generated = files.filter(file -> file.toString().matches(".*\\.(tla|cfg)"))
                    .toList();
            assertThat(generated).isNotEmpty();
            for (Path file : generated) {
                assertThat(Files.readAllLines(file))
                        .as(file.toString())
                        .allMatch(line ->
                                line.length() <= Layout.WIDTH || !line.strip().contains(" "));
            }
        }
    }
}
