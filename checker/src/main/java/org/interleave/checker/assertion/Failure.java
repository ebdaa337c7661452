package org.interleave.checker.assertion;

import java.util.ArrayList;
import java.util.List;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.report.InterleavingPrinter;
import org.interleave.dsl.tree.Protocol;

/** A failed check as an error: what was expected and what came out, then the interleaving, then what is wrong in it. */
final class Failure {
    private Failure() {}

    static AssertionError of(Protocol protocol, PropertyResult property, String expected) {
        List<String> lines = new ArrayList<>();
        lines.add(property.protocol() + " " + property.property() + ": expected " + expected + ", got "
                + property.outcome());
        lines.add("  " + property.reason() + " (" + property.location() + ")");
        property.trace().ifPresent(trace -> {
            lines.add("");
            lines.addAll(InterleavingPrinter.lines(trace, protocol));
            lines.add("");
        });
        if (!property.message().isEmpty()) {
            lines.add(property.message());
        }
        return new AssertionError(String.join(System.lineSeparator(), lines));
    }
}
