package org.interleave.checker.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.checker.evaluate.ActionWays;
import org.interleave.checker.evaluate.Evaluator;
import org.interleave.checker.evaluate.MemberValues;
import org.interleave.checker.evaluate.ProcessPlaces;
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
     * @param actor who took it; which member of a family, where that can be told
     * @param choice what was chosen, from outside in, where it can be told
     */
    record Found(Action action, Actor actor, Optional<Map<BoundVariable, Value>> choice) {}

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
                        .map(action -> new Found(action, onlyMember(action, before), Optional.empty())))
                .orElseThrow(() -> new IllegalStateException("TLC took a step that is not in the protocol: " + name));
    }

    /**
     * A step that breaks a rule.
     *
     * @param cut the way of the step
     * @param actor who took it
     * @param choice what was chosen
     */
    record Broken(Cut cut, Actor actor, Map<BoundVariable, Value> choice) {}

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
                Found step = found.orElseThrow();
                return new Broken(cut, step.actor(), step.choice().orElse(Map.of()));
            }
        }
        throw new IllegalStateException("TLC says that a step breaks " + rule + ", and the protocol has none: " + name);
    }

    /** The first way to take an action that leads from the one state to the other. */
    private Optional<Found> fitting(List<Action> actions, Map<String, Value> before, Map<String, Value> after) {
        for (Action action : actions) {
            for (Value self : members(action, before)) {
                Optional<Map<BoundVariable, Value>> choice =
                        new ActionWays(lowered, before).choice(action, self, after);
                if (choice.isPresent()) {
                    return Optional.of(new Found(action, actor(action, self), choice));
                }
            }
        }
        return Optional.empty();
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
                    return Optional.of(new Found(action, actor(action, self), Optional.empty()));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Value> place(ProcessFlow process, Map<String, Value> state, Value self) {
        return ProcessPlaces.of(process, state, Optional.of(self));
    }

    private Actor onlyMember(Action action, Map<String, Value> state) {
        List<Value> members = members(action, state);
        return members.size() == 1 ? actor(action, members.get(0)) : new Actor(action.process(), Optional.empty());
    }

    private Actor actor(Action action, Value self) {
        return Actor.of(lowered.process(action.process()).flow().process(), self);
    }

    private List<Value> members(Action action, Map<String, Value> state) {
        return MemberValues.of(lowered.process(action.process()).flow().process(), new Evaluator(lowered, state));
    }
}
