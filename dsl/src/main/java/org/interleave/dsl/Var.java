package org.interleave.dsl;

import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Type;
import org.interleave.dsl.tree.Variable;

/**
 * A variable whose values are the members of a Java enum.
 *
 * @param <E> the enum
 */
@Library
public final class Var<E extends Enum<E>> extends Val<E> implements StateVariable<Var<E>> {
    private final VariableDraft draft;

    Var(VariableDraft draft) {
        super(new Expression.Read(draft.variable()));
        this.draft = draft;
    }

    /**
     * Gives it a new value.
     *
     * @param member the value
     * @return the assignment
     */
    public Op set(E member) {
        return Op.assign(variable(), literal(member));
    }

    /**
     * Gives it the value of an expression.
     *
     * @param value an expression over the same enum
     * @return the assignment
     */
    public Op set(Val<E> value) {
        return Op.assign(variable(), value.expression());
    }

    /** {@return makes it none, for variables that may be none} */
    public Op clear() {
        return Op.assign(variable(), new Expression.NameLiteral(Type.NONE));
    }

    /**
     * Its value at the start, in one of several ways to begin.
     *
     * @param member the value
     * @return a clause of {@code start(...)}
     */
    public StartClause initially(E member) {
        return StartClause.value(variable(), literal(member));
    }

    @Override
    public Variable variable() {
        return draft.variable();
    }

    @Override
    public Var<E> comment(String text) {
        draft.comment(text);
        return this;
    }

    @Override
    public Var<E> dropAtEnd() {
        draft.dropAtEnd();
        return this;
    }
}
