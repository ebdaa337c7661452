package org.interleave.dsl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.interleave.dsl.tree.Expression;

/**
 * A variable that holds a sequence: what a queue and a stack have in common.
 *
 * @param <R> what an element is read as
 * @param <V> the variable itself
 */
@Library
abstract sealed class SeqVariable<R, V extends SeqVariable<R, V>> extends Seq<R>
        implements StateVariable<V>, Assignable<Seq<R>> permits Fifo, Lifo {
    final Cell cell;

    SeqVariable(Cell cell, Kind<R, ?> kind, Num bound) {
        super(cell.value(), kind, bound);
        this.cell = cell;
    }

    /** Puts an element at the end; what that is called follows the variable's name where it is misuse. */
    final Op added(R element, String done) {
        return Op.together(cell.rules().misuse(isFull(), done + " while full"), cell.assign(appended(element)));
    }

    /** Puts several elements at the end. */
    final Op added(R first, R second, R[] more, String done) {
        List<R> all = new ArrayList<>(Arrays.asList(more));
        all.add(0, second);
        all.add(0, first);
        return added(Num.of(all.size()), appended(all), done);
    }

    /** Puts all elements of another sequence at the end. */
    final Op addedAll(Seq<R> others, String done) {
        return added(others.size(), plus(others).expression(), done);
    }

    private Op added(Num number, Expression value, String done) {
        return Op.together(
                cell.rules().misuse(hasNoRoomFor(number), done + " without room for all"), cell.assign(value));
    }

    /** Takes an element out of it that it must have. */
    final Op taken(Expression without) {
        return Op.together(cell.rules().misuse(isEmpty(), "taken from while empty"), cell.assign(without));
    }

    /**
     * Takes the element at a place out of it, wherever that is.
     *
     * @param index the place; the first is 1
     * @return the operation
     */
    public final Op remove(Num index) {
        return cell.assign(without(index).expression());
    }

    /**
     * Takes the element at a place out of it, wherever that is.
     *
     * @param index the place; the first is 1
     * @return the operation
     */
    public final Op remove(int index) {
        return remove(Num.of(index));
    }

    /**
     * Takes an element out of it, wherever it is; of several that are alike the first.
     *
     * @param element the element
     * @return the operation
     */
    public final Op removeFirst(R element) {
        return Op.together(
                cell.rules().misuse(Cond.not(contains(element)), "asked for an element that is not in it"),
                remove(indexOf(element)));
    }

    /** {@return takes every element out of it} */
    public final Op clear() {
        return cell.assign(EMPTY);
    }

    @Override
    public final Cell cell() {
        return cell;
    }

    @Override
    public final Expression expressionOf(Seq<R> value) {
        return value.expression();
    }
}
