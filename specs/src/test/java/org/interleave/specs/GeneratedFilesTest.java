package org.interleave.specs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.interleave.checker.check.GeneratedFiles;
import org.interleave.checker.expectation.Expectations;
import org.interleave.checker.expectation.ProtocolEntry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The committed modules are what the generator makes of the protocols today. */
@DisplayName("Generated files")
class GeneratedFilesTest {
    private static final Path COMMITTED = Path.of("src/main/tla");
    private static final String REFRESH = "mvn -q compile exec:java -Dexec.args=\"generate\"";

    @TestFactory
    Stream<DynamicTest> are_not_stale() {
        return Expectations.all().stream()
                .flatMap(entry -> GeneratedFiles.of(entry).entrySet().stream())
                .map(file -> dynamicTest(file.getKey(), () -> requireCommitted(file.getKey(), file.getValue())));
    }

    private static void requireCommitted(String name, String generated) throws IOException {
        Path file = COMMITTED.resolve(name);
        String committed = Files.exists(file) ? Files.readString(file) : "";
        if (!committed.equals(generated)) {
            List<String> old = committed.lines().toList();
            List<String> diff = UnifiedDiffUtils.generateUnifiedDiff(
                    "committed/" + name,
                    "generated/" + name,
                    old,
                    DiffUtils.diff(old, generated.lines().toList()),
                    3);
            throw new AssertionError(
                    name + " is stale. Refresh it from the root with:\n  " + REFRESH + "\n" + String.join("\n", diff));
        }
    }

    @Test
    void are_all_there_is() throws IOException {
        TreeSet<String> generated = new TreeSet<>();
        for (ProtocolEntry entry : Expectations.all()) {
            generated.addAll(GeneratedFiles.of(entry).keySet());
        }
        List<String> committed = new ArrayList<>();
        try (Stream<Path> files = Files.list(COMMITTED)) {
            files.forEach(file -> committed.add(file.getFileName().toString()));
        }
        assertThat(committed).containsExactlyInAnyOrderElementsOf(generated);
    }

    @Test
    void are_the_same_to_the_byte_each_time() {
        for (ProtocolEntry entry : Expectations.all()) {
            Map<String, String> once = GeneratedFiles.of(entry);
            assertThat(GeneratedFiles.of(entry)).isEqualTo(once);
        }
    }

    @Test
    void keep_to_the_page() {
        for (ProtocolEntry entry : Expectations.all()) {
            GeneratedFiles.of(entry).forEach((name, text) -> {
                assertThat(text.lines()).as(name).allMatch(line -> line.length() <= 79);
                assertThat(text).as(name).isASCII().doesNotContain("\r", "\t").endsWith("\n");
                assertThat(text.lines()).as(name).noneMatch(line -> line.endsWith(" "));
            });
        }
    }
}
