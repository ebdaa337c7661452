package org.interleave.specs;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.interleave.checker.tlc.TlcOptions;
import org.interleave.checker.tlc.TlcOutcome;
import org.interleave.checker.tlc.TlcResult;
import org.interleave.checker.tlc.TlcStatistics;

/**
 * What TLC finds of a protocol in one size: a row of the table in GROWING.md.
 *
 * @param protocol the protocol
 * @param safety without symmetry
 * @param withSymmetry with symmetry
 * @param liveness never with symmetry; empty where it is not looked at
 */
record GrownRow(GrownProtocol protocol, TlcResult safety, TlcResult withSymmetry, Optional<TlcResult> liveness) {
    /** Looks at safety only. */
    static GrownRow safety(GrownProtocol protocol, TlcOptions how) {
        return new GrownRow(protocol, protocol.safety(how), protocol.safetyWithSymmetry(how), Optional.empty());
    }

    /** Looks at liveness too. */
    GrownRow withLiveness(TlcOptions how) {
        return new GrownRow(protocol, safety, withSymmetry, Optional.of(protocol.liveness(how)));
    }

    /** The cells that are the same each time. */
    String figures() {
        return "| " + protocol + " | " + states(safety) + " | " + depth() + " | " + states(withSymmetry) + " |";
    }

    /** The whole row, with times. */
    String text() {
        return figures() + " " + time(safety) + " | " + time(withSymmetry) + " | "
                + liveness.map(GrownRow::time).orElse("") + " |";
    }

    private static String states(TlcResult result) {
        return result.statistics()
                .map(known -> (known.complete() ? "" : "> ") + number(known.distinct()))
                .orElse("?");
    }

    /** A number of states. */
    static String number(long states) {
        return String.format(Locale.ROOT, "%,d", states);
    }

    private String depth() {
        return safety.statistics()
                .filter(TlcStatistics::complete)
                .map(known -> String.valueOf(known.depth().orElseThrow()))
                .orElse("");
    }

    private static String time(TlcResult result) {
        if (result.outcome() instanceof TlcOutcome.TimedOut) {
            return "out of time";
        }
        if (result.outcome() instanceof TlcOutcome.OutOfMemory) {
            return "out of memory";
        }
        return result.outcome() instanceof TlcOutcome.Holds
                ? String.format(Locale.ROOT, "%.1f s", seconds(result.wallTime()))
                : result.outcome().toString();
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
