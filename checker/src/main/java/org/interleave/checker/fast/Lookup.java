package org.interleave.checker.fast;

import org.interleave.generator.compiled.Successors;

/**
 * Looks many states up at once. The table is far larger than the processor's caches, so each look takes long, but many
 * take hardly longer than one if none waits for another: first all slots are read, then all states that these name. What
 * is not found that way is most likely new, and has to be looked for in the whole set.
 */
final class Lookup {
    private final StateSet set;
    private long[] hashes = new long[0];
    private long[] firsts = new long[0];
    private int[] unknown = new int[0];
    private int unknowns;

    Lookup(StateSet set) {
        this.set = set;
    }

    void lookAt(Successors successors) {
        int count = successors.count();
        if (count > hashes.length) {
            int length = 2 * count;
            hashes = new long[length];
            firsts = new long[length];
            unknown = new int[length];
        }
        set.firsts(successors.states(), count, hashes, firsts);
        unknowns = set.unknown(successors.states(), count, hashes, firsts, unknown);
    }

    /** The hash of a state. */
    long hash(int number) {
        return hashes[number];
    }

    /** How many states were not found at once. */
    int unknowns() {
        return unknowns;
    }

    /** The number of a state that was not found at once. */
    int unknown(int position) {
        return unknown[position];
    }
}
