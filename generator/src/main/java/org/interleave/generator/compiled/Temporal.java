package org.interleave.generator.compiled;

/** A temporal formula over numbered predicates. */
public sealed interface Temporal {
    /**
     * Holds at some time.
     *
     * @param predicate what holds at last
     */
    record Eventually(int predicate) implements Temporal {}

    /**
     * Whenever the one holds, the other holds then or later.
     *
     * @param premise the one
     * @param conclusion the other
     */
    record LeadsTo(int premise, int conclusion) implements Temporal {}

    /**
     * Holds again and again.
     *
     * @param predicate what comes back for ever
     */
    record InfinitelyOften(int predicate) implements Temporal {}

    /**
     * Holds for ever from some time on.
     *
     * @param predicate what holds at last and for ever
     */
    record EventuallyAlways(int predicate) implements Temporal {}
}
