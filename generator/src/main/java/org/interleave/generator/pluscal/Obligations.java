package org.interleave.generator.pluscal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.interleave.dsl.flow.ControlFlow;
import org.interleave.dsl.flow.Flow;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.flow.ProcessFlow;
import org.interleave.dsl.tree.FairGroup;

/** What processes owe, in the words of PlusCal: fair processes, and labels that are more or less than fair. */
final class Obligations {
    private final boolean hasPlaces;

    Obligations(ControlFlow flow) {
        this.hasPlaces = hasPlaces(flow);
    }

    /** Whether the translation says where processes stand: not when none ever leaves its only place. */
    static boolean hasPlaces(ControlFlow flow) {
        return !flow.processes().values().stream().allMatch(ProcessFlow::isAtOnePlace);
    }

    /** Whether the process as a whole owes that it goes on. */
    static boolean isFair(ProcessFlow process) {
        boolean blocked = process.isAtOnePlace() && mayBlock(process.places().get(0));
        return process.process().owesNothing().isEmpty() && groups(process).isEmpty() && !blocked;
    }

    /** The word a process begins with. Without {@code pc} there are no labels that could say it. */
    String keyword(ProcessFlow process) {
        if (!isFair(process)) {
            return "process";
        }
        boolean strong = !hasPlaces && process.places().stream().anyMatch(Obligations::isStrong);
        return strong ? "fair+ process" : "fair process";
    }

    /** What stands behind the label of a place. */
    String suffix(ProcessFlow process, Place place) {
        if (!isFair(process) || !hasPlaces) {
            return "";
        }
        if (mayBlock(place)) {
            return "-";
        }
        return isStrong(place) ? "+" : "";
    }

    static boolean mayBlock(Place place) {
        return place.info().mayBlockForever();
    }

    /**
     * Whether who waits at a place gets a turn: for one of its ways, nobody decides for which. A step that is in a group
     * is fair as the group is.
     */
    static boolean isStrong(Place place) {
        return !mayBlock(place)
                && steps(place)
                        .anyMatch(step -> step.info().stronglyFair()
                                && step.info().fairGroup().isEmpty());
    }

    /** A place, and the steps by which the ways of its choice begin. */
    static Stream<Place> steps(Place place) {
        return Stream.concat(Stream.of(place), ways(place.flow()).stream().map(Flow.Alternative::step))
                .distinct();
    }

    static List<Flow.Alternative> ways(Flow flow) {
        if (flow instanceof Flow.Do todo) {
            return ways(todo.next());
        }
        if (flow instanceof Flow.Pick pick) {
            return ways(pick.next());
        }
        return flow instanceof Flow.Choose choose ? choose.ways() : List.of();
    }

    /** The steps that are fair together. */
    static Map<FairGroup, List<Place>> groups(ProcessFlow process) {
        Map<FairGroup, List<Place>> groups = new LinkedHashMap<>();
        if (process.process().owesNothing().isPresent()) {
            return groups;
        }
        for (Place step : process.steps()) {
            step.info()
                    .fairGroup()
                    .ifPresent(group -> groups.computeIfAbsent(group, key -> new ArrayList<>())
                            .add(step));
        }
        return groups;
    }
}
