package org.interleave.checker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.interleave.checker.expectation.Expectations;
import org.interleave.checker.mistake.CommandMistake;
import org.interleave.checker.mistake.Provoked;
import org.interleave.dsl.tree.MistakeCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What is to be checked")
class SelectionMistakesTest {
    private static final String SERVICES = "META-INF/services/" + Expectations.class.getName();

    @Test
    @DisplayName("may be misspelt, or not be there")
    void no_such_protocol() {
        Typed.line("check", "OomReper")
                .isMistake(
                        CommandMistake.NO_SUCH_PROTOCOL,
                        "there is no protocol OomReper. Did you mean OomReaper? [IL961]");
        Typed.line("show", "xyz")
                .isMistake(
                        CommandMistake.NO_SUCH_PROTOCOL,
                        "there is no protocol xyz. The command list shows all there are. [IL961]");
    }

    @Test
    @DisplayName("may be misspelt more than once, which is told at once")
    void no_such_protocols() {
        String both = "there is no protocol OomReper. Did you mean OomReaper? [IL961]\n"
                + "there is no protocol xyz. The command list shows all there are. [IL961]";

        Typed.line("check", "OomReper", "OomReaper", "xyz").isMistake(CommandMistake.NO_SUCH_PROTOCOL, both);
        Typed.line("diff", "OomReper", "xyz").isMistake(CommandMistake.NO_SUCH_PROTOCOL, both);
        Typed.line("explain", "OomReper", "NoLateReap", "--against", "xyz")
                .isMistake(CommandMistake.NO_SUCH_PROTOCOL, both);
    }

    @Test
    @DisplayName("may be a property that is misspelt, or not there")
    void no_such_property() {
        Typed.line("explain", "OomReaper", "NoLateRep")
                .isMistake(
                        CommandMistake.NO_SUCH_PROPERTY,
                        "there is no property NoLateRep in OomReaper. Did you mean NoLateReap? [IL962]");
        Typed.line("check", "--property", "xyz")
                .isMistake(
                        CommandMistake.NO_SUCH_PROPERTY,
                        "there is no property xyz in OomReaper. Write one of NoLateReap, TypeOK, OomLockOk, NoDeadlock,"
                                + " NobodyHangs. [IL962]");
    }

    @Test
    @DisplayName("may be no patch, or one without hunks, where hunks are to be left out")
    void no_patch() {
        Typed.line("ablate", "OomReaper")
                .isMistake(
                        CommandMistake.NO_PATCH,
                        "OomReaper is no patch, so it has no hunks to leave out. No protocol here is one: a patch is a "
                                + "class that extends Patch. [IL968]");
        Typed.where(() -> List.of(AblateCommandTest.entry(AblateCommandTest.NoHunks::new)), "ablate", "NoHunks")
                .isMistake(
                        CommandMistake.NO_HUNKS,
                        "NoHunks has no hunks to leave out. Say them in hunks(), with hunk(...). [IL969]");
    }

    @Test
    @DisplayName("may be too large for a picture")
    void too_many_states() {
        Typed.line("graph", "OomReaper", "--dot", "--limit", "5")
                .isMistake(
                        CommandMistake.TOO_MANY_STATES,
                        "OomReaper has 16 states, and a picture of more than 5 cannot be read. Make the protocol smaller,"
                                + " or say --limit N with a larger N than 5. [IL970]");
    }

    @Test
    @DisplayName("may not be said by anybody")
    void nothing_featured() {
        Typed.where(() -> List.of(Typed.HIDDEN), "check")
                .isMistake(
                        CommandMistake.NOTHING_FEATURED,
                        "no protocol is featured, so none is checked without being named. Name some, or say --all."
                                + " [IL963]");
    }

    @Test
    @DisplayName("may be nothing at all")
    void no_protocols() {
        Typed.where(List::of, "check")
                .isMistake(
                        CommandMistake.NO_PROTOCOLS,
                        "there are no protocols. Name a class that extends Expectations in " + SERVICES + ". [IL964]");
    }

    @Test
    @DisplayName("may be named in a list of services that is wrong")
    void cannot_be_loaded(@TempDir Path folder) throws IOException {
        WatchSession.save(folder, SERVICES, "demo.DemoExpectatoins\n");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader demo = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            thread.setContextClassLoader(demo);
            Typed.where(Expectations::all, "list")
                    .isMistake(
                            CommandMistake.SERVICE_CANNOT_BE_LOADED,
                            "the expectations cannot be loaded: " + Expectations.class.getName()
                                    + ": Provider demo.DemoExpectatoins not found. Mend the class, or its line in "
                                    + SERVICES + ". [IL965]");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    @DisplayName("may be half finished while it is watched")
    void half_finished(@TempDir Path folder) throws Exception {
        WatchSession.writeDoor(folder);
        WatchSession.save(folder, "demo/Broken.java", "class Broken {");
        try (WatchSession session = new WatchSession(folder, (entries, options, listener) -> List.of())) {
            tells(session, CommandMistake.DOES_NOT_COMPILE, "class Broken {", """
                    Java's compiler finds 1 mistake:
                      Broken.java:1: reached end of file while parsing
                    Mend and save; the watch goes on. [IL966]""");
            session.awaitOut("Ctrl-C ends\n");

            WatchSession.save(folder, "demo/Broken.java", "class Broken {}");
            session.edit(
                    "demo/DemoExpectations.java",
                    "public final class",
                    "class Size { static int ONE = 1; static int N = ONE / 0; }\npublic final class");
            session.edit("demo/DemoExpectations.java", "\"StaysShut\"", "\"StaysShut\" + Size.N");
            tells(
                    session,
                    CommandMistake.PROTOCOLS_FAIL,
                    "class Size { static int ONE = 1; static int N = ONE / 0; }",
                    """
                    DemoExpectations.java:5: Java says: java.lang.ArithmeticException: / by zero. \
                    Mend that line, and save. [IL967]""");
        }
    }

    private static void tells(WatchSession session, MistakeCode code, String line, String told)
            throws InterruptedException {
        assertThat(session.awaitErr("[" + code.code() + "]\n")).isEqualTo(told + "\n");
        Provoked.byJava(code, line, told);
    }
}
