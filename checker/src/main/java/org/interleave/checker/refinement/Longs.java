package org.interleave.checker.refinement;

import java.util.Arrays;

/** Longs that are the key of a map: what a packed state has in the variables that a mapping reads. */
final class Longs {
    private final long[] longs;
    private final int hash;

    /**
     * A key.
     *
     * @param longs the longs; not to be written to
     */
    Longs(long[] longs) {
        this.longs = longs;
        long mixed = 0;
        for (long one : longs) {
            mixed = (mixed ^ one) * 0x9E3779B97F4A7C15L;
            mixed ^= mixed >>> Integer.SIZE;
        }
        this.hash = (int) mixed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Longs key && Arrays.equals(longs, key.longs);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
