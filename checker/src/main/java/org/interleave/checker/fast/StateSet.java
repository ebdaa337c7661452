package org.interleave.checker.fast;

/**
 * The set of all states found. It is exact: a state is in it only if all of its longs are the same. Any number of threads
 * look states up and add them at once, except while it grows.
 */
interface StateSet {
    /** A set that is the quickest for what a state is like. */
    static StateSet of(StateStore store, MemoryBudget budget) {
        return store.words() == 1
                ? new OneLongSet(store, new SlotTable(budget))
                : new IndexedSet(store, new SlotTable(budget));
    }

    /** Where the states lie. */
    StateStore store();

    /** Where it notes them. */
    SlotTable table();

    /** What the first slot of a hash holds, to be given to {@link #is}. */
    long first(long hash);

    /** Whether what a slot holds is a certain state. */
    boolean is(long entry, long hash, long[] states, int at);

    /** Whether a state is in the set. */
    boolean contains(long hash, long[] states, int at);

    /**
     * Adds a state that is in the store, if it is not in the set yet.
     *
     * @return whether it was not
     */
    boolean add(long hash, int index);

    /** Puts states of the store back after the table was emptied; they are known not to be there. */
    void putBack(int start, int end);

    /** The same set, with the indices of the states. If it is not that itself, the table is cleared. */
    IndexedSet indexed();
}
