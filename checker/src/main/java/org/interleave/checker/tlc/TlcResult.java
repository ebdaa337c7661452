package org.interleave.checker.tlc;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that is known about a run once it is over.
 *
 * @param outcome what came of it
 * @param statistics what it has gone through, the last that TLC said; empty if it said nothing
 * @param trace the counterexample; for a specification error the way to it, where TLC shows one
 * @param coverage by name of an action, how often it was taken; empty unless asked for; immutable
 * @param printed the lines that the module printed by itself, by {@code PrintT} of a tuple; immutable
 * @param toolVersion TLC's version as TLC says it; empty if TLC did not start
 * @param toolFile the file name of the TLA+ tools, without folders
 * @param wallTime how long the run took, with start-up
 */
public record TlcResult(
        TlcOutcome outcome,
        Optional<TlcStatistics> statistics,
        Optional<RawTrace> trace,
        Map<String, ActionCoverage> coverage,
        List<String> printed,
        Optional<String> toolVersion,
        String toolFile,
        Duration wallTime) {
    /**
     * Copies the coverage and the lines.
     *
     * @param outcome what came of it
     * @param statistics what it has gone through
     * @param trace the counterexample
     * @param coverage by name of an action, how often it was taken
     * @param printed the lines that the module printed by itself
     * @param toolVersion TLC's version as TLC says it
     * @param toolFile the file name of the TLA+ tools
     * @param wallTime how long the run took
     */
    public TlcResult {
        coverage = Collections.unmodifiableMap(new TreeMap<>(coverage));
        printed = List.copyOf(printed);
    }

    /** The result of a run that told nothing about the module. */
    static TlcResult without(TlcOutcome outcome, TlaTools tools, Duration wallTime) {
        return new TlcResult(
                outcome,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of(),
                Optional.empty(),
                tools.fileName(),
                wallTime);
    }
}
