package org.interleave.dsl;

import org.interleave.dsl.tree.Expression;

/** A variable that holds a process, or none where it was declared so. */
@Library
public final class PidVar extends Pid implements StateVariable<PidVar>, Assignable<Pid> {
    private final Cell cell;

    PidVar(Cell cell) {
        super(cell.value());
        this.cell = cell;
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

    @Override
    public Cell cell() {
        return cell;
    }

    @Override
    public Expression expressionOf(Pid value) {
        return value.expression();
    }
}
