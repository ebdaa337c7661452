package org.interleave.checker.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.checker.evaluate.ActionWays;
import org.interleave.checker.evaluate.Choices;
import org.interleave.checker.evaluate.Evaluator;
import org.interleave.checker.evaluate.Typing;
import org.interleave.checker.trace.Actor;
import org.interleave.checker.trace.Misuse;
import org.interleave.checker.trace.TraceState;
import org.interleave.checker.trace.TraceStep;
import org.interleave.checker.value.Value;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.Variable;
import org.interleave.generator.lower.Action;
import org.interleave.generator.lower.Cut;
import org.interleave.generator.lower.LoweredProcess;
import org.interleave.generator.lower.LoweredProtocol;

/** Makes typed states and steps of what an engine knows: values, the action, who took it, and what was chosen. */
final class StepBuilder {
    private final LoweredProtocol lowered;
    private final List<String> order;
    private final ChangeFinder changes;

    StepBuilder(LoweredProtocol lowered) {
        this.lowered = lowered;
        this.order = order(lowered);
        this.changes = new ChangeFinder(lowered.protocol());
    }

    private static List<String> order(LoweredProtocol lowered) {
        Protocol protocol = lowered.protocol();
        List<String> names = new ArrayList<>();
        protocol.groups().forEach(group -> group.variables().forEach(variable -> names.add(variable.name())));
        for (LoweredProcess process : lowered.processes()) {
            names.add(process.name());
            process.flow().process().variables().forEach(variable -> names.add(variable.name()));
        }
        protocol.frozen().forEach(variable -> names.add(variable.name()));
        return names;
    }

    /** The protocol's variables in their order, then those of a module around it. */
    TraceState state(int number, Map<String, Value> all) {
        Map<String, Value> values = ofProtocol(all);
        all.forEach(values::putIfAbsent);
        return new TraceState(number, values);
    }

    /** The values of the protocol's own variables. */
    Map<String, Value> ofProtocol(Map<String, Value> all) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (String name : order) {
            Value value = all.get(name);
            if (value != null) {
                values.put(name, value);
            }
        }
        return values;
    }

    /** A step. */
    TraceStep step(
            Actor actor,
            Action action,
            Optional<Map<BoundVariable, Value>> choice,
            TraceState before,
            TraceState after) {
        return new TraceStep(
                actor,
                action,
                choice,
                outcome(actor, action, choice.orElse(Map.of()), before.values()),
                changes.between(before.values(), after.values()),
                Optional.empty(),
                after);
    }

    /** What is chosen in a step that leads from one state to another, where that can be told. */
    Optional<Map<BoundVariable, Value>> choice(
            Action action, Actor actor, Map<String, Value> before, Map<String, Value> after) {
        return action.choices().isEmpty()
                ? Optional.of(Map.of())
                : new ActionWays(lowered, before).choice(action, actor.self(), after);
    }

    /** The word for the way that a step goes, where it has several. */
    Optional<String> outcome(Actor actor, Action action, Map<BoundVariable, Value> choice, Map<String, Value> before) {
        return action.outcome().or(() -> new WayTaken(lowered, actor, action, choice).of(before));
    }

    /** A step that breaks a rule. */
    TraceStep misuse(
            Actor actor, Cut cut, Optional<Map<BoundVariable, Value>> choice, TraceState before, TraceState after) {
        return new TraceStep(
                actor,
                cut.asAction(),
                choice,
                Optional.empty(),
                List.of(),
                Optional.of(new Misuse(cut, words(actor, cut, choice.orElse(Map.of()), before))),
                after);
    }

    /** What is wrong: {@code mmap_sem: released by ...}, or {@code n = 2 is outside of 0 .. 1}. */
    private String words(Actor actor, Cut cut, Map<BoundVariable, Value> choice, TraceState before) {
        if (cut.written().isEmpty()) {
            return lowered.invariant(cut)
                            .map(invariant -> invariant.object().name() + ": ")
                            .orElse("")
                    + cut.message();
        }
        Evaluator evaluator =
                Choices.decided(choice, new Evaluator(lowered, ofProtocol(before.values())).as(actor.self()));
        Typing typing = new Typing(evaluator);
        Variable variable = cut.written().orElseThrow().variable();
        try {
            Value value = evaluator.value(cut.written().orElseThrow().value());
            return typing.outside(value, variable.type())
                    .map(part -> variable.name() + part.path() + " = " + part.value() + " is outside of "
                            + typing.words(part.type()))
                    .orElse(variable.name() + " = " + value + " is outside of its range");
        } catch (IllegalArgumentException e) {
            return variable.name() + " leaves its range";
        }
    }
}
