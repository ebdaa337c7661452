package org.interleave.dsl;

import java.util.ArrayList;
import java.util.List;
import org.interleave.dsl.tree.Expression;

/**
 * A variable that holds a stack: who came last leaves first. To push onto it while it is full, or to take from it
 * while it is empty, is a misuse, which is found without being asked for.
 *
 * @param <R> what an element is read as
 */
@Library
public final class Lifo<R> extends Seq<R> implements StateVariable<Lifo<R>>, Assignable<Seq<R>> {
    private final Cell cell;

    Lifo(Cell cell, Kind<R, ?> kind, Num bound) {
        super(cell.value(), kind, bound);
        this.cell = cell;
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
        return Op.together(cell.rules().misuse(isFull(), "pushed onto while full"), cell.assign(appended(element)));
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
    public final Op push(R first, R second, R... more) {
        List<R> all = new ArrayList<>(List.of(first, second));
        for (R element : more) {
            all.add(element);
        }
        return Op.together(
                cell.rules().misuse(hasNoRoomFor(Num.of(all.size())), "pushed onto without room for all"),
                cell.assign(appended(all)));
    }

    /**
     * Puts all elements of another sequence on top, in their order.
     *
     * @param others the elements
     * @return the operation
     */
    public Op pushAll(Seq<R> others) {
        return Op.together(
                cell.rules().misuse(hasNoRoomFor(others.size()), "pushed onto without room for all"),
                cell.assign(plus(others).expression()));
    }

    /**
     * Takes the element at a place out of it, wherever that is.
     *
     * @param index the place; the first is 1
     * @return the operation
     */
    public Op remove(Num index) {
        return cell.assign(without(index).expression());
    }

    /**
     * Takes the element at a place out of it, wherever that is.
     *
     * @param index the place; the first is 1
     * @return the operation
     */
    public Op remove(int index) {
        return remove(Num.of(index));
    }

    /** {@return takes the {@link #top()} out of it} */
    public Op pop() {
        return Op.together(cell.rules().misuse(isEmpty(), "taken from while empty"), cell.assign(withoutLast()));
    }

    /**
     * Takes an element out of it, wherever it is; of several that are alike the first.
     *
     * @param element the element
     * @return the operation
     */
    public Op removeFirst(R element) {
        return Op.together(
                cell.rules().misuse(Cond.not(contains(element)), "asked for an element that is not in it"),
                remove(indexOf(element)));
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
