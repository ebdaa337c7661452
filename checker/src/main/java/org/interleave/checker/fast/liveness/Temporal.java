package org.interleave.checker.fast.liveness;

/** A property of endless behaviours, over the numbers of predicates. */
public sealed interface Temporal {
    /**
     * In some state of each behaviour a predicate holds.
     *
     * @param predicate the number of the predicate
     */
    record Eventually(int predicate) implements Temporal {}

    /**
     * After each state in which a predicate holds, or in it, another holds.
     *
     * @param premise the number of the one
     * @param conclusion the number of the other
     */
    record LeadsTo(int premise, int conclusion) implements Temporal {}

    /**
     * A predicate holds again and again.
     *
     * @param predicate the number of the predicate
     */
    record InfinitelyOften(int predicate) implements Temporal {}

    /**
     * From some state on a predicate holds for ever.
     *
     * @param predicate the number of the predicate
     */
    record EventuallyAlways(int predicate) implements Temporal {}
}
