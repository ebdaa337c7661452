package org.interleave.checker.fast.liveness;

/** What came of a property of endless behaviours. */
public sealed interface LivenessResult {
    /** No fair behaviour breaks it. */
    record Holds() implements LivenessResult {}

    /**
     * A fair behaviour breaks it.
     *
     * @param lasso the behaviour
     */
    record Violated(Lasso lasso) implements LivenessResult {}

    /** It was told to stop. */
    record Cancelled() implements LivenessResult {}

    /**
     * There was no room for the graph, or for what has to be known of each state.
     *
     * @param bytes how much memory was taken
     * @param limit how much might have been taken
     */
    record Full(long bytes, long limit) implements LivenessResult {}
}
