package org.interleave.checker.report;

import java.util.List;
import org.interleave.checker.check.ProtocolResult;

/** Prints what makes results worth less than they look. */
final class WarningPrinter {
    private WarningPrinter() {}

    static List<String> lines(ProtocolResult result, Paint paint) {
        return result.warnings().stream()
                .flatMap(warning -> lines(warning, paint).stream())
                .toList();
    }

    static List<String> lines(String warning, Paint paint) {
        return Text.wrap(warning, "").stream()
                .map(line -> paint.paint(Tone.BAD, line))
                .toList();
    }
}
