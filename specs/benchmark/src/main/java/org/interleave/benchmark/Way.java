package org.interleave.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * How long the way to a protocol's verdict is, in seconds.
 *
 * @param lower to build and lower the protocol
 * @param emit to emit the class
 * @param compile to emit, compile and load it
 * @param firstState to make the initial states
 * @param search to explore
 * @param verdict from the protocol to the verdict, in a JVM that is there
 */
record Way(double lower, double emit, double compile, double firstState, double search, double verdict) {
    /**
     * Both ways of a protocol.
     *
     * @param cold the first time in a JVM
     * @param warm after many times
     */
    record Ways(Way cold, Way warm) {}

    /** Measures it in a process of its own. */
    static Ways measure(Case one, FastChecker checker) {
        ChildProcess child = ChildProcess.run(
                Path.of("").toAbsolutePath(),
                Jvm.command(
                        List.of("-XX:+UseParallelGC", "-Xmx" + checker.heapMegabytes() + "m"),
                        WayThere.class.getName(),
                        List.of(one.name(), Integer.toString(checker.threads()), Long.toString(checker.stateBytes()))));
        if (child.exitCode() != 0 || child.lines().size() != 2) {
            throw child.failed(checker.name());
        }
        return new Ways(
                read(child.lines().get(0).text()), read(child.lines().get(1).text()));
    }

    private static Way read(String line) {
        double[] parts = Arrays.stream(line.split(" "))
                .skip(1)
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new Way(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
    }
}
