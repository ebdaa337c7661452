package org.interleave.dsl;

import org.interleave.dsl.tree.Expression;

/**
 * An integer variable with a range. A step that would leave the range is not stopped: the value out of range is
 * found when the protocol is checked, and reported with the step that wrote it.
 */
@Library
public final class Int extends Num implements StateVariable<Int>, Assignable<Num> {
    private final Cell cell;

    Int(Cell cell) {
        super(cell.value());
        this.cell = cell;
    }

    /**
     * Gives it a new value.
     *
     * @param value the value
     * @return the assignment
     */
    public Op set(int value) {
        return set(Num.of(value));
    }

    /** {@return adds one to it} */
    public Op inc() {
        return set(plus(1));
    }

    /** {@return takes one from it} */
    public Op dec() {
        return set(minus(1));
    }

    /**
     * Its value at the start, in one of several ways to begin.
     *
     * @param value the value
     * @return a clause of {@code start(...)}
     */
    public StartClause initially(int value) {
        return initially(Num.of(value));
    }

    @Override
    public Cell cell() {
        return cell;
    }

    @Override
    public Expression expressionOf(Num value) {
        return value.expression();
    }
}
