package org.interleave.dsl;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.interleave.dsl.catalogue.ProtocolMistake;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.MistakeCode;
import org.interleave.dsl.tree.ProtocolException;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Type;

/**
 * How values of a Java record become records of TLA+ and back. A value of the record is made of expressions: to read
 * one is to make a Java record of the expressions of its fields.
 *
 * @param <T> the record
 */
@Library
final class RecordShape<T extends Record> {
    private final Class<T> type;
    private final List<RecordComponent> components;
    private final List<Kind<?, ?>> kinds;

    private RecordShape(Class<T> type, List<Kind<?, ?>> kinds) {
        this.type = type;
        this.components = Arrays.asList(type.getRecordComponents());
        this.kinds = kinds;
    }

    /** The kind of a record whose components are of these kinds, in order. */
    static <T extends Record> Kind<T, RecordVar<T>> kind(Class<T> type, List<Kind<?, ?>> kinds) {
        RecordShape<T> shape = new RecordShape<>(type, kinds);
        shape.requireKindsThatFit();
        return new Values<>(
                shape.tree(), Elements.OTHERS, shape::write, shape::read, cell -> new RecordVar<>(cell, shape));
    }

    private void requireKindsThatFit() {
        if (components.isEmpty()) {
            throw mistake(
                    ProtocolMistake.RECORD_WITHOUT_COMPONENT,
                    type.getSimpleName() + " has no component",
                    "give it one or more: record Fork(Num holder)");
        }
        if (components.size() != kinds.size()) {
            throw mistake(
                    ProtocolMistake.NUMBER_OF_KINDS,
                    type.getSimpleName() + " has " + components.size() + " components, and " + kinds.size()
                            + (kinds.size() == 1 ? " kind is given" : " kinds are given"),
                    "give one for each of "
                            + components.stream().map(RecordComponent::getName).toList() + ", in this order");
        }
        for (int i = 0; i < components.size(); i++) {
            RecordComponent component = components.get(i);
            if (!fits(component, kinds.get(i))) {
                throw mistake(
                        ProtocolMistake.KIND_DOES_NOT_FIT,
                        "component " + component.getName() + " of " + type.getSimpleName() + " is a "
                                + component.getGenericType().getTypeName().replaceAll("[\\w.]+[.$]", "")
                                + ", and its kind makes something else",
                        "give it a kind that fits: bool() for a Cond, range(...) for a Num, anyOf(...) for a Val");
            }
        }
    }

    private static boolean fits(RecordComponent component, Kind<?, ?> kind) {
        Object sample = kind.read(new Expression.BooleanLiteral(true));
        if (kind.type() instanceof Type.EnumType members
                && component.getGenericType() instanceof ParameterizedType val
                && val.getActualTypeArguments()[0] instanceof Class<?> named
                && !named.getSimpleName().equals(members.name())) {
            return false;
        }
        return component.getType().isInstance(sample);
    }

    private Type tree() {
        List<Type.Field> fields = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            fields.add(new Type.Field(components.get(i).getName(), kinds.get(i).type()));
        }
        return new Type.RecordType(type.getSimpleName(), fields);
    }

    /** The value whose components are the fields of an expression. */
    T read(Expression expression) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            values.add(kinds.get(i).read(field(expression, i)));
        }
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(
                    components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw mistake(
                    ProtocolMistake.RECORD_FAILS,
                    "a " + type.getSimpleName() + " cannot be made: " + (e.getCause() == null ? e : e.getCause()),
                    "let the record do nothing but hold its components");
        }
    }

    /** The expression of a value; of one that was read from an expression, that expression. */
    Expression write(T value) {
        List<Expression.FieldValue> fields = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            fields.add(new Expression.FieldValue(components.get(i).getName(), component(value, i)));
        }
        if (fields.get(0).value() instanceof Expression.FieldRead read
                && changes(read.struct(), fields).isEmpty()) {
            return read.struct();
        }
        return new Expression.RecordLiteral(fields);
    }

    /** The expression of a value that stands in the place of another: only what differs is written. */
    Expression writeInto(Expression before, T value) {
        Expression whole = write(value);
        if (!(whole instanceof Expression.RecordLiteral literal)) {
            return whole;
        }
        List<Expression.FieldValue> changes = changes(before, literal.fields());
        if (changes.size() == kinds.size()) {
            return whole;
        }
        Expression after = before;
        for (Expression.FieldValue change : changes) {
            after = new Expression.FieldUpdate(after, change.name(), change.value());
        }
        return after;
    }

    private static List<Expression.FieldValue> changes(Expression before, List<Expression.FieldValue> fields) {
        return fields.stream()
                .filter(field -> !field.value().equals(new Expression.FieldRead(before, field.name())))
                .toList();
    }

    /** One component of a value, changed. */
    Expression withComponent(Expression before, Function<T, ?> component, Object value) {
        int index = indexOf(read(before), component);
        return new Expression.FieldUpdate(before, components.get(index).getName(), expression(kinds.get(index), value));
    }

    /** The name of a component of a value. */
    String nameOf(Expression record, Function<T, ?> component) {
        return components.get(indexOf(read(record), component)).getName();
    }

    @SuppressWarnings("ReferenceEquality") // the component that was asked for is the very object that was put in
    private int indexOf(T probe, Function<T, ?> component) {
        Object chosen = component.apply(probe);
        for (int i = 0; i < kinds.size(); i++) {
            if (accessed(probe, i) == chosen) {
                return i;
            }
        }
        throw mistake(
                ProtocolMistake.NO_SUCH_COMPONENT,
                "this is no component of " + type.getSimpleName(),
                "name a component: " + type.getSimpleName() + "::"
                        + components.get(0).getName());
    }

    private Expression field(Expression record, int index) {
        return new Expression.FieldRead(record, components.get(index).getName());
    }

    private Expression component(T value, int index) {
        return expression(kinds.get(index), accessed(value, index));
    }

    private Object accessed(T value, int index) {
        try {
            Method accessor = components.get(index).getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw mistake(
                    ProtocolMistake.RECORD_FAILS,
                    "component " + components.get(index).getName() + " of " + type.getSimpleName() + " cannot be read: "
                            + (e.getCause() == null ? e : e.getCause()),
                    "let the record do nothing but hold its components");
        }
    }

    @SuppressWarnings("unchecked") // requireKindsThatFit() has seen that the kind's values are the component's
    private static <R> Expression expression(Kind<R, ?> kind, Object value) {
        return kind.expression((R) value);
    }

    private ProtocolException mistake(MistakeCode code, String problem, String advice) {
        SourceLocation here = CallSite.here();
        return new ProtocolException("The protocol", List.of(new Mistake(code, here, problem, advice)));
    }
}
