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

    /** Says of a step between two states whether it is meant. */
    public interface StepTest {
        /**
         * Whether a step is meant.
         *
         * @param from the index of the state before
         * @param to the index of the state after
         * @return whether it is
         */
        boolean test(int from, int to);
    }

    /**
     * The same graph without some steps: in their places it says {@link #NOWHERE}.
     *
     * @param left which steps are left out
     * @return a graph with the same numbers of successors
     */
    public StateGraph without(StepTest left) {
        int[][] fewer = new int[chunks.length][];
        for (int chunk = 0; chunk < chunks.length; chunk++) {
            fewer[chunk] = chunks[chunk].clone();
            for (int own = 0; own + 1 < chunks[chunk][0]; own++) {
                leaveOut(fewer[chunk], own, chunk << SHIFT, left);
            }
        }
        return new StateGraph(fewer);
    }

    private static void leaveOut(int[] chunk, int own, int first, StepTest left) {
        for (int at = chunk[own]; at < chunk[own + 1]; at++) {
            if (chunk[at] != NOWHERE && left.test(first + own, chunk[at])) {
                chunk[at] = NOWHERE;
            }
        }
    }

    /** {@return how much memory it takes, in bytes} */
    public long bytes() {
        long ints = 0;
        for (int[] chunk : chunks) {
            ints += chunk.length;
        }
        return ints * Integer.BYTES;
    }
}
