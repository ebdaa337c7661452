package org.interleave.dsl;

import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Variable;

/** A variable that holds a set of processes. */
@Library
public final class PidSetVar extends PidSet implements StateVariable<PidSetVar> {
    private final VariableDraft draft;

    PidSetVar(VariableDraft draft) {
        super(new Expression.Read(draft.variable()));
        this.draft = draft;
    }

    /**
     * Gives it a new value.
     *
     * @param value a set of processes
     * @return the assignment
     */
    public Op set(PidSet value) {
        return Op.assign(variable(), value.expression());
    }

    /**
     * Puts a process into it.
     *
     * @param process a process id
     * @return the assignment
     */
    public Op add(Pid process) {
        return set(plus(process));
    }

    /**
     * Takes a process out of it.
     *
     * @param process a process id
     * @return the assignment
     */
    public Op remove(Pid process) {
        return set(minus(process));
    }

    @Override
    public Variable variable() {
        return draft.variable();
    }

    @Override
    public PidSetVar comment(String text) {
        draft.comment(text);
        return this;
    }

    @Override
    public PidSetVar dropAtEnd() {
        draft.dropAtEnd();
        return this;
    }
}
