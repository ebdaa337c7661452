package org.interleave.checker.report;

import java.util.ArrayList;
import java.util.List;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.model.Session;

/** Prints what a changelog quotes of a result: the interleaving, and below it what is wrong in the state it reaches. */
public final class ChangelogPrinter {
    private ChangelogPrinter() {}

    /**
     * Prints the interleaving of a result and what is wrong in it.
     *
     * @param property what came out of the check of a property
     * @param session the protocol whose behaviour it is
     * @param form how the interleaving is written
     * @return the lines; none if there is neither a behaviour nor anything to say
     */
    public static List<String> lines(PropertyResult property, Session session, Form form) {
        List<String> lines = new ArrayList<>(InterleavingPrinter.lines(property, session, form));
        List<String> message = MessagePrinter.lines(property);
        if (!lines.isEmpty() && !message.isEmpty()) {
            lines.add("");
        }
        lines.addAll(message);
        return lines;
    }
}
