package org.interleave.checker.fuzz.side;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What was seen of a protocol: the states of behaviours that break no rule, and the moves between them. */
interface Explored {
    /**
     * A move that leads to a state.
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

    /** How many states there are, those included that lie outside of constraints. */
    int size();

    /** Whether a state lies outside of a constraint: it is looked at, and nothing follows it. */
    boolean isOutside(int number);

    /** How many states lie within all constraints. */
    default int inside() {
        return (int)
                IntStream.range(0, size()).filter(number -> !isOutside(number)).count();
    }

    State state(int number);

    /** The states in which behaviours begin. */
    Collection<Integer> first();

    /** All that can happen in a state, rules broken or not. */
    List<Move> moves(int number);

    /** What happens in a state and breaks no rule. */
    List<Edge> edges(int number);

    /** Whether nobody can go on, though not all have ended. */
    boolean isStuck(int number);

    /** The rules that steps break, by the names of their invariants. */
    Set<String> broken();

    /** What can happen in a state and is seen to happen: something changes, or a rule is broken. */
    default Stream<Move> visible(int number) {
        return Stream.concat(
                edges(number).stream().filter(Edge::changes).map(Edge::move),
                moves(number).stream().filter(move -> move.breaks().isPresent()));
    }
}
