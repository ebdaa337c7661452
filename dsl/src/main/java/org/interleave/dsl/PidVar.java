package org.interleave.dsl;

import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Variable;

/** A variable that holds a process, or none where it was declared so. */
@Library
public final class PidVar extends Pid implements StateVariable<PidVar> {
    private final VariableDraft draft;

    PidVar(VariableDraft draft) {
        super(new Expression.Read(draft.variable()));
        this.draft = draft;
    }

    /**
     * Gives it a new value.
     *
     * @param value a process id
     * @return the assignment
     */
    public Op set(Pid value) {
        return Op.assign(variable(), value.expression());
    }

    /**
     * Gives it a new value.
     *
     * @param process a process
     * @return the assignment
     */
    public Op set(Process process) {
        return set(process.id());
    }

    /** {@return makes it none, for variables that may be none} */
    public Op clear() {
        return set(none());
    }

    /**
     * Its value at the start, in one of several ways to begin.
     *
     * @param value a process id
     * @return a clause of {@code start(...)}
     */
    public StartClause initially(Pid value) {
        return StartClause.value(variable(), value.expression());
    }

    @Override
    public Variable variable() {
        return draft.variable();
    }

    @Override
    public PidVar comment(String text) {
        draft.comment(text);
        return this;
    }

    @Override
    public PidVar dropAtEnd() {
        draft.dropAtEnd();
        return this;
    }
}
