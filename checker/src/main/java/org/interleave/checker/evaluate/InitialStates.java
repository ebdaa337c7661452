package org.interleave.checker.evaluate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.interleave.checker.value.FunctionValue;
import org.interleave.checker.value.StringValue;
import org.interleave.checker.value.Value;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.tree.Label;
import org.interleave.dsl.tree.Start;
import org.interleave.dsl.tree.VariableDeclaration;
import org.interleave.generator.lower.LoweredProcess;
import org.interleave.generator.lower.LoweredProtocol;

/** Tells how a protocol may begin. */
public final class InitialStates {
    private final LoweredProtocol lowered;
    private final Set<String> chosen = new LinkedHashSet<>();

    /**
     * The beginnings of a protocol.
     *
     * @param lowered the protocol
     */
    public InitialStates(LoweredProtocol lowered) {
        this.lowered = lowered;
        for (Start start : lowered.protocol().starts()) {
            start.places().forEach(place -> chosen.add(place.process()));
            start.values().forEach(value -> chosen.add(value.variable().name()));
        }
    }

    /**
     * Whether the protocol may begin in a state.
     *
     * @param state the value of every variable, by name, places of processes included
     * @return whether every variable has one of its first values, and every process stands where it starts
     * @throws IllegalArgumentException if that cannot be told
     */
    public boolean has(Map<String, Value> state) {
        Evaluator evaluator = new Evaluator(lowered, state);
        return lowered.protocol().variables().stream()
                        .filter(declaration -> !chosen.contains(declaration.name()))
                        .allMatch(declaration -> isFirst(declaration, evaluator, state))
                && lowered.processes().stream()
                        .filter(process -> !chosen.contains(process.name()))
                        .filter(process -> !process.flow().isAtOnePlace())
                        .allMatch(process -> place(process, evaluator).equals(state.get(process.name())))
                && isStart(evaluator, state);
    }

    private static boolean isFirst(VariableDeclaration declaration, Evaluator evaluator, Map<String, Value> state) {
        Value value = state.get(declaration.name());
        if (value == null) {
            throw new IllegalArgumentException("no value for " + declaration.name());
        }
        return declaration.beginsWithAny()
                ? new Typing(evaluator).isOf(value, declaration.variable().type())
                : declaration.initial().stream()
                        .anyMatch(first -> evaluator.value(first).equals(value));
    }

    /** Where a process starts, or each member of a family. */
    private static Value place(LoweredProcess process, Evaluator evaluator) {
        List<Value> members = MemberValues.of(process.flow().process(), evaluator);
        if (process.flow().process().family().isEmpty()) {
            return ProcessPlaces.of(process.start(), evaluator.as(members.get(0)));
        }
        Map<Value, Value> places = new TreeMap<>();
        members.forEach(member -> places.put(member, ProcessPlaces.of(process.start(), evaluator.as(member))));
        return FunctionValue.canonical(places);
    }

    private boolean isStart(Evaluator evaluator, Map<String, Value> state) {
        List<Start> starts = lowered.protocol().starts();
        return starts.isEmpty() || starts.stream().anyMatch(start -> isStart(start, evaluator, state));
    }

    private boolean isStart(Start start, Evaluator evaluator, Map<String, Value> state) {
        return start.places().stream()
                        .allMatch(place -> place(place.process(), place.label()).equals(state.get(place.process())))
                && start.values().stream()
                        .allMatch(value -> evaluator
                                .value(value.value())
                                .equals(state.get(value.variable().name())));
    }

    /** The place of a label: of a function that is expanded twice, in its first expansion. */
    private Value place(String process, Optional<Label> label) {
        return label.flatMap(known -> lowered.flow().process(process).places().stream()
                        .filter(place -> place.info().label().equals(known))
                        .map(Place::name)
                        .findFirst())
                .map(name -> (Value) new StringValue(name))
                .orElse(ProcessPlaces.DONE);
    }
}
