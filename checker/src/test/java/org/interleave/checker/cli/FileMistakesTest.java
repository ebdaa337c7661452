package org.interleave.checker.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.mistake.CommandMistake;
import org.interleave.checker.mistake.Provoked;
import org.interleave.checker.watch.AuthorClasses;
import org.interleave.checker.watch.AuthorFolders;
import org.interleave.checker.watch.SourceCompiler;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Files and folders")
class FileMistakesTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("that are to be watched must be there, and be folders")
    void no_such_folder() throws IOException {
        Typed.line("check", "--watch", "--source", "src/mian/java")
                .isMistake(
                        CommandMistake.NO_SUCH_FOLDER,
                        "--source src/mian/java: there is no such folder. Name one that is there. [IL971]");
        Path file = Files.writeString(folder.resolve("Door.java"), "");
        Typed.line("check", "--watch", "--classes", file.toString())
                .calling(folder, "demo")
                .isMistake(
                        CommandMistake.NO_SUCH_FOLDER,
                        "--classes demo/Door.java is a file, and folders are watched. Name the folder it is in."
                                + " [IL971]");
    }

    @Test
    @DisplayName("must be named if nobody knows where the protocols come from")
    void nothing_to_watch() {
        ClassLoader nowhere = ClassLoader.getPlatformClassLoader();
        String told = "nothing to watch: there is no folder from which the protocols come. Name one with"
                + " --classes DIR or --source DIR. [IL972]";

        assertThat(catchThrowableOfType(
                        UserMistakeException.class, () -> WatchedFolders.of(List.of(), List.of(), true, nowhere)))
                .hasMessage(told);
        Provoked.byCommand(CommandMistake.NOTHING_TO_WATCH, "interleave check --watch", told);
    }

    @Test
    @DisplayName("that are to be written must be files in a folder that is there")
    void cannot_write() {
        Typed.line("check", "--json", "src")
                .isMistake(CommandMistake.CANNOT_WRITE, "cannot write src: it is a folder. Name a file. [IL973]");
        Typed.line("check", "--json", "no/such/folder/results.json")
                .isMistake(
                        CommandMistake.CANNOT_WRITE,
                        "cannot write no/such/folder/results.json: its folder is not there. Make the folder, or name"
                                + " another file. [IL973]");
        Typed.line("check", "--junit", "src")
                .isMistake(CommandMistake.CANNOT_WRITE, "cannot write src: it is a folder. Name a file. [IL973]");
        Typed.line("check", "--page", "src", "--itf", "pom.xml")
                .isMistake(
                        CommandMistake.CANNOT_WRITE,
                        "cannot write src: it is a folder. Name a file. [IL973]\n"
                                + "cannot write into pom.xml: it is a file. Name a folder. [IL973]");
        Typed.line("graph", "OomReaper", "--dot", "--output", "src")
                .isMistake(CommandMistake.CANNOT_WRITE, "cannot write src: it is a folder. Name a file. [IL973]");
        Typed.line("check", "--itf", "pom.xml")
                .isMistake(
                        CommandMistake.CANNOT_WRITE, "cannot write into pom.xml: it is a file. Name a folder. [IL973]");
        Typed.line("check", "--itf", "pom.xml/traces")
                .isMistake(
                        CommandMistake.CANNOT_WRITE,
                        "cannot write into pom.xml/traces: there is a file where a folder should be. Choose a place"
                                + " that can be written to. [IL973]");
    }

    @Test
    @DisplayName("that are to be written must not be the same")
    void same_file() throws IOException {
        Files.createSymbolicLink(folder.resolve("results.html"), folder.resolve("results.json"));
        String results = folder.resolve("results.json").toString();
        Typed.line(
                        "check",
                        "--json",
                        results,
                        "--page",
                        folder.resolve("results.html").toString())
                .calling(folder, "demo")
                .isMistake(
                        CommandMistake.SAME_FILE,
                        "--page and --json both write demo/results.html, which --json calls demo/results.json. Name two"
                                + " files. [IL978]");
        Typed.line("check", "--json", results, "--junit", results)
                .calling(folder, "demo")
                .isMistake(
                        CommandMistake.SAME_FILE,
                        "--junit and --json both write demo/results.json. Name two files. [IL978]");
    }

    @Test
    @DisplayName("that are printed must arrive")
    void output_lost() {
        Provoked.byCommand(CommandMistake.OUTPUT_LOST, "interleave list > /dev/full", OutputTest.TOLD);
    }

    @Test
    @DisplayName("that stand where modules belong must be files that can be read")
    void cannot_read() throws IOException {
        Files.createDirectory(folder.resolve("OomReaper.tla"));
        Typed.line("generate", "--directory", folder.toString())
                .calling(folder, "demo")
                .isMistake(
                        CommandMistake.CANNOT_READ,
                        "cannot read demo/OomReaper.tla: it is a folder. Move it away. [IL974]");
    }

    @Test
    @DisplayName("cannot be generated where nobody knows where they belong")
    void no_maven_module() throws IOException {
        WatchSession.writeDoor(folder);
        List<ProtocolEntry> entries = AuthorClasses.of(
                        new AuthorFolders(List.of(folder), List.of()),
                        SourceCompiler.find(),
                        getClass().getClassLoader())
                .expectations()
                .stream()
                .flatMap(expectations -> expectations.entries().stream())
                .toList();

        Typed.where(() -> entries, "generate")
                .isMistake(
                        CommandMistake.NO_MAVEN_MODULE,
                        "there is no pom.xml above the classes of DemoExpectations. Say with --directory where generated files belong."
                                + " [IL975]");
    }

    @Test
    @DisplayName("that are generated must be what the protocols say, and nothing else may stand among them")
    void stale() throws IOException {
        Typed.line("generate", "--directory", folder.toString());
        Files.delete(folder.resolve("OomReaper.cfg"));
        Files.writeString(folder.resolve("OomReapr.tla"), "");

        Typed compared = Typed.line("generate", "--check", "--directory", folder.toString())
                .calling(folder, "demo");

        String stranger = "demo/OomReapr.tla is not generated from any protocol. Delete or move it. [IL977]";
        String stale = "1 of 4 files are not what they should be. Write them anew with the command below."
                + " [IL976]\n  mvn -q compile exec:java -Dexec.args=\"generate\"";
        assertThat(compared.status()).isEqualTo(1);
        assertThat(compared.out()).isEqualTo("demo/OomReaper.cfg is missing\n" + stranger + "\n" + stale + "\n");
        Provoked.byCommand(CommandMistake.STALE_FILE, "interleave generate --check", stale);
        Provoked.byCommand(CommandMistake.STRANGE_FILE, "interleave generate --check", stranger);
    }
}
