package org.interleave.checker.tlc;

import java.util.OptionalInt;

/**
 * What a run has gone through.
 *
 * @param generated states generated, counting each as often as it was reached
 * @param distinct different states found
 * @param queued states found whose successors have not been looked at
 * @param depth the length, in states, of the longest behaviour looked at; empty where TLC does not say
 * @param complete whether these are all states there are; false when the run ended early, also by a violation
 */
public record TlcStatistics(long generated, long distinct, long queued, OptionalInt depth, boolean complete) {}
