package org.interleave.generator.compiled;

import java.util.List;

/**
 * While one member of a family waits, each other member overtakes it at most so many times. {@link OvertakingCounter} counts.
 *
 * @param name name of the property
 * @param waits for each member of the family the predicate that it waits
 * @param goesFirst for each member, in the same order, the predicate that it has what is waited for
 * @param bound how often at most
 */
public record Overtaking(String name, List<Integer> waits, List<Integer> goesFirst, int bound) {
    /**
     * Copies the lists.
     *
     * @param name kept as it is
     * @param waits copied
     * @param goesFirst copied
     * @param bound kept as it is
     */
    public Overtaking {
        waits = List.copyOf(waits);
        goesFirst = List.copyOf(goesFirst);
    }
}
