package org.interleave.checker.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interleave.checker.evaluate.Evaluator;
import org.interleave.checker.evaluate.MemberValues;
import org.interleave.checker.evaluate.ProcessPlaces;
import org.interleave.checker.trace.Actor;
import org.interleave.checker.trace.TraceState;
import org.interleave.checker.value.StringValue;
import org.interleave.checker.value.Value;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.generator.lower.LoweredProcess;
import org.interleave.generator.lower.LoweredProtocol;

/** Says in words how things are in a state. */
final class StateWords {
    private final LoweredProtocol lowered;
    private final TraceState state;

    StateWords(LoweredProtocol lowered, TraceState state) {
        this.lowered = lowered;
        this.state = state;
    }

    /** The variables that conditions speak of, places of processes included. */
    static Set<String> mentioned(List<Expression> conditions) {
        Set<String> names = new LinkedHashSet<>();
        for (Expression condition : conditions) {
            Expressions.everything(condition).forEach(part -> {
                if (part instanceof Expression.Read read) {
                    names.add(read.variable().name());
                } else if (part instanceof Expression.At at) {
                    names.add(at.process());
                } else if (part instanceof Expression.Ended ended) {
                    names.add(ended.process());
                } else if (part instanceof Expression.Waits waits) {
                    names.add(waits.process());
                }
            });
        }
        return names;
    }

    /** The values of what conditions speak of. */
    String values(List<Expression> conditions) {
        return mentioned(conditions).stream().flatMap(this::value).collect(Collectors.joining(", "));
    }

    private Stream<String> value(String name) {
        Optional<LoweredProcess> process = process(name);
        return process.isPresent()
                ? places(process.orElseThrow()).stream().flatMap(StateWords::stands)
                : Stream.ofNullable(state.values().get(name)).map(value -> name + " = " + value);
    }

    /** Who has not ended, and where they stand. */
    String whoIsLeft() {
        return lowered.processes().stream()
                .flatMap(process -> places(process).stream())
                .filter(at -> !at.place().equals(Optional.of(ProcessPlaces.DONE)))
                .map(at -> at.actor()
                        + at.place().map(place -> " at " + name(place)).orElse(""))
                .collect(Collectors.joining(", "));
    }

    private Optional<LoweredProcess> process(String name) {
        return lowered.processes().stream()
                .filter(process -> process.name().equals(name))
                .findFirst();
    }

    /** Where somebody stands; no place for who is at one place all the time. */
    private record Standing(Actor actor, Optional<Value> place) {}

    /** Where a process stands, or each member of a family. */
    private List<Standing> places(LoweredProcess process) {
        List<Standing> places = new ArrayList<>();
        for (Value self : MemberValues.of(process.flow().process(), new Evaluator(lowered, state.values()))) {
            places.add(new Standing(
                    Actor.of(process.flow().process(), self),
                    ProcessPlaces.of(process.flow(), state.values(), Optional.of(self))));
        }
        return places;
    }

    private static Stream<String> stands(Standing at) {
        return at.place().stream()
                .map(place -> at.actor() + (place.equals(ProcessPlaces.DONE) ? " has ended" : " is at " + name(place)));
    }

    private static String name(Value place) {
        return place instanceof StringValue name ? name.value() : place.toString();
    }
}
