package org.interleave.dsl;

/**
 * A variable that holds a stack: who came last leaves first. To push onto it while it is full, or to take from it
 * while it is empty, is a misuse, which is found without being asked for.
 *
 * @param <R> what an element is read as
 */
@Library
public final class Lifo<R> extends SeqVariable<R, Lifo<R>> {
    Lifo(Cell cell, Kind<R, ?> kind, Num bound) {
        super(cell, kind, bound);
    }

    /** {@return the element that was pushed last; only where it is not empty} */
    public R top() {
        return last();
    }

    /**
     * Puts an element on top.
     *
     * @param element the element
     * @return the operation
     */
    public Op push(R element) {
        return added(element, "pushed onto");
    }

    /**
     * Puts several elements on top in one step, in this order.
     *
     * @param first an element
     * @param second the next one
     * @param more further ones
     * @return the operation
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // they are only read
    public final Op push(R first, R second, R... more) {
        return added(first, second, more, "pushed onto");
    }

    /**
     * Puts all elements of another sequence on top, in their order.
     *
     * @param others the elements
     * @return the operation
     */
    public Op pushAll(Seq<R> others) {
        return addedAll(others, "pushed onto");
    }

    /** {@return takes the {@link #top()} out of it} */
    public Op pop() {
        return taken(withoutLast());
    }
}
