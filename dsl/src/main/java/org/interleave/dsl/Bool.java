package org.interleave.dsl;

import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Variable;

/** A boolean variable. As a condition it holds where it is TRUE. */
@Library
public final class Bool extends Cond implements StateVariable<Bool> {
    private final VariableDraft draft;

    Bool(VariableDraft draft) {
        super(new Expression.Read(draft.variable()));
        this.draft = draft;
    }

    /**
     * Gives it a new value.
     *
     * @param value the value
     * @return the assignment
     */
    public Op set(boolean value) {
        return Op.assign(variable(), new Expression.BooleanLiteral(value));
    }

    /**
     * Gives it the value of a condition.
     *
     * @param value the condition, over the state in which this is done
     * @return the assignment
     */
    public Op set(Cond value) {
        return Op.assign(variable(), value.expression());
    }

    /**
     * Its value at the start, in one of several ways to begin.
     *
     * @param value the value
     * @return a clause of {@code start(...)}
     */
    public StartClause initially(boolean value) {
        return StartClause.value(variable(), new Expression.BooleanLiteral(value));
    }

    @Override
    public Variable variable() {
        return draft.variable();
    }

    @Override
    public Bool comment(String text) {
        draft.comment(text);
        return this;
    }

    @Override
    public Bool dropAtEnd() {
        draft.dropAtEnd();
        return this;
    }
}
