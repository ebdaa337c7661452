package org.interleave.generator.java;

import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;

/** Writes out what an operator stands for. */
final class Inlining {
    private Inlining() {}

    /** The body of an operator with the arguments in the place of its parameters. */
    static Expression of(Expression.Apply apply) {
        return of(apply, apply.operator().body());
    }

    private static Expression of(Expression.Apply apply, Expression part) {
        return part instanceof Expression.Parameter parameter
                ? apply.arguments().get(apply.operator().parameters().indexOf(parameter.name()))
                : Expressions.mapParts(part, inside -> of(apply, inside));
    }
}
