package org.interleave.checker.report;

import org.interleave.checker.trace.TraceStep;

/**
 * A step as it stands in an interleaving.
 *
 * @param process who takes it
 * @param c its C text on one line, or its name
 * @param outcome what it chooses and which way it goes, as {@code  with x = 3 -> busy}; empty where there is only one
 *     way
 */
record Row(String process, String c, String outcome) implements Entry {
    static Row of(TraceStep step) {
        String c = step.c().isEmpty() ? step.step() : step.c().get(0).strip();
        return new Row(step.process(), c, StepText.outcome(step));
    }

    @Override
    public int steps() {
        return 1;
    }

    /** How many columns all of it takes. */
    int width() {
        return c.length() + outcome.length();
    }

    /** As much of it as fits into a number of columns; of what is too long the outcome stays, since it decides. */
    String text(int width) {
        if (width() <= width) {
            return c + outcome;
        }
        return outcome.length() < width / 2 ? Text.cut(c, width - outcome.length()) + outcome : Text.cut(c, width);
    }
}
