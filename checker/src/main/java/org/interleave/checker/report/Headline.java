package org.interleave.checker.report;

import org.interleave.checker.check.PropertyResult;

/** The line above everything that is said about a result. */
final class Headline {
    private Headline() {}

    /** {@code PROTOCOL PROPERTY: violated in 11 states, as expected}, or what was expected and what came instead. */
    static String of(PropertyResult result, Paint paint) {
        if (!result.isAsExpected()) {
            return paint.paint(Tone.BAD, result.headline());
        }
        String name = result.protocol() + " " + result.property();
        return paint.paint(Tone.HEADING, name) + ": " + result.outcome() + ", as expected";
    }
}
