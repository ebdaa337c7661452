package org.interleave.checker.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interleave.checker.report.Results.holds;
import static org.interleave.checker.report.Results.result;
import static org.interleave.checker.report.Results.violated;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.ZipException;
import org.interleave.checker.ablation.Cleaning;
import org.interleave.checker.check.CheckKind;
import org.interleave.checker.check.CheckOptions;
import org.interleave.checker.check.Engine;
import org.interleave.checker.check.FastChecker;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.check.Verdict;
import org.interleave.checker.expectation.Expectation;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.mistake.CommandMistake;
import org.interleave.checker.model.Session;
import org.interleave.checker.report.OomReaper;
import org.interleave.checker.report.Paint;
import org.interleave.checker.report.Results;
import org.interleave.checker.report.TraceSketch;
import org.interleave.checker.tlc.ToolNotFoundException;
import org.interleave.checker.trace.Trace;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.catalogue.ProtocolMistake;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.ProtocolException;
import org.interleave.dsl.tree.SourceLocation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("the command line")
class CommandsTest {
    /** A second protocol. */
    public static final class Peterson extends ProtocolSource {
        /** The protocol. */
        public Peterson() {
            super("Mutual exclusion.");
            process("p", () -> step("cs"));
        }

        @Override
        protected void properties() {
            noDeadlock("it comes to its end");
        }
    }

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<String> checked = new ArrayList<>();
    private CheckOptions options = CheckOptions.DEFAULT;
    private List<ProtocolEntry> entries = List.of(entry(OomReaper.class, true), entry(Peterson.class, false));
    private CheckRunner runner = (asked, how, listener) -> {
        asked.forEach(entry -> checked.add(entry.name()));
        options = how;
        return asked.stream()
                .map(entry -> Results.of(entry.name(), holds("NoLateReap")))
                .toList();
    };

    private static ProtocolEntry entry(Supplier<ProtocolSource> maker) {
        ProtocolSource made = maker.get();
        Map<String, Expectation> allHold = new LinkedHashMap<>();
        made.build().properties().forEach(property -> allHold.put(property.name(), Expectation.HOLDS));
        return entry(made.getClass(), maker, allHold, true);
    }

    private static ProtocolEntry entry(Class<? extends ProtocolSource> source, boolean featured) {
        boolean first = source == OomReaper.class;
        return entry(
                source,
                first ? OomReaper::new : Peterson::new,
                Map.of(first ? "NoLateReap" : "NoDeadlock", Expectation.HOLDS),
                featured);
    }

    private static ProtocolEntry entry(
            Class<? extends ProtocolSource> source,
            Supplier<ProtocolSource> maker,
            Map<String, Expectation> expected,
            boolean featured) {
        return new ProtocolEntry(
                source.getSimpleName(),
                source,
                () -> new Session(maker.get().build()),
                Optional.of(maker),
                featured,
                Optional.empty(),
                expected,
                Map.of(),
                List.of(),
                SourceLocation.NONE);
    }

    private int run(String... arguments) {
        Output output = new Output(new PrintWriter(out), new PrintWriter(err), Paint.PLAIN);
        return InterleaveCommand.commandLine(new Catalogue(() -> entries), runner, output)
                .execute(arguments);
    }

    private void comesOut(Verdict verdict) {
        runner = (asked, how, listener) ->
                List.of(Results.of("OomReaper", result(CheckKind.INVARIANT, "NoLateReap", Expectation.HOLDS, verdict)));
    }

    private void fails(RuntimeException failure) {
        runner = (asked, how, listener) -> {
            throw failure;
        };
    }

