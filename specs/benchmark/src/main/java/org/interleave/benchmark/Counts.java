package org.interleave.benchmark;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Holds the contenders to one number of states. Who counts something else measures something else. */
final class Counts {
    private Counts() {}

    /**
     * Compares all runs of a protocol.
     *
     * @param name the protocol's name
     * @param runs the runs of each contender
     * @throws FailedRunException if two count different numbers of states, or of steps to them
     */
    static void requireSame(String name, Map<String, List<Measurement>> runs) {
        long different = runs.values().stream()
                .flatMap(List::stream)
                .map(run -> run.distinct() + " distinct, " + run.generated() + " generated")
                .distinct()
                .count();
        if (different > 1) {
            throw new FailedRunException("the contenders do not agree about " + name + ":\n" + table(runs));
        }
    }

    private static String table(Map<String, List<Measurement>> runs) {
        return runs.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(run -> "  " + entry.getKey() + ": " + run.distinct() + " distinct, " + run.generated()
                                + " generated"))
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
