package org.interleave.checker.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interleave.checker.report.Results.holds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.report.Results;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@DisplayName("check --watch")
@Isolated("waits for the system to tell which files changed")
class WatchTest {
    @TempDir
    private Path folder;

    /** What was checked, one item for each time. */
    private final BlockingQueue<List<String>> checked = new LinkedBlockingQueue<>();

    private final CheckRunner allHolds = (entries, options, listener) -> {
        checked.add(entries.stream().map(ProtocolEntry::name).toList());
        return entries.stream()
                .map(entry -> Results.of(entry.name(), holds("StaysShut")))
                .toList();
    };

    @BeforeEach
    void write() throws IOException {
        WatchSession.writeDoor(folder);
    }

    @Test
    @DisplayName("tells what an edit breaks, what is misspelt, and that all is well again")
    void whole_run() throws Exception {
        try (WatchSession session =
                new WatchSession(folder, new EngineRunner(false), "--property", "StaysShut", "--heap", "100")) {
            assertThat(session.awaitOut("watching " + folder + "; Ctrl-C ends\n"))
                    .contains("1 protocol, 1 check: all as expected");

            session.edit("open.set(false)", "open.set(true)");
            assertThat(session.awaitOut("1 protocol, 1 check: 1 not as expected\n"))
                    .startsWith("""

                            Door.java changed
                            Door StaysShut: held before, now violated (shortest counterexample: 3 states); expected holds
                              nobody opens the door

                            visitor
                            ---------------------------------------------------------------------------
                            knock
                            enter(&door);

                            open = TRUE

                            1 protocol checked again in\
                            """);

            session.edit("open.set(true)", "opn.set(false)");
            assertThat(session.awaitErr("[IL966]\n")).isEqualTo("""
                            Java's compiler finds 1 mistake:
                              Door.java:17: cannot find symbol
                                symbol:   variable opn
                                location: class demo.Door
                            Mend and save; the watch goes on. [IL966]
                            """);

            session.edit("opn.set(false)", "open.set(false)");
            assertThat(session.awaitOut("1 protocol, 1 check: all as expected\n"))
                    .contains(
                            "Door StaysShut: violated (shortest counterexample: 3 states) before, now holds, as expected\n");
            assertThat(session.end()).isEqualTo(130);
        }
    }

    @Test
    @DisplayName("does not check again what is the same, whatever was saved")
    void unchanged() throws Exception {
        try (WatchSession session = new WatchSession(folder, allHolds)) {
            session.awaitOut("Ctrl-C ends\n");
            session.edit("final class Door", "/** A comment. */\nfinal class Door");
            assertThat(session.awaitOut("unchanged)\n")).isEqualTo("""

                            Door.java changed
                            nothing differs from before (1 protocol unchanged)
                            """);
            session.edit("demo/DemoExpectations.java", ".featured()", ".featured().featured()");
            assertThat(session.awaitOut("unchanged)\n")).contains("DemoExpectations.java changed");
            assertThat(checked).containsExactly(List.of("Door"));

            session.edit("step(\"knock\")", "step(\"ring\")");
            session.awaitOut("nothing differs from before (1 protocol checked again in ");
            assertThat(checked).hasSize(2);
        }
    }

    @Test
    @DisplayName("checks a protocol that is new, and no other")
    void new_protocol() throws Exception {
        try (WatchSession session = new WatchSession(folder, allHolds)) {
            session.awaitOut("Ctrl-C ends\n");
            WatchSession.save(
                    folder,
                    "demo/gate/Gate.java",
                    Files.readString(folder.resolve("demo/Door.java"))
                            .replace("package demo", "package demo.gate")
                            .replace("final class Door", "public final class Gate")
                            .replace("Door()", "public Gate()"));
            session.awaitOut("nothing differs");
            session.edit(
                    "demo/DemoExpectations.java",
                    "expect(Door",
                    "expect(demo.gate.Gate.class).featured().holds(\"StaysShut\");\nexpect(Door");
            session.awaitOut("Gate: not there before, now 1 check, all as expected\n");
            assertThat(checked).containsExactly(List.of("Door"), List.of("Gate"));
        }
    }

    @Test
    @DisplayName("compares with the last state that could be checked, and goes on after every mistake")
    void mistakes() throws Exception {
        try (WatchSession session = new WatchSession(folder, allHolds)) {
            session.awaitOut("Ctrl-C ends\n");

            session.edit("step(\"knock\")", "step(\"knock twice\")");
            session.awaitErr("Door.java:16: the step's name \"knock twice\" cannot be part of a TLA+ name");

            session.edit("step(\"knock twice\")", "step(String.valueOf(1 / 0))");
            session.awaitErr("Door.java:16: Java says: java.lang.ArithmeticException");

            session.edit("step(String.valueOf(1 / 0))", "step(\"knock\")");
            session.awaitOut("nothing differs from before (1 protocol unchanged)\n");

            session.edit(
                    "final class Door",
                    "class Nothing { static int ZERO = 0; static int IN = 1 / ZERO; }\nfinal class Door");
            session.edit("step(\"knock\")", "step(\"knock\" + Nothing.IN)");
            session.awaitErr("Door.java:7: Java says: java.lang.ArithmeticException: / by zero. Mend the method");

            session.edit("step(\"knock\" + Nothing.IN)", "step(\"knock\")");
            session.awaitOut("nothing differs from before (1 protocol unchanged)\n");

            session.edit("demo/DemoExpectations.java", ".featured()", "");
            session.awaitErr("no protocol is featured, so none is checked without being named.");
            assertThat(checked).hasSize(1);
            assertThat(session.warnings()).doesNotContain("please report it", "\tat ");
        }
    }

