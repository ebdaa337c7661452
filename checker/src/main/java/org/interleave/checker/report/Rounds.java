package org.interleave.checker.report;

/**
 * Rounds that repeat the steps above them.
 *
 * @param process who takes the first of the steps
 * @param rounds how many rounds are left out
 * @param ofEach how many steps a round has
 */
record Rounds(String process, int rounds, int ofEach) implements Entry {
    @Override
    public int steps() {
        return rounds * ofEach;
    }

    /** {@code [the 3 steps above 2 more times]}. */
    String text() {
        return "[the " + (ofEach == 1 ? "step" : ofEach + " steps") + " above "
                + (rounds == 1 ? "once more]" : rounds + " more times]");
    }
}
