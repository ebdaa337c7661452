package org.interleave.checker.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.interleave.checker.check.EngineComparison;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.check.Verdict;

/**
 * Says who decided, where the fast checker answered first and TLC was asked the same.
 *
 * @param fast what the fast checker says of some protocols
 * @param tlc what TLC says of the same, in the same order
 */
public record Confirmation(List<ProtocolResult> fast, List<ProtocolResult> tlc) {
    private static final double MILLISECONDS_OF_SECOND = 1000.0;

    /**
     * Copies the lists.
     *
     * @param fast copied
     * @param tlc copied
     */
    public Confirmation {
        fast = List.copyOf(fast);
        tlc = List.copyOf(tlc);
    }

    /** {@return a warning for each verdict and figure in which they differ} */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        for (int i = 0; i < tlc.size(); i++) {
            EngineComparison.differences(tlc.get(i), fast.get(i)).stream()
                    .map(EngineComparison::warning)
                    .forEach(warnings::add);
        }
        return warnings;
    }

    /**
     * Whether every check came to a verdict.
     *
     * @param results what came out
     * @return whether all of it is decided
     */
    public static boolean isDecided(List<ProtocolResult> results) {
        return properties(results).stream()
                .allMatch(property -> property.verdict().isDecided());
    }

    /**
     * Says that TLC comes to the same.
     *
     * @return {@code TLC confirms it: violated, 0.9 s}, or how many verdicts it confirms; nothing if it was not asked for any
     */
    public List<String> given() {
        List<PropertyResult> asked = properties(tlc).stream()
                .filter(property -> property.verdict() != Verdict.NOT_APPLICABLE)
                .toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        PropertyResult first = asked.get(0);
        String what = asked.size() == 1
                ? "it: " + first.verdict()
                        + String.format(Locale.ROOT, ", %.1f s", first.time().toMillis() / MILLISECONDS_OF_SECOND)
                : "all " + asked.size() + " verdicts";
        return List.of("", "TLC confirms " + what);
    }

    /**
     * Says which verdicts are TLC's alone, and why.
     *
     * @return a line for each reason; none if the fast checker decided everything
     */
    public List<String> undecided() {
        return properties(fast).stream()
                .filter(property -> !property.verdict().isDecided())
                .map(property -> "the fast checker does not decide it, only TLC does"
                        + (property.message().isEmpty() ? "" : ": " + property.message()))
                .distinct()
                .flatMap(line -> Text.wrap(line, "").stream())
                .toList();
    }

    /**
     * Prints warnings.
     *
     * @param paint gives them their colours
     * @return the lines
     */
    public List<String> warningLines(Paint paint) {
        return warnings().stream()
                .flatMap(warning -> WarningPrinter.lines(warning, paint).stream())
                .toList();
    }

    private static List<PropertyResult> properties(Collection<ProtocolResult> results) {
        return results.stream().flatMap(result -> result.properties().stream()).toList();
    }
}
