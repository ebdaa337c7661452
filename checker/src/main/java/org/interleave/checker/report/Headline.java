package org.interleave.checker.report;

import java.util.ArrayList;
import java.util.List;
import org.interleave.checker.check.PropertyResult;

/** The line above everything that is said about a result. */
final class Headline {
    private Headline() {}

    /**
     * {@code PROTOCOL PROPERTY: violated, as expected; shortest counterexample: 11 states}, or what was expected and what
     * came instead.
     */
    static String of(PropertyResult result, Paint paint) {
        if (!result.isAsExpected()) {
            return paint.paint(Tone.BAD, result.headline());
        }
        String name = result.protocol() + " " + result.property();
        return paint.paint(Tone.HEADING, name) + ": " + result.outcomeAsExpected();
    }

    /** The line above what is said about results that one cause left undecided; below it their names, if there are several. */
    static List<String> ofUndecided(List<PropertyResult> alike, Paint paint) {
        PropertyResult first = alike.get(0);
        if (alike.size() == 1) {
            return List.of(of(first, paint));
        }
        List<String> lines = new ArrayList<>();
        lines.add(paint.paint(
                Tone.BAD,
                first.protocol() + ": " + alike.size() + " checks not decided, for one reason: " + first.verdict()));
        lines.addAll(Text.wrap(UndecidedPrinter.names(alike), "  "));
        return lines;
    }

    /**
     * {@code PROTOCOL PROPERTY: held before, now violated (shortest counterexample: 11 states); expected holds}; or how it
     * went on.
     */
    static String of(PropertyResult result, String course, Paint paint) {
        String name = result.protocol() + " " + result.property();
        if (!result.isAsExpected()) {
            return paint.paint(Tone.BAD, name + ": " + course + "; expected " + result.expectation());
        }
        return paint.paint(Tone.HEADING, name) + ": " + course + ", as expected";
    }
}
