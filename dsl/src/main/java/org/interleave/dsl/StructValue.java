package org.interleave.dsl;

import org.interleave.dsl.tree.Expression;

/** An expression whose values are structs of one kind. For library classes. */
@Library
public final class StructValue {
    private final Expression expression;

    StructValue(Expression expression) {
        this.expression = expression;
    }

    /** {@return its expression} */
    public Expression expression() {
        return expression;
    }

    /**
     * Reads a field.
     *
     * @param field the field
     * @param <V> what the field holds
     * @return its value
     */
    public <V> V get(StructField<V> field) {
        return field.read(expression);
    }

    /**
     * Changes a field.
     *
     * @param field the field
     * @param value its new value
     * @param <V> what the field holds
     * @return the changed struct
     */
    public <V> StructValue with(StructField<V> field, V value) {
        return new StructValue(new Expression.FieldUpdate(expression, field.name(), field.expression(value)));
    }
}
