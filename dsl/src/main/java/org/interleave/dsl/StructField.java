package org.interleave.dsl;

import java.util.function.Function;
import org.interleave.dsl.tree.Expression;

/**
 * A field of a library's struct.
 *
 * @param <V> what it holds
 */
@Library
public final class StructField<V> {
    private final String name;
    private final Function<Expression, V> reader;
    private final Function<V, Expression> writer;

    StructField(String name, Function<Expression, V> reader, Function<V, Expression> writer) {
        this.name = name;
        this.reader = reader;
        this.writer = writer;
    }

    String name() {
        return name;
    }

    V read(Expression struct) {
        return reader.apply(new Expression.FieldRead(struct, name));
    }

    Expression expression(V value) {
        return writer.apply(value);
    }
}
