package org.interleave.checker.slice;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interleave.dsl.flow.Place;
import org.interleave.generator.lower.Action;
import org.interleave.generator.lower.Destination;
import org.interleave.generator.lower.LoweredProcess;

/** Which places a process comes to whatever it decides. */
final class Routes {
    /** Where a process may stand next; empty for its end. */
    private final Map<Place, Set<Optional<Place>>> next = new HashMap<>();

    Routes(LoweredProcess process) {
        for (Action action : process.actions()) {
            leaves(action.destination(), next.computeIfAbsent(action.place(), place -> new HashSet<>()));
        }
    }

    private static void leaves(Destination destination, Set<Optional<Place>> leaves) {
        if (destination instanceof Destination.Split split) {
            leaves(split.whenTrue(), leaves);
            leaves(split.whenFalse(), leaves);
        } else {
            leaves.add(((Destination.Stand) destination).place());
        }
    }

    /**
     * Whether a step decides that the process comes to a place.
     *
     * @param from where the process stands before the step
     * @param taken where it stands after it
     * @param to the place
     * @return whether it could have gone another way, from which it need not come to the place
     */
    boolean decides(Place from, Optional<Place> taken, Place to) {
        Set<Optional<Place>> certain = certain(to);
        return next.getOrDefault(from, Set.of()).stream()
                .anyMatch(other -> !other.equals(taken) && !certain.contains(other));
    }

    /** Whether there is one way only from a place. */
    boolean isOneWay(Place from) {
        return next.getOrDefault(from, Set.of()).size() < 2;
    }

    /** The places from which every way leads to that place: itself, and those that lead only to such places. */
    private Set<Optional<Place>> certain(Place to) {
        Set<Optional<Place>> certain = new HashSet<>();
        certain.add(Optional.of(to));
        boolean more = true;
        while (more) {
            more = false;
            for (Map.Entry<Place, Set<Optional<Place>>> place : next.entrySet()) {
                if (certain.containsAll(place.getValue())) {
                    more |= certain.add(Optional.of(place.getKey()));
                }
            }
        }
        return certain;
    }
}
