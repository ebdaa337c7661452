package org.interleave.checker.slice;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /**
     * The places that a step passes by: they lie on another way from where it was taken, and not on its own, before all
     * ways come together again.
     *
     * @param from where the process stands before the step
     * @param taken where it stands after it
     * @return the places; none where there is one way only
     */
    Set<Place> passedBy(Place from, Optional<Place> taken) {
        Set<Optional<Place>> ways = next.getOrDefault(from, Set.of());
        if (ways.size() < 2) {
            return Set.of();
        }
        Set<Optional<Place>> together = new HashSet<>();
        for (Place place : next.keySet()) {
            if (certain(place).containsAll(ways)) {
                together.add(Optional.of(place));
            }
        }
        Set<Optional<Place>> passed = new HashSet<>();
        ways.forEach(way -> reach(way, together, passed));
        Set<Optional<Place>> own = new HashSet<>();
        reach(taken, together, own);
        passed.removeAll(own);
        return passed.stream().flatMap(Optional::stream).collect(Collectors.toSet());
    }

    /** Adds a place and all that it leads to without a place where ways come together. */
    private void reach(Optional<Place> from, Set<Optional<Place>> together, Set<Optional<Place>> reached) {
        if (!together.contains(from) && reached.add(from)) {
            from.map(next::get).ifPresent(ways -> ways.forEach(way -> reach(way, together, reached)));
        }
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
