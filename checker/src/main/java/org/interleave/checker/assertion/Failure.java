package org.interleave.checker.assertion;

import java.util.ArrayList;
import java.util.List;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.model.Session;
import org.interleave.checker.report.ChangelogPrinter;
import org.interleave.checker.report.Form;

/** A failed check as an error: what was expected and what came out, then the interleaving, then what is wrong in it. */
final class Failure {
    private Failure() {}

    static AssertionError of(Session session, PropertyResult property, String expected) {
        List<String> lines = new ArrayList<>();
        lines.add(property.protocol() + " " + property.property() + ": expected " + expected + ", got "
                + property.outcome());
        lines.add("  " + property.reason() + " (" + property.location() + ")");
        List<String> shown = ChangelogPrinter.lines(property, session, Form.CHANGELOG);
        if (!shown.isEmpty()) {
            lines.add("");
            lines.addAll(shown);
        }
        return new AssertionError(String.join(System.lineSeparator(), lines));
    }
}