    @Test
    @DisplayName("checks the others when one protocol has a mistake, and compares with what it was before")
    void one_of_two_has_mistakes() throws Exception {
        WatchSession.save(
                folder,
                "demo/Gate.java",
                Files.readString(folder.resolve("demo/Door.java"))
                        .replace("class Door", "class Gate")
                        .replace("Door()", "Gate()"));
        WatchSession.save(
                folder,
                "demo/DemoExpectations.java",
                Files.readString(folder.resolve("demo/DemoExpectations.java"))
                        .replace("expect(Door", "expect(Gate.class).featured().holds(\"StaysShut\");\nexpect(Door"));
        try (WatchSession session = new WatchSession(folder, allHolds)) {
            session.awaitOut("Ctrl-C ends\n");

            session.edit("step(\"knock\")", "step(\"knock twice\")");
            session.awaitErr("Door.java:16: the step's name \"knock twice\" cannot be part of a TLA+ name");
            assertThat(session.awaitOut("unchanged)\n"))
                    .endsWith("nothing differs from before (1 protocol unchanged)\n");

            session.edit("demo/Gate.java", "step(\"knock\")", "step(\"ring\")");
            session.awaitErr("Door.java:16: the step's name");
            session.awaitOut("nothing differs from before (1 protocol checked again in ");

            session.edit("step(\"knock twice\")", "step(\"knock\")");
            session.awaitOut("nothing differs from before (2 protocols unchanged)\n");
            assertThat(checked).containsExactly(List.of("Gate", "Door"), List.of("Gate"));
        }
    }

    @Test
    @DisplayName("goes on when the first state has mistakes")
    void mistakes_at_first() throws Exception {
        WatchSession.save(folder, "demo/Broken.java", "class Broken {");
        try (WatchSession session = new WatchSession(folder, allHolds)) {
            session.awaitErr("Broken.java:1: reached end of file while parsing");
            session.awaitOut("Ctrl-C ends\n");
            Files.delete(folder.resolve("demo/Broken.java"));
            assertThat(session.awaitOut("1 protocol, 1 check: all as expected\n"))
                    .contains("Broken.java changed\n", "[1] Door\n");
        }
    }

    @Test
    @DisplayName("stops checking what is out of date, and starts over with the newest")
    void starts_over() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean stopped = new AtomicBoolean();
        CheckRunner slowAtFirst = (entries, options, listener) -> {
            if (begun.getCount() > 0) {
                begun.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    stopped.set(true);
                    Thread.currentThread().interrupt();
                    return List.of();
                }
            }
            return allHolds.run(entries, options, listener);
        };
        try (WatchSession session = new WatchSession(folder, slowAtFirst)) {
            begun.await();
            session.edit("step(\"knock\")", "step(\"ring\")");
            assertThat(session.awaitOut("all as expected\n")).startsWith("\nDoor.java changed, starting over\n");
            assertThat(stopped).isTrue();
        }
    }

    @Test
    @DisplayName("stops what is being checked when it ends")
    void ends_in_the_middle() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        CheckRunner slow = (entries, options, listener) -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                stopped.countDown();
            }
            return List.of();
        };
        try (WatchSession session = new WatchSession(folder, slow)) {
            begun.await();
            assertThat(session.end()).isEqualTo(130);
            assertThat(stopped.getCount()).isZero();
        }
    }

    @Test
    @DisplayName("ends at once when the arguments are wrong")
    void wrong_arguments() throws Exception {
        try (WatchSession session = new WatchSession(folder, allHolds, "Dor")) {
            assertThat(session.awaitEnd()).isEqualTo(2);
            assertThat(session.warnings()).isEqualTo("there is no protocol Dor. Did you mean Door? [IL961]\n");
        }
        try (WatchSession session = new WatchSession(folder.resolve("nowhere"), allHolds)) {
            assertThat(session.awaitEnd()).isEqualTo(2);
            assertThat(session.warnings())
                    .startsWith("--source " + folder.resolve("nowhere") + ": there is no such folder.");
        }
    }

    @Test
    @DisplayName("writes JSON of all protocols each time")
    void json(@TempDir Path results) throws Exception {
        Path file = results.resolve("results.json");
        try (WatchSession session = new WatchSession(folder, allHolds, "--json", file.toString())) {
            session.awaitOut("Ctrl-C ends\n");
            Files.delete(file);
            session.edit("final class Door", "\nfinal class Door");
            session.awaitOut("unchanged)\n");
            assertThat(session.end()).isEqualTo(130);
            assertThat(file).content().contains("\"protocol\" : \"Door\"");
        }
    }
}
