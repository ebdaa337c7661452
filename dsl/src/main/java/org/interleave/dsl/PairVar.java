package org.interleave.dsl;

import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.Expression;

/**
 * A variable that holds a pair.
 *
 * @param <A> what the first component is read as
 * @param <B> what the second component is read as
 */
@Library
public final class PairVar<A, B> implements StateVariable<PairVar<A, B>>, Assignable<Pair<A, B>> {
    private final Cell cell;
    private final Kind<Pair<A, B>, PairVar<A, B>> kind;

    PairVar(Cell cell, Kind<Pair<A, B>, PairVar<A, B>> kind) {
        this.cell = cell;
        this.kind = kind;
    }

    /** {@return the pair it holds} */
    public Pair<A, B> get() {
        return kind.read(cell.value());
    }

    /**
     * Whether it holds a pair.
     *
     * @param other the pair
     * @return the condition
     */
    public Cond is(Pair<A, B> other) {
        return new Cond(new Expression.Binary(BinaryOperator.EQUAL, cell.value(), kind.expression(other)));
    }

    /**
     * Gives it two new components.
     *
     * @param first the first component
     * @param second the second component
     * @return the assignment
     */
    public Op set(A first, B second) {
        return set(Pair.of(first, second));
    }

    @Override
    public Cell cell() {
        return cell;
    }

    @Override
    public Expression expressionOf(Pair<A, B> value) {
        return kind.expression(value);
    }
}
