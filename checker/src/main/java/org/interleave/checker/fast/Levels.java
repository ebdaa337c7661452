package org.interleave.checker.fast;

import java.util.Arrays;

/**
 * Which states are on which level of the search: those on level n are reached in n - 1 steps and not in fewer. A level
 * is a few ranges of indices, since each thread takes indices of its own.
 */
final class Levels {
    /** Fewer states are expanded by one thread: to wake the others would take longer. */
    private static final int WORTH_SHARING = 512;

    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int ranges;
    private int[] firstRange = new int[16];
    private int levels;
    private long size;

    /** Begins the next level. */
    void next() {
        if (levels == firstRange.length) {
            firstRange = Arrays.copyOf(firstRange, 2 * levels);
        }
        firstRange[levels++] = ranges;
        size = 0;
    }

    /** Adds states to the level that was begun last. */
    void add(int start, int end) {
        size += end - start;
        if (ranges > firstRange[levels - 1] && ends[ranges - 1] == start) {
            ends[ranges - 1] = end;
            return;
        }
        if (ranges == starts.length) {
            starts = Arrays.copyOf(starts, 2 * ranges);
            ends = Arrays.copyOf(ends, 2 * ranges);
        }
        starts[ranges] = start;
        ends[ranges++] = end;
    }

    /** How many levels there are, the one that was begun last included. */
    int count() {
        return levels;
    }

    /** How many states are on the level that was begun last. */
    long size() {
        return size;
    }

    /** The states of a level. */
    Pieces pieces(int level) {
        int end = level == levels ? ranges : firstRange[level];
        return new Pieces(starts, ends, firstRange[level - 1], end);
    }

    /** Whether a level is so large that several threads are done with it earlier than one. */
    boolean isWorthSharing(int level) {
        long states = 0;
        int end = level == levels ? ranges : firstRange[level];
        for (int range = firstRange[level - 1]; range < end && states < WORTH_SHARING; range++) {
            states += ends[range] - starts[range];
        }
        return states >= WORTH_SHARING;
    }

    /** How many of the indices from a chunk's first one on are somebody's; holes are at the ends of chunks. */
    int[] usedInChunks(int end) {
        int[] used = new int[(end + StateStore.CHUNK - 1) / StateStore.CHUNK];
        for (int range = 0; range < ranges; range++) {
            for (int chunk = starts[range] / StateStore.CHUNK; chunk * StateStore.CHUNK < ends[range]; chunk++) {
                int first = chunk * StateStore.CHUNK;
                used[chunk] = Math.max(used[chunk], Math.min(StateStore.CHUNK, ends[range] - first));
            }
        }
        return used;
    }

    /** All states. */
    Pieces all() {
        return new Pieces(starts, ends, 0, ranges);
    }
}
