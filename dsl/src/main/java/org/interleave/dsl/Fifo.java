package org.interleave.dsl;

import org.interleave.dsl.tree.Expression;

/**
 * A variable that holds a queue: who came first leaves first. To append to it while it is full, or to take from it
 * while it is empty, is a misuse, which is found without being asked for.
 *
 * @param <R> what an element is read as
 */
@Library
public final class Fifo<R> extends Seq<R> implements StateVariable<Fifo<R>>, Assignable<Seq<R>> {
    private final Cell cell;

    Fifo(Cell cell, Kind<R, ?> kind, Num bound) {
        super(cell.value(), kind, bound);
        this.cell = cell;
    }

    /**
     * Puts an element at its end.
     *
     * @param element the element
     * @return the operation
     */
    public Op append(R element) {
        return Op.together(cell.rules().misuse(isFull(), "appended to while full"), cell.assign(appended(element)));
    }

    /** {@return takes the {@link #first()} element out of it} */
    public Op pop() {
        return Op.together(cell.rules().misuse(isEmpty(), "taken from while empty"), cell.assign(withoutFirst()));
    }

    /** {@return takes every element out of it} */
    public Op clear() {
        return cell.assign(EMPTY);
    }

    @Override
    public Cell cell() {
        return cell;
    }

    @Override
    public Expression expressionOf(Seq<R> value) {
        return value.expression();
    }
}
