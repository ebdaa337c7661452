package org.interleave.checker.fuzz.side;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.interleave.checker.evaluate.Evaluator;
import org.interleave.checker.evaluate.Typing;
import org.interleave.dsl.tree.Protocol;
import org.interleave.generator.lower.SearchBounds;

/** The states that can be reached, and the moves between them. A move that breaks a rule is noted, and leads nowhere. */
final class Graph implements Explored {
    /** There are more states than were asked for. */
    static final class TooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final Protocol protocol;
    private final Cast cast;
    private final Moves moves;
    private final Map<State, Integer> numbers = new HashMap<>();
    private final List<State> states = new ArrayList<>();
    private final List<List<Move>> all = new ArrayList<>();
    private final List<List<Edge>> edges = new ArrayList<>();
    private final List<Integer> first = new ArrayList<>();
    private final Set<String> broken = new TreeSet<>();
    private final Constraints constraints;
    private final BitSet outside = new BitSet();
    private long generated;
    private long once;
    private int depth;

    private Graph(Protocol protocol, Cast cast, Moves moves, boolean printed) {
        this.protocol = protocol;
        this.cast = cast;
        this.moves = moves;
        this.constraints = new Constraints(this, cast, printed);
    }

    static Graph of(Protocol protocol, Cast cast, Moves moves, boolean printed, int most) {
        Graph graph = new Graph(protocol, cast, moves, printed);
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
            move.breaks().ifPresent(broken::add);
            int target = move.breaks().isPresent() ? -1 : reach(move.target(), next);
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
            broken.add(SearchBounds.TYPE_OK);
            return -1;
        }
        int number = states.size();
        numbers.put(state, number);
        states.add(state);
        all.add(List.of());
        edges.add(new ArrayList<>());
        if (!constraints.isEmpty()) {
            // A constraint may ask who waits.
            all.set(number, moves.from(state));
            if (constraints.leaveOut(number)) {
                outside.set(number);
                return number;
            }
        }
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

    @Override
    public boolean isStuck(int number) {
        return !isOutside(number) && all.get(number).isEmpty() && !hasEnded(states.get(number));
    }

    @Override
    public boolean isOutside(int number) {
        return outside.get(number);
    }

    @Override
    public int size() {
        return states.size();
    }

    @Override
    public State state(int number) {
        return states.get(number);
    }

    @Override
    public List<Move> moves(int number) {
        return all.get(number);
    }

    @Override
    public List<Edge> edges(int number) {
        return edges.get(number);
    }

    @Override
    public List<Integer> first() {
        return first;
    }

    @Override
    public Set<String> broken() {
        return broken;
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
