package org.interleave.checker.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.trace.Trace;
import org.interleave.checker.trace.TraceStep;

/** Prints the behaviours of one property in two protocols, for instance two versions of a patch, and where they part. */
public final class BesidePrinter {
    private BesidePrinter() {}

    /**
     * Prints two results below each other, then their steps beside each other.
     *
     * @param one what came out of the one protocol, of one property
     * @param other what came out of the other, of the same property
     * @param paint gives it its colours
     * @param form how interleavings are written
     * @return the lines
     */
    public static List<String> lines(ProtocolResult one, ProtocolResult other, Paint paint, Form form) {
        List<String> lines = new ArrayList<>();
        for (ProtocolResult result : List.of(one, other)) {
            for (PropertyResult property : result.properties()) {
                lines.add(Headline.of(property, paint));
                lines.addAll(FindingPrinter.below(property, result.session(), form));
                lines.add("");
            }
        }
        lines.addAll(difference(one, other));
        return lines;
    }

    /**
     * Prints the same as Markdown.
     *
     * @param one what came out of the one protocol, of one property
     * @param other what came out of the other, of the same property
     * @param form how interleavings are written
     * @return the lines
     */
    public static List<String> markdown(ProtocolResult one, ProtocolResult other, Form form) {
        List<String> lines = new ArrayList<>(MarkdownPrinter.lines(one, form));
        lines.add("");
        lines.addAll(MarkdownPrinter.lines(other, form));
        lines.add("");
        lines.addAll(MarkdownPrinter.block(difference(one, other)));
        return lines;
    }

    private static List<String> difference(ProtocolResult one, ProtocolResult other) {
        return difference(one.properties().get(0), other.properties().get(0));
    }

    private static List<String> difference(PropertyResult one, PropertyResult other) {
        if (one.trace().isEmpty() || other.trace().isEmpty()) {
            PropertyResult without = one.trace().isEmpty() ? one : other;
            return List.of("nothing to compare: " + without.protocol() + " has no behaviour to show");
        }
        List<Row> rows = rows(one.trace().orElseThrow());
        List<Row> others = rows(other.trace().orElseThrow());
        int same = 0;
        while (same < Math.min(rows.size(), others.size()) && rows.get(same).equals(others.get(same))) {
            same++;
        }
        if (same == rows.size() && same == others.size()) {
            boolean alike = loopStart(one).equals(loopStart(other));
            return List.of("both take the same steps" + (alike ? "" : ", and do not repeat the same ones for ever"));
        }
        List<String> lines = new ArrayList<>();
        lines.add("first difference: step " + (same + 1));
        lines.add("");
        lines.addAll(SideBySide.lines(one.protocol(), rows, other.protocol(), others));
        return lines;
    }

    private static OptionalInt loopStart(PropertyResult result) {
        return result.trace().orElseThrow().loopStart();
    }

    private static List<Row> rows(Trace trace) {
        List<TraceStep> steps = new ArrayList<>(trace.steps());
        trace.closing().ifPresent(steps::add);
        return steps.stream().map(Row::of).toList();
    }
}
