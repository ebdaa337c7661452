package org.interleave.generator.tla;

import java.util.stream.Stream;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.generator.lower.Action;
import org.interleave.generator.lower.Choice;
import org.interleave.generator.lower.Clause;
import org.interleave.generator.lower.Destination;
import org.interleave.generator.lower.LoweredProtocol;

/** Tells what the expressions of a protocol mention. */
final class Mentions {
    private Mentions() {}

    /** Whether it is asked which member of a family somebody is. */
    static boolean indices(LoweredProtocol lowered, String family) {
        return expressions(lowered)
                .flatMap(Expressions::everything)
                .anyMatch(part -> part instanceof Expression.IndexOf index
                        && index.family().equals(family));
    }

    private static Stream<Expression> expressions(LoweredProtocol lowered) {
        Stream<Expression> actions = lowered.processes().stream()
                .flatMap(process -> process.actions().stream())
                .flatMap(Mentions::of);
        Stream<Expression> properties =
                lowered.protocol().properties().stream().flatMap(property -> property.conditions().stream());
        Stream<Expression> invariants = lowered.invariants().stream()
                .flatMap(invariant -> invariant.clauses().stream())
                .map(Clause::condition);
        Stream<Expression> definitions = Stream.concat(
                lowered.protocol().definitions().stream().map(definition -> definition.condition()),
                lowered.protocol().operators().stream().map(operator -> operator.body()));
        Stream<Expression> initial =
                lowered.protocol().variables().stream().flatMap(declaration -> declaration.initial().stream());
        return Stream.of(actions, properties, invariants, definitions, initial).flatMap(part -> part);
    }

    private static Stream<Expression> of(Action action) {
        return Stream.of(
                        action.choices().stream().map(Choice::set),
                        action.guards().stream(),
                        action.updates().values().stream(),
                        of(action.destination()))
                .flatMap(part -> part);
    }

    private static Stream<Expression> of(Destination destination) {
        return destination instanceof Destination.Split split
                ? Stream.of(Stream.of(split.condition()), of(split.whenTrue()), of(split.whenFalse()))
                        .flatMap(part -> part)
                : Stream.of();
    }
}
