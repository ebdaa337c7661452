package org.interleave.checker.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.interleave.checker.watch.AuthorFolders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What is watched unless the user says it")
class WatchedFoldersTest {
    @TempDir
    private Path project;

    private Path sources;
    private Path classes;

    /** A Maven module, compiled. */
    @BeforeEach
    void build() throws IOException {
        sources = project.resolve("src/main/java");
        classes = Files.createDirectories(project.resolve("target/classes"));
        WatchSession.writeDoor(sources);
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        classes.toString(),
                        sources.resolve("demo/Door.java").toString(),
                        sources.resolve("demo/DemoExpectations.java").toString());
        assertThat(status).isZero();
        Files.move(sources.resolve("META-INF"), classes.resolve("META-INF"));
    }

    private AuthorFolders usual(boolean canCompile, Path place) throws IOException {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {place.toUri().toURL()}, getClass().getClassLoader())) {
            return WatchedFolders.of(List.of(), List.of(), canCompile, loader);
        }
    }

    private Path jar(Path folder) throws IOException {
        Path jar = folder.resolve("demo.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        }
        return jar;
    }

    @Test
    @DisplayName("are the sources of the protocols, whether these come from a folder or from a jar")
    void sources() throws IOException {
        AuthorFolders expected = new AuthorFolders(List.of(sources), List.of());
        assertThat(usual(true, classes)).isEqualTo(expected);
        assertThat(usual(true, jar(project.resolve("target")))).isEqualTo(expected);
    }

    @Test
    @DisplayName("are their classes, where there are no sources or nothing to compile them with")
    void classes() throws IOException {
        AuthorFolders expected = new AuthorFolders(List.of(), List.of(classes));
        assertThat(usual(false, classes)).isEqualTo(expected);
        assertThat(usual(false, jar(project.resolve("target")))).isEqualTo(expected);
        Files.delete(sources.resolve("demo/DemoExpectations.java"));
        assertThat(usual(true, classes)).isEqualTo(expected);
    }

    @Test
    @DisplayName("are only what the user says, if that can be of use")
    void said() {
        ClassLoader loader = getClass().getClassLoader();
        assertThat(WatchedFolders.of(List.of(sources), List.of(), true, loader))
                .isEqualTo(new AuthorFolders(List.of(sources), List.of()));
        assertThat(WatchedFolders.of(List.of(sources), List.of(classes), false, loader))
                .isEqualTo(new AuthorFolders(List.of(), List.of(classes)));
    }

    @Test
    @DisplayName("must be something")
    void nothing(@TempDir Path elsewhere) throws IOException {
        Path jar = jar(elsewhere);
        assertThatThrownBy(() -> usual(true, jar))
                .isInstanceOf(UserMistakeException.class)
                .hasMessage("nothing to watch: there is no folder from which the protocols come. Name one with"
                        + " --classes DIR or --source DIR. [IL972]");
        assertThatThrownBy(() -> usual(false, jar)).hasMessageEndingWith("Name one with --classes DIR. [IL972]");
    }
}
