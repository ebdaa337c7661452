package org.interleave.specs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.interleave.checker.check.CheckKind;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.check.Search;

/**
 * Compares what came out of a protocol in two ways, for example of its module and of its PlusCal twin: they must have the
 * same state graph.
 */
final class TwinComparison {
    private TwinComparison() {}

    /**
     * Finds what differs in two results of one protocol.
     *
     * @param one what came out of it
     * @param other what came out of it in another way
     * @return a sentence for each verdict and each figure that differs; none when they agree
     */
    static List<String> differences(ProtocolResult one, ProtocolResult other) {
        String names = one.protocol().name() + " and " + other.protocol().name();
        List<String> differences = new ArrayList<>();
        Map<String, PropertyResult> others = other.properties().stream()
                .collect(Collectors.toMap(PropertyResult::property, Function.identity(), (first, second) -> first));
        for (PropertyResult property : one.properties()) {
            PropertyResult same = others.remove(property.property());
            if (same == null) {
                if (!isOfGraph(one, property)) {
                    differences.add(names + ": only the first was checked for " + property.property());
                }
            } else if (same.verdict() != property.verdict()) {
                differences.add(
                        names + " differ in " + property.property() + ": " + said(property) + ", and " + said(same));
            }
        }
        others.keySet().forEach(property -> differences.add(names + ": only the second was checked for " + property));
        if (!figures(one).equals(figures(other))) {
            differences.add(names + " differ in their states: " + figures(one) + ", and " + figures(other));
        }
        if (one.symmetric()
                .map(TwinComparison::figures)
                .equals(other.symmetric().map(TwinComparison::figures))) {
            return differences;
        }
        differences.add(names + " differ in their states with symmetry: "
                + one.symmetric().map(TwinComparison::figures).orElse("not counted") + ", and "
                + other.symmetric().map(TwinComparison::figures).orElse("not counted"));
        return differences;
    }

    /** Whether the graph of all states decides it: that of a twin is its module's. */
    private static boolean isOfGraph(ProtocolResult of, PropertyResult result) {
        return result.kind() == CheckKind.HANG
                || (result.kind() == CheckKind.DEADLOCK
                        && of.session().lowered().hasServers());
    }

    /** The verdict; where it is none, what was said. */
    private static String said(PropertyResult result) {
        return result.verdict() + (result.verdict().isDecided() ? "" : " (" + result.message() + ")");
    }

    private static String figures(ProtocolResult result) {
        Optional<Search> complete = result.properties().stream()
                .flatMap(property -> property.search().stream())
                .filter(Search::complete)
                .findFirst();
        return complete.map(TwinComparison::figures).orElse("no search saw them all");
    }

    private static String figures(Search search) {
        return search.distinctStates() + " distinct, " + search.generatedStates() + " generated, depth "
                + (search.depth().isPresent() ? search.depth().getAsInt() : "unknown");
    }
}
