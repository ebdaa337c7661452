package org.interleave.checker.fast;

/** One thing that a search looks for. */
public sealed interface Question {
    /**
     * A successor or an initial state that has no packed form, or something asked of a state or a step that has no value. It
     * is always looked for.
     */
    record InRange() implements Question {}

    /** A state without successors in which not every process has ended. */
    record Deadlock() implements Question {}

    /**
     * A state that breaks an invariant.
     *
     * @param number the number of the invariant
     */
    record Invariant(int number) implements Question {}

    /**
     * A step that breaks a rule. It leads nowhere: a behaviour ends with it.
     *
     * @param number the number of the rule
     */
    record Rule(int number) implements Question {}

    /**
     * A step that breaks a property of steps.
     *
     * @param number the number of the property
     */
    record Step(int number) implements Question {}

    /**
     * A state in which a predicate holds.
     *
     * @param number the number of the predicate
     */
    record Predicate(int number) implements Question {}
}
