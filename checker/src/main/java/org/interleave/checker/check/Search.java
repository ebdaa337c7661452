package org.interleave.checker.check;

import java.util.OptionalInt;

/**
 * How far a search went.
 *
 * @param distinctStates how many different states it found
 * @param generatedStates how many states it generated, initial ones and repetitions included
 * @param depth length of the longest shortest way to a state, in states, where it is known
 * @param complete whether it saw every reachable state; the figures of any other search are not to be compared
 */
public record Search(long distinctStates, long generatedStates, OptionalInt depth, boolean complete) {
    /** {@return the same figures of a search that did not see everything} */
    Search incomplete() {
        return new Search(distinctStates, generatedStates, depth, false);
    }
}
