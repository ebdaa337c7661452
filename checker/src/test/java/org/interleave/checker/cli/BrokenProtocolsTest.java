package org.interleave.checker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.interleave.checker.check.FastChecker;
import org.interleave.checker.expectation.Expectations;
import org.interleave.checker.report.Paint;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Int;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.tree.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A mistake in one protocol")
@SuppressWarnings("NullAway")
class BrokenProtocolsTest {
    /** Nothing is wrong with it. */
    static final class Sound extends ProtocolSource {
        final Bool done = bool("done", false);
        final Process task = process("task", () -> step("work", done.set(true)));

        Sound() {
            super("A task works.");
        }

        @Override
        protected void properties() {
            eventually("Works", done, "it works");
        }
    }

    /** It goes on with what a field of Java's says. */
    static final class Remembers extends ProtocolSource {
        private boolean ready;
        final Int x = integer("x", 0, 1, 0);
        final Process producer = process("producer", () -> {
            step("publish", x.set(1));
            ready = true;
        });
        final Process consumer = process("consumer", () -> {
            if (ready) {
                step("consume", x.set(0));
            } else {
                step("wait");
            }
        });

        Remembers() {
            super("A field is taken for state.");
        }

        @Override
        protected void properties() {
            eventually("Consumed", consumer.ended(), "it is consumed");
        }
    }

    /** Its label comes too late. */
    static final class Late extends ProtocolSource {
        private Label late;
        final Process task = process("task", () -> step(late));

        Late() {
            super("A label is null.");
        }

        @Override
        protected void properties() {
            noDeadlock("it ends");
        }
    }

    /** Its constructor divides by zero. */
    static final class Divides extends ProtocolSource {
        final Int x = integer("x", 0, 1 / new AtomicInteger().get(), 0);

        Divides() {
            super("It cannot be made.");
        }

        @Override
        protected void properties() {}
    }

    private static final class Listed extends Expectations {
        @Override
        protected void expectations() {
            expect(Remembers.class).holds("Consumed");
            expect(Late.class).holds("NoDeadlock");
            expect(Sound.class).holds("Works").featured();
            expect(Divides.class);
            expect("Program", () -> {
                throw new IllegalStateException("no\nprotocol");
            });
        }
    }

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        Output output = new Output(new PrintWriter(out), new PrintWriter(err), Paint.PLAIN);
        return InterleaveCommand.commandLine(
                        new Catalogue(() -> new Listed().entries()),
                        (entries, options, listener) -> new FastChecker(options, listener).check(entries),
                        output)
                .execute(arguments);
    }

    private void tellsEachOnce() {
        List<String> lines = err.toString().lines().toList();
        assertThat(lines)
                .filteredOn(line -> line.startsWith("  "))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .contains("BrokenProtocolsTest.java:4")
                                .contains("Java's ready changes while producer is recorded")
                                .endsWith("[IL230]"),
                        line -> assertThat(line)
                                .contains("a label given here is null")
                                .endsWith("[IL228]"),
                        line -> assertThat(line)
                                .contains("BrokenProtocolsTest.java:")
                                .contains("ArithmeticException: / by zero")
                                .endsWith("[IL903]"),
                        line -> assertThat(line)
                                .contains("BrokenProtocolsTest.java:")
                                .contains(
                                        "Program cannot be built; Java says: java.lang.IllegalStateException: no protocol")
                                .endsWith("[IL903]"));
    }

    @Test
    void leaves_the_list_of_the_others() {
        assertThat(run("list")).isEqualTo(2);

        assertThat(out.toString()).contains("* Sound", "A task works.", "  Divides", "It has mistakes.");
        tellsEachOnce();
    }

    @Test
    void leaves_the_check_of_the_others() {
        assertThat(run("check", "--all", "--engine", "fast")).isEqualTo(2);

        assertThat(out.toString()).contains("1 protocol,").contains("all as expected");
        tellsEachOnce();
    }

    @Test
    void leaves_the_check_of_one_property_of_the_others() {
        assertThat(run("check", "--all", "--engine", "fast", "--property", "Works"))
                .isEqualTo(2);

        assertThat(out.toString()).contains("1 protocol, 1 check: all as expected");
    }

    @Test
    void leaves_the_generated_files_of_the_others(@TempDir Path folder) throws IOException {
        assertThat(run("generate", "--directory", folder.toString())).isEqualTo(2);

        assertThat(out.toString()).contains("wrote " + folder.resolve("Sound.tla"), "6 files, 6 written");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files)
                    .allMatch(file -> String.valueOf(file.getFileName()).startsWith("Sound"));
        }
        tellsEachOnce();
    }

    @Test
    void leaves_the_comparison_of_the_files_of_the_others(@TempDir Path folder) throws IOException {
        run("generate", "--directory", folder.toString(), "Sound");
        Files.writeString(folder.resolve("Late.tla"), "");

        assertThat(run("generate", "--check", "--directory", folder.toString())).isEqualTo(2);

        assertThat(out.toString())
                .as("what is beside them may be of those that cannot be built")
                .doesNotContain("not generated from any protocol")
                .endsWith("6 files, all as they should be\n");
        tellsEachOnce();
    }

    @Test
    void is_all_that_is_told_where_nothing_else_is_asked_for(@TempDir Path folder) {
        assertThat(run("generate", "--directory", folder.resolve("new").toString(), "Late"))
                .isEqualTo(2);

        assertThat(folder.resolve("new")).doesNotExist();
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("a label given here is null");
    }

    @Test
    void costs_nothing_where_it_is_not_asked_for() {
        assertThat(run("check", "Sound", "--engine", "fast")).isZero();

        assertThat(err.toString()).isEmpty();
    }
}
