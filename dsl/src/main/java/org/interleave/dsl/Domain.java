package org.interleave.dsl;

/**
 * What one can choose from, count, or go through one by one: a {@link SetOf set}, all values of a {@link Kind kind}, or
 * the members of a family of processes.
 *
 * @param <R> what an element is read as
 */
@Library
public sealed interface Domain<R> permits SetOf, Kind {
    /** {@return its elements, for the language itself} */
    Elements<R> elements();
}
