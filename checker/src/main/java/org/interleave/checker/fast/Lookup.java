package org.interleave.checker.fast;

import org.interleave.generator.compiled.Successors;

/**
 * Looks many states up at once. The table is far larger than the processor's caches, so each look takes long, but many
 * take hardly longer than one if none waits for another: first all slots are read, then all states that these name. What
 * is not found that way is most likely new, and has to be looked for in the whole set.
 */
final class Lookup {
    private final StateSet set;
    private final int words;
    private long[] hashes = new long[0];
    private long[] firsts = new long[0];
    private boolean[] found = new boolean[0];

    Lookup(StateSet set) {
        this.set = set;
        this.words = set.store().words();
    }

    void lookAt(Successors successors) {
        int count = successors.count();
        if (count > hashes.length) {
            int length = 2 * count;
            hashes = new long[length];
            firsts = new long[length];
            found = new boolean[length];
        }
        long[] states = successors.states();
        for (int i = 0; i < count; i++) {
            long hash = Hash.of(states, i * words, words);
            hashes[i] = hash;
            firsts[i] = set.first(hash);
        }
        for (int i = 0; i < count; i++) {
            found[i] = set.is(firsts[i], hashes[i], states, i * words);
        }
    }

    /** The hash of a state. */
    long hash(int number) {
        return hashes[number];
    }

    /** Whether a state was found at once. */
    boolean isFound(int number) {
        return found[number];
    }

    /** What the first slot of a state's hash held; the state itself, if it was found at once. */
    long first(int number) {
        return firsts[number];
    }
}
