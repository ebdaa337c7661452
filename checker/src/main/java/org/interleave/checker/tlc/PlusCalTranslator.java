package org.interleave.checker.tlc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Translates PlusCal with the translator of the TLA+ tools, in JVMs of their own: each has a private folder, which is gone
 * when it has ended. May be used by several threads at once.
 */
public final class PlusCalTranslator {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final TlaTools tools;
    private final Path temporaryFolder;
    private final Starter starter;

    /**
     * A translator that keeps its private folders in the system's temporary folder.
     *
     * @param tools the tools to run
     */
    public PlusCalTranslator(TlaTools tools) {
        this(tools, Path.of(System.getProperty("java.io.tmpdir")), Starter.find());
    }

    /**
     * A translator that keeps its private folders elsewhere, and starts a JVM for each translation whatever
     * {@link Starter} there is.
     *
     * @param tools the tools to run
     * @param temporaryFolder an existing folder for the private folders
     */
    public PlusCalTranslator(TlaTools tools, Path temporaryFolder) {
        this(tools, temporaryFolder, ProcessBuilder::start);
    }

    private PlusCalTranslator(TlaTools tools, Path temporaryFolder, Starter starter) {
        this.tools = tools;
        this.temporaryFolder = temporaryFolder.toAbsolutePath().normalize();
        this.starter = starter;
    }

    /**
     * Translates the algorithm of a module. Interrupting the thread kills the run; the thread is still interrupted then.
     *
     * @param moduleName the module's name, as in its first line
     * @param text the module, with the algorithm in a comment
     * @return what came of it
     */
    public PlusCalTranslation translate(String moduleName, String text) {
        PrivateFolder folder;
        try {
            folder = PrivateFolder.create(temporaryFolder);
        } catch (IOException e) {
            return cannotUse(temporaryFolder, e);
        }
        try {
            return translateIn(folder, moduleName, text);
        } catch (IOException e) {
            return cannotUse(folder.path(), e);
        } finally {
            LiveRuns.remove(folder);
            folder.delete();
        }
    }

    private PlusCalTranslation translateIn(PrivateFolder folder, String moduleName, String text) throws IOException {
        Path file = folder.path().resolve(moduleName + ".tla");
        Files.writeString(file, text);
        Process process =
                starter.start(TlcCommand.in(folder, command(folder, file)).redirectErrorStream(true));
        LiveRuns.add(folder, process);
        List<String> said = new ArrayList<>();
        try {
            process.getOutputStream().close();
            LineReader output =
                    LineReader.start(process.inputReader(StandardCharsets.UTF_8), said::add, process::destroyForcibly);
            boolean ended = process.waitFor(LIMIT.toNanos(), TimeUnit.NANOSECONDS);
            if (!ended) {
                LiveRuns.kill(process);
            }
            // To kill a process closes its output, also when it has ended: not before all is read.
            output.await();
            if (!ended) {
                return new PlusCalTranslation.Failed(
                        "the PlusCal translator did not end within " + LIMIT.toSeconds() + " s");
            }
            return process.exitValue() == 0
                    ? new PlusCalTranslation.Translated(Files.readString(file))
                    : new PlusCalTranslation.Refused(message(said, text));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new PlusCalTranslation.Failed("the PlusCal translator was stopped");
        } finally {
            LiveRuns.kill(process);
        }
    }

    private List<String> command(PrivateFolder folder, Path file) {
        return List.of(
                TlcCommand.java(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Xmx256m",
                "-Djava.io.tmpdir=" + folder.temporary(),
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                tools.file().toString(),
                "pcal.trans",
                "-nocfg",
                file.toString());
    }

    /** What the translator says, without its greeting, and the line of the module that it speaks of. */
    private static String message(List<String> said, String text) {
        String message = String.join(
                " ",
                said.stream()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty()
                                && !line.startsWith("pcal.trans Version")
                                && !line.equals("Unrecoverable error:"))
                        .map(line -> line.replaceFirst("^-- ", ""))
                        .toList());
        Matcher line = LINE.matcher(message);
        if (!line.find()) {
            return message.isEmpty() ? "the PlusCal translator ended without a word" : message;
        }
        List<String> lines = text.lines().toList();
        int number = Integer.parseInt(line.group(1));
        return number < 1 || number > lines.size()
                ? message
                : message + System.lineSeparator() + "  "
                        + lines.get(number - 1).strip();
    }

    private static PlusCalTranslation cannotUse(Path folder, IOException reason) {
        return new PlusCalTranslation.Failed(
                "cannot run the PlusCal translator in the temporary folder " + folder + " ("
                        + reason.getClass().getSimpleName() + ": " + reason.getMessage()
                        + "); choose one that has room and can be written to, with -Djava.io.tmpdir=FOLDER");
    }
}
