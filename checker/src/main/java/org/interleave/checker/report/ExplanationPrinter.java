package org.interleave.checker.report;

import java.util.ArrayList;
import java.util.List;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.check.Verdict;
import org.interleave.checker.model.Session;
import org.interleave.checker.trace.Trace;

/** Prints all that is known about one result: what the property says, what came out, and the behaviour in full. */
public final class ExplanationPrinter {
    private ExplanationPrinter() {}

    /**
     * Prints results.
     *
     * @param result what came out of the check of a protocol, or of some of its properties
     * @param paint gives it its colours
     * @param form how interleavings are written
     * @return the lines
     */
    public static List<String> lines(ProtocolResult result, Paint paint, Form form) {
        List<String> lines = new ArrayList<>();
        for (PropertyResult property : result.properties()) {
            lines.addAll(lines(property, result.session(), paint, form));
            lines.add("");
        }
        lines.addAll(WarningPrinter.lines(result, paint));
        if (lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    private static List<String> lines(PropertyResult result, Session session, Paint paint, Form form) {
        List<String> lines = new ArrayList<>();
        lines.add(Headline.of(result, paint));
        lines.addAll(Text.wrap(result.reason(), "  "));
        lines.add("  (" + result.kind() + ", " + result.location() + ")");
        lines.add("");
        if (result.trace().isPresent()) {
            lines.addAll(behaviour(result, result.trace().orElseThrow(), session, form));
            lines.add("");
        }
        if (result.verdict() == Verdict.HOLDS) {
            lines.add(holds(result));
        }
        if (result.verdict() == Verdict.HOLDS_WITHOUT_MISUSE) {
            lines.add("It holds up to a first step that breaks an API rule or leaves a range; nothing is known behind"
                    + " it.");
        }
        FiguresPrinter.of(result).ifPresent(lines::add);
        List<String> message = MessagePrinter.lines(result);
        if (!message.isEmpty()) {
            lines.add("");
            lines.addAll(message);
        }
        return lines;
    }

    private static List<String> behaviour(PropertyResult result, Trace trace, Session session, Form form) {
        List<String> lines = new ArrayList<>(InterleavingPrinter.lines(result, session, form));
        lines.add("");
        lines.add(
                result.verdict() == Verdict.VIOLATED
                        ? "The same in full, " + trace.length() + " states:"
                        : "A behaviour that reaches it, in full, " + trace.length() + " states:");
        lines.add("");
        lines.addAll(TracePrinter.lines(trace));
        return lines;
    }

    private static String holds(PropertyResult result) {
        return switch (result.kind()) {
            case TYPE, INVARIANT, MISUSE, LOCK_ORDER, DEADLOCK, HANG -> "It holds in every reachable state.";
            case TEMPORAL, REFINEMENT -> "It holds of every behaviour.";
            case REACHABLE -> "It is possible.";
        };
    }
}
