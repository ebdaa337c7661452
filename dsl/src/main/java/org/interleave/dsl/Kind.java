package org.interleave.dsl;

import java.util.List;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Type;

/**
 * What values a place can hold: booleans, a range of numbers, the members of an enum, sets of those and so on. Made by
 * {@link Kinds}; a family of processes is a kind too, whose values are its members.
 *
 * @param <R> what a value is read as, for example {@link Cond}
 * @param <V> the variable that holds one, for example {@link Bool}
 */
@Library
public sealed interface Kind<R, V> extends Domain<R> permits Values, Members {
    /** {@return its type in the tree} */
    Type type();

    /**
     * The expression of a value.
     *
     * @param value a value
     * @return its expression
     */
    Expression expression(R value);

    /**
     * Reads an expression.
     *
     * @param expression an expression whose values are of this kind
     * @return the value
     */
    R read(Expression expression);

    /**
     * Makes a variable of a place.
     *
     * @param cell a place that holds a value of this kind
     * @return the variable
     */
    V holderOf(Cell cell);

    /** {@return what an element is called, in the order in which the names are taken} */
    List<String> elementNames();

    @Override
    default Elements<R> elements() {
        return new Elements<>(new Expression.AllValues(type()), this::read, elementNames());
    }
}
