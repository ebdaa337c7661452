package org.interleave.dsl;

import org.interleave.dsl.tree.Expression;

/**
 * A variable, or an element of one, that can be given a new value.
 *
 * @param <R> what its value is read as, for example {@link Num} for an {@link Int}
 */
@Library
public interface Assignable<R> {
    /** {@return the place where its value is, for the language itself} */
    Cell cell();

    /**
     * The expression of a value that it may have.
     *
     * @param value a value
     * @return its expression
     */
    Expression expressionOf(R value);

    /**
     * Gives it a new value.
     *
     * @param value the value, over the state in which this is done
     * @return the assignment
     */
    default Op set(R value) {
        return cell().assign(expressionOf(value));
    }

    /**
     * Its value at the start, in one of several ways to begin.
     *
     * @param value the value
     * @return a clause of {@code start(...)}
     */
    default StartClause initially(R value) {
        return cell().initially(expressionOf(value));
    }
}
