package org.interleave.checker.fast;

/**
 * A set of states that knows the index of each. A slot is one long: 32 bits of the state's hash, and its index plus one.
 * The hash in the slot merely saves looking at other states.
 */
final class IndexedSet implements StateSet {
    private final StateStore store;
    private final int words;
    private final SlotTable table;

    IndexedSet(StateStore store, SlotTable table) {
        this.store = store;
        this.words = store.words();
        this.table = table;
    }

    private static long entry(long hash, int index) {
        return hash << Integer.SIZE | (index + 1);
    }

    /** The index of the state that a slot holds. */
    static int index(long entry) {
        return (int) entry - 1;
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
        if (entry == 0 || (int) (entry >>> Integer.SIZE) != (int) hash) {
            return false;
        }
        int index = index(entry);
        return PackedStates.same(store.segment(index), store.at(index), states, at, words);
    }

    /** The index of a state, or -1. */
    int find(long hash, long[] states, int at) {
        int slot = table.home(hash);
        while (true) {
            long entry = table.get(slot);
            if (entry == 0) {
                return -1;
            }
            if (is(entry, hash, states, at)) {
                return index(entry);
            }
            slot = table.after(slot);
        }
    }

    @Override
    public boolean contains(long hash, long[] states, int at) {
        return find(hash, states, at) >= 0;
    }

    @Override
    public boolean add(long hash, int index) {
        long[] states = store.segment(index);
        int at = store.at(index);
        int slot = table.home(hash);
        while (true) {
            long entry = table.get(slot);
            if (entry == 0) {
                if (table.claim(slot, entry(hash, index))) {
                    return true;
                }
                // Another thread was faster; look at what it put here.
            } else if (is(entry, hash, states, at)) {
                return false;
            } else {
                slot = table.after(slot);
            }
        }
    }

    @Override
    public void putBack(int start, int end) {
        long[] hashes = new long[end - start];
        long[] entries = new long[end - start];
        for (int index = start; index < end; index++) {
            long hash = Hash.of(store.segment(index), store.at(index), words);
            hashes[index - start] = hash;
            entries[index - start] = entry(hash, index);
        }
        table.putAll(hashes, entries, end - start);
    }

    @Override
    public SlotTable table() {
        return table;
    }

    @Override
    public IndexedSet indexed() {
        return this;
    }
}
