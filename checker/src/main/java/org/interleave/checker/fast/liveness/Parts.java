package org.interleave.checker.fast.liveness;

/** Divides the states: each is in one part, or in none. */
final class Parts {
    /** No part: nothing that is looked for goes through such a state. */
    static final int NONE = 0;

    private final int[] partOf;
    private int last;

    Parts(int[] partOf) {
        this.partOf = partOf;
    }

    int of(int state) {
        return partOf[state];
    }

    void put(int state, int part) {
        partOf[state] = part;
    }

    void put(Ints states, int start, int part) {
        for (int place = start; place < states.size(); place++) {
            partOf[states.get(place)] = part;
        }
    }

    /** The number of a new part. */
    int make() {
        return ++last;
    }
}
