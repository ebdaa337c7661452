package org.interleave.dsl;

import java.util.List;
import java.util.function.Function;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Type;

/**
 * A kind that is made of its parts.
 *
 * @param type its type in the tree
 * @param elementNames what an element is called
 * @param writer gives the expression of a value
 * @param reader makes a value of an expression
 * @param holder makes a variable of a place
 * @param <R> what a value is read as
 * @param <V> the variable that holds one
 */
@Library
record Values<R, V>(
        Type type,
        List<String> elementNames,
        Function<R, Expression> writer,
        Function<Expression, R> reader,
        Function<Cell, V> holder)
        implements Kind<R, V> {
    @Override
    public Expression expression(R value) {
        return writer.apply(value);
    }

    @Override
    public R read(Expression expression) {
        return reader.apply(expression);
    }

    @Override
    public V holderOf(Cell cell) {
        return holder.apply(cell);
    }
}
