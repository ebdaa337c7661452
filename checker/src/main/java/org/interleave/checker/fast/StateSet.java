package org.interleave.checker.fast;

/**
 * The set of all states found. It is exact: a state is in it only if all of its longs are the same. Any number of threads
 * look states up and add them at once, except while it grows.
 */
interface StateSet {
    /** What {@link #find} says of a state that is in the set. */
    int KNOWN = -1;

    /** A set that is the quickest for what a state is like, and for one thread if that is alone. */
    static StateSet of(StateStore store, MemoryBudget budget, boolean alone) {
        SlotTable table = new SlotTable(budget, alone);
        return store.words() == 1 ? new OneLongSet(store, table) : new IndexedSet(store, table);
    }

    /** Where the states lie. */
    StateStore store();

    /** Where it notes them. */
    SlotTable table();

    /** Writes the hashes of many states, and what their first slots hold, to be given to {@link #unknown}. */
    void firsts(long[] states, int count, long[] hashes, long[] firsts);

    /**
     * Writes the numbers of those of many states that are not what their first slots hold: most of them are not in the
     * set.
     *
     * @return how many these are
     */
    int unknown(long[] states, int count, long[] hashes, long[] firsts, int[] unknown);

    /** Looks for a state: {@link #KNOWN} if it is in the set, else a free slot for it, to be given to {@link #add}. */
    int find(long hash, long[] states, int at);

    /**
     * Adds a state that is in the store, if it is not in the set yet.
     *
     * @return whether it was not
     */
    boolean add(int free, long hash, int index);
}
