package org.interleave.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * The fast checker, in a JVM of its own.
 *
 * @param threads how many threads
 * @param heapMegabytes the most heap it may take
 */
record FastChecker(int threads, int heapMegabytes) implements Contender {
    @Override
    public String name() {
        return "Interleave";
    }

    @Override
    public Optional<String> absent(Case one) {
        return Optional.empty();
    }

    /** How many bytes states may take; the rest is left to Java. */
    long stateBytes() {
        return (heapMegabytes * 9L / 10) << 20;
    }

    @Override
    public Measurement run(Case one, Path folder) {
        ChildProcess child = ChildProcess.run(
                folder,
                Jvm.command(
                        List.of("-XX:+UseParallelGC", "-Xmx" + heapMegabytes + "m"),
                        FastSearch.class.getName(),
                        List.of(one.name(), Integer.toString(threads), Long.toString(stateBytes()))));
        if (child.exitCode() != 0) {
            throw child.failed(name());
        }
        Map<String, String> said = child.lines().stream()
                .map(line -> line.text().split(" ", 2))
                .collect(Collectors.toMap(words -> words[0], words -> words[1]));
        return new Measurement(
                number(said, "distinct"),
                number(said, "generated"),
                child.seconds(),
                Double.parseDouble(String.valueOf(said.get("seconds"))),
                OptionalLong.of(number(said, "bytes")),
                child.peakBytes());
    }

    private static long number(Map<String, String> said, String what) {
        return Long.parseLong(String.valueOf(said.get(what)));
    }
}
