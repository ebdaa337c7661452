package org.interleave.checker.slice;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interleave.checker.evaluate.Choices;
import org.interleave.checker.evaluate.Evaluator;
import org.interleave.checker.evaluate.Ways;
import org.interleave.checker.trace.TraceState;
import org.interleave.checker.trace.TraceStep;
import org.interleave.checker.value.StringValue;
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

    /** Finds the action; none if the protocol has no such step, or it cannot be told. */
    static Optional<Taken> of(LoweredProtocol lowered, TraceState before, TraceStep step) {
        return lowered.processes().stream()
                .filter(process -> process.name().equals(step.actor().process()))
                .findFirst()
                .flatMap(process -> of(lowered, process, before, step));
    }

    private static Optional<Taken> of(LoweredProtocol lowered, LoweredProcess own, TraceState before, TraceStep step) {
        Value self = step.actor().member().orElse(new StringValue(step.actor().process()));
        if (step.misuse().isPresent()) {
            return step.misuse().map(misuse -> new Taken(own.waiting(misuse.cut()), self, misuse.chosen()));
        }
        Ways all = new Ways(lowered, before.values());
        Set<String> names = names(lowered);
        return own.actions().stream()
                .filter(action -> action.step().name().equals(step.step()))
                .flatMap(action -> ways(all, action, self).stream()
                        .filter(way -> leads(way.after(), step, names))
                        .map(way -> new Taken(own.waiting(action), self, way.chosen())))
                .findFirst();
    }

    private static Set<String> names(LoweredProtocol lowered) {
        return Stream.concat(
                        lowered.protocol().variables().stream().map(variable -> variable.name()),
                        lowered.processes().stream().map(process -> process.name()))
                .collect(Collectors.toSet());
    }

    private static List<Ways.Way> ways(Ways all, Action action, Value self) {
        try {
            return all.of(action, self).toList();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    /** Whether it is the same state, whatever a module around the protocol's counts besides. */
    private static boolean leads(Map<String, Value> after, TraceStep step, Set<String> names) {
        return names.stream()
                .allMatch(name ->
                        Objects.equals(after.get(name), step.after().values().get(name)));
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
