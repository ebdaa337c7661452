package org.interleave.checker.fast.liveness;

import org.interleave.checker.fast.StateGraph;

/**
 * Finds the strongly connected components of a part of the graph by Tarjan's algorithm, with stacks of its own: a path
 * may be as long as the graph is large. States that can reach nothing but themselves are components too.
 */
final class Components {
    /** Is told of a component. */
    interface Visitor {
        /**
         * A component was found.
         *
         * @param stack its states, from a place on to the end
         * @param start the place
         */
        void component(Ints stack, int start);
    }

    private final StateGraph graph;
    private final Parts parts;
    private final Interruption interruption;
    private final int[] low;
    private final Ints stack = new Ints();
    private final Ints path = new Ints();
    private final Ints nextSuccessors = new Ints();
    private final Ints indices = new Ints();
    private int lastIndex;

    /**
     * Components of parts of a graph.
     *
     * @param graph the graph
     * @param parts which part each state is in; the visitor must put each component into other ones
     * @param low room for a number for each state, 0 for all states that were not visited
     * @param interruption whether to stop
     */
    Components(StateGraph graph, Parts parts, int[] low, Interruption interruption) {
        this.graph = graph;
        this.parts = parts;
        this.low = low;
        this.interruption = interruption;
    }

    /** Begins with a part of which no state was visited yet. */
    void begin() {
        lastIndex = 0;
    }

    /** Finds the components of what a state reaches within its part, except those that were found before. */
    void visit(int root, Visitor visitor) {
        int part = parts.of(root);
        enter(root);
        while (!path.isEmpty()) {
            int state = path.top();
            int number = nextSuccessors.top();
            if (number < graph.successors(state)) {
                nextSuccessors.setTop(number + 1);
                int to = graph.successor(state, number);
                if (to == StateGraph.NOWHERE || parts.of(to) != part) {
                    continue;
                }
                if (low[to] == 0) {
                    enter(to);
                } else {
                    low[state] = Math.min(low[state], low[to]);
                }
            } else {
                leave(state, visitor);
            }
        }
    }

    private void enter(int state) {
        interruption.check();
        lastIndex++;
        low[state] = lastIndex;
        stack.push(state);
        path.push(state);
        nextSuccessors.push(0);
        indices.push(lastIndex);
    }

    private void leave(int state, Visitor visitor) {
        path.pop();
        nextSuccessors.pop();
        if (indices.pop() == low[state]) {
            int start = stack.size() - 1;
            while (stack.get(start) != state) {
                start--;
            }
            visitor.component(stack, start);
            stack.cut(start);
        } else {
            int before = path.top();
            low[before] = Math.min(low[before], low[state]);
        }
    }
}
