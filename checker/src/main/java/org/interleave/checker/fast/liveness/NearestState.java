package org.interleave.checker.fast.liveness;

import java.util.function.IntPredicate;
import org.interleave.checker.fast.StateGraph;
import org.interleave.checker.fast.StateSpace;

/** Finds the nearest state of some kind within a part of the graph, and a shortest way to it: always the same one. */
final class NearestState {
    private static final int NONE = StateGraph.NOWHERE;

    private final StateSpace space;
    private final StateGraph graph;
    private final Parts parts;
    private final int[] marks;
    private final Interruption interruption;
    private final Ints order = new Ints();
    private final Ints layers = new Ints();
    private final Ints way = new Ints();
    private boolean endsInState;

    /**
     * Ways through parts of a graph.
     *
     * @param space the states
     * @param graph the graph
     * @param parts the parts
     * @param marks room for a number for each state, all of them 0
     * @param interruption whether to stop
     */
    NearestState(StateSpace space, StateGraph graph, Parts parts, int[] marks, Interruption interruption) {
        this.space = space;
        this.graph = graph;
        this.parts = parts;
        this.marks = marks;
        this.interruption = interruption;
    }

    /** Whether a successor is in the same part as a state. */
    boolean isInside(int successor, int state) {
        return successor != NONE && parts.of(successor) == parts.of(state);
    }

    /**
     * Finds the nearest state that is a goal, or from which a step leads that is one.
     *
     * @param from where the way begins; that state is no goal itself
     * @param isGoal whether a state is a goal
     * @param hasGoal whether a step from a state is a goal
     * @return the state
     */
    int find(int from, IntPredicate isGoal, IntPredicate hasGoal) {
        mark(from);
        layers.push(0);
        int found = smallest(0, 1, hasGoal);
        endsInState = false;
        while (found == NONE) {
            int start = layers.top();
            int end = order.size();
            layers.push(end);
            for (int place = start; place < end; place++) {
                markSuccessors(order.get(place));
            }
            if (end == order.size()) {
                throw new IllegalStateException("nothing within the part is a goal");
            }
            found = smallest(end, order.size(), isGoal);
            endsInState = found != NONE;
            found = found == NONE ? smallest(end, order.size(), hasGoal) : found;
        }
        goBack(found);
        for (int place = 0; place < order.size(); place++) {
            marks[order.get(place)] = 0;
        }
        order.cut(0);
        layers.cut(0);
        return found;
    }

    /** Whether the state that was found is a goal itself. */
    boolean endsInState() {
        return endsInState;
    }

    /** The way to what was found, from its end to the first state after the beginning. */
    Ints way() {
        return way;
    }

    private void mark(int state) {
        interruption.check();
        marks[state] = 1;
        order.push(state);
    }

    private void markSuccessors(int state) {
        for (int number = 0; number < graph.successors(state); number++) {
            int to = graph.successor(state, number);
            if (isInside(to, state) && marks[to] == 0) {
                mark(to);
            }
        }
    }

    private void goBack(int found) {
        way.cut(0);
        int state = found;
        for (int layer = layers.size() - 1; layer > 0; layer--) {
            way.push(state);
            int to = state;
            state = smallest(layers.get(layer - 1), layers.get(layer), candidate -> graph.leads(candidate, to));
        }
    }

    private int smallest(int start, int end, IntPredicate wanted) {
        int smallest = NONE;
        for (int place = start; place < end; place++) {
            interruption.check();
            int state = order.get(place);
            if (wanted.test(state) && (smallest == NONE || space.compare(state, smallest) < 0)) {
                smallest = state;
            }
        }
        return smallest;
    }
}
