package org.interleave.checker.slice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.checker.evaluate.Choices;
import org.interleave.checker.evaluate.Evaluator;
import org.interleave.checker.trace.TraceStep;
import org.interleave.checker.value.Value;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Expression;
import org.interleave.generator.lower.Action;
import org.interleave.generator.lower.Destination;
import org.interleave.generator.lower.LoweredProcess;
import org.interleave.generator.lower.LoweredProtocol;

/**
 * A step of a behaviour, as the action of the protocol that it is for one who waits before it.
 *
 * @param action the action
 * @param self who took it
 * @param chosen what was chosen
 */
record Taken(Action action, Value self, Map<BoundVariable, Value> chosen) {
    Taken {
        chosen = Map.copyOf(chosen);
    }

    /** The action of a step; none if the protocol has no such action, or it cannot be told what was chosen. */
    static Optional<Taken> of(LoweredProtocol lowered, TraceStep step) {
        return lowered.processes().stream()
                .filter(process -> has(process, step))
                .findFirst()
                .flatMap(process -> of(process, step));
    }

    private static boolean has(LoweredProcess process, TraceStep step) {
        return step.misuse()
                .map(misuse -> process.cuts().contains(misuse.cut()))
                .orElseGet(() -> process.actions().contains(step.action()));
    }

    private static Optional<Taken> of(LoweredProcess own, TraceStep step) {
        Action action =
                step.misuse().map(misuse -> own.waiting(misuse.cut())).orElseGet(() -> own.waiting(step.action()));
        return step.choice().map(chosen -> new Taken(action, step.actor().self(), chosen));
    }

    /** An expression of the action, as the one sees it who took it. */
    Fact sees(Expression expression) {
        return new Fact(expression, Optional.of(self), chosen);
    }

    /** Whether all guards hold in a state. */
    boolean isOpen(Evaluator state) {
        try {
            Evaluator own = Choices.decided(chosen, state.as(self));
            return action.guards().stream().allMatch(own::holds);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether the same one could take any of some actions in a state, if it stood before them. */
    boolean isOpen(Evaluator state, List<Action> actions) {
        Evaluator own = state.as(self);
        return actions.stream().anyMatch(other -> isOpen(own, other));
    }

    private static boolean isOpen(Evaluator own, Action action) {
        try {
            return Choices.of(action, own).stream()
                    .map(way -> Choices.decided(way, own))
                    .anyMatch(way -> action.guards().stream().allMatch(way::holds));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Where the one stood afterwards who took it; empty if it had ended. */
    Optional<Place> destination(Evaluator before) {
        Evaluator own = Choices.decided(chosen, before.as(self));
        Destination destination = action.destination();
        while (destination instanceof Destination.Split split) {
            destination = own.holds(split.condition()) ? split.whenTrue() : split.whenFalse();
        }
        return ((Destination.Stand) destination).place();
    }
}
