package org.interleave.checker.report;

import java.util.List;
import org.interleave.checker.check.ProtocolResult;

/** Prints what makes results worth less than they look. */
final class ComplaintPrinter {
    private ComplaintPrinter() {}

    static List<String> lines(ProtocolResult result, Paint paint) {
        return result.complaints().stream()
                .flatMap(complaint -> lines(complaint, paint).stream())
                .toList();
    }

    static List<String> lines(String complaint, Paint paint) {
        return Text.wrap(complaint, "").stream()
                .map(line -> paint.paint(Tone.BAD, line))
                .toList();
    }
}
