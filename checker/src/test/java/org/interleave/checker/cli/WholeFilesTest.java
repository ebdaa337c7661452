package org.interleave.checker.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
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

    private static NamedFile named(String option, Path file) {
        return new NamedFile(option, file);
    }

    private static String refused(NamedFile... files) {
        return catchThrowableOfType(UserMistakeException.class, () -> WholeFiles.mustBeWritable(List.of(files)))
                .getMessage();
    }

    @Test
    @DisplayName("are written through links, which stay")
    void links() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("file"));
        Path linkToLink = Files.createSymbolicLink(folder.resolve("linkToLink"), Path.of("link"));
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), Path.of("new"));

        WholeFiles.mustBeWritable(List.of(named("--json", linkToLink), named("--page", dangling)));
        WholeFiles.write(Map.of(linkToLink, "one", dangling, "two"));

        assertThat(file).isRegularFile().content().isEqualTo("one");
        assertThat(folder.resolve("new")).content().isEqualTo("two");
        assertThat(List.of(link, linkToLink, dangling)).allMatch(Files::isSymbolicLink);
    }

    @Test
    @DisplayName("cannot be written through links that go round")
    void circle() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("a"), Path.of("b"));
        Files.createSymbolicLink(folder.resolve("b"), Path.of("a"));

        assertThat(refused(named("--json", link)))
                .isEqualTo("cannot write " + link + ": its links go round in a circle. Name a file. [IL973]");
    }

    @Test
    @DisplayName("keep who may read them")
    void permissions() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        WholeFiles.write(Map.of(file, "new"));

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
    }

    @Test
    @DisplayName("are not devices: these are written into, and a full one is an error")
    void devices() throws IOException {
        assumeThat(Path.of("/dev/full")).exists();
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("/dev/null"));
        Path file = folder.resolve("file");
        Map<Path, String> texts = new LinkedHashMap<>();
        texts.put(file, "whole");
        texts.put(Path.of("/dev/full"), "lost");

        WholeFiles.mustBeWritable(List.of(named("--json", link), named("--page", Path.of("/dev/null"))));
        WholeFiles.write(Map.of(link, "gone"));
        assertThatThrownBy(() -> WholeFiles.write(texts))
                .hasMessage("cannot write /dev/full: Java says: java.io.IOException: No space left on device. Choose a"
                        + " place that can be written to. [IL973]");

        assertThat(link).isSymbolicLink();
        assertThat(Path.of("/dev/null"))
                .satisfies(device -> assertThat(Files.isRegularFile(device)).isFalse());
        assertThat(file).as("all or nothing").doesNotExist();
    }

    @Test
    @DisplayName("are not pipes: these are written into")
    void pipes() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        FutureTask<String> reader = new FutureTask<>(() -> Files.readString(pipe));
        new Thread(reader, "reader").start();

        WholeFiles.mustBeWritable(List.of(named("--json", pipe)));
        WholeFiles.write(Map.of(pipe, "text"));

        assertThat(reader.get()).isEqualTo("text");
        assertThat(Files.isRegularFile(pipe)).isFalse();
    }

    @Test
    @DisplayName("are not one and the same, under whatever names")
    void same() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        Path hard = Files.createLink(folder.resolve("hard"), file);
        Path round = folder.resolve("../" + folder.getFileName() + "/new");
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("new"));

        assertThat(refused(named("--json", link), named("--junit", file)))
                .isEqualTo("--junit and --json both write " + file + ", which --json calls " + link
                        + ". Name two files. [IL978]");
        assertThat(refused(named("--json", hard), named("--page", file))).contains("[IL978]");
        assertThat(refused(named("--json", round), named("--page", dangling))).contains("[IL978]");
        assertThat(refused(named("--json", round), named("--page", folder.resolve("new"))))
                .contains("[IL978]");
        WholeFiles.mustBeWritable(List.of(named("--json", folder.resolve("new")), named("--page", link)));
    }

    @Test
    @DisplayName("are written where a killed run has left its draft, which is deleted; that of a living one is not")
    void drafts() throws IOException {
        Path file = folder.resolve("file");
        Path dead = Files.writeString(folder.resolve(".file.999999999.draft"), "half");
        Path alive = Files.writeString(
                folder.resolve(".file."
                        + ProcessHandle.current().parent().orElseThrow().pid() + ".draft"),
                "half");
        Path other = Files.writeString(folder.resolve(".other.999999999.draft"), "of nobody's business");

        WholeFiles.write(Map.of(file, "whole"));

        assertThat(dead).doesNotExist();
        assertThat(alive).exists();
        assertThat(other).exists();
        assertThat(file).content().isEqualTo("whole");
    }
}
