package org.interleave.checker.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The program in a JVM of its own")
class ProgramTest {
    @TempDir
    private Path folder;

    private Process start(Redirect out, List<String> jvm, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.add(Main.class.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(out)
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    private String err() throws IOException {
        return Files.readString(folder.resolve("err"), Charset.defaultCharset());
    }

    @Test
    @DisplayName("ends with 2 where its standard output is full")
    void full() throws Exception {
        assumeThat(Path.of("/dev/full")).exists();

        assertThat(start(Redirect.to(new File("/dev/full")), List.of(), "help").waitFor())
                .isEqualTo(2);
        assertThat(err()).isEqualTo(OutputTest.TOLD + System.lineSeparator());
    }

    @Test
    @DisplayName("ends with 2 where nobody reads its standard output")
    void closed() throws Exception {
        Process program = start(Redirect.PIPE, List.of(), "help");
        program.getInputStream().close();

        assertThat(program.waitFor()).isEqualTo(2);
        assertThat(err()).isEqualTo(OutputTest.TOLD + System.lineSeparator());
    }

    @Test
    @DisplayName("says in one message what needs a compiler, where Java does not even know what that is")
    void no_compiler() throws Exception {
        List<String> jre =
                List.of("--limit-modules", "java.base,java.sql,java.management,java.desktop,jdk.unsupported");

        Process program = start(Redirect.DISCARD, jre, "check", "--engine", "both");

        assertThat(program.waitFor()).isEqualTo(3);
        assertThat(err())
                .startsWith("this Java cannot compile, so there is no fast checker for --engine both")
                .contains("[IL921]")
                .hasLineCount(1);
    }
}
