package org.interleave.dsl;

import java.util.ArrayList;
import java.util.List;
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

    /**
     * Puts several elements at its end in one step, in this order.
     *
     * @param first an element
     * @param second the next one
     * @param more further ones
     * @return the operation
     */
    @SafeVarargs
    public final Op append(R first, R second, R... more) {
        List<R> all = new ArrayList<>(List.of(first, second));
        for (R element : more) {
            all.add(element);
        }
        return Op.together(
                cell.rules().misuse(hasNoRoomFor(Num.of(all.size())), "appended to without room for all"),
                cell.assign(appended(all)));
    }

    /**
     * Puts all elements of another sequence at its end, in their order.
     *
     * @param others the elements
     * @return the operation
     */
    public Op appendAll(Seq<R> others) {
        return Op.together(
                cell.rules().misuse(hasNoRoomFor(others.size()), "appended to without room for all"),
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

    /** {@return takes the {@link #first()} element out of it} */
    public Op pop() {
        return Op.together(cell.rules().misuse(isEmpty(), "taken from while empty"), cell.assign(withoutFirst()));
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
