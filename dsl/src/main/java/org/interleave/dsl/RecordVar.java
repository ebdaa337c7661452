package org.interleave.dsl;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.Expression;

/**
 * A variable that holds a Java record, whose components are values of the language:
 * {@code record Fork(Num holder, Cond clean) {}}.
 *
 * @param <T> the record
 */
@Library
public final class RecordVar<T extends Record> implements StateVariable<RecordVar<T>>, Assignable<T> {
    private final Cell cell;
    private final RecordShape<T> shape;

    RecordVar(Cell cell, RecordShape<T> shape) {
        this.cell = cell;
        this.shape = shape;
    }

    /** {@return the record it holds} */
    public T get() {
        return shape.read(cell.value());
    }

    /**
     * Whether it holds a record.
     *
     * @param other the record
     * @return the condition
     */
    public Cond is(T other) {
        return new Cond(new Expression.Binary(BinaryOperator.EQUAL, cell.value(), shape.write(other)));
    }

    /**
     * Gives it a record that is made of the one it holds:
     * {@code fork.change(f -> new Fork(f.holder(), Cond.of(true)))}.
     *
     * @param change from the record it holds to the new one
     * @return the assignment
     */
    public Op change(UnaryOperator<T> change) {
        return set(change.apply(get()));
    }

    /**
     * Gives one component a new value: {@code fork.set(Fork::clean, dirty)}.
     *
     * @param component the component
     * @param value its new value
     * @return the assignment
     */
    public Op set(Function<T, Cond> component, Cond value) {
        return assign(component, value);
    }

    /**
     * Gives one component a new value.
     *
     * @param component the component
     * @param value its new value
     * @return the assignment
     */
    public Op set(Function<T, Cond> component, boolean value) {
        return assign(component, Cond.of(value));
    }

    /**
     * Gives one component a new value.
     *
     * @param component the component
     * @param value its new value
     * @return the assignment
     */
    public Op set(Function<T, Num> component, Num value) {
        return assign(component, value);
    }

    /**
     * Gives one component a new value.
     *
     * @param component the component
     * @param value its new value
     * @return the assignment
     */
    public Op set(Function<T, Num> component, int value) {
        return assign(component, Num.of(value));
    }

    /**
     * Gives one component a new value.
     *
     * @param component the component
     * @param value its new value
     * @return the assignment
     */
    public Op set(Function<T, Pid> component, Pid value) {
        return assign(component, value);
    }

    /**
     * Gives one component a new value.
     *
     * @param component the component
     * @param value its new value
     * @param <E> the enum
     * @return the assignment
     */
    public <E extends Enum<E>> Op set(Function<T, Val<E>> component, Val<E> value) {
        return assign(component, value);
    }

    /**
     * Gives one component a new value.
     *
     * @param component the component
     * @param value its new value
     * @param <E> the enum
     * @return the assignment
     */
    public <E extends Enum<E>> Op set(Function<T, Val<E>> component, E value) {
        return assign(component, Val.of(value));
    }

    /**
     * Gives one component a new value.
     *
     * @param component the component
     * @param value its new value
     * @param <R> what an element of the set is read as
     * @return the assignment
     */
    public <R> Op set(Function<T, SetOf<R>> component, SetOf<R> value) {
        return assign(component, value);
    }

    /**
     * Gives one component a new value.
     *
     * @param component the component
     * @param value its new value
     * @param <R> what an element of the sequence is read as
     * @return the assignment
     */
    public <R> Op set(Function<T, Seq<R>> component, Seq<R> value) {
        return assign(component, value);
    }

    /**
     * The name of a component, for the C text of a library.
     *
     * @param component the component
     * @return its name
     */
    public String nameOf(Function<T, ?> component) {
        return shape.nameOf(cell.value(), component);
    }

    @Override
    public Cell cell() {
        return cell;
    }

    @Override
    public Expression expressionOf(T value) {
        return shape.write(value);
    }

    @Override
    public Op set(T value) {
        return cell.assign(shape.writeInto(cell.value(), value));
    }

    private Op assign(Function<T, ?> component, Object value) {
        return cell.assign(shape.withComponent(cell.value(), component, value));
    }
}
