package org.interleave.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A process that has ended.
 *
 * @param exitCode how it ended
 * @param lines what it said, errors included, each with the time at which it said so
 * @param seconds how long it took
 * @param peakBytes the most memory that it had at once; unknown where the system does not say it as Linux does
 */
record ChildProcess(int exitCode, List<Line> lines, double seconds, OptionalLong peakBytes) {
    private static final int MILLISECONDS_BETWEEN_LOOKS = 5;

    /**
     * A line.
     *
     * @param text what was said
     * @param seconds when, since the process was started
     */
    record Line(String text, double seconds) {}

    /** Runs a command to its end. */
    static ChildProcess run(Path folder, List<String> command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        // What a user has set for all JVMs is not for these.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        try {
            return run(builder);
        } catch (IOException e) {
            throw new FailedRunException("cannot run " + String.join(" ", command) + "; Java says: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailedRunException("told to stop", e);
        }
    }

    private static ChildProcess run(ProcessBuilder builder) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = builder.start();
        AtomicLong peak = new AtomicLong(-1);
        Thread watch = new Thread(() -> watch(process, peak), "peak of " + process.pid());
        watch.setDaemon(true);
        watch.start();
        try {
            process.getOutputStream().close();
            List<Line> lines = new ArrayList<>();
            try (BufferedReader reader = process.inputReader()) {
                for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                    lines.add(new Line(text, since(start)));
                }
            }
            int exitCode = process.waitFor();
            double seconds = since(start);
            watch.join();
            OptionalLong most = peak.get() < 0 ? OptionalLong.empty() : OptionalLong.of(peak.get());
            return new ChildProcess(exitCode, lines, seconds, most);
        } finally {
            process.destroyForcibly();
        }
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** The system forgets what a process had as soon as it has ended, so it is asked again and again. */
    private static void watch(Process process, AtomicLong peak) {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        try {
            while (process.isAlive()) {
                Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .forEach(line -> peak.set(1024 * Long.parseLong(line.replaceAll("\\D", ""))));
                Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
            }
        } catch (IOException e) {
            // It has ended, or this is no Linux.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** When it first said a line that begins so. */
    OptionalDouble first(String beginning) {
        return lines.stream()
                .filter(line -> line.text().startsWith(beginning))
                .mapToDouble(Line::seconds)
                .findFirst();
    }

    /** All that it said. */
    String text() {
        return String.join("\n", lines.stream().map(Line::text).toList());
    }

    /** The process as an exception: it failed. */
    FailedRunException failed(String who) {
        int from = Math.max(0, lines.size() - 20);
        List<String> last =
                lines.subList(from, lines.size()).stream().map(Line::text).toList();
        return new FailedRunException(
                who + " ended with " + exitCode + " and said at last:\n" + String.join("\n", last));
    }
}
