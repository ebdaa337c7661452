package org.interleave.dsl.tree;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What makes a process a family: several processes that run the same statements, each with its own place and its own
 * locals.
 *
 * @param set name of the set of its members, for example {@code Procs}
 * @param members what its members are called
 */
public record ProcessFamily(String set, Members members) {
    /** What the members of a family are called. */
    public sealed interface Members {}

    /**
     * They are the integers of a closed range, so that one can count from a member to its neighbour.
     *
     * @param low the first: a literal or a named constant, or a difference or sum of such
     * @param high the last
     */
    public record Numbered(Expression low, Expression high) implements Members {}

    /**
     * They have names, so that they stand beside other processes: {@code producer_1}, {@code producer_2}.
     *
     * @param process name of the family
     * @param count how many there are, at least 1
     * @param symmetric whether nothing tells them apart, so that states which differ only in who is who are alike;
     *     they are model values then, and the set is a constant
     */
    public record Named(String process, int count, boolean symmetric) implements Members {
        /** {@return their names, in order} */
        public List<String> names() {
            return IntStream.rangeClosed(1, count)
                    .mapToObj(i -> process + "_" + i)
                    .toList();
        }
    }

    /** {@return whether its members are numbers} */
    public boolean isNumbered() {
        return members instanceof Numbered;
    }

    /** {@return whether nothing tells its members apart} */
    public boolean isSymmetric() {
        return members instanceof Named named && named.symmetric();
    }
}
