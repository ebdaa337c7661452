package org.interleave.checker.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.interleave.checker.difference.Comparison;
import org.interleave.checker.difference.Difference;

/** Prints what differs from before, and nothing else: each difference, the effort, and a summary of what is now. */
public final class ComparisonPrinter {
    private ComparisonPrinter() {}

    /**
     * Prints what differs.
     *
     * @param comparison what came out when protocols were checked again
     * @param paint gives it its colours
     * @param form how interleavings are written
     * @return the lines; at least one
     */
    public static List<String> lines(Comparison comparison, Paint paint, Form form) {
        if (comparison.differences().isEmpty()) {
            return List.of("nothing differs from before (" + effort(comparison) + ")");
        }
        DifferencePrinter printer = new DifferencePrinter(paint, form);
        List<String> lines = new ArrayList<>();
        boolean apart = false;
        for (Difference difference : comparison.differences()) {
            List<String> block = printer.lines(difference);
            // What takes several lines has a blank line around it.
            if (!lines.isEmpty() && (apart || block.size() > 1)) {
                lines.add("");
            }
            lines.addAll(block);
            apart = block.size() > 1;
        }
        lines.add("");
        lines.add(effort(comparison));
        lines.addAll(SummaryPrinter.lines(comparison.results(), paint));
        return lines;
    }

    private static String effort(Comparison comparison) {
        int unchanged = comparison.results().size() - comparison.again();
        String still = SummaryPrinter.count(unchanged, "protocol") + " unchanged";
        if (comparison.again() == 0) {
            return still;
        }
        String time = String.format(Locale.ROOT, "%.1f s", comparison.time().toMillis() / 1000.0);
        String again = SummaryPrinter.count(comparison.again(), "protocol") + " checked again in " + time;
        return unchanged == 0 ? again : again + ", " + unchanged + " unchanged";
    }
}
