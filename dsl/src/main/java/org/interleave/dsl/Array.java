package org.interleave.dsl;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.Expression;

/**
 * A variable for every key: {@code flag.of(self()).set(true)}.
 *
 * @param <K> what a key is read as
 * @param <V> the variable that each key has
 */
@Library
public final class Array<K, V> implements StateVariable<Array<K, V>>, Assignable<Array<K, V>> {
    private final Cell cell;
    private final Kind<K, ?> keys;
    private final Kind<?, V> elements;

    Array(Cell cell, Kind<K, ?> keys, Kind<?, V> elements) {
        this.cell = cell;
        this.keys = keys;
        this.elements = elements;
    }

    /**
     * The array of the same value for every key, for example as the first value of an array of arrays.
     *
     * @param keys what has an element
     * @param kind what the elements are
     * @param value the value of each
     * @param <K> what a key is read as
     * @param <R> what an element is read as
     * @param <V> the variable that each key has
     * @return the array, which can be read and not changed
     */
    public static <K, R, V> Array<K, V> of(Kind<K, ?> keys, Kind<R, V> kind, R value) {
        return by(keys, kind, key -> value);
    }

    /**
     * The array of the same number for every key.
     *
     * @param keys what has an element
     * @param kind what the elements are
     * @param value the value of each
     * @param <K> what a key is read as
     * @return the array, which can be read and not changed
     */
    public static <K> Array<K, Int> of(Kind<K, ?> keys, Kind<Num, Int> kind, int value) {
        return of(keys, kind, Num.of(value));
    }

    /**
     * The array of booleans that are the same for every key.
     *
     * @param keys what has an element
     * @param kind what the elements are
     * @param value the value of each
     * @param <K> what a key is read as
     * @return the array, which can be read and not changed
     */
    public static <K> Array<K, Bool> of(Kind<K, ?> keys, Kind<Cond, Bool> kind, boolean value) {
        return of(keys, kind, Cond.of(value));
    }

    /**
     * The array of values that depend on their keys.
     *
     * @param keys what has an element
     * @param kind what the elements are
     * @param value the value for a key
     * @param <K> what a key is read as
     * @param <R> what an element is read as
     * @param <V> the variable that each key has
     * @return the array, which can be read and not changed
     */
    public static <K, R, V> Array<K, V> by(Kind<K, ?> keys, Kind<R, V> kind, Function<K, R> value) {
        return Binding.over(
                keys,
                (variable, key) -> new Array<>(
                        Cell.value(new Expression.FunctionLiteral(
                                variable, new Expression.AllValues(keys.type()), kind.expression(value.apply(key)))),
                        keys,
                        kind));
    }

    /**
     * The variable of one key.
     *
     * @param key the key
     * @return its variable
     */
    public V of(K key) {
        return elements.holderOf(cell.element(keys.expression(key)));
    }

    /**
     * Gives every element a new value: {@code flag.setEach(flag -> flag.set(false))}.
     *
     * @param change assigns the element
     * @return the assignment of all of them
     */
    public Op setEach(Function<V, Op> change) {
        return setEach((key, element) -> change.apply(element));
    }

    /**
     * Gives every element a new value that depends on its key.
     *
     * @param change assigns the element of a key
     * @return the assignment of all of them
     */
    public Op setEach(BiFunction<K, V, Op> change) {
        EachElement<K, V> each = new EachElement<>(keys.elements(), elements, cell);
        return each.assign(change);
    }

    /**
     * Its elements at the start, in one of several ways to begin.
     *
     * @param first assigns the element of a key
     * @return a clause of {@code start(...)}
     */
    public StartClause initially(BiFunction<K, V, Op> first) {
        EachElement<K, V> each = new EachElement<>(keys.elements(), elements, cell);
        return cell.initially(each.function(first));
    }

    /**
     * Whether all its elements are those of another array.
     *
     * @param other another array
     * @return the condition
     */
    public Cond is(Array<K, V> other) {
        return new Cond(new Expression.Binary(BinaryOperator.EQUAL, cell.value(), other.cell.value()));
    }

    @Override
    public Cell cell() {
        return cell;
    }

    @Override
    public Expression expressionOf(Array<K, V> value) {
        return value.cell.value();
    }

    Kind<?, V> values() {
        return elements;
    }
}
