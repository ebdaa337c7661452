package org.interleave.checker.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A watch on folders")
class FolderWatchTest {
    @TempDir
    private Path folder;

    private Path sources;
    private Path file;
    private FolderWatch watch;

    @BeforeEach
    void begin() throws IOException {
        sources = Files.createDirectory(folder.resolve("java"));
        file = Files.writeString(sources.resolve("A.java"), "class A {}");
        watch = new FolderWatch(new AuthorFolders(List.of(sources), List.of()));
    }

    private void seesWritten(Path... files) {
        assertThat(watch.changes()).isEqualTo(new Changes(Set.of(files), Set.of()));
        assertThat(watch.changes()).isEqualTo(Changes.NONE);
    }

    private void seesDeleted(Path... files) {
        assertThat(watch.changes()).isEqualTo(new Changes(Set.of(), Set.of(files)));
        assertThat(watch.changes()).isEqualTo(Changes.NONE);
    }

    @Test
    void sees_nothing_at_first() {
        assertThat(watch.changes()).isEqualTo(Changes.NONE);
    }

    @Test
    void sees_a_file_that_is_saved() throws IOException {
        Files.writeString(file, "final class A {}");
        seesWritten(file);
    }

    @Test
    void sees_a_file_that_takes_the_place_of_another() throws IOException {
        Path draft = Files.writeString(sources.resolve("A.java~"), "final class A {}");
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        seesWritten(file);
    }

    @Test
    void sees_files_that_come_and_go() throws IOException {
        Path other = Files.writeString(sources.resolve("B.java"), "class B {}");
        seesWritten(other);
        Files.delete(other);
        seesDeleted(other);
    }

    @Test
    void sees_a_folder_that_is_new_and_what_is_saved_in_it_later() throws IOException {
        Path inner = Files.createDirectories(sources.resolve("org").resolve("demo"));
        Path first = Files.writeString(inner.resolve("B.java"), "class B {}");
        seesWritten(first);
        Path second = Files.writeString(inner.resolve("C.java"), "class C {}");
        seesWritten(second);
    }

    @Test
    void sees_that_the_whole_folder_goes_and_comes_back() throws IOException {
        Files.delete(file);
        Files.delete(sources);
        seesDeleted(file);
        Files.createDirectory(sources);
        Files.writeString(file, "class A {}");
        seesWritten(file);
    }

    @Test
    void sees_the_list_of_services_beside_the_sources() throws IOException {
        Path services = Files.createDirectories(
                folder.resolve("resources").resolve("META-INF").resolve("services"));
        Path list = Files.writeString(services.resolve("demo.Service"), "demo.A");
        seesWritten(list);
    }

    @Test
    void does_not_see_what_editors_put_beside_the_sources() throws IOException {
        for (String name : List.of(".A.java.swp", ".#A.java", "A.java~", "4913", "#A.java#", "A.java___jb_tmp___")) {
            Files.writeString(sources.resolve(name), "class A {}");
        }
        assertThat(watch.changes()).isEqualTo(Changes.NONE);
    }
}
