package org.interleave.dsl;

import java.util.List;
import org.interleave.dsl.tree.Expression;

/**
 * A variable that holds a set.
 *
 * @param <R> what an element is read as
 */
@Library
public final class SetVar<R> extends SetOf<R> implements StateVariable<SetVar<R>>, Assignable<SetOf<R>> {
    private final Cell cell;

    SetVar(Cell cell, Kind<R, ?> kind) {
        super(cell.value(), kind);
        this.cell = cell;
    }

    /**
     * Puts an element into it.
     *
     * @param element the element
     * @return the assignment
     */
    public Op add(R element) {
        return set(plus(element));
    }

    /**
     * Takes an element out of it.
     *
     * @param element the element
     * @return the assignment
     */
    public Op remove(R element) {
        return set(minus(element));
    }

    /** {@return takes every element out of it} */
    public Op clear() {
        return cell.assign(new Expression.SetLiteral(List.of()));
    }

    @Override
    public Cell cell() {
        return cell;
    }

    @Override
    public Expression expressionOf(SetOf<R> value) {
        return value.expression();
    }
}