    @Test
    @DisplayName("without a command checks the featured protocols")
    void no_command() {
        assertThat(run()).isZero();
        assertThat(checked).as("by both engines").containsExactly("OomReaper", "OomReaper");
        assertThat(out.toString())
                .endsWith("1 protocol, 1 check: all as expected\npage: target/interleave/index.html\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    @DisplayName("writes a page to look at where it is asked to")
    void page(@TempDir Path folder) {
        Path page = folder.resolve("page.html");

        assertThat(run("check", "--page", page.toString())).isZero();
        assertThat(page).content().startsWith("<!doctype html>").contains("1 protocol", "NoLateReap");
        assertThat(out.toString()).endsWith("all as expected\npage: " + page + "\n");
    }

    @Test
    @DisplayName("checks nothing where the page cannot be written")
    void noPlaceForThePage(@TempDir Path folder) {
        assertThat(run("check", "--page", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).startsWith("cannot write " + folder + ": it is a folder. Name a file.");
        assertThat(checked).isEmpty();
    }

    @Test
    @DisplayName("tells of a patch on the page what it changes and what its hunks carry")
    void patchOnThePage(@TempDir Path folder) {
        entries = List.of(entry(Cleaning.Dirty::new), entry(Cleaning::new));
        runner = (asked, how, listener) -> {
            asked.forEach(entry -> checked.add(entry.name()));
            return new FastChecker(how, listener).check(asked);
        };
        Path page = folder.resolve("page.html");

        run("check", "Cleaning", "--page", page.toString());

        assertThat(page).content().contains("data-kind=\"diff\" data-protocol=\"Cleaning\"");
        assertThat(page).content().contains("data-kind=\"hunks\" data-protocol=\"Cleaning\"");
        assertThat(checked).as("the whole patch is checked once").hasSize(8).startsWith("Cleaning", "Cleaning_none");
    }

    @Test
    @DisplayName("says so in one message where the place of the page is gone when all is checked, below what came out")
    void placeOfThePageIsGone(@TempDir Path folder) throws IOException {
        Path reports = Files.createDirectory(folder.resolve("reports"));
        Path page = reports.resolve("page.html");
        CheckRunner before = runner;
        runner = (asked, how, listener) -> {
            try {
                Files.delete(reports);
                Files.writeString(reports, "not a folder");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return before.run(asked, how, listener);
        };

        assertThat(run("check", "--page", page.toString())).isEqualTo(2);
        assertThat(out.toString()).contains("1 protocol, 1 check: all as expected");
        assertThat(err.toString())
                .startsWith("cannot write " + page + ": ")
                .contains("[IL")
                .hasLineCount(1);
    }

    @Test
    @DisplayName("does its main job where the usual place of the page cannot be written, and says so")
    void usualPlaceOfThePage(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        Files.writeString(folder.resolve("target"), "a file where a folder should be");
        Class<?> source = classIn(folder.resolve("classes"));
        ProtocolEntry here = entry(OomReaper::new);
        entries = List.of(new ProtocolEntry(
                here.name(),
                source,
                here.session(),
                here.maker(),
                true,
                Optional.empty(),
                here.expectations(),
                here.lines(),
                here.mistakes(),
                here.location()));

        assertThat(run()).isZero();
        assertThat(out.toString()).endsWith("1 protocol, 1 check: all as expected\n");
        assertThat(err.toString())
                .startsWith("cannot write ")
                .contains("index.html", "[IL")
                .hasLineCount(1);
    }

    /** A class whose file is in this folder. */
    private static Class<?> classIn(Path folder) throws Exception {
        String name = OomReaper.class.getName();
        String file = name.replace('.', '/') + ".class";
        Path copy = folder.resolve(file);
        Files.createDirectories(copy.getParent());
        try (InputStream bytes = OomReaper.class.getClassLoader().getResourceAsStream(file)) {
            Files.copy(bytes, copy);
        }
        ClassLoader parent = new ClassLoader(OomReaper.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String wanted, boolean resolve) throws ClassNotFoundException {
                if (wanted.equals(name)) {
                    throw new ClassNotFoundException(wanted);
                }
                return super.loadClass(wanted, resolve);
            }
        };
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, parent)) {
            return loader.loadClass(name);
        }
    }

    @Test
    @DisplayName("checks the protocols that are named, or all")
    void selection() {
        assertThat(run("check", "Peterson", "OomReaper")).isZero();
        assertThat(run("check", "--all")).isZero();
        assertThat(run("check")).isZero();
        assertThat(checked).containsExactly("Peterson", "OomReaper", "OomReaper", "Peterson", "OomReaper");
    }

    @Test
    @DisplayName("passes on how to check")
    void options() {
        assertThat(run("check", "--property", "NoLateReap", "--workers", "3", "--timeout", "7", "--heap", "200"))
                .isZero();
        assertThat(options.property()).contains("NoLateReap");
        assertThat(options.workers()).isEqualTo(3);
        assertThat(options.timeout().toSeconds()).isEqualTo(7);
        assertThat(options.heapMegabytes()).isEqualTo(200);
    }

    @Test
    @DisplayName("checks one property in the protocols that have it")
    void property_of_some() {
        assertThat(run("check", "--all", "--property", "NoLateReap")).isZero();
        assertThat(checked).containsExactly("OomReaper");
    }

    @Test
    @DisplayName("ends with 0, 1 or 3 by what came out, and 3 wins")
    void exit_codes() {
        assertThat(run()).isZero();
        comesOut(Verdict.VIOLATED);
        assertThat(run()).isEqualTo(1);
        comesOut(Verdict.TIMEOUT);
        assertThat(run()).isEqualTo(3);
        runner = (asked, how, listener) -> List.of(Results.of(
                "OomReaper",
                result(CheckKind.INVARIANT, "One", Expectation.HOLDS, Verdict.VIOLATED),
                result(CheckKind.INVARIANT, "Two", Expectation.HOLDS, Verdict.OUT_OF_MEMORY)));
        assertThat(run()).isEqualTo(3);
    }

    @Test
    @DisplayName("ends with 1 when there is a warning")
    void warning() {
        runner = (asked, how, listener) -> List.of(new ProtocolResult(
                new Session(Results.protocol("OomReaper")), List.of(), List.of("a dead step"), Optional.empty()));
        assertThat(run()).isEqualTo(1);
    }

    @Test
    @DisplayName("passes on mistakes of protocols and a missing tool as they are")
    void failures() {
        ProtocolException mistakes = new ProtocolException(
                "V",
                List.of(new Mistake(
                        ProtocolMistake.NO_SUCH_STEP, SourceLocation.NONE, "there is no step up_read", "declare it")));
        fails(mistakes);
        assertThat(run()).isEqualTo(2);
        fails(new ToolNotFoundException(CommandMistake.NO_TOOLS, "there are no TLA+ tools", "name a jar"));
        assertThat(run()).isEqualTo(3);
        assertThat(err.toString())
                .isEqualTo(mistakes.getMessage() + "\nthere are no TLA+ tools. Name a jar. [IL985]\n");
    }

    @Test
    @DisplayName("tells of a mistake of its own in one line, without a stack trace")
    void internal_error() {
        fails(new IllegalStateException("two\nlines"));
        assertThat(run()).isEqualTo(3);
        assertThat(err.toString())
                .startsWith("interleave: internal error: java.lang.IllegalStateException: two lines, at"
                        + " org.interleave.checker.cli.CommandsTest.")
                .endsWith("; please report it\n")
                .hasLineCount(1);
    }

    @Test
    @DisplayName("prints nothing when the user has ended it")
    void cancelled() {
        fails(new CancelledException());
        assertThat(run()).isEqualTo(130);
        assertThat(out.toString() + err).isEmpty();
    }

    @Test
    @DisplayName("helps with every command")
    void help() {
        for (String command : List.of("check", "explain", "ablate", "list", "show", "diff", "graph", "generate")) {
            assertThat(run(command, "--help")).isZero();
            assertThat(out.toString()).contains("Usage: interleave " + command);
        }
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("Usage: interleave [-hV] [COMMAND]", "Exit codes:");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    @DisplayName("helps with the command help, too")
    void help_command() {
        assertThat(run("help")).isZero();
        assertThat(out.toString()).startsWith("Usage: interleave [-hV] [COMMAND]");
        out.getBuffer().setLength(0);
        assertThat(run("help", "check")).isZero();
        assertThat(out.toString()).startsWith("Usage: interleave check ");
        assertThat(err.toString()).isEmpty();
        assertThat(run("help", "chekc")).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("there is no command chekc. Did you mean check? [IL951]\n");
    }

    @Test
    @Tag("tlc")
    @DisplayName("tells its version, which is that of the Maven project")
    void version() throws IOException {
        assertThat(run("--version")).isZero();
        assertThat(run("-V")).isZero();
        assertThat(out.toString())
                .startsWith("interleave " + Version.NUMBER + "\nTLA+ tools: tla")
                .contains("\nJava: " + Runtime.version() + "\n");
        assertThat(Path.of("../pom.xml")).content().contains("<version>" + Version.NUMBER + "</version>");
    }

    @Test
    @DisplayName("checks what is checked of every protocol by its name, too")
    void built_in_properties() {
        entries = List.of(entry(BuiltIn.TwoLocks::new), entry(Peterson::new));
        for (String property : List.of("TypeOK", "NoDeadlock", "AOk", "BOk", "LockOrder")) {
            assertThat(run("check", "TwoLocks", "--property", property))
                    .as(property)
                    .isZero();
            assertThat(options.property()).contains(property);
            assertThat(run("explain", "TwoLocks", property)).as(property).isZero();
        }
        assertThat(run("check", "Peterson", "--property", "LockOrder")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("there is no property LockOrder in Peterson: nobody takes a lock who holds another. Write"
                        + " one of NoDeadlock, TypeOK, NobodyHangs. [IL962]\n");
    }

    @Test
    @DisplayName("says that it is itself out of memory, or that its classes changed, and not that it has a mistake")
    void environment() {
        fails(new IllegalStateException("a run failed", new OutOfMemoryError("Java heap space")));
        assertThat(run()).isEqualTo(3);
        assertThat(err.toString())
                .matches("this program itself has no room in its \\d+ MB of heap\\. Give it more: java"
                        + " -Xmx4g, under Maven MAVEN_OPTS=-Xmx4g\\. \\[IL982]\n");
        err.getBuffer().setLength(0);
        for (Throwable failure : List.of(
                new NoClassDefFoundError("org/interleave/Gone"),
                new ClassFormatError("Truncated class file"),
                new ZipException("invalid LOC header"))) {
            fails(new IllegalStateException(failure));
            assertThat(run()).isEqualTo(3);
            assertThat(err.toString())
                    .startsWith(
                            "classes are missing, or were written anew while this program ran: Java says: " + failure)
                    .endsWith("[IL990]\n")
                    .hasLineCount(1);
            err.getBuffer().setLength(0);
        }
    }

    @Test
    @DisplayName("knows when a jar or a class was written after it started")
    void program_files(@TempDir Path folder) throws IOException {
        Path type = Files.writeString(folder.resolve("A.class"), "");
        Path other = Files.writeString(folder.resolve("results.json"), "");
        Instant start = Instant.now();
        Files.setLastModifiedTime(type, FileTime.from(start.minusSeconds(1)));
        Files.setLastModifiedTime(other, FileTime.from(start.plusSeconds(1)));

        assertThat(ProgramFiles.haveChanged(folder, start)).isFalse();
        Files.setLastModifiedTime(type, FileTime.from(start.plusSeconds(1)));
        assertThat(ProgramFiles.haveChanged(folder, start)).isTrue();
        assertThat(ProgramFiles.haveChanged(type, start)).isTrue();
        assertThat(ProgramFiles.haveChanged(folder.resolve("gone.jar"), start)).isTrue();
    }

    @Test
    @DisplayName("lists the protocols, the featured ones with a star")
    void list() {
        run("list");
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString()).isEqualTo("""
                        * OomReaper
                            The OOM reaper, in four steps.
                          Peterson
                            Mutual exclusion.
                        """);
    }

    @Test
    @DisplayName("explains as Markdown, and prints nothing besides, also where runs are cached")
    void explain_markdown() {
        CheckRunner stub = runner;
        runner = (asked, how, listener) -> {
            if (how.engine() == Engine.TLC) {
                listener.cached(2, 0);
            }
            return stub.run(asked, how, listener);
        };

        assertThat(run("explain", "OomReaper", "NoLateReap")).isZero();
        assertThat(out.toString()).endsWith("(2 runs were cached; --fresh reruns them all)\n");
        out.getBuffer().setLength(0);
        assertThat(run("explain", "OomReaper", "NoLateReap", "--markdown")).isZero();
        assertThat(out.toString()).startsWith("### OomReaper NoLateReap").doesNotContain("cached");
    }

    @Test
    @DisplayName("explains one property")
    void explain() {
        assertThat(run("explain", "OomReaper", "NoLateReap")).isZero();
        assertThat(options.property()).contains("NoLateReap");
        assertThat(out.toString()).startsWith("OomReaper NoLateReap: holds, as expected\n");
    }

    @Test
    @DisplayName("compares two protocols")
    void diff() {
        assertThat(run("diff", "OomReaper", "Peterson")).isZero();
        assertThat(out.toString()).startsWith("--- OomReaper\n+++ Peterson\n@@ ");
    }

    @Test
    @DisplayName("writes JSON besides the report")
    void json(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("results.json");
        assertThat(run("check", "--json", file.toString())).isZero();
        assertThat(file).content().startsWith("[\n  {\n    \"protocol\" : \"OomReaper\",");
        assertThat(out.toString()).endsWith("all as expected\n");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    @DisplayName("writes a JUnit report, and a file for each interleaving, in a folder that it makes")
    void other_formats(@TempDir Path folder) {
        Trace trace =
                new TraceSketch().step("oom_reaper", "mutex_lock(&oom_lock);").ends();
        runner = (asked, how, listener) -> List.of(
                Results.of("OomReaper", violated("NoLateReap", Expectation.VIOLATED, trace, ""), holds("TypeOK")));
        Path junit = folder.resolve("report.xml");
        Path itf = folder.resolve("new/traces");

        assertThat(run("check", "--junit", junit.toString(), "--itf", itf.toString()))
                .isZero();

        assertThat(junit).content().contains("<testsuite name=\"OomReaper\" tests=\"2\" failures=\"0\"");
        assertThat(itf).isDirectoryContaining("glob:**/OomReaper.NoLateReap.itf.json");
        assertThat(itf.toFile().list()).hasSize(1);
        assertThat(err.toString()).isEmpty();
    }
}
