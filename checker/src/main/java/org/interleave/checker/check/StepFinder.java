package org.interleave.checker.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.checker.evaluate.Evaluator;
import org.interleave.checker.evaluate.Members;
import org.interleave.checker.evaluate.Places;
import org.interleave.checker.evaluate.Ways;
import org.interleave.checker.trace.Actor;
import org.interleave.checker.value.StringValue;
import org.interleave.checker.value.Value;
import org.interleave.dsl.flow.ProcessFlow;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.generator.lower.Action;
import org.interleave.generator.lower.Cut;
import org.interleave.generator.lower.LoweredProtocol;

/**
 * Finds out who took a step and what was chosen. TLC tells the name of the action only, and in a module around the
 * protocol's not even that; so what fits the states before and after is looked for.
 */
final class StepFinder {
    private final LoweredProtocol lowered;

    StepFinder(LoweredProtocol lowered) {
        this.lowered = lowered;
    }

    /**
     * A step as it was taken.
     *
     * @param action the action
     * @param self who took it, where it can be told
     * @param chosen what was chosen, from outside in
     */
    record Found(Action action, Optional<Value> self, Map<BoundVariable, Value> chosen) {
        Actor actor(LoweredProtocol lowered) {
            boolean family =
                    lowered.process(action.process()).flow().process().family().isPresent();
            return new Actor(action.process(), family ? self : Optional.empty());
        }
    }

    /**
     * Finds a step between two states.
     *
     * @param name the name that TLC gives to the action
     * @param before the value of every variable before it
     * @param after the value of every variable after it
     * @throws IllegalStateException if the protocol has no such step
     */
    Found find(String name, Map<String, Value> before, Map<String, Value> after) {
        List<Action> all = lowered.processes().stream()
                .flatMap(process -> process.actions().stream())
                .toList();
        List<Action> named =
                all.stream().filter(action -> action.name().equals(name)).toList();
        List<Action> possible = named.isEmpty() ? all : named;
        return fitting(possible, before, after)
                .or(() -> moving(possible, before, after))
                .or(() -> named.stream()
                        .findFirst()
                        .map(action -> new Found(action, onlyMember(action, before), Map.of())))
                .orElseThrow(() -> new IllegalStateException("TLC took a step that is not in the protocol: " + name));
    }

    /** A step of a known action, by somebody who is known as well. */
    Found find(Action action, Value self, Map<String, Value> before, Map<String, Value> after) {
        return new Found(
                action, Optional.of(self), chosen(action, self, before, after).orElse(Map.of()));
    }

    /**
     * A step that breaks a rule.
     *
     * @param cut the way of the step
     * @param step who took it, and what was chosen
     */
    record Broken(Cut cut, Found step) {}

    /**
     * Finds a step that breaks a rule.
     *
     * @param name the name that TLC gives to the action; in a module around the protocol's it may be any
     * @param rule name of the rule
     * @param before the value of every variable before it
     * @throws IllegalStateException if the protocol has no such step
     */
    Broken findBroken(String name, String rule, Map<String, Value> before) {
        List<Cut> all = lowered.processes().stream()
                .flatMap(process -> process.cuts().stream())
                .filter(cut -> lowered.broken(cut).equals(rule))
                .toList();
        List<Cut> named = all.stream().filter(cut -> name.equals(cut.name())).toList();
        for (Cut cut : named.isEmpty() ? all : named) {
            Optional<Found> found = fitting(List.of(cut.asAction()), before, before);
            if (found.isPresent()) {
                return new Broken(cut, found.orElseThrow());
            }
        }
        throw new IllegalStateException("TLC says that a step breaks " + rule + ", and the protocol has none: " + name);
    }

    /** The first way to take an action that leads from the one state to the other. */
    private Optional<Found> fitting(List<Action> actions, Map<String, Value> before, Map<String, Value> after) {
        for (Action action : actions) {
            for (Value self : members(action, before)) {
                Optional<Map<BoundVariable, Value>> chosen = chosen(action, self, before, after);
                if (chosen.isPresent()) {
                    return Optional.of(new Found(action, Optional.of(self), chosen.orElseThrow()));
                }
            }
        }
        return Optional.empty();
    }

    /** What was chosen, if this action of this process leads there. */
    private Optional<Map<BoundVariable, Value>> chosen(
            Action action, Value self, Map<String, Value> before, Map<String, Value> after) {
        try {
            return new Ways(lowered, before)
                    .of(action, self)
                    .filter(way -> way.after().equals(after))
                    .map(Ways.Way::chosen)
                    .findFirst();
        } catch (IllegalArgumentException e) {
            // It cannot be taken, or nobody can tell.
            return Optional.empty();
        }
    }

    /** Where a value cannot be told, the place that changed still says who moved. */
    private Optional<Found> moving(List<Action> actions, Map<String, Value> before, Map<String, Value> after) {
        for (Action action : actions) {
            ProcessFlow process = lowered.process(action.process()).flow();
            for (Value self : members(action, before)) {
                if (place(process, before, self)
                                .equals(Optional.of(
                                        new StringValue(action.place().name())))
                        && !place(process, after, self).equals(place(process, before, self))) {
                    return Optional.of(new Found(action, Optional.of(self), Map.of()));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Value> place(ProcessFlow process, Map<String, Value> state, Value self) {
        return Places.of(process, state, Optional.of(self));
    }

    private Optional<Value> onlyMember(Action action, Map<String, Value> state) {
        List<Value> members = members(action, state);
        return members.size() == 1 ? Optional.of(members.get(0)) : Optional.empty();
    }

    private List<Value> members(Action action, Map<String, Value> state) {
        return Members.of(lowered.process(action.process()).flow().process(), new Evaluator(lowered, state));
    }
}
