package org.interleave.dsl.validation;

import java.util.stream.Stream;
import org.interleave.dsl.flow.ControlFlow;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.flow.ProcessFlow;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Formula;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.Protocol;

/** Every expression that an author wrote. */
final class Everywhere {
    private Everywhere() {}

    static Stream<Located> expressions(Protocol protocol, ControlFlow flow) {
        return Stream.concat(
                flow.processes().values().stream().flatMap(Everywhere::expressions), outsideOfSteps(protocol));
    }

    /** What a process does, and when it is idle. */
    static Stream<Located> expressions(ProcessFlow process) {
        return Stream.concat(ScopeValidation.expressions(process), idle(process));
    }

    /** When a process is idle. */
    static Stream<Located> idle(ProcessFlow process) {
        return process.steps().stream()
                .map(Place::info)
                .flatMap(step -> step.idle().stream().map(condition -> new Located(condition, step.location())));
    }

    /** What stands in no process: first values, operators, definitions, constraints and properties. */
    static Stream<Located> outsideOfSteps(Protocol protocol) {
        Stream.Builder<Stream<Located>> all = Stream.builder();
        protocol.variables()
                .forEach(declaration -> all.add(declaration.initial().stream()
                        .map(value -> new Located(value, declaration.variable().location()))));
        protocol.starts()
                .forEach(start ->
                        all.add(start.values().stream().map(value -> new Located(value.value(), start.location()))));
        protocol.operators().forEach(operator -> all.add(Stream.of(new Located(operator.body(), operator.location()))));
        protocol.predicates()
                .forEach(definition -> all.add(Stream.of(new Located(definition.condition(), definition.location()))));
        protocol.properties().forEach(property -> all.add(of(property)));
        return all.build().flatMap(part -> part);
    }

    private static Stream<Located> of(Property property) {
        return Stream.concat(sets(property.formula()), property.conditions().stream())
                .map(part -> new Located(part, property.location()));
    }

    /** What a property is said of every element of. */
    private static Stream<Expression> sets(Formula formula) {
        return formula instanceof Formula.ForAll all
                ? Stream.concat(Stream.of(all.set()), sets(all.formula()))
                : Stream.empty();
    }
}
