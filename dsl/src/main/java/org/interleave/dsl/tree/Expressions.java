package org.interleave.dsl.tree;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Walks over expressions: the one place that knows the parts of each kind. */
public final class Expressions {
    private Expressions() {}

    /**
     * Rebuilds an expression with each of its parts changed.
     *
     * @param expression an expression
     * @param change applied to each direct part
     * @return the same kind of expression over the changed parts
     */
    public static Expression mapParts(Expression expression, UnaryOperator<Expression> change) {
        if (expression instanceof Expression.SetLiteral set) {
            return new Expression.SetLiteral(all(set.elements(), change));
        }
        if (expression instanceof Expression.Not not) {
            return new Expression.Not(change.apply(not.operand()));
        }
        if (expression instanceof Expression.And and) {
            return new Expression.And(all(and.operands(), change));
        }
        if (expression instanceof Expression.Or or) {
            return new Expression.Or(all(or.operands(), change));
        }
        if (expression instanceof Expression.Implies implies) {
            return new Expression.Implies(change.apply(implies.premise()), change.apply(implies.conclusion()));
        }
        if (expression instanceof Expression.Binary binary) {
            return new Expression.Binary(binary.operator(), change.apply(binary.left()), change.apply(binary.right()));
        }
        if (expression instanceof Expression.IfThenElse choice) {
            return new Expression.IfThenElse(
                    change.apply(choice.condition()), change.apply(choice.then()), change.apply(choice.otherwise()));
        }
        if (expression instanceof Expression.FieldRead read) {
            return new Expression.FieldRead(change.apply(read.struct()), read.field());
        }
        if (expression instanceof Expression.FieldUpdate update) {
            return new Expression.FieldUpdate(
                    change.apply(update.struct()), update.field(), change.apply(update.value()));
        }
        if (expression instanceof Expression.Apply apply) {
            return new Expression.Apply(apply.operator(), all(apply.arguments(), change));
        }
        return expression;
    }

    /**
     * The direct parts of an expression. A reference has none: its definition is an expression of its own.
     *
     * @param expression an expression
     * @return its parts, in order
     */
    public static List<Expression> parts(Expression expression) {
        Stream.Builder<Expression> parts = Stream.builder();
        mapParts(expression, part -> {
            parts.add(part);
            return part;
        });
        return parts.build().toList();
    }

    /**
     * An expression and all that it is made of, definitions it refers to included.
     *
     * @param expression an expression
     * @return every expression in it
     */
    public static Stream<Expression> everything(Expression expression) {
        Stream<Expression> inside = expression instanceof Expression.Reference reference
                ? everything(reference.definition().condition())
                : parts(expression).stream().flatMap(Expressions::everything);
        return Stream.concat(Stream.of(expression), inside);
    }

    /**
     * The variables that an expression reads.
     *
     * @param expression an expression
     * @return each variable, once for every time it is read
     */
    public static Stream<Variable> reads(Expression expression) {
        return everything(expression)
                .filter(Expression.Read.class::isInstance)
                .map(part -> ((Expression.Read) part).variable());
    }

    private static List<Expression> all(List<Expression> parts, UnaryOperator<Expression> change) {
        return parts.stream().map(change).toList();
    }
}
