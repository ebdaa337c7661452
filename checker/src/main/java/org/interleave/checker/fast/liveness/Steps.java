package org.interleave.checker.fast.liveness;

import org.interleave.checker.fast.StateGraph;
import org.interleave.checker.fast.StateSpace;
import org.interleave.generator.compiled.OutOfRangeException;
import org.interleave.generator.compiled.Successors;

/** The actions of a state's steps. The graph does not keep them, so the successors are made once more. */
final class Steps {
    private final StateSpace space;
    private final StateGraph graph;
    private final Successors successors;

    Steps(StateSpace space, StateGraph graph) {
        this.space = space;
        this.graph = graph;
        this.successors = new Successors(space.protocol().words());
    }

    /** Turns to a state. */
    void of(int index) {
        successors.clear();
        try {
            space.protocol().successors(space.array(index), space.at(index), successors);
        } catch (OutOfRangeException e) {
            successors.clear();
        }
    }

    /** The action of a step of the state, for the successor's number in the graph. */
    int action(int number) {
        return successors.action(number);
    }

    /** The first action that leads from a state to another. */
    int action(int from, int to) {
        of(from);
        for (int number = 0; number < graph.successors(from); number++) {
            if (graph.successor(from, number) == to) {
                return action(number);
            }
        }
        throw new IllegalArgumentException("no step leads there");
    }

    /** For each of some states the first action that leads there from the one before. */
    int[] actions(int from, int[] states) {
        int[] actions = new int[states.length];
        for (int i = 0; i < states.length; i++) {
            actions[i] = action(i == 0 ? from : states[i - 1], states[i]);
        }
        return actions;
    }
}
