package org.interleave.dsl.flow;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interleave.dsl.tree.Label;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.Statement;

/**
 * The control flow of one process.
 *
 * @param process the process
 * @param places where it can stand, in the order of its statements
 * @param steps its steps: the places, and the first steps of the ways of a choice, in the order of its statements
 * @param placesOf for every label of a step, and of a place, the places that it means: where a process stands before it
 * @param leading for every statement without a name the steps that lead to it, where it is reached at all
 * @param start what happens before its first step: it arrives there
 * @param canEnd whether it can end, or need not be there
 */
public record ProcessFlow(
        ProcessDeclaration process,
        List<Place> places,
        List<Place> steps,
        Map<Label, List<Place>> placesOf,
        IdentityHashMap<Statement, Set<Object>> leading,
        Flow start,
        boolean canEnd) {
    public ProcessFlow {
        places = List.copyOf(places);
        steps = List.copyOf(steps);
        placesOf = Map.copyOf(placesOf);
    }

    /**
     * Whether it is at one place all the time, as a process of one repeating step is: then nothing need say where.
     *
     * @return whether it never leaves its only place
     */
    public boolean isAtOnePlace() {
        return places.size() == 1
                && !canEnd
                && start instanceof Flow.Arrive arrive
                && arrive.place().equals(places.get(0));
    }

    /** {@return whether it is a server: there is a place where it may wait for ever while a condition holds} */
    public boolean isServer() {
        return places.stream().anyMatch(place -> place.info().idle().isPresent());
    }
}
