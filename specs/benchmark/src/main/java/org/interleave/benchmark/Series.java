package org.interleave.benchmark;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one contender took for one protocol, in all rounds.
 *
 * @param contender its name
 * @param runs its runs, at least one
 */
record Series(String contender, List<Measurement> runs) {
    Series {
        runs = List.copyOf(runs);
    }

    /** What all runs agree in. */
    Measurement any() {
        return runs.get(0);
    }

    /** The middle one of all runs; with an even number of runs the lower one of the two. */
    double median(ToDoubleFunction<Measurement> what) {
        double[] sorted = sorted(what);
        return sorted[(sorted.length - 1) / 2];
    }

    double least(ToDoubleFunction<Measurement> what) {
        return sorted(what)[0];
    }

    double most(ToDoubleFunction<Measurement> what) {
        return sorted(what)[runs.size() - 1];
    }

    private double[] sorted(ToDoubleFunction<Measurement> what) {
        return runs.stream().mapToDouble(what).sorted().toArray();
    }
}
