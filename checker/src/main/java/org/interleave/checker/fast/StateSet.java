package org.interleave.checker.fast;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The set of all states found: a table with open addressing and linear probing over the states of a
 * {@link StateStore}. A slot is one long: 32 bits of the state's hash, and its index plus one. A state is in the set
 * only if all of its longs are the same; the hash in the slot merely saves looking at other states.
 *
 * <p>The table is between three eighths and three quarters full, so a state costs 11 to 21 bytes here; only when no
 * memory is left for a larger table it is filled up to seven eighths.
 *
 * <p>Any number of threads add states at once, without locks: who adds a state writes it into the store first, and then
 * sets an empty slot. Slots never change again until the table grows, which is done while nobody adds.
 */
final class StateSet {
    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int SEGMENT_BITS = 22;
    private static final int SEGMENT_MASK = (1 << SEGMENT_BITS) - 1;
    private static final int FIRST_BITS = 13;
    private static final int MOST_BITS = 31;
    private static final long[][] NOTHING = {};

    private final StateStore store;
    private final int words;
    private final MemoryBudget budget;
    private long[][] segments = NOTHING;
    private int bits;
    private boolean last;

    StateSet(StateStore store, MemoryBudget budget) {
        this.store = store;
        this.words = store.words();
        this.budget = budget;
    }

    StateStore store() {
        return store;
    }

    /** What the first slot of a hash holds, to be given to {@link #is}; 0 if no state has the hash. */
    long first(long hash) {
        return slot(home(hash));
    }

    /** The index of the state that a slot holds. */
    static int index(long entry) {
        return (int) entry - 1;
    }

    /** Whether what a slot holds is a certain state. */
    boolean is(long entry, long hash, long[] states, int at) {
        if (entry == 0 || (int) (entry >>> Integer.SIZE) != (int) hash) {
            return false;
        }
        int index = index(entry);
        return PackedStates.same(store.segment(index), store.at(index), states, at, words);
    }

    /** The index of a state, or -1. */
    int find(long hash, long[] states, int at) {
        int slot = home(hash);
        while (true) {
            long entry = slot(slot);
            if (entry == 0) {
                return -1;
            }
            if (is(entry, hash, states, at)) {
                return index(entry);
            }
            slot = after(slot);
        }
    }

    /**
     * Adds a state that is in the store, if it is not in the set yet.
     *
     * @return whether it was not
     */
    boolean add(long hash, int index) {
        long[] states = store.segment(index);
        int at = store.at(index);
        long own = hash << Integer.SIZE | (index + 1);
        int slot = home(hash);
        while (true) {
            long entry = slot(slot);
            if (entry == 0) {
                if (claim(slot, own)) {
                    return true;
                }
                // Another thread was faster; look at what it put here.
            } else if (is(entry, hash, states, at)) {
                return false;
            } else {
                slot = after(slot);
            }
        }
    }

    /** Puts a state of the store back after the table has grown; it is known not to be there. */
    void putBack(int index) {
        long hash = Hash.of(store.segment(index), store.at(index), words);
        long own = hash << Integer.SIZE | (index + 1);
        int slot = home(hash);
        while (slot(slot) != 0 || !claim(slot, own)) {
            slot = after(slot);
        }
    }

    /** How a set was made larger. */
    enum Growth {
        /** All states have to be put back. */
        EMPTIED,
        /** The table is the same, and will be filled up further. */
        SAME,
        /** There is no memory left. */
        NONE
    }

    /** Makes room for more states, while nobody else uses the set. */
    Growth grow() {
        if (last) {
            return Growth.NONE;
        }
        int more = bits == 0 ? FIRST_BITS : bits + 1;
        long before = bits == 0 ? 0 : bytes(bits);
        if (more > MOST_BITS || !budget.take(bytes(more) - before)) {
            return fillUp();
        }
        if (!store.allow(limit(more, 3, 4))) {
            budget.give(bytes(more) - before);
            return fillUp();
        }
        bits = more;
        // The states are in the store: the old table need not be there at the same time.
        segments = NOTHING;
        segments = empty(more);
        return Growth.EMPTIED;
    }

    private Growth fillUp() {
        last = true;
        return bits > 0 && store.allow(limit(bits, 7, 8)) ? Growth.SAME : Growth.NONE;
    }

    private static int limit(int bits, int numerator, int denominator) {
        long states = (1L << bits) / denominator * numerator;
        return (int) Math.min(StateStore.MOST_STATES, states) / StateStore.CHUNK * StateStore.CHUNK;
    }

    private static long bytes(int bits) {
        return (long) Long.BYTES << bits;
    }

    private static long[][] empty(int bits) {
        if (bits <= SEGMENT_BITS) {
            return new long[1][1 << bits];
        }
        return new long[1 << (bits - SEGMENT_BITS)][1 << SEGMENT_BITS];
    }

    private int home(long hash) {
        return (int) (hash >>> (Long.SIZE - bits));
    }

    private int after(int slot) {
        return (slot + 1) & ((1 << bits) - 1);
    }

    private long slot(int slot) {
        return (long) SLOT.getAcquire(segments[slot >>> SEGMENT_BITS], slot & SEGMENT_MASK);
    }

    private boolean claim(int slot, long entry) {
        return SLOT.compareAndSet(segments[slot >>> SEGMENT_BITS], slot & SEGMENT_MASK, 0L, entry);
    }
}
