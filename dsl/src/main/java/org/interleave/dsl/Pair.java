package org.interleave.dsl;

/**
 * Two values as one, for example the key of an array over two dimensions.
 *
 * @param first the first component
 * @param second the second component
 * @param <A> what the first component is read as
 * @param <B> what the second component is read as
 */
@Library
public record Pair<A, B>(A first, B second) {
    /**
     * Makes a pair.
     *
     * @param first the first component
     * @param second the second component
     * @param <A> what the first component is read as
     * @param <B> what the second component is read as
     * @return the pair
     */
    public static <A, B> Pair<A, B> of(A first, B second) {
        return new Pair<>(first, second);
    }
}
