package org.interleave.checker.fuzz.side;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** Looks for endless runs that are fair. Any run may stay where it is for ever, if fairness lets it. */
final class FairRuns {
    /**
     * Something that has to happen.
     *
     * @param strong whether it has to if it is possible again and again, or only if it is possible all the time
     * @param action which moves it is about
     */
    record Fair(boolean strong, Predicate<Move> action) {}

    private final Explored graph;
    private final List<Fair> fairness;

    FairRuns(Explored graph, List<Fair> fairness) {
        this.graph = graph;
        this.fairness = fairness;
    }

    /** Whether a fair run begins in one of some states and never leaves others. */
    boolean staysWithin(IntPredicate from, IntPredicate within) {
        BitSet reached = reached(from, within);
        return exists(reached, state -> true);
    }

    /** Whether a fair run comes again and again to one of some states. */
    boolean comesBackTo(IntPredicate state) {
        BitSet all = new BitSet();
        all.set(0, graph.size());
        return exists(all, state);
    }

    private BitSet reached(IntPredicate from, IntPredicate within) {
        BitSet reached = new BitSet();
        Deque<Integer> toDo = new ArrayDeque<>();
        for (int state = 0; state < graph.size(); state++) {
            if (from.test(state) && within.test(state)) {
                reached.set(state);
                toDo.add(state);
            }
        }
        while (!toDo.isEmpty()) {
            for (Explored.Edge edge : graph.edges(toDo.remove())) {
                if (within.test(edge.to()) && !reached.get(edge.to())) {
                    reached.set(edge.to());
                    toDo.add(edge.to());
                }
            }
        }
        return reached;
    }

    private boolean exists(BitSet states, IntPredicate needed) {
        for (BitSet component : new Components(graph, states).all()) {
            if (component.stream().noneMatch(needed)) {
                continue;
            }
            BitSet refused = new BitSet();
            if (!isWeaklyFair(component)) {
                continue;
            }
            for (Fair fair : fairness) {
                if (fair.strong() && !happens(fair, component)) {
                    component.stream().filter(state -> isEnabled(fair, state)).forEach(refused::set);
                }
            }
            if (refused.isEmpty()) {
                return true;
            }
            BitSet left = (BitSet) component.clone();
            left.andNot(refused);
            if (exists(left, needed)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWeaklyFair(BitSet component) {
        return fairness.stream()
                .filter(fair -> !fair.strong())
                .allMatch(fair ->
                        happens(fair, component) || component.stream().anyMatch(state -> !isEnabled(fair, state)));
    }

    private boolean happens(Fair fair, BitSet component) {
        return component.stream()
                .anyMatch(state -> graph.edges(state).stream()
                        .anyMatch(edge -> edge.changes()
                                && component.get(edge.to())
                                && fair.action().test(edge.move())));
    }

    private boolean isEnabled(Fair fair, int state) {
        return graph.visible(state).anyMatch(fair.action());
    }

    /** The strongly connected components of a part of the graph, by Tarjan's algorithm, single states included. */
    private static final class Components {
        private final Explored graph;
        private final BitSet part;
        private final int[] index;
        private final int[] low;
        private final BitSet open = new BitSet();
        private final Deque<Integer> stack = new ArrayDeque<>();
        private final List<BitSet> found = new ArrayList<>();
        private int next = 1;

        Components(Explored graph, BitSet part) {
            this.graph = graph;
            this.part = part;
            this.index = new int[graph.size()];
            this.low = new int[graph.size()];
        }

        List<BitSet> all() {
            part.stream().filter(state -> index[state] == 0).forEach(this::visit);
            return found;
        }

        private record Frame(int state, java.util.Iterator<Explored.Edge> edges) {}

        /** Without recursion: a path may be as long as the graph is large. */
        private void visit(int root) {
            Deque<Frame> frames = new ArrayDeque<>();
            enter(root, frames);
            while (!frames.isEmpty()) {
                Frame frame = frames.element();
                if (frame.edges().hasNext()) {
                    int to = frame.edges().next().to();
                    if (part.get(to) && index[to] == 0) {
                        enter(to, frames);
                    } else if (part.get(to) && open.get(to)) {
                        low[frame.state()] = Math.min(low[frame.state()], index[to]);
                    }
                } else {
                    frames.pop();
                    leave(frame.state());
                    if (!frames.isEmpty()) {
                        int before = frames.element().state();
                        low[before] = Math.min(low[before], low[frame.state()]);
                    }
                }
            }
        }

        private void enter(int state, Deque<Frame> frames) {
            index[state] = next;
            low[state] = next;
            next++;
            stack.push(state);
            open.set(state);
            frames.push(new Frame(state, graph.edges(state).iterator()));
        }

        private void leave(int state) {
            if (low[state] != index[state]) {
                return;
            }
            BitSet component = new BitSet();
            int member;
            do {
                member = stack.pop();
                open.clear(member);
                component.set(member);
            } while (member != state);
            found.add(component);
        }
    }
}
