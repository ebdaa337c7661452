package org.interleave.specs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.interleave.checker.check.GeneratedFiles;
import org.interleave.checker.cli.GeneratedModules;
import org.interleave.checker.expectation.Expectations;
import org.interleave.checker.expectation.ProtocolEntry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The committed modules and twins are what the generator makes of the protocols today. */
@DisplayName("Generated files")
class GeneratedFilesTest {
    @Test
    void are_not_stale_and_are_all_there_is() {
        List<String> differences =
                GeneratedModules.of(Expectations.all(), Optional.empty()).differences();

        assertThat(differences).withFailMessage(String.join("\n", differences)).isEmpty();
    }

    @Test
    void are_the_same_to_the_byte_each_time() {
        for (ProtocolEntry entry : Expectations.all()) {
            assertThat(GeneratedFiles.of(entry)).isEqualTo(GeneratedFiles.of(entry));
            assertThat(GeneratedFiles.ofTwin(entry)).isEqualTo(GeneratedFiles.ofTwin(entry));
        }
    }

    @Test
    void keep_to_the_page() {
        Stream<Map<String, String>> all = Expectations.all().stream()
                .flatMap(entry -> Stream.of(GeneratedFiles.of(entry), GeneratedFiles.ofTwin(entry)));
        all.forEach(files -> files.forEach((name, text) -> {
            assertThat(text.lines()).as(name).allMatch(line -> line.length() <= 79);
            assertThat(text).as(name).isASCII().doesNotContain("\r", "\t").endsWith("\n");
            assertThat(text.lines()).as(name).noneMatch(line -> line.endsWith(" "));
        }));
    }
}
