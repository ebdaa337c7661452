package org.interleave.dsl.tree;

import java.util.List;

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

    /**
     * Holds again and again in every behaviour.
     *
     * @param condition what comes back for ever
     */
    record InfinitelyOften(Expression condition) implements Formula {}

    /**
     * Holds for ever from some time on, in every behaviour.
     *
     * @param condition what holds at last and for ever
     */
    record EventuallyAlways(Expression condition) implements Formula {}

    /**
     * Holds of every step: of the state before it and the state after it.
     *
     * @param condition what holds, over this state and, by {@link Expression.Next}, the next
     */
    record EveryStep(Expression condition) implements Formula {}

    /**
     * A temporal formula that holds of every element of a set that never changes.
     *
     * @param variable stands for the element
     * @param set the set
     * @param formula the formula, over the variable
     */
    record ForAll(BoundVariable variable, Expression set, Formula formula) implements Formula {}

    /**
     * While one member of a family waits, each other member overtakes it at most so many times.
     *
     * @param family name of the family
     * @param waiter stands for the one that waits
     * @param waits that it waits, over {@code waiter}
     * @param other stands for another member
     * @param goesFirst what the other has when it has overtaken, over {@code other}
     * @param bound how often at most, not negative
     */
    record Overtaking(
            String family, BoundVariable waiter, Expression waits, BoundVariable other, Expression goesFirst, int bound)
            implements Formula {}

    /**
     * Every behaviour is one of another protocol, under a mapping of variables.
     *
     * @param specification the other protocol, the more abstract one
     * @param mapping a value for each of its variables, places of its processes included, over this protocol's
     * @param fair whether its fairness is implied too; otherwise only its beginning and its steps
     */
    record Refines(Protocol specification, List<Mapped> mapping, boolean fair) implements Formula {
        public Refines {
            mapping = List.copyOf(mapping);
        }
    }

    /**
     * A variable of another protocol with its value here.
     *
     * @param name name of the variable, or of the process whose place it is
     * @param value its value, over this protocol's variables
     */
    record Mapped(String name, Expression value) {}
}
