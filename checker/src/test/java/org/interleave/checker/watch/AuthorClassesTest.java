package org.interleave.checker.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.checker.expectation.Expectations;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The author's classes")
class AuthorClassesTest {
    private static final SourceCompiler COMPILER = SourceCompiler.find().orElseThrow();

    @TempDir
    private Path sources;

    @TempDir
    private Path classes;

    private void source(String file, String text) throws IOException {
        Path path = sources.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void expectations(String name) throws IOException {
        source("demo/" + name + ".java", """
                        package demo;

                        public final class %s extends org.interleave.checker.expectation.Expectations {
                            @Override
                            protected void expectations() {}
                        }
                        """.formatted(name));
    }

    private void service(String name) throws IOException {
        source("META-INF/services/" + Expectations.class.getName(), name);
    }

    private AuthorClasses load(List<Path> compiled) {
        return load(compiled, getClass().getClassLoader());
    }

    private AuthorClasses load(List<Path> compiled, ClassLoader parent) {
        return AuthorClasses.of(new AuthorFolders(List.of(sources), compiled), Optional.of(COMPILER), parent);
    }

    /** Writes what the sources say now as class files. */
    private void compileToFiles() throws IOException {
        Map<String, byte[]> compiled = COMPILER.compile(
                SourceFiles.in(List.of(sources)), ClassPath.of(getClass().getClassLoader()));
        for (Map.Entry<String, byte[]> type : compiled.entrySet()) {
            Path file = classes.resolve(type.getKey().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, type.getValue());
        }
    }

    private static Object wordOf(AuthorClasses loaded) throws ReflectiveOperationException {
        return loaded.loader().loadClass("demo.Words").getField("WORD").get(null);
    }

    @Test
    void are_as_the_sources_say_now() throws Exception {
        source("demo/Words.java", "package demo; public class Words { public static final Object WORD = 1; }");
        AuthorClasses before = load(List.of());
        source("demo/Words.java", "package demo; public class Words { public static final Object WORD = 2; }");
        AuthorClasses now = load(List.of());

        assertThat(wordOf(before)).isEqualTo(1);
        assertThat(wordOf(now)).isEqualTo(2);
    }

    @Test
    void are_found_as_services_that_the_sources_name() throws IOException {
        expectations("DemoExpectations");
        service("demo.DemoExpectations");

        assertThat(load(List.of()).expectations())
                .extracting(found -> found.getClass().getName())
                .containsExactly("demo.DemoExpectations");
    }

    @Test
    void are_not_found_any_more_when_their_source_is_gone() throws IOException {
        expectations("DemoExpectations");
        service("demo.DemoExpectations");
        ClassLoader atFirst = load(List.of()).loader();
        Files.delete(sources.resolve("demo/DemoExpectations.java"));
        expectations("OtherExpectations");
        service("demo.OtherExpectations\ndemo.DemoExpectations");

        assertThat(load(List.of(), atFirst).expectations())
                .extracting(found -> found.getClass().getName())
                .containsExactly("demo.OtherExpectations");
    }

    @Test
    void come_from_a_folder_of_classes_where_there_is_no_source() throws Exception {
        source("demo/Words.java", "package demo; public class Words { public static final Object WORD = 1; }");
        compileToFiles();
        Files.delete(sources.resolve("demo/Words.java"));

        assertThat(wordOf(load(List.of(classes)))).isEqualTo(1);
    }

    @Test
    void do_not_compile_against_classes_whose_source_is_gone() throws IOException {
        source("demo/Gone.java", "package demo; class Gone {}");
        compileToFiles();
        Files.delete(sources.resolve("demo/Gone.java"));
        source("demo/User.java", "package demo;\nclass User extends Gone {}");

        assertThatThrownBy(() -> load(List.of(classes)))
                .isInstanceOf(CompilerErrorsException.class)
                .hasMessage("""
                        Java's compiler finds 1 mistake:
                          User.java:2: cannot find symbol
                            symbol: class Gone
                        Mend and save; the watch goes on. [IL966]""");
    }

    @Test
    void have_their_mistakes_listed_but_not_hundreds() throws IOException {
        StringBuilder many = new StringBuilder("package demo;\nclass Words {\n");
        for (int i = 0; i < 12; i++) {
            many.append("  Nix nix").append(i).append(";\n");
        }
        source("demo/Words.java", many.append("}\n").toString());
        assertThatThrownBy(() -> load(List.of()))
                .hasMessageStartingWith("Java's compiler finds 12 mistakes:\n")
                .hasMessageContaining("Words.java:12: cannot find symbol")
                .hasMessageEndingWith("\n  and 2 more\nMend and save; the watch goes on. [IL966]");
    }
}
