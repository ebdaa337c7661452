package org.interleave.dsl.tree;

/** What a property says. */
public sealed interface Formula {
    /**
     * Holds in every reachable state.
     *
     * @param condition what holds
     */
    record Always(Expression condition) implements Formula {}

    /**
     * Holds in no reachable state.
     *
     * @param condition what never holds
     */
    record Never(Expression condition) implements Formula {}

    /**
     * Holds at some time in every behaviour.
     *
     * @param condition what holds at last
     */
    record Eventually(Expression condition) implements Formula {}

    /**
     * Whenever the one holds, the other holds then or later.
     *
     * @param premise the one
     * @param conclusion the other
     */
    record LeadsTo(Expression premise, Expression conclusion) implements Formula {}

    /**
     * Holds in some reachable state: it must be possible.
     *
     * @param condition what must be possible
     */
    record Reachable(Expression condition) implements Formula {}

    /** Every reachable state has a step, or every process has ended. */
    record NoDeadlock() implements Formula {}
}
