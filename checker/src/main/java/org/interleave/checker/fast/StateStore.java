package org.interleave.checker.fast;

import java.util.Arrays;

/**
 * Keeps each state once, under an index, in the order in which they were found. A state costs 8 bytes for each of its
 * longs, and nothing else. The states lie in segments, so that the store grows without being copied and no array is too
 * large for the heap.
 *
 * <p>Threads take indices in chunks, and each writes its states there alone. Chunks that were not filled leave holes.
 */
final class StateStore {
    /** How many indices a thread takes at once. */
    static final int CHUNK = 1 << 10;

    /** An index and one more than it fit into 31 bits. */
    static final int MOST_STATES = Integer.MAX_VALUE - CHUNK;

    private static final int SEGMENT_BITS = 22;

    private final int words;
    private final int shift;
    private final int mask;
    private final long[][] segments;
    private final MemoryBudget budget;
    private int capacity;
    private int next;

    StateStore(int words, MemoryBudget budget) {
        this.words = words;
        this.budget = budget;
        int bitsOfWords = Integer.SIZE - Integer.numberOfLeadingZeros(words - 1);
        this.shift = Math.max(Integer.numberOfTrailingZeros(CHUNK), SEGMENT_BITS - bitsOfWords);
        this.mask = (1 << shift) - 1;
        this.segments = new long[(MOST_STATES >>> shift) + 1][];
    }

    int words() {
        return words;
    }

    /** The segment that holds a state. */
    long[] segment(int index) {
        return segments[index >>> shift];
    }

    /** Where a state begins in its segment. */
    int at(int index) {
        return (index & mask) * words;
    }

    /** Writes a state. */
    void put(int index, long[] states, int at) {
        long[] segment = segment(index);
        int to = at(index);
        if (words == 1) {
            segment[to] = states[at];
        } else {
            System.arraycopy(states, at, segment, to, words);
        }
    }

    long[] copy(int index) {
        return PackedStates.copy(segment(index), at(index), words);
    }

    /** One more than the largest index that was ever given out. */
    synchronized int end() {
        return next;
    }

    /**
     * Lets the store have so many indices. Only the first segment is made larger for it, so nobody else may use the store
     * meanwhile.
     *
     * @return whether there is memory for that
     */
    synchronized boolean allow(int states) {
        int wanted = Math.min(states, mask + 1);
        long[] first = segments[0];
        int had = first == null ? 0 : first.length / words;
        if (wanted > had) {
            if (!budget.take((long) (wanted - had) * words * Long.BYTES)) {
                return false;
            }
            segments[0] = first == null ? new long[wanted * words] : Arrays.copyOf(first, wanted * words);
        }
        capacity = states;
        return true;
    }

    /**
     * Takes a chunk of indices.
     *
     * @return the first of them; -1 if there is no room
     */
    synchronized int chunk() {
        if (next > capacity - CHUNK) {
            return -1;
        }
        int segment = next >>> shift;
        if (segments[segment] == null) {
            if (!budget.take((long) (mask + 1) * words * Long.BYTES)) {
                return -1;
            }
            segments[segment] = new long[(mask + 1) * words];
        }
        int start = next;
        next += CHUNK;
        return start;
    }
}
