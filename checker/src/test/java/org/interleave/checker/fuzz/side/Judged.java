package org.interleave.checker.fuzz.side;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The part of a graph that was not cut which behaviours come to before they break a rule. First everything is explored,
 * behind misuse too; then the paths are looked for on which nothing is misused.
 */
final class Judged implements Explored {
    /** What was seen ends where paths without misuse go on. */
    static final class NotSeenException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final Cast cast;
    private final Map<State, List<UncutMoves.Taken>> all = new HashMap<>();
    /** States in which something is asked that has no value: it matters if one comes there without misuse. */
    private final Map<State, RuntimeException> failed = new HashMap<>();

    private final Map<State, Integer> numbers = new HashMap<>();
    private final List<State> states = new ArrayList<>();
    private final List<List<Move>> moves = new ArrayList<>();
    private final List<List<Edge>> edges = new ArrayList<>();
    private final Set<Integer> first = new TreeSet<>();
    private final Set<String> broken = new TreeSet<>();
    private final Constraints constraints;
    private final BitSet outside = new BitSet();
    private int depth;

    private Judged(Cast cast) {
        this.cast = cast;
        this.constraints = new Constraints(this, cast, false);
    }

    /**
     * Explores and judges.
     *
     * @param cast the processes
     * @param begin the first states
     * @param most so many states are seen at most, those behind misuse included
     */
    static Judged of(Cast cast, List<State> begin, int most) {
        Judged judged = new Judged(cast);
        judged.explore(begin, most);
        judged.judge(begin);
        return judged;
    }

    private void explore(List<State> begin, int most) {
        Deque<State> open = new ArrayDeque<>(begin);
        while (!open.isEmpty() && all.size() + failed.size() < most) {
            State state = open.remove();
            if (all.containsKey(state) || failed.containsKey(state)) {
                continue;
            }
            try {
                List<UncutMoves.Taken> here = UncutMoves.from(cast, state);
                all.put(state, here);
                here.forEach(taken -> taken.target().ifPresent(open::add));
            } catch (RuntimeException e) {
                failed.put(state, e);
            }
        }
    }

    private void judge(List<State> begin) {
        List<Integer> level = new ArrayList<>();
        begin.forEach(state -> first.add(number(state, level)));
        while (!level.isEmpty()) {
            depth++;
            List<Integer> next = new ArrayList<>();
            level.forEach(number -> judge(number, next));
            level.clear();
            level.addAll(next);
        }
    }

    private void judge(int number, List<Integer> next) {
        for (Move move : moves.get(number)) {
            move.breaks().ifPresent(broken::add);
            if (move.breaks().isEmpty()) {
                edges.get(number).add(new Edge(move, number, number(move.target(), next)));
            }
        }
    }

    private List<Move> seen(State state) {
        if (failed.containsKey(state)) {
            throw failed.get(state);
        }
        if (!all.containsKey(state)) {
            throw new NotSeenException();
        }
        return all.get(state).stream()
                .map(taken -> new Move(
                        taken.player().process(),
                        taken.player().member(),
                        taken.place(),
                        taken.step(),
                        taken.target().orElse(state),
                        1,
                        taken.broken().stream().findFirst()))
                .toList();
    }

    private int number(State state, List<Integer> level) {
        Integer known = numbers.get(state);
        if (known != null) {
            return known;
        }
        numbers.put(state, states.size());
        states.add(state);
        moves.add(seen(state));
        edges.add(new ArrayList<>());
        int number = states.size() - 1;
        if (constraints.leaveOut(number)) {
            outside.set(number);
        } else {
            level.add(number);
        }
        return number;
    }

    /** States on the longest of all shortest paths without misuse. */
    int depth() {
        return depth;
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
    public Collection<Integer> first() {
        return first;
    }

    @Override
    public List<Move> moves(int number) {
        return moves.get(number);
    }

    @Override
    public List<Edge> edges(int number) {
        return edges.get(number);
    }

    @Override
    public boolean isStuck(int number) {
        return !isOutside(number)
                && moves.get(number).isEmpty()
                && cast.players().stream()
                        .anyMatch(
                                player -> cast.place(player, states.get(number)).isPresent());
    }

    @Override
    public Set<String> broken() {
        return broken;
    }
}
