package org.interleave.checker.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interleave.checker.check.EngineComparison;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.ProtocolResult;

/** Prints what was not decided: each cause once, with all the checks that it concerns. */
public final class UndecidedPrinter {
    private UndecidedPrinter() {}

    /**
     * Prints what TLC decided and the fast checker did not.
     *
     * @param tlc what TLC says
     * @param fast what the fast checker says of the same protocols, in the same order
     * @return the lines; none if it decided as much
     */
    public static List<String> ofFast(List<ProtocolResult> tlc, List<ProtocolResult> fast) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < tlc.size(); i++) {
            List<String> open = EngineComparison.undecided(tlc.get(i), fast.get(i));
            List<PropertyResult> undecided = fast.get(i).properties().stream()
                    .filter(property -> open.contains(property.property()))
                    .toList();
            for (List<PropertyResult> alike : causes(undecided)) {
                PropertyResult first = alike.get(0);
                lines.addAll(Text.wrap(
                        first.protocol() + ": the fast checker did not decide " + names(alike) + ": "
                                + (first.message().isBlank()
                                        ? first.verdict().toString()
                                        : first.message().strip()),
                        ""));
            }
        }
        return lines;
    }

    /** Results that are undecided, those of one cause together. */
    static List<List<PropertyResult>> causes(List<PropertyResult> undecided) {
        Map<String, List<PropertyResult>> causes = new LinkedHashMap<>();
        undecided.forEach(
                result -> causes.computeIfAbsent(result.verdict() + result.message(), cause -> new ArrayList<>())
                        .add(result));
        return List.copyOf(causes.values());
    }

    /** The properties of results. */
    static String names(List<PropertyResult> results) {
        return String.join(", ", results.stream().map(PropertyResult::property).toList());
    }
}
