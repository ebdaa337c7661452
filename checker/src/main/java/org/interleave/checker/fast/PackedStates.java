package org.interleave.checker.fast;

import java.util.Arrays;

/** What can be said of packed states without knowing what is in them. */
final class PackedStates {
    private PackedStates() {}

    static boolean same(long[] one, int oneAt, long[] other, int otherAt, int words) {
        for (int word = 0; word < words; word++) {
            if (one[oneAt + word] != other[otherAt + word]) {
                return false;
            }
        }
        return true;
    }

    /** An order of all states. It says nothing about the protocol; it makes choices the same in every run. */
    static int compare(long[] one, int oneAt, long[] other, int otherAt, int words) {
        for (int word = 0; word < words; word++) {
            int order = Long.compareUnsigned(one[oneAt + word], other[otherAt + word]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    static long[] copy(long[] states, int at, int words) {
        return Arrays.copyOfRange(states, at, at + words);
    }
}
