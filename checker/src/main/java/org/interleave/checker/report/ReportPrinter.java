package org.interleave.checker.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.ProtocolResult;

/** Prints what came out of the checks: the matrix, complaints, every violation with its interleaving, and a summary. */
public final class ReportPrinter {
    private ReportPrinter() {}

    /**
     * Prints the report.
     *
     * @param results what came out
     * @param paint gives it its colours
     * @param form how interleavings are written
     * @return the lines
     */
    public static List<String> lines(List<ProtocolResult> results, Paint paint, Form form) {
        return lines(results, FindingPrinter::isFinding, paint, form);
    }

    /**
     * Prints the report without the interleavings that were expected.
     *
     * @param results what came out
     * @param paint gives it its colours
     * @param form how interleavings are written
     * @return the lines
     */
    public static List<String> brief(List<ProtocolResult> results, Paint paint, Form form) {
        return lines(results, property -> !property.isAsExpected(), paint, form);
    }

    private static List<String> lines(
            List<ProtocolResult> results, Predicate<PropertyResult> shown, Paint paint, Form form) {
        List<String> lines = new ArrayList<>(MatrixPrinter.lines(results, paint));
        lines.addAll(FairLine.of(results));
        for (ProtocolResult result : results) {
            List<String> complaints = ComplaintPrinter.lines(result, paint);
            if (!complaints.isEmpty()) {
                lines.add("");
                lines.addAll(complaints);
            }
        }
        for (ProtocolResult result : results) {
            List<PropertyResult> findings =
                    result.properties().stream().filter(shown).toList();
            for (PropertyResult property : findings) {
                if (property.verdict().isDecided()) {
                    lines.add("");
                    lines.add(Headline.of(property, paint));
                    lines.addAll(FindingPrinter.below(property, result.protocol(), form));
                }
            }
            for (List<PropertyResult> alike : UndecidedPrinter.causes(findings.stream()
                    .filter(property -> !property.verdict().isDecided())
                    .toList())) {
                lines.add("");
                lines.addAll(Headline.ofUndecided(alike, paint));
                lines.addAll(FindingPrinter.below(alike.get(0), result.protocol(), form));
            }
        }
        lines.add("");
        lines.addAll(SummaryPrinter.lines(results, paint));
        return lines;
    }
}
