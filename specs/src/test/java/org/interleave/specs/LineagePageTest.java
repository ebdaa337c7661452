package org.interleave.specs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.interleave.checker.check.ProtocolResult;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("tlc")
@DisplayName("The page on the lineage of the OOM reaper")
class LineagePageTest {
    private static final Path PAGE = Path.of("LINEAGE.md");

    private static final List<ProtocolResult> HISTORY = Decided.BY_TLC.stream()
            .filter(result -> result.protocol().name().startsWith("OomReaper"))
            .toList();

    @Test
    void explains_every_broken_property_and_nothing_else() {
        assertThat(LineagePage.unexplained(HISTORY)).isEmpty();
    }

    @Test
    void is_what_tlc_says() throws IOException {
        String page = LineagePage.of(HISTORY);
        if (System.getProperty("golden.refresh") != null) {
            Files.writeString(PAGE, page);
        }

        assertThat(page).as("LINEAGE.md; it tells how to write it anew").isEqualTo(Files.readString(PAGE));
    }
}
