package org.interleave.dsl;

import org.interleave.dsl.tree.Expression;

/** A boolean variable. As a condition it holds where it is TRUE. */
@Library
public final class Bool extends Cond implements StateVariable<Bool>, Assignable<Cond> {
    private final Cell cell;

    Bool(Cell cell) {
        super(cell.value());
        this.cell = cell;
    }

    /**
     * Gives it a new value.
     *
     * @param value the value
     * @return the assignment
     */
    public Op set(boolean value) {
        return set(Cond.of(value));
    }

    /**
     * Its value at the start, in one of several ways to begin.
     *
     * @param value the value
     * @return a clause of {@code start(...)}
     */
    public StartClause initially(boolean value) {
        return initially(Cond.of(value));
    }

    @Override
    public Cell cell() {
        return cell;
    }

    @Override
    public Expression expressionOf(Cond value) {
        return value.expression();
    }
}
