package org.interleave.checker.fast;

import java.util.Arrays;

/** Ranges of indices, until a level takes them. */
final class Ranges {
    private int[] bounds = new int[16];
    private int length;

    void add(int start, int end) {
        if (length == bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * length);
        }
        bounds[length++] = start;
        bounds[length++] = end;
    }

    void moveTo(Levels levels) {
        for (int i = 0; i < length; i += 2) {
            levels.add(bounds[i], bounds[i + 1]);
        }
        length = 0;
    }
}
