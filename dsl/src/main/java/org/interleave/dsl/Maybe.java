package org.interleave.dsl;

import java.util.List;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.Expression;

/**
 * An expression whose values are one value or none.
 *
 * @param <R> what the value is read as
 */
@Library
public sealed class Maybe<R> permits MaybeVar {
    private final Expression expression;
    private final Kind<R, ?> kind;

    Maybe(Expression expression, Kind<R, ?> kind) {
        this.expression = expression;
        this.kind = kind;
    }

    /**
     * No value.
     *
     * @param kind what the value would be
     * @param <R> what the value would be read as
     * @return none
     */
    public static <R> Maybe<R> none(Kind<R, ?> kind) {
        return new Maybe<>(Seq.EMPTY, kind);
    }

    /**
     * A value.
     *
     * @param kind what the value is
     * @param value the value
     * @param <R> what the value is read as
     * @return the value
     */
    public static <R> Maybe<R> of(Kind<R, ?> kind, R value) {
        return new Maybe<>(new Expression.TupleLiteral(List.of(kind.expression(value))), kind);
    }

    /** {@return its expression} */
    public final Expression expression() {
        return expression;
    }

    /** {@return whether there is a value} */
    public final Cond isPresent() {
        return compare(BinaryOperator.NOT_EQUAL, Seq.EMPTY);
    }

    /** {@return whether there is none} */
    public final Cond isNone() {
        return compare(BinaryOperator.EQUAL, Seq.EMPTY);
    }

    /** {@return the value; only where there is one} */
    public final R get() {
        return kind.read(new Expression.Element(expression, Num.of(1).expression()));
    }

    /**
     * Whether both have the same value, or none.
     *
     * @param other another one
     * @return the condition
     */
    public final Cond is(Maybe<R> other) {
        return compare(BinaryOperator.EQUAL, other.expression());
    }

    final Kind<R, ?> kind() {
        return kind;
    }

    private Cond compare(BinaryOperator operator, Expression other) {
        return new Cond(new Expression.Binary(operator, expression, other));
    }
}
