package org.interleave.checker.fast;

/** Hands out states in small pieces to threads, each state once. */
final class Pieces {
    private static final int SIZE = 32;

    private final int[] starts;
    private final int[] ends;
    private final int lastRange;
    private int range;
    private int at;

    Pieces(int[] starts, int[] ends, int firstRange, int lastRange) {
        this.starts = starts;
        this.ends = ends;
        this.range = firstRange;
        this.lastRange = lastRange;
        this.at = firstRange < lastRange ? starts[firstRange] : 0;
    }

    /** The next piece, to be read with {@link #start} and {@link #end}; -1 if there is none. */
    synchronized long take() {
        if (range == lastRange) {
            return -1;
        }
        int start = at;
        int end = Math.min(start + SIZE, ends[range]);
        at = end;
        if (end == ends[range]) {
            range++;
            at = range < lastRange ? starts[range] : 0;
        }
        return (long) start << Integer.SIZE | end;
    }

    static int start(long piece) {
        return (int) (piece >>> Integer.SIZE);
    }

    static int end(long piece) {
        return (int) piece;
    }
}
