package org.interleave.checker.report;

import java.util.Locale;
import org.interleave.checker.check.PropertyResult;

/**
 * A cell of the matrix.
 *
 * @param text what came out, in a word or two
 * @param asExpected whether that is what was expected
 */
record Cell(String text, boolean asExpected) {
    /** The protocol has no such property. */
    static final Cell NONE = new Cell("-", true);

    static Cell of(PropertyResult result) {
        String text = text(result);
        return result.isAsExpected() ? new Cell(text, true) : new Cell(text.toUpperCase(Locale.ROOT) + " !!", false);
    }

    private static String text(PropertyResult result) {
        return switch (result.verdict()) {
            case HOLDS -> "holds";
            case HOLDS_WITHOUT_MISUSE -> "w/o misuse";
            case VIOLATED ->
                result.trace().map(trace -> "violated " + trace.length()).orElse("violated");
            case NOT_APPLICABLE -> "n/a";
            case SPEC_ERROR -> "spec error";
            case TIMEOUT -> "timeout";
            case OUT_OF_MEMORY -> "no memory";
            case TOOL_FAILURE -> "tool failure";
        };
    }
}
