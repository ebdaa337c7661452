package org.interleave.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Lets JMH measure the inner loops. */
final class InnerLoops {
    private InnerLoops() {}

    /**
     * What JMH found.
     *
     * @param what which loop
     * @param protocol of which protocol; empty if that does not matter
     * @param nanoseconds for one state
     * @param error the half of the interval of 99.9 % around it
     */
    record Loop(String what, String protocol, double nanoseconds, double error) {}

    /**
     * Measures all of them, in processes of their own.
     *
     * @param quick whether to look at them only shortly, to see that they run
     */
    static List<Loop> measure(boolean quick) {
        try {
            Path result = Files.createTempFile("interleave-benchmark-", ".json");
            try {
                List<String> arguments = new ArrayList<>(List.of(
                        "org.interleave.benchmark.inner",
                        "-bm",
                        "avgt",
                        "-tu",
                        "ns",
                        "-foe",
                        "true",
                        "-f",
                        "1",
                        "-rf",
                        "json",
                        "-rff"));
                arguments.add(result.toString());
                arguments.addAll(
                        quick
                                ? List.of("-wi", "1", "-w", "200ms", "-i", "2", "-r", "200ms")
                                : List.of("-wi", "5", "-w", "1s", "-i", "5", "-r", "1s"));
                ChildProcess child = ChildProcess.run(
                        Path.of("").toAbsolutePath(), Jvm.command(List.of(), "org.openjdk.jmh.Main", arguments));
                if (child.exitCode() != 0 || Files.size(result) == 0) {
                    throw child.failed("JMH");
                }
                return read(result);
            } finally {
                Files.delete(result);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Loop> read(Path result) throws IOException {
        List<Loop> loops = new ArrayList<>();
        for (JsonNode one : new ObjectMapper().readTree(result.toFile())) {
            String name = one.path("benchmark").asText();
            JsonNode metric = one.path("primaryMetric");
            loops.add(new Loop(
                    name.substring(name.lastIndexOf('.') + 1),
                    one.path("params").path("protocol").asText(),
                    metric.path("score").asDouble(),
                    metric.path("scoreError").asDouble()));
        }
        if (loops.isEmpty()) {
            throw new FailedRunException("JMH measured nothing");
        }
        return loops;
    }
}
