package org.interleave.checker.junit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.Verdict;
import org.interleave.checker.model.Session;
import org.interleave.checker.report.ChangelogPrinter;
import org.interleave.checker.report.Form;

/**
 * A case of the report.
 *
 * @param name the property
 * @param kind how it is counted
 * @param type the verdict in one word
 * @param headline what came out, in a line
 * @param text why the property must hold, the interleaving, and what is wrong; empty where there is nothing to see
 * @param time its share of the run that decided it
 */
record Case(String name, Kind kind, String type, String headline, String text, Duration time) {
    /** How it is counted. */
    enum Kind {
        PASSED,
        FAILURE,
        ERROR,
        SKIPPED
    }

    static Case of(PropertyResult result, Session session, Duration time) {
        return new Case(
                result.property(),
                kind(result),
                result.verdict().json(),
                headline(result),
                text(result, session),
                time);
    }

    private static Kind kind(PropertyResult result) {
        if (result.verdict() == Verdict.NOT_APPLICABLE) {
            return Kind.SKIPPED;
        }
        if (result.isAsExpected()) {
            return Kind.PASSED;
        }
        return result.verdict().isDecided() ? Kind.FAILURE : Kind.ERROR;
    }

    private static String headline(PropertyResult result) {
        if (result.verdict() == Verdict.NOT_APPLICABLE) {
            return result.expected()
                    + result.expected().reason().map(reason -> ": " + reason).orElse("");
        }
        return result.isAsExpected()
                ? result.protocol() + " " + result.property() + ": " + result.outcomeAsExpected()
                : result.headline();
    }

    private static String text(PropertyResult result, Session session) {
        if (result.isAsExpected() && result.trace().isEmpty()) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        lines.add("  " + result.reason() + " (" + result.location() + ")");
        List<String> shown = ChangelogPrinter.lines(result, session, Form.CHANGELOG);
        if (!shown.isEmpty()) {
            lines.add("");
            lines.addAll(shown);
        }
        lines.add("");
        return String.join("\n", lines);
    }
}
