package org.interleave.benchmark;

import java.util.OptionalLong;

/**
 * What one run took.
 *
 * @param distinct different states
 * @param generated initial states and steps
 * @param wallSeconds from the protocol, module or model to the verdict, with the start of every program
 * @param searchSeconds the search alone, from the first state on
 * @param keptBytes what it keeps of all states and to find them again, as it says itself
 * @param peakBytes the most memory that the searching process had at once, as the system says
 */
record Measurement(
        long distinct,
        long generated,
        double wallSeconds,
        double searchSeconds,
        OptionalLong keptBytes,
        OptionalLong peakBytes) {}
