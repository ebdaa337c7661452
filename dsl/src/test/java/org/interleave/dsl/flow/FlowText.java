package org.interleave.dsl.flow;

import java.util.List;
import java.util.stream.Collectors;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Operation;
import org.interleave.dsl.tree.Protocol;

/** What happens when a step is taken, as short text: {@code ret := true; look ? work : END}. */
final class FlowText {
    private FlowText() {}

    static List<String> of(Protocol protocol, String process) {
        return ControlFlow.of(protocol).process(process).places().stream()
                .map(place -> place.name() + ": " + text(place.flow()))
                .toList();
    }

    private static String text(Flow flow) {
        if (flow instanceof Flow.Do todo) {
            return todo.operation() instanceof Operation.Assign assign
                    ? assign.variable() + " := " + text(assign.value()) + "; " + text(todo.next())
                    : text(todo.next());
        }
        if (flow instanceof Flow.Decide decide) {
            return text(decide.condition()) + " ? (" + text(decide.whenTrue()) + ") : (" + text(decide.whenFalse())
                    + ")";
        }
        if (flow instanceof Flow.Choose choose) {
            return choose.ways().stream()
                    .map(way -> way.word().orElse(way.step().name()) + " (" + text(way.flow()) + ")")
                    .collect(Collectors.joining(" or "));
        }
        return flow instanceof Flow.Arrive arrive ? arrive.place().name() : "END";
    }

    private static String text(Expression expression) {
        if (expression instanceof Expression.BooleanLiteral literal) {
            return String.valueOf(literal.value());
        }
        if (expression instanceof Expression.IntegerLiteral literal) {
            return String.valueOf(literal.value());
        }
        if (expression instanceof Expression.Read read) {
            return read.variable().name();
        }
        if (expression instanceof Expression.Binary binary) {
            return text(binary.left()) + " " + binary.operator().text() + " " + text(binary.right());
        }
        return expression.getClass().getSimpleName();
    }
}
