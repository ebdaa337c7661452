package org.interleave.checker.fast;

/** How a search ended. */
public sealed interface Ending {
    /** Every state was seen: what was not found is not there. */
    record Complete() implements Ending {}

    /** What was found was enough, as the questions said; the rest was not looked at. */
    record Enough() implements Ending {}

    /** It was told to stop. */
    record Cancelled() implements Ending {}

    /**
     * There was no room for more states.
     *
     * @param bytes how much memory was taken for states and the table of them
     * @param limit how much might have been taken; more than {@code bytes} if the next larger piece did not fit, or if
     *     Java itself had no memory left
     */
    record Full(long bytes, long limit) implements Ending {}
}
