package org.interleave.checker.tlc;

/**
 * How far a run has come. TLC says it first after about three seconds, then once a minute, and at the end.
 *
 * @param depth the length, in states, of the longest behaviour looked at
 * @param generated states generated, counting each as often as it was reached
 * @param distinct different states found
 * @param queued states found whose successors have not been looked at
 */
public record TlcProgress(int depth, long generated, long distinct, long queued) {}
