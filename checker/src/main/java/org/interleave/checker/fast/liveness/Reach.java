package org.interleave.checker.fast.liveness;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.interleave.checker.fast.Path;
import org.interleave.checker.fast.StateGraph;
import org.interleave.checker.fast.StateSpace;

/**
 * The states that a dangerous behaviour can come to while it stays where it has to, each with the fewest states that lead
 * there. It is a search breadth first that has a state to begin with join on that state's own level.
 */
final class Reach {
    private static final int OUTSIDE = -1;

    private final StateSpace space;
    private final StateGraph graph;
    private final Danger danger;
    private final Interruption interruption;
    private final int[] distances;
    private final Ints order = new Ints();
    private final Ints starts = new Ints();
    private final BitSet begun = new BitSet();

    Reach(StateSpace space, StateGraph graph, Danger danger, Interruption interruption) {
        this.space = space;
        this.graph = graph;
        this.danger = danger;
        this.interruption = interruption;
        this.distances = new int[space.end()];
        int from = 0;
        for (int distance = 1; distance <= space.levels() || from < order.size(); distance++) {
            int end = order.size();
            starts.push(end);
            for (int place = from; place < end; place++) {
                goOn(order.get(place), distance);
            }
            if (distance <= space.levels()) {
                begin(distance);
            }
            from = end;
        }
        starts.push(order.size());
    }

    private void begin(int level) {
        space.forEach(level, index -> {
            // It is asked of every state, as TLC asks: where it has no value nothing is decided.
            boolean mayBegin = danger.mayBegin(level, index);
            if (distances[index] == 0 && mayBegin) {
                reach(index, level);
                begun.set(index);
            }
        });
    }

    private void goOn(int from, int distance) {
        for (int number = 0; number < graph.successors(from); number++) {
            int to = graph.successor(from, number);
            if (to != StateGraph.NOWHERE && distances[to] == 0) {
                reach(to, distance);
            }
        }
    }

    private void reach(int index, int distance) {
        interruption.check();
        if (danger.staysWithin(index)) {
            distances[index] = distance;
            order.push(index);
        } else {
            distances[index] = OUTSIDE;
        }
    }

    /** How many states there are. */
    int size() {
        return order.size();
    }

    /** A state, in the order of their distances. */
    int state(int place) {
        return order.get(place);
    }

    /** How many states a shortest behaviour has that leads there; at most 0 for a state that is not reached. */
    int distance(int index) {
        return distances[index];
    }

    /** Every state of a distance. */
    void forEach(int distance, IntConsumer each) {
        if (distance < starts.size()) {
            for (int place = starts.get(distance - 1); place < starts.get(distance); place++) {
                interruption.check();
                each.accept(order.get(place));
            }
        }
    }

    /** Whether a shortest behaviour may begin with a state to stay where it has to. */
    boolean isBeginning(int state) {
        return begun.get(state);
    }

    /** A shortest behaviour to a state that is reached: always the same one. */
    Optional<Path> path(int to, Steps steps, BooleanSupplier cancelled) {
        Ints reversed = new Ints();
        int state = to;
        while (!begun.get(state)) {
            reversed.push(state);
            state = before(state);
        }
        int begin = state;
        int[] after = reversed.reversed();
        return space.path(space.states(begin), distances[begin], cancelled)
                .map(path -> path.then(space.states(after), steps.actions(begin, after)));
    }

    private int before(int state) {
        int distance = distances[state] - 1;
        int smallest = StateGraph.NOWHERE;
        for (int place = starts.get(distance - 1); place < starts.get(distance); place++) {
            interruption.check();
            int candidate = order.get(place);
            if (graph.leads(candidate, state) && (smallest < 0 || space.compare(candidate, smallest) < 0)) {
                smallest = candidate;
            }
        }
        if (smallest < 0) {
            throw new IllegalStateException("nothing leads to a state that was reached");
        }
        return smallest;
    }
}
