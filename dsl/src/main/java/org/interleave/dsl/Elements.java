package org.interleave.dsl;

import java.util.List;
import java.util.function.Function;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Expression;

/**
 * The elements of a set, and how one of them is read.
 *
 * @param set the set
 * @param read makes a readable element of an expression
 * @param names what an element is called, in the order in which the names are taken
 * @param <R> what an element is read as
 */
@Library
record Elements<R>(Expression set, Function<Expression, R> read, List<String> names) {
    /** What processes are called. */
    static final List<String> PROCESSES = List.of("p", "q", "r");
    /** What numbers are called. */
    static final List<String> NUMBERS = List.of("i", "j", "k");
    /** What everything else is called. */
    static final List<String> OTHERS = List.of("x", "y", "z");

    R of(BoundVariable variable) {
        return read.apply(new Expression.Bound(variable));
    }
}
