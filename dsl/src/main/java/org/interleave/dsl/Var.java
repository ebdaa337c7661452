package org.interleave.dsl;

import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Type;

/**
 * A variable whose values are the members of a Java enum.
 *
 * @param <E> the enum
 */
@Library
public final class Var<E extends Enum<E>> extends Val<E> implements StateVariable<Var<E>>, Assignable<Val<E>> {
    private final Cell cell;

    Var(Cell cell) {
        super(cell.value());
        this.cell = cell;
    }

    /**
     * Gives it a new value.
     *
     * @param member the value
     * @return the assignment
     */
    public Op set(E member) {
        return set(Val.of(member));
    }

    /** {@return makes it none, for variables that may be none} */
    public Op clear() {
        return cell.assign(new Expression.NameLiteral(Type.NONE));
    }

    /**
     * Its value at the start, in one of several ways to begin.
     *
     * @param member the value
     * @return a clause of {@code start(...)}
     */
    public StartClause initially(E member) {
        return initially(Val.of(member));
    }

    @Override
    public Cell cell() {
        return cell;
    }

    @Override
    public Expression expressionOf(Val<E> value) {
        return value.expression();
    }
}
