package org.interleave.dsl;

import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Variable;

/** A variable of a library's struct. For library classes. */
@Library
public final class StructVariable implements StateVariable<StructVariable> {
    private final VariableDraft draft;

    StructVariable(VariableDraft draft) {
        this.draft = draft;
    }

    /** {@return its value} */
    public StructValue value() {
        return new StructValue(new Expression.Read(variable()));
    }

    /**
     * Gives it a new value.
     *
     * @param value the value
     * @return the assignment
     */
    public Op set(StructValue value) {
        return Op.assign(variable(), value.expression());
    }

    @Override
    public Variable variable() {
        return draft.variable();
    }

    @Override
    public StructVariable comment(String text) {
        draft.comment(text);
        return this;
    }

    @Override
    public StructVariable dropAtEnd() {
        draft.dropAtEnd();
        return this;
    }
}
