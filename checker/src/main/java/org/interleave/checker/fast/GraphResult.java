package org.interleave.checker.fast;

/** What came of making a graph. */
public sealed interface GraphResult {
    /**
     * It is made.
     *
     * @param graph the graph
     */
    record Made(StateGraph graph) implements GraphResult {}

    /**
     * It is not made.
     *
     * @param why it was told to stop, or there was no room
     */
    record Unfinished(Ending why) implements GraphResult {}
}
