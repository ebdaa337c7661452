package org.interleave.checker.report;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.interleave.checker.check.Engine;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.check.Verdict;

/** Says in a line what one engine found, before the other has spoken. */
public final class EngineLine {
    private static final double MILLISECONDS_OF_SECOND = 1000.0;

    private EngineLine() {}

    /**
     * Prints the line.
     *
     * @param results what came out of protocols that one engine has checked, at least one
     * @return {@code fast: 20 protocols, 345 checks: all as expected, 1.2 s; now TLC}
     */
    public static String of(List<ProtocolResult> results) {
        List<PropertyResult> properties =
                results.stream().flatMap(result -> result.properties().stream()).toList();
        long open = properties.stream()
                .filter(property -> !property.verdict().isDecided())
                .count();
        List<PropertyResult> surprising = properties.stream()
                .filter(property -> property.verdict().isDecided() && !property.isAsExpected())
                .toList();
        String engine = properties.stream()
                .flatMap(property -> property.engine().stream())
                .findFirst()
                .map(Engine::toString)
                .orElse("");
        String first = surprising.stream()
                .findFirst()
                .map(property -> ", the first of them " + property.headline())
                .orElse("");
        return engine + ": " + SummaryPrinter.count(results.size(), "protocol") + ", "
                + SummaryPrinter.count(properties.size(), "check") + ": "
                + (surprising.isEmpty() ? "all as expected" : surprising.size() + " not as expected" + first)
                + (open == 0 ? "" : ", " + open + " for TLC alone")
                + String.format(Locale.ROOT, ", %.1f s", time(results).toMillis() / MILLISECONDS_OF_SECOND)
                + "; now TLC";
    }

    /** The searches went one after the other, each property's time includes that of its protocol's search. */
    private static Duration time(List<ProtocolResult> results) {
        return results.stream()
                .map(result -> result.properties().stream()
                        .filter(property -> property.verdict() != Verdict.NOT_APPLICABLE)
                        .map(PropertyResult::time)
                        .max(Comparator.naturalOrder())
                        .orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
