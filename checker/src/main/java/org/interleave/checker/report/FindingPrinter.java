package org.interleave.checker.report;

import java.util.ArrayList;
import java.util.List;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.Verdict;
import org.interleave.checker.model.Session;

/** Prints what stands below the headline of a finding: why the property must hold, the interleaving, what is wrong. */
final class FindingPrinter {
    private FindingPrinter() {}

    /** Whether there is something to show: a violation, or whatever else is not as expected. */
    static boolean isFinding(PropertyResult result) {
        return result.verdict() == Verdict.VIOLATED || !result.isAsExpected();
    }

    static List<String> below(PropertyResult property, Session session, Form form) {
        List<String> lines = new ArrayList<>(Text.wrap(property.verdict().isDecided() ? property.reason() : "", "  "));
        if (property.verdict() == Verdict.VIOLATED || property.verdict() == Verdict.SPEC_ERROR) {
            List<String> interleaving = InterleavingPrinter.lines(property, session, form);
            if (!interleaving.isEmpty()) {
                lines.add("");
                lines.addAll(interleaving);
            }
        }
        List<String> message = MessagePrinter.lines(property);
        if (!message.isEmpty()) {
            lines.add("");
            lines.addAll(message);
        }
        return lines;
    }
}
