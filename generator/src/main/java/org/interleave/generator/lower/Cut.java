package org.interleave.generator.lower;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Operation;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Variable;

/**
 * A way through a step that misuses a kernel object, or leads a variable out of its range, or that only a bound of the
 * search forbids. A behaviour ends with it: nothing behind it is judged. For fairness it is one of the ways of its step.
 *
 * @param name its TLA+ name, which it has together with other ways that break rules
 * @param process the process that takes it
 * @param step the step
 * @param place where the process stands before it: the step itself, or the choice that the step begins
 * @param choices the elements it chooses
 * @param guards what must hold
 * @param wrong the one of the guards that says what is wrong
 * @param rule name of the invariant that it breaks: that of an object, or {@link SearchBounds#TYPE_OK}; of a bound
 *     {@link Operation.Misuse#BOUND}
 * @param message what is wrong, in words that follow the object's name and a colon; for a range, the variable; what a
 *     bound says, a clause
 * @param written the value that does not fit its variable, over the state before the step; empty for an object's rule
 * @param location the line that breaks the rule
 */
public record Cut(
        String name,
        String process,
        Place step,
        Place place,
        List<Choice> choices,
        List<Expression> guards,
        Expression wrong,
        String rule,
        String message,
        Optional<Written> written,
        SourceLocation location) {
    /**
     * Copies the lists.
     *
     * @param name kept as it is
     * @param process kept as it is
     * @param step kept as it is
     * @param place kept as it is
     * @param choices copied
     * @param guards copied
     * @param wrong kept as it is
     * @param rule kept as it is
     * @param message kept as it is
     * @param written kept as it is
     * @param location kept as it is
     */
    public Cut {
        choices = List.copyOf(choices);
        guards = List.copyOf(guards);
    }

    /**
     * A value that does not fit its variable.
     *
     * @param variable the variable
     * @param value the value, over the state before the step
     */
    public record Written(Variable variable, Expression value) {}

    /** {@return the same as an action that changes nothing} */
    public Action asAction() {
        return new Action(
                name,
                process,
                step,
                place,
                Optional.empty(),
                choices,
                guards,
                Map.of(),
                new Destination.Stand(Optional.of(place)),
                List.of(step.info().c().orElse(step.name())),
                List.of());
    }

    /** {@return whether only a bound forbids the step, which breaks no rule} */
    public boolean isOfBound() {
        return rule.equals(Operation.Misuse.BOUND);
    }

    /** {@return whether its step begins a way of a choice, at which the process stands before it} */
    public boolean beginsAWay() {
        return !step.equals(place);
    }
}
