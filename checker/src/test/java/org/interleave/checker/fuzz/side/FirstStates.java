package org.interleave.checker.fuzz.side;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.interleave.checker.evaluate.Evaluator;
import org.interleave.checker.evaluate.ProcessPlaces;
import org.interleave.checker.value.FunctionValue;
import org.interleave.checker.value.StringValue;
import org.interleave.checker.value.Value;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.flow.ProcessFlow;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.Start;
import org.interleave.dsl.tree.VariableDeclaration;

/** The states in which a protocol may begin. */
final class FirstStates {
    private final Protocol protocol;
    private final Cast cast;
    private final BiFunction<Cast.Player, Evaluator, Optional<Place>> begin;

    /**
     * For a protocol.
     *
     * @param protocol the protocol
     * @param cast its processes
     * @param begin where a process stands at first when nothing else is said; it may depend on the variables
     */
    FirstStates(Protocol protocol, Cast cast, BiFunction<Cast.Player, Evaluator, Optional<Place>> begin) {
        this.protocol = protocol;
        this.cast = cast;
        this.begin = begin;
    }

    List<State> all() {
        List<Map<String, Value>> partial = List.of(new TreeMap<>());
        for (VariableDeclaration declaration : protocol.variables()) {
            partial = assigned(partial, declaration);
        }
        List<State> states = new ArrayList<>();
        for (Map<String, Value> values : partial) {
            if (protocol.starts().isEmpty()) {
                states.add(placed(values, List.of()));
            }
            for (Start start : protocol.starts()) {
                states.add(placed(values, List.of(start)));
            }
        }
        return states;
    }

    private boolean isChosenByStarts(VariableDeclaration declaration) {
        return protocol.starts().stream()
                .flatMap(start -> start.values().stream())
                .anyMatch(value -> value.variable() == declaration.variable());
    }

    private List<Map<String, Value>> assigned(List<Map<String, Value>> partial, VariableDeclaration declaration) {
        if (isChosenByStarts(declaration)) {
            return partial;
        }
        Evaluator evaluator = new Evaluator(cast.lowered(), Map.of());
        Set<Value> values = new LinkedHashSet<>();
        for (Expression initial : declaration.initial()) {
            if (declaration.beginsWithAny()) {
                values.addAll(evaluator.elements(initial));
            } else {
                values.add(evaluator.value(initial));
            }
        }
        List<Map<String, Value>> all = new ArrayList<>();
        for (Map<String, Value> before : partial) {
            for (Value value : values) {
                Map<String, Value> more = new TreeMap<>(before);
                more.put(declaration.name(), value);
                all.add(more);
            }
        }
        return all;
    }

    private State placed(Map<String, Value> values, List<Start> starts) {
        Map<String, Value> all = new TreeMap<>(values);
        for (Start start : starts) {
            start.values()
                    .forEach(first -> all.put(
                            first.variable().name(), new Evaluator(cast.lowered(), Map.of()).value(first.value())));
        }
        Evaluator evaluator = new Evaluator(cast.lowered(), all);
        for (ProcessFlow process : cast.flow().processes().values()) {
            Map<Value, Value> ofMembers = new TreeMap<>();
            for (Cast.Player player : cast.players()) {
                if (player.flow() == process) {
                    ofMembers.put(player.member(), place(player, evaluator, starts));
                }
            }
            if (process.isAtOnePlace()) {
                continue;
            }
            boolean family = process.process().family().isPresent();
            all.put(
                    process.process().name(),
                    family
                            ? FunctionValue.canonical(ofMembers)
                            : ofMembers.values().iterator().next());
        }
        return new State(all);
    }

    private Value place(Cast.Player player, Evaluator evaluator, List<Start> starts) {
        Optional<Start.Place> said = starts.stream()
                .flatMap(start -> start.places().stream())
                .filter(place -> place.process().equals(player.process()))
                .findFirst();
        Optional<Place> place = said.isPresent()
                ? said.flatMap(Start.Place::label)
                        .flatMap(label -> player.flow().places().stream()
                                .filter(at -> at.info().label().equals(label))
                                .findFirst())
                : begin.apply(player, evaluator.as(player.member()));
        return place.<Value>map(known -> new StringValue(known.name())).orElse(ProcessPlaces.DONE);
    }
}
