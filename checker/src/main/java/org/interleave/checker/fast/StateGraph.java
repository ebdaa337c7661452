package org.interleave.checker.fast;

/**
 * The steps between the states that a search found: for each state the indices of its successors, in the order in which
 * the protocol makes them. A state costs 4 bytes, and 4 more for each of its successors. Any number of threads may read
 * it.
 */
public final class StateGraph {
    /** Stands for a successor that is the state itself, or that is not among the states. */
    public static final int NOWHERE = -1;

    private static final int SHIFT = Integer.numberOfTrailingZeros(StateStore.CHUNK);
    private static final int MASK = StateStore.CHUNK - 1;

    /** For each chunk: where the successors of its states begin in the same array, where the last end, and these. */
    private final int[][] chunks;

    StateGraph(int[][] chunks) {
        this.chunks = chunks;
    }

    /**
     * How many successors a state has.
     *
     * @param index the state's index
     * @return how often a successor was made
     */
    public int successors(int index) {
        int[] chunk = chunks[index >>> SHIFT];
        int own = index & MASK;
        return chunk[own + 1] - chunk[own];
    }

    /**
     * A successor of a state.
     *
     * @param index the state's index
     * @param number which successor, from 0
     * @return the successor's index, or {@link #NOWHERE}
     */
    public int successor(int index, int number) {
        int[] chunk = chunks[index >>> SHIFT];
        return chunk[chunk[index & MASK] + number];
    }

    /**
     * Whether a step leads from a state to another.
     *
     * @param from the index of the one
     * @param to the index of the other
     * @return whether it is a successor
     */
    public boolean leads(int from, int to) {
        for (int number = successors(from) - 1; number >= 0; number--) {
            if (successor(from, number) == to) {
                return true;
            }
        }
        return false;
    }
}
