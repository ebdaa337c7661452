package org.interleave.checker.fuzz.make;

/** An enum of the random protocols. */
enum Color {
    RED,
    PALE_GREEN,
    NO_COLOR
}
