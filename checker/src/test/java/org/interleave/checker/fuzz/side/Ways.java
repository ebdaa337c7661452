package org.interleave.checker.fuzz.side;

import java.util.ArrayList;
import java.util.List;
import org.interleave.dsl.flow.Flow;
import org.interleave.dsl.flow.Place;

/** The steps that can be taken at a place: itself, or the first steps of the ways of a choice. */
final class Ways {
    private Ways() {}

    static List<Place> of(Place place) {
        List<Place> steps = new ArrayList<>();
        collect(place.flow(), steps);
        return steps;
    }

    private static void collect(Flow flow, List<Place> steps) {
        if (flow instanceof Flow.Choose choose) {
            choose.ways().forEach(way -> steps.add(way.step()));
        } else if (flow instanceof Flow.Do todo) {
            collect(todo.next(), steps);
        } else if (flow instanceof Flow.Pick pick) {
            collect(pick.next(), steps);
        }
    }
}
