package org.interleave.generator.pluscal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Variable;
import org.interleave.generator.tla.ExpressionPrinter;

/**
 * A new value of a variable as a change of one part of it: {@code flag[self] := TRUE}.
 *
 * @param path the way to the part; empty when all of it changes
 * @param value the new value of the part
 */
record Assignment(List<Part> path, Expression value) {
    Assignment {
        path = List.copyOf(path);
    }

    /** One step on the way to a part: a key, or a field. */
    record Part(Optional<Expression> key, String field) {
        String print(ExpressionPrinter printer) {
            if (key.isEmpty()) {
                return "." + field;
            }
            // f[<<a, b>>] is written f[a, b].
            List<Expression> keys = key.orElseThrow() instanceof Expression.TupleLiteral tuple
                    ? tuple.elements()
                    : List.of(key.orElseThrow());
            return keys.stream().map(printer::resolve).map(printer::print).collect(Collectors.joining(", ", "[", "]"));
        }
    }

    static Assignment of(Variable variable, Expression value) {
        List<Part> path = new ArrayList<>();
        Expression old = new Expression.Read(variable);
        Expression rest = value;
        while (true) {
            if (rest instanceof Expression.ElementUpdate update
                    && update.function().equals(old)) {
                path.add(new Part(Optional.of(update.key()), ""));
                old = new Expression.Element(old, update.key());
                rest = update.value();
            } else if (rest instanceof Expression.FieldUpdate update
                    && update.struct().equals(old)) {
                path.add(new Part(Optional.empty(), update.field()));
                old = new Expression.FieldRead(old, update.field());
                rest = update.value();
            } else {
                return new Assignment(path, rest);
            }
        }
    }

    /** Whether the part or its new value depends on a variable. */
    boolean reads(Variable variable) {
        return Stream.concat(path.stream().flatMap(part -> part.key().stream()), Stream.of(value))
                .flatMap(Expressions::reads)
                .anyMatch(variable::equals);
    }

    /** The left side of the assignment. */
    String target(Variable variable, ExpressionPrinter printer) {
        return variable.name() + path.stream().map(part -> part.print(printer)).collect(Collectors.joining());
    }
}
