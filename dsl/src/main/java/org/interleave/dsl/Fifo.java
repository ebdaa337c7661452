package org.interleave.dsl;

/**
 * A variable that holds a queue: who came first leaves first. To append to it while it is full, or to take from it
 * while it is empty, is a misuse, which is found without being asked for.
 *
 * @param <R> what an element is read as
 */
@Library
public final class Fifo<R> extends SeqVariable<R, Fifo<R>> {
    Fifo(Cell cell, Kind<R, ?> kind, Num bound) {
        super(cell, kind, bound);
    }

    /**
     * Puts an element at its end.
     *
     * @param element the element
     * @return the operation
     */
    public Op append(R element) {
        return added(element, "appended to");
    }

    /**
     * Puts several elements at its end in one step, in this order.
     *
     * @param first an element
     * @param second the next one
     * @param more further ones
     * @return the operation
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // they are only read
    public final Op append(R first, R second, R... more) {
        return added(first, second, more, "appended to");
    }

    /**
     * Puts all elements of another sequence at its end, in their order.
     *
     * @param others the elements
     * @return the operation
     */
    public Op appendAll(Seq<R> others) {
        return addedAll(others, "appended to");
    }

    /** {@return takes the {@link #first()} element out of it} */
    public Op pop() {
        return taken(withoutFirst());
    }
}
