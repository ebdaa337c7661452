package org.interleave.checker.fast;

/**
 * Spreads states over a table, one long after the other. The upper bits depend on all bits of a state; they say where it
 * lies.
 */
final class Hash {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Hash() {}

    static long of(long[] states, int at, int words) {
        long hash = 0;
        for (int word = 0; word < words; word++) {
            hash = mix((hash ^ states[at + word]) + GOLDEN);
        }
        return hash;
    }

    /** The hash of a state of one long. Different states have different ones. */
    static long of(long state) {
        return mix(state + GOLDEN);
    }

    private static long mix(long bits) {
        long once = bits * 0xBF58476D1CE4E5B9L;
        return (once ^ (once >>> 32)) * 0x94D049BB133111EBL;
    }
}
