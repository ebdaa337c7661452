package org.interleave.dsl.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.interleave.dsl.tree.ReservedNames;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("LANGUAGE.md lists every reserved name")
class ReservedNamesPageTest {
    @Test
    void with_what_it_is() throws IOException {
        String page = Files.readString(Path.of("LANGUAGE.md"));
        String table =
                page.substring(page.indexOf("<!-- reserved names: begin"), page.indexOf("<!-- reserved names: end"));

        assertThat(table.lines().filter(line -> line.startsWith("| `")))
                .hasSameSizeAs(ReservedNames.values())
                .zipSatisfy(
                        Arrays.asList(ReservedNames.values()),
                        (row, reserved) -> assertThat(row)
                                .startsWith("| "
                                        + reserved.names().stream()
                                                .sorted()
                                                .map(name -> "`" + name + "`")
                                                .collect(Collectors.joining(", "))
                                        + " | " + reserved.whose() + " |"));
    }
}
