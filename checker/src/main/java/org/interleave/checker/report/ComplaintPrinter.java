package org.interleave.checker.report;

import java.util.ArrayList;
import java.util.List;
import org.interleave.checker.check.ProtocolResult;

/** Prints what makes results worth less than they look. */
final class ComplaintPrinter {
    private ComplaintPrinter() {}

    static List<String> lines(ProtocolResult result, Paint paint) {
        List<String> lines = new ArrayList<>();
        for (String complaint : result.complaints()) {
            for (String line : Text.wrap(complaint, "")) {
                lines.add(paint.paint(Tone.BAD, line));
            }
        }
        return lines;
    }
}
