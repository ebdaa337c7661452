package org.interleave.checker.fast;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A set of states of one long. The hash of one long is one-to-one, so the slots hold the hashes themselves and no state
 * is looked at: memory is touched once, where {@link IndexedSet} touches it twice.
 */
final class OneLongSet implements StateSet {
    private final StateStore store;
    private final SlotTable table;

    /** Whether the one state is there whose hash looks like an empty slot. */
    private final AtomicBoolean zero = new AtomicBoolean();

    OneLongSet(StateStore store, SlotTable table) {
        this.store = store;
        this.table = table;
    }

    @Override
    public StateStore store() {
        return store;
    }

    @Override
    public SlotTable table() {
        return table;
    }

    @Override
    public void firsts(long[] states, int count, long[] hashes, long[] firsts) {
        for (int i = 0; i < count; i++) {
            long hash = Hash.of(states[i]);
            hashes[i] = hash;
            firsts[i] = table.get(table.home(hash));
        }
    }

    @Override
    public int unknown(long[] states, int count, long[] hashes, long[] firsts, int[] unknown) {
        int length = 0;
        for (int i = 0; i < count; i++) {
            // Written in any case: whether it is known cannot be foreseen, and to guess wrong costs more than to write.
            unknown[length] = i;
            length += firsts[i] == hashes[i] && firsts[i] != 0 ? 0 : 1;
        }
        return length;
    }

    @Override
    public int find(long hash, long[] states, int at) {
        if (hash == 0) {
            return zero.get() ? KNOWN : 0;
        }
        int slot = table.home(hash);
        while (true) {
            long entry = table.get(slot);
            if (entry == 0) {
                return slot;
            }
            if (entry == hash) {
                return KNOWN;
            }
            slot = table.after(slot);
        }
    }

    @Override
    public boolean add(int free, long hash, int index) {
        if (hash == 0) {
            return zero.compareAndSet(false, true);
        }
        int slot = free;
        while (!table.claim(slot, hash)) {
            // Another thread was faster; look at what it put here.
            if (table.get(slot) == hash) {
                return false;
            }
            slot = table.after(slot);
        }
        return true;
    }
}
