package org.interleave.checker.fast;

/**
 * A set of states that knows the index of each. A slot is one long: 33 bits of the state's hash, and its index plus one.
 * The hash in the slot saves looking at other states, and says where the slot belongs in a larger table.
 */
final class IndexedSet implements StateSet {
    private static final int INDEX_BITS = 31;
    private static final long INDEX_MASK = (1L << INDEX_BITS) - 1;

    private final StateStore store;
    private final int words;
    private final SlotTable table;

    IndexedSet(StateStore store, SlotTable table) {
        this.store = store;
        this.words = store.words();
        this.table = table;
    }

    private static long entry(long hash, int index) {
        return (hash & ~INDEX_MASK) | (index + 1);
    }

    /** The index of the state that a slot holds. */
    private static int index(long entry) {
        return (int) (entry & INDEX_MASK) - 1;
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
            long hash = Hash.of(states, i * words, words);
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
            length += is(firsts[i], hashes[i], states, i * words) ? 0 : 1;
        }
        return length;
    }

    private boolean is(long entry, long hash, long[] states, int at) {
        if (entry == 0 || (entry ^ hash) >>> INDEX_BITS != 0) {
            return false;
        }
        int index = index(entry);
        return PackedStates.same(store.segment(index), store.at(index), states, at, words);
    }

    @Override
    public int find(long hash, long[] states, int at) {
        int slot = table.home(hash);
        while (true) {
            long entry = table.get(slot);
            if (entry == 0) {
                return slot;
            }
            if (is(entry, hash, states, at)) {
                return KNOWN;
            }
            slot = table.after(slot);
        }
    }

    /** The index of a state, or -1. */
    int index(long hash, long[] states, int at) {
        int slot = table.home(hash);
        long entry = table.get(slot);
        while (entry != 0 && !is(entry, hash, states, at)) {
            slot = table.after(slot);
            entry = table.get(slot);
        }
        return entry == 0 ? -1 : index(entry);
    }

    @Override
    public boolean add(int free, long hash, int index) {
        long[] states = store.segment(index);
        int at = store.at(index);
        int slot = free;
        while (!table.claim(slot, entry(hash, index))) {
            // Another thread was faster; look at what it put here.
            if (is(table.get(slot), hash, states, at)) {
                return false;
            }
            slot = table.after(slot);
        }
        return true;
    }

    /** Puts states of the store into the table; they are known not to be there. */
    void put(int start, int end) {
        long[] entries = new long[end - start];
        for (int index = start; index < end; index++) {
            entries[index - start] = entry(Hash.of(store.segment(index), store.at(index), words), index);
        }
        table.putAll(entries, end - start);
    }
}
