package org.interleave.checker.report;

/**
 * How interleavings are written.
 *
 * @param full whether everything is shown: every counterexample however many there are, with every step. Otherwise
 *     steps are folded that have nothing to do with the property, and the rounds of a loop that repeat the one above them
 * @param unicode whether lines are drawn with the characters that Unicode has for it; otherwise with ASCII
 */
public record Form(boolean full, boolean unicode) {
    /** As in a changelog: folded, in ASCII. */
    public static final Form CHANGELOG = new Form(false, false);

    /** Every step, in ASCII. */
    public static final Form FULL = new Form(true, false);

    Strokes strokes() {
        return unicode ? Strokes.UNICODE : Strokes.ASCII;
    }
}
