package org.interleave.dsl;

import org.interleave.dsl.tree.Expression;

/**
 * A variable that holds one value or none.
 *
 * @param <R> what the value is read as
 */
@Library
public final class MaybeVar<R> extends Maybe<R> implements StateVariable<MaybeVar<R>>, Assignable<Maybe<R>> {
    private final Cell cell;

    MaybeVar(Cell cell, Kind<R, ?> kind) {
        super(cell.value(), kind);
        this.cell = cell;
    }

    /**
     * Gives it a value.
     *
     * @param value the value
     * @return the assignment
     */
    public Op put(R value) {
        return set(of(kind(), value));
    }

    /** {@return takes the value out of it} */
    public Op clear() {
        return set(none(kind()));
    }

    @Override
    public Cell cell() {
        return cell;
    }

    @Override
    public Expression expressionOf(Maybe<R> value) {
        return value.expression();
    }
}
