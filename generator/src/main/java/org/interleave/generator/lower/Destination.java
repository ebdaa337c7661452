package org.interleave.generator.lower;

import java.util.Optional;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.tree.Expression;

/** Where a process stands after an action. */
public sealed interface Destination {
    /**
     * It stands before a step, or has ended.
     *
     * @param place the step; empty when it has ended
     */
    record Stand(Optional<Place> place) implements Destination {}

    /**
     * It depends on the state before the action.
     *
     * @param condition what decides
     * @param whenTrue where it stands when the condition holds
     * @param whenFalse where it stands otherwise
     */
    record Split(Expression condition, Destination whenTrue, Destination whenFalse) implements Destination {}
}
