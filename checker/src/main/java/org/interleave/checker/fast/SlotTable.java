package org.interleave.checker.fast;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A table with open addressing and linear probing: slots of one long, 0 where nothing is. It is between three eighths and
 * three quarters full, so what is in it costs 11 to 21 bytes; only when no memory is left for a larger table it is filled
 * up to seven eighths.
 *
 * <p>Any number of threads set slots at once, without locks. A slot that is set never changes until the table grows,
 * which is done while nobody uses it.
 */
final class SlotTable {
    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int SEGMENT_BITS = 22;
    private static final int SEGMENT_MASK = (1 << SEGMENT_BITS) - 1;
    private static final int FIRST_BITS = 13;
    private static final int MOST_BITS = 31;

    private final MemoryBudget budget;
    private final AtomicInteger nextSegment = new AtomicInteger();
    private long[][] segments = {};
    private int bits;
    private boolean last;

    SlotTable(MemoryBudget budget) {
        this.budget = budget;
    }

    /** The first slot of a hash. */
    int home(long hash) {
        return (int) (hash >>> (Long.SIZE - bits));
    }

    /** The next slot. */
    int after(int slot) {
        return (slot + 1) & ((1 << bits) - 1);
    }

    /** What a slot holds. */
    long get(int slot) {
        return (long) SLOT.getAcquire(segments[slot >>> SEGMENT_BITS], slot & SEGMENT_MASK);
    }

    /** Sets a slot, if nothing is in it; whether nothing was. */
    boolean claim(int slot, long entry) {
        return SLOT.compareAndSet(segments[slot >>> SEGMENT_BITS], slot & SEGMENT_MASK, 0L, entry);
    }

    /**
     * Sets the first free slots of what is not in the table yet. All first slots are looked at before any is set: to set
     * one waits for the memory, but to look at many waits for all of them at once.
     */
    void putAll(long[] hashes, long[] entries, int count) {
        long[] firsts = new long[count];
        for (int i = 0; i < count; i++) {
            firsts[i] = get(home(hashes[i]));
        }
        for (int i = 0; i < count; i++) {
            int slot = home(hashes[i]);
            boolean taken = firsts[i] != 0;
            while (taken || !claim(slot, entries[i])) {
                slot = after(slot);
                taken = get(slot) != 0;
            }
        }
    }

    /** Forgets everything; {@link #allocate} is needed before anything else. */
    void clear() {
        segments = new long[1 << Math.max(0, bits - SEGMENT_BITS)][];
        nextSegment.set(0);
    }

    /** One thread's share of making the table anew after it was cleared: Java fills it with zeros, which takes long. */
    void allocate(Team team) {
        int segment = nextSegment.getAndIncrement();
        while (segment < segments.length && !team.mustStop()) {
            segments[segment] = new long[1 << Math.min(bits, SEGMENT_BITS)];
            segment = nextSegment.getAndIncrement();
        }
    }

    /** How a table was made larger. */
    enum Growth {
        /** The table has to be allocated, and all states have to be put back. */
        EMPTIED,
        /** The table is the same, and will be filled up further. */
        SAME,
        /** There is no memory left. */
        NONE
    }

    /** Lets a store and this table have more states, while nobody else uses them. */
    Growth grow(StateStore store) {
        if (last) {
            return Growth.NONE;
        }
        int more = bits == 0 ? FIRST_BITS : bits + 1;
        long before = bits == 0 ? 0 : bytes(bits);
        if (more > MOST_BITS || !budget.take(bytes(more) - before)) {
            return fillUp(store);
        }
        if (!store.allow(limit(more, 3, 4))) {
            budget.give(bytes(more) - before);
            return fillUp(store);
        }
        bits = more;
        // The states are in the store: the old table need not be there at the same time.
        clear();
        return Growth.EMPTIED;
    }

    private Growth fillUp(StateStore store) {
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
}
