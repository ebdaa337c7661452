package org.interleave.dsl;

import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.Expression;

/** An integer expression. */
@Library
public sealed class Num permits Int, NamedConstant {
    private final Expression expression;

    /**
     * A number from its expression, for libraries.
     *
     * @param expression an integer expression
     */
    public Num(Expression expression) {
        this.expression = expression;
    }

    /**
     * A number that is written down.
     *
     * @param value the number
     * @return the expression
     */
    public static Num of(int value) {
        return new Num(new Expression.IntegerLiteral(value));
    }

    /** {@return its expression} */
    public final Expression expression() {
        return expression;
    }

    /**
     * Whether it is less.
     *
     * @param other another number
     * @return the condition
     */
    public final Cond lt(Num other) {
        return compare(BinaryOperator.LESS, other);
    }

    /**
     * Whether it is less.
     *
     * @param other another number
     * @return the condition
     */
    public final Cond lt(int other) {
        return lt(of(other));
    }

    /**
     * Whether it is less or equal.
     *
     * @param other another number
     * @return the condition
     */
    public final Cond le(Num other) {
        return compare(BinaryOperator.LESS_OR_EQUAL, other);
    }

    /**
     * Whether it is less or equal.
     *
     * @param other another number
     * @return the condition
     */
    public final Cond le(int other) {
        return le(of(other));
    }

    /**
     * Whether it is greater.
     *
     * @param other another number
     * @return the condition
     */
    public final Cond gt(Num other) {
        return compare(BinaryOperator.GREATER, other);
    }

    /**
     * Whether it is greater.
     *
     * @param other another number
     * @return the condition
     */
    public final Cond gt(int other) {
        return gt(of(other));
    }

    /**
     * Whether it is greater or equal.
     *
     * @param other another number
     * @return the condition
     */
    public final Cond ge(Num other) {
        return compare(BinaryOperator.GREATER_OR_EQUAL, other);
    }

    /**
     * Whether it is greater or equal.
     *
     * @param other another number
     * @return the condition
     */
    public final Cond ge(int other) {
        return ge(of(other));
    }

    /**
     * Whether it is the same number.
     *
     * @param other another number
     * @return the condition
     */
    public final Cond is(Num other) {
        return compare(BinaryOperator.EQUAL, other);
    }

    /**
     * Whether it is the same number.
     *
     * @param other another number
     * @return the condition
     */
    public final Cond is(int other) {
        return is(of(other));
    }

    /**
     * Whether it is another number.
     *
     * @param other another number
     * @return the condition
     */
    public final Cond isNot(Num other) {
        return compare(BinaryOperator.NOT_EQUAL, other);
    }

    /**
     * Whether it is another number.
     *
     * @param other another number
     * @return the condition
     */
    public final Cond isNot(int other) {
        return isNot(of(other));
    }

    /**
     * Sum.
     *
     * @param other another number
     * @return the sum
     */
    public final Num plus(Num other) {
        return new Num(new Expression.Binary(BinaryOperator.PLUS, expression, other.expression()));
    }

    /**
     * Sum.
     *
     * @param other another number
     * @return the sum
     */
    public final Num plus(int other) {
        return other < 0 ? minus(of(-other)) : plus(of(other));
    }

    /**
     * Difference.
     *
     * @param other another number
     * @return the difference
     */
    public final Num minus(Num other) {
        return new Num(new Expression.Binary(BinaryOperator.MINUS, expression, other.expression()));
    }

    /**
     * Difference.
     *
     * @param other another number
     * @return the difference
     */
    public final Num minus(int other) {
        return minus(of(other));
    }

    /**
     * Product.
     *
     * @param other another number
     * @return the product
     */
    public final Num times(Num other) {
        return new Num(new Expression.Binary(BinaryOperator.TIMES, expression, other.expression()));
    }

    /**
     * Product.
     *
     * @param other another number
     * @return the product
     */
    public final Num times(int other) {
        return times(of(other));
    }

    /**
     * Quotient, rounded down.
     *
     * @param other another number, not zero
     * @return the quotient
     */
    public final Num div(Num other) {
        return new Num(new Expression.Binary(BinaryOperator.DIVIDE, expression, other.expression()));
    }

    /**
     * Quotient, rounded down.
     *
     * @param other another number, not zero
     * @return the quotient
     */
    public final Num div(int other) {
        return div(of(other));
    }

    /**
     * Remainder, which is never negative.
     *
     * @param other another number, greater than zero
     * @return the remainder
     */
    public final Num mod(Num other) {
        return new Num(new Expression.Binary(BinaryOperator.MODULO, expression, other.expression()));
    }

    /**
     * Remainder, which is never negative.
     *
     * @param other another number, greater than zero
     * @return the remainder
     */
    public final Num mod(int other) {
        return mod(of(other));
    }

    /**
     * The larger of two numbers.
     *
     * @param other another number
     * @return the larger
     */
    public final Num max(Num other) {
        return Terms.ifElse(ge(other), this, other);
    }

    /**
     * The smaller of two numbers.
     *
     * @param other another number
     * @return the smaller
     */
    public final Num min(Num other) {
        return Terms.ifElse(le(other), this, other);
    }

    private Cond compare(BinaryOperator operator, Num other) {
        return new Cond(new Expression.Binary(operator, expression, other.expression()));
    }
}
