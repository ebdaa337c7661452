package org.interleave.checker.report;

import java.util.ArrayList;
import java.util.List;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.check.Verdict;

/** Prints what came out of the checks: the matrix, complaints, every violation with its interleaving, and a summary. */
public final class ReportPrinter {
    private ReportPrinter() {}

    /**
     * Prints the report.
     *
     * @param results what came out
     * @param paint gives it its colours
     * @return the lines
     */
    public static List<String> lines(List<ProtocolResult> results, Paint paint) {
        List<String> lines = new ArrayList<>(MatrixPrinter.lines(results, paint));
        for (ProtocolResult result : results) {
            List<String> complaints = ComplaintPrinter.lines(result, paint);
            if (!complaints.isEmpty()) {
                lines.add("");
                lines.addAll(complaints);
            }
        }
        for (ProtocolResult result : results) {
            for (PropertyResult property : result.properties()) {
                if (property.verdict() == Verdict.VIOLATED || !property.isAsExpected()) {
                    lines.add("");
                    lines.addAll(finding(property, result, paint));
                }
            }
        }
        lines.add("");
        lines.addAll(SummaryPrinter.lines(results, paint));
        return lines;
    }

    /** A violation, or whatever else is not as expected. */
    private static List<String> finding(PropertyResult property, ProtocolResult result, Paint paint) {
        List<String> lines = new ArrayList<>();
        lines.add(Headline.of(property, paint));
        lines.addAll(Text.wrap(property.reason(), "  "));
        if (property.verdict() == Verdict.VIOLATED) {
            property.trace().ifPresent(trace -> {
                lines.add("");
                lines.addAll(InterleavingPrinter.lines(trace, result.protocol()));
            });
        }
        List<String> message = MessagePrinter.lines(property);
        if (!message.isEmpty()) {
            lines.add("");
            lines.addAll(message);
        }
        return lines;
    }
}
