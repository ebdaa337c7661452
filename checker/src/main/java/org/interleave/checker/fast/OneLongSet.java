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
    public long first(long hash) {
        return table.get(table.home(hash));
    }

    @Override
    public boolean is(long entry, long hash, long[] states, int at) {
        return entry == hash && hash != 0;
    }

    @Override
    public boolean contains(long hash, long[] states, int at) {
        if (hash == 0) {
            return zero.get();
        }
        int slot = table.home(hash);
        while (true) {
            long entry = table.get(slot);
            if (entry == hash || entry == 0) {
                return entry != 0;
            }
            slot = table.after(slot);
        }
    }

    @Override
    public boolean add(long hash, int index) {
        if (hash == 0) {
            return zero.compareAndSet(false, true);
        }
        int slot = table.home(hash);
        while (true) {
            long entry = table.get(slot);
            if (entry == hash) {
                return false;
            }
            if (entry != 0) {
                slot = table.after(slot);
            } else if (table.claim(slot, hash)) {
                return true;
            }
            // Else another thread was faster; look at what it put here.
        }
    }

    @Override
    public void putBack(int start, int end) {
        long[] hashes = new long[end - start];
        int count = 0;
        for (int index = start; index < end; index++) {
            long hash = Hash.of(store.segment(index), store.at(index), 1);
            hashes[count] = hash;
            count += hash == 0 ? 0 : 1;
        }
        table.putAll(hashes, hashes, count);
    }

    @Override
    public SlotTable table() {
        return table;
    }

    @Override
    public IndexedSet indexed() {
        table.clear();
        return new IndexedSet(store, table);
    }
}
