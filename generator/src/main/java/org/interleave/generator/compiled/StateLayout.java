package org.interleave.generator.compiled;

import java.util.List;

/**
 * Where the variables of a protocol are in its packed states.
 *
 * @param words how many longs a state has, at least 1
 * @param slots the variables, places of processes included, in the order of declaration
 */
public record StateLayout(int words, List<Slot> slots) {
    /**
     * Copies the slots.
     *
     * @param words kept as it is
     * @param slots copied
     */
    public StateLayout {
        slots = List.copyOf(slots);
    }

    /**
     * Where a variable is: within one long, or, if it is wider, in several from the lowest bit of the first one on.
     *
     * @param name name of the variable, or of the process whose place it is
     * @param encoding how its values become bits
     * @param word which of the longs, from 0; the first of several
     * @param shift the first bit
     */
    public record Slot(String name, Encoding encoding, int word, int shift) {
        /**
         * Sets the bits of a variable.
         *
         * @param state the longs of a state, which are changed
         */
        public void mark(long[] state) {
            int width = encoding.width();
            for (int done = 0; done < width; done += Long.SIZE) {
                state[word + done / Long.SIZE] |= -1L >>> Math.max(0, Long.SIZE - (width - done)) << shift;
            }
        }
    }

    /**
     * Finds a variable.
     *
     * @param name its name
     * @return where it is
     * @throws IllegalArgumentException if there is none of that name
     */
    public Slot slot(String name) {
        return slots.stream()
                .filter(slot -> slot.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no variable " + name));
    }
}
