package org.interleave.checker.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("files")
class WholeFilesTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("are written over old ones, into folders that are made for them")
    void write() throws IOException {
        Path old = Files.writeString(folder.resolve("old"), "old");
        Path deep = folder.resolve("a/b/new");

        WholeFiles.write(Map.of(old, "one", deep, "two"));

        assertThat(old).content().isEqualTo("one");
        assertThat(deep).content().isEqualTo("two");
    }

    @Test
    @DisplayName("stay as they are when one of them cannot be written")
    void all_or_nothing() throws IOException {
        Path old = Files.writeString(folder.resolve("old"), "old");
        Map<Path, String> texts = new LinkedHashMap<>();
        texts.put(old, "new");
        texts.put(old.resolve("impossible"), "new");

        assertThatThrownBy(() -> WholeFiles.write(texts))
                .isInstanceOf(UserMistakeException.class)
                .hasMessageStartingWith("cannot write " + old.resolve("impossible"));

        assertThat(old).content().isEqualTo("old");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(old);
        }
    }

    @Test
    @DisplayName("are left alone by the question whether they can be written")
    void must_be_writable() throws IOException {
        Path file = folder.resolve("results.json");
        WholeFiles.mustBeWritable(List.of(new NamedFile("--json", file)));
        assertThat(file).doesNotExist();
    }
}
