package org.interleave.checker.fuzz.make;

/** An enum of the random protocols. */
enum Phase {
    EARLY,
    LATE
}
