package org.interleave.checker.fast.liveness;

import java.util.HashSet;
import java.util.Set;

/**
 * What is taken for granted of a behaviour.
 *
 * @param weak the numbers of the conditions that are met again and again if they are enabled from some state on
 * @param strong the numbers of the conditions that are met again and again if they are enabled again and again
 */
public record Fairness(Set<Integer> weak, Set<Integer> strong) {
    /** Nothing: a behaviour may stay where it is at any time. */
    public static final Fairness NONE = new Fairness(Set.of(), Set.of());

    /**
     * Fairness, in sets of its own.
     *
     * @param weak the numbers of the weak conditions
     * @param strong the numbers of the strong conditions
     */
    public Fairness {
        weak = Set.copyOf(weak);
        strong = Set.copyOf(strong);
    }

    /**
     * This, and more for one property.
     *
     * @param more what else is taken for granted
     * @return both
     */
    public Fairness and(Fairness more) {
        Set<Integer> allWeak = new HashSet<>(weak);
        allWeak.addAll(more.weak);
        Set<Integer> allStrong = new HashSet<>(strong);
        allStrong.addAll(more.strong);
        return new Fairness(allWeak, allStrong);
    }
}
