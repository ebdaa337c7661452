package org.interleave.dsl;

/** A variable of a library's struct. For library classes. */
@Library
public final class StructVariable implements StateVariable<StructVariable> {
    private final Cell cell;

    StructVariable(Cell cell) {
        this.cell = cell;
    }

    /** {@return its value} */
    public StructValue value() {
        return new StructValue(cell.value());
    }

    /**
     * Gives it a new value.
     *
     * @param value the value
     * @return the assignment
     */
    public Op set(StructValue value) {
        return cell.assign(value.expression());
    }

    @Override
    public Cell cell() {
        return cell;
    }
}
