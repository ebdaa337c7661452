package org.interleave.checker.fuzz.side;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.interleave.checker.evaluate.Evaluator;
import org.interleave.checker.evaluate.Typing;
import org.interleave.dsl.tree.Protocol;

/** The states that can be reached, and the moves between them. A value out of its range ends the search there. */
final class Graph {
    /** There are more states than were asked for. */
    static final class TooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * A move that leads to a state of the graph.
     *
     * @param move the move
     * @param from number of the state it begins in
     * @param to number of the state it leads to
     */
    record Edge(Move move, int from, int to) {
        /** Whether it changes anything: otherwise no formula can tell that it was taken. */
        boolean changes() {
            return from != to;
        }
    }

    private final Protocol protocol;
    private final Cast cast;
    private final Moves moves;
    private final Map<State, Integer> numbers = new HashMap<>();
    private final List<State> states = new ArrayList<>();
    private final List<List<Move>> all = new ArrayList<>();
    private final List<List<Edge>> edges = new ArrayList<>();
    private final List<Integer> first = new ArrayList<>();
    private boolean typed = true;
    private long generated;
    private long once;
    private int depth;

    private Graph(Protocol protocol, Cast cast, Moves moves) {
        this.protocol = protocol;
        this.cast = cast;
        this.moves = moves;
    }

    static Graph of(Protocol protocol, Cast cast, Moves moves, int most) {
        Graph graph = new Graph(protocol, cast, moves);
        graph.search(most);
        return graph;
    }

    private void search(int most) {
        List<Integer> level = new ArrayList<>();
        for (State state : moves.first()) {
            generated++;
            once++;
            reach(state, level);
        }
        first.addAll(level);
        while (!level.isEmpty()) {
            depth++;
            List<Integer> next = new ArrayList<>();
            for (int number : level) {
                follow(number, next);
                if (states.size() > most) {
                    throw new TooLargeException();
                }
            }
            level = next;
        }
    }

    private void follow(int number, List<Integer> next) {
        State state = states.get(number);
        List<Move> here = moves.from(state);
        all.set(number, here);
        for (Move move : here) {
            generated += move.copies();
            once++;
            int target = reach(move.target(), next);
            if (target >= 0) {
                edges.get(number).add(new Edge(move, number, target));
            }
        }
        if (hasEnded(state)) {
            generated++;
            once++;
        }
    }

    private int reach(State state, List<Integer> level) {
        Integer known = numbers.get(state);
        if (known != null) {
            return known;
        }
        if (!isTyped(state)) {
            typed = false;
            return -1;
        }
        int number = states.size();
        numbers.put(state, number);
        states.add(state);
        all.add(List.of());
        edges.add(new ArrayList<>());
        level.add(number);
        return number;
    }

    private boolean isTyped(State state) {
        Typing typing = new Typing(new Evaluator(cast.lowered(), state.values()));
        return protocol.variables().stream()
                .allMatch(declaration -> typing.isOf(
                        state.values().get(declaration.name()),
                        declaration.variable().type()));
    }

    private boolean hasEnded(State state) {
        return cast.players().stream()
                .allMatch(player -> cast.place(player, state).isEmpty());
    }

    /** Whether nobody can go on, though not all have ended. */
    boolean isStuck(int number) {
        return all.get(number).isEmpty() && !hasEnded(states.get(number));
    }

    int size() {
        return states.size();
    }

    State state(int number) {
        return states.get(number);
    }

    /** All that can happen in a state, whether or not it leads to a state of the graph. */
    List<Move> moves(int number) {
        return all.get(number);
    }

    List<Edge> edges(int number) {
        return edges.get(number);
    }

    List<Integer> first() {
        return first;
    }

    /** Whether no value leaves its range. */
    boolean isTyped() {
        return typed;
    }

    long generated() {
        return generated;
    }

    long once() {
        return once;
    }

    /** States on the longest of all shortest ways from a first state. */
    int depth() {
        return depth;
    }
}
