package org.interleave.checker.fast;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A table with open addressing and linear probing: slots of one long, 0 where nothing is. What is in a slot begins with
 * the upper bits of a hash, which say where it belongs. It is between three eighths and three quarters full, so what is in
 * it costs 11 to 21 bytes; only when no memory is left for a larger table it is filled up to seven eighths.
 *
 * <p>Any number of threads set slots at once, without locks. A slot that is set never changes until the table grows,
 * which is done while nobody uses it. A thread that is alone is spared what it costs to be told of others' slots.
 */
final class SlotTable {
    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int SEGMENT_BITS = 22;
    private static final int SEGMENT_MASK = (1 << SEGMENT_BITS) - 1;
    private static final int FIRST_BITS = 13;
    private static final int MOST_BITS = 31;

    private final MemoryBudget budget;
    private final boolean alone;
    private final AtomicInteger nextPart = new AtomicInteger();
    private final List<Long> strays = Collections.synchronizedList(new ArrayList<>());
    private long[][] smaller = {};
    private long[][] segments = {};
    private int bits;
    private boolean last;

    /**
     * A table without slots.
     *
     * @param budget pays for it
     * @param alone whether only one thread uses it
     */
    SlotTable(MemoryBudget budget, boolean alone) {
        this.budget = budget;
        this.alone = alone;
    }

    /** The first slot of a hash, or of what a slot holds. */
    int home(long hash) {
        return (int) (hash >>> (Long.SIZE - bits));
    }

    /** The next slot. */
    int after(int slot) {
        return (slot + 1) & ((1 << bits) - 1);
    }

    /** What a slot holds. */
    long get(int slot) {
        long[] segment = segments[slot >>> SEGMENT_BITS];
        int at = slot & SEGMENT_MASK;
        return alone ? segment[at] : (long) SLOT.getAcquire(segment, at);
    }

    /** Sets a slot, if nothing is in it; whether nothing was. */
    boolean claim(int slot, long entry) {
        long[] segment = segments[slot >>> SEGMENT_BITS];
        int at = slot & SEGMENT_MASK;
        if (!alone) {
            return SLOT.compareAndSet(segment, at, 0L, entry);
        }
        if (segment[at] != 0) {
            return false;
        }
        segment[at] = entry;
        return true;
    }

    /**
     * Sets the first free slots of what is not in the table yet. All first slots are looked at before any is set: to set
     * one waits for the memory, but to look at many waits for all of them at once.
     */
    void putAll(long[] entries, int count) {
        long[] firsts = new long[count];
        for (int i = 0; i < count; i++) {
            firsts[i] = get(home(entries[i]));
        }
        for (int i = 0; i < count; i++) {
            put(entries[i], firsts[i]);
        }
    }

    private void put(long entry, long first) {
        int slot = home(entry);
        boolean taken = first != 0;
        while (taken || !claim(slot, entry)) {
            slot = after(slot);
            taken = get(slot) != 0;
        }
    }

    /** Forgets everything; {@link #allocate} is needed before anything else. */
    void clear() {
        renew(new long[0][]);
    }

    private void renew(long[][] before) {
        smaller = before;
        segments = new long[1 << Math.max(0, bits - SEGMENT_BITS)][];
        nextPart.set(0);
    }

    /** Makes the table anew after it was cleared, and after it grew, with everything that was in it. */
    void allocate(Team team, int members) {
        team.work(members, member -> allocate(team));
        if (!team.mustStop()) {
            for (long entry : strays) {
                put(entry, get(home(entry)));
            }
        }
        strays.clear();
    }

    /**
     * One thread's share of it. A segment of the smaller table becomes one or two of the larger, so nobody else writes
     * to these, and since the order stays, all memory is gone through from its beginning to its end.
     */
    private void allocate(Team team) {
        int parts = smaller.length == 0 ? segments.length : smaller.length;
        int each = segments.length / parts;
        int part = nextPart.getAndIncrement();
        while (part < parts && !team.mustStop()) {
            for (int segment = part * each; segment < part * each + each; segment++) {
                segments[segment] = new long[1 << Math.min(bits, SEGMENT_BITS)];
            }
            if (smaller.length != 0) {
                long[] from = smaller[part];
                // It may be collected while others are still moved.
                smaller[part] = new long[0];
                move(from, part * each, part * each + each);
            }
            part = nextPart.getAndIncrement();
        }
    }

    private void move(long[] from, int firstSegment, int endSegment) {
        for (long entry : from) {
            if (entry != 0 && !moved(entry, firstSegment, endSegment)) {
                strays.add(entry);
            }
        }
    }

    /** Puts what is not in the table yet into some segments, unless it belongs or would come to lie outside. */
    private boolean moved(long entry, int firstSegment, int endSegment) {
        int home = home(entry);
        int segment = home >>> SEGMENT_BITS;
        int at = home & SEGMENT_MASK;
        if (segment < firstSegment) {
            return false;
        }
        for (; segment < endSegment; segment++) {
            long[] slots = segments[segment];
            for (; at < slots.length; at++) {
                if (slots[at] == 0) {
                    slots[at] = entry;
                    return true;
                }
            }
            at = 0;
        }
        return false;
    }

    /** How a table was made larger. */
    enum Growth {
        /** The table has to be allocated. */
        LARGER,
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
        renew(segments);
        return Growth.LARGER;
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
