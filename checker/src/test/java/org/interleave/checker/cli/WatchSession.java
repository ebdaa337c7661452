package org.interleave.checker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.interleave.checker.expectation.Expectations;
import org.interleave.checker.report.Paint;

/** A user who has started {@code check --watch} on the sources of a small protocol, and edits them. */
final class WatchSession implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final FutureTask<Integer> program;
    private final Thread thread;
    private int outSeen;
    private int errSeen;

    /** Begins to watch the sources in a folder, with more options. */
    WatchSession(Path folder, CheckRunner runner, String... options) {
        this.folder = folder;
        String[] arguments = Stream.concat(
                        Stream.of("check", "--watch", "--source", folder.toString()), Stream.of(options))
                .toArray(String[]::new);
        Output output = new Output(new PrintWriter(out, true), new PrintWriter(err, true), Paint.PLAIN);
        program = new FutureTask<>(() -> InterleaveCommand.commandLine(new Catalogue(List::of), runner, output)
                .execute(arguments));
        thread = new Thread(program, "watch");
        thread.start();
    }

    /** Writes the protocol: a door that nobody opens. */
    static void writeDoor(Path folder) throws IOException {
        save(folder, "demo/Door.java", """
                package demo;

                import org.interleave.dsl.Bool;
                import org.interleave.dsl.Process;
                import org.interleave.dsl.ProtocolSource;

                final class Door extends ProtocolSource {
                    private final Bool open = bool("open", false);
                    private final Process visitor = process("visitor", this::visit);

                    Door() {
                        super("A door.");
                    }

                    void visit() {
                        step("knock");
                        step("enter", open.set(false)).c("enter(&door);");
                    }

                    @Override
                    protected void properties() {
                        never("StaysShut", open, "nobody opens the door");
                    }
                }
                """);
        save(folder, "demo/DemoExpectations.java", """
                package demo;

                import org.interleave.checker.expectation.Expectations;

                public final class DemoExpectations extends Expectations {
                    @Override
                    protected void expectations() {
                        expect(Door.class).featured().holds("StaysShut");
                    }
                }
                """);
        save(folder, "META-INF/services/" + Expectations.class.getName(), "demo.DemoExpectations\n");
    }

    /** Saves a file as editors do: whole, in the place of the old one. */
    static void save(Path folder, String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Path draft = Files.writeString(path.resolveSibling(path.getFileName() + "~"), text);
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Replaces a part of the protocol's source. */
    void edit(String from, String to) throws IOException {
        edit("demo/Door.java", from, to);
    }

    /** Replaces a part of a file. */
    void edit(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(from);
        save(folder, file, text.replace(from, to));
    }

    /** Waits until the program prints something, and gives all that it has printed since the last time. */
    String awaitOut(String text) throws InterruptedException {
        String found = await(out, outSeen, text);
        outSeen += found.length();
        return found;
    }

    /** Waits until the program complains of something, and gives all of it since the last time. */
    String awaitErr(String text) throws InterruptedException {
        String found = await(err, errSeen, text);
        errSeen += found.length();
        return found;
    }

    private String await(StringWriter writer, int seen, String text) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            String fresh = writer.toString().substring(seen);
            int found = fresh.indexOf(text);
            if (found >= 0) {
                return fresh.substring(0, found + text.length());
            }
            if (program.isDone()) {
                break;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new AssertionError("waited in vain for " + text + "\n" + out + "\n" + err);
    }

    /** Waits until it has ended by itself. */
    int awaitEnd() throws Exception {
        return program.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** All that it has warned of. */
    String warnings() {
        return err.toString();
    }

    /** Ends it, as far as Ctrl-C can be had in a test. */
    int end() throws Exception {
        thread.interrupt();
        return awaitEnd();
    }

    @Override
    public void close() {
        try {
            end();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
