package org.interleave.generator.lower;

import java.util.Optional;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Operation;

/** The C text of simple assignments to locals, for comments. */
final class CText {
    private CText() {}

    static Optional<String> assignment(Operation.Assign assign) {
        String name = assign.variable().name();
        Expression value = assign.value();
        if (value instanceof Expression.BooleanLiteral literal) {
            return Optional.of(name + " = " + literal.value() + ";");
        }
        if (value instanceof Expression.IntegerLiteral literal) {
            return Optional.of(name + " = " + literal.value() + ";");
        }
        if (value instanceof Expression.Binary binary
                && binary.left().equals(new Expression.Read(assign.variable()))
                && binary.right().equals(new Expression.IntegerLiteral(1))) {
            if (binary.operator() == BinaryOperator.PLUS) {
                return Optional.of(name + "++;");
            }
            if (binary.operator() == BinaryOperator.MINUS) {
                return Optional.of(name + "--;");
            }
        }
        return Optional.empty();
    }
}
