package org.interleave.generator.compiled;

/**
 * A value without parts that is no number: a member of an enum, a process, a place, or none.
 *
 * @param number what stands for it in expressions, from 0; places have numbers of their own in each process
 * @param text its text, without quotes
 * @param model whether it is a model value of TLC, as the members of symmetric families are, and no string
 */
public record Atom(int number, String text, boolean model) {}
