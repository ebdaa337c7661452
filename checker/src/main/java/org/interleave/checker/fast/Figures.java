package org.interleave.checker.fast;

/**
 * How much a search has seen, counted as TLC counts.
 *
 * @param distinct different states within the bounds
 * @param generated initial states and successors, each as often as it was reached, those outside of the bounds included
 * @param depth how many levels there are; initial states are level 1
 */
public record Figures(long distinct, long generated, int depth) {}
