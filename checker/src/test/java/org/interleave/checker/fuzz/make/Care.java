package org.interleave.checker.fuzz.make;

/** How much a protocol takes care of what it uses. */
enum Care {
    /** It looks first, but for now and then. */
    LOOKS,
    /** It breaks rules of use: queues are asked, filled and emptied without a look, and numbers leave their ranges. */
    MISUSES,
    /** It also does what has no value: it divides by zero, and asks for the second element where there is one. */
    DARES
}
