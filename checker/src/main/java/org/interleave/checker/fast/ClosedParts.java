package org.interleave.checker.fast;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import org.interleave.generator.compiled.CompiledProtocol;
import org.interleave.generator.compiled.OutOfRangeException;
import org.interleave.generator.compiled.Successors;

/**
 * Who can never go on again: from some state on, whatever anybody does. A graph has such a state if it has a closed part,
 * a strongly connected component that no step leaves, in which somebody takes no step and is not at rest. A part from
 * which a step leads that breaks a rule, or to a state outside of a constraint, is not closed, since nothing is known of
 * what comes behind it.
 */
public final class ClosedParts {
    /** The bit that a step can break a rule, or leave the search. */
    private static final int CUT = Long.SIZE - 1;

    private final StateSpace space;
    private final StateGraph graph;
    private final Actors actors;
    private final BooleanSupplier cancelled;
    private final CompiledProtocol protocol;
    private final Successors successors;
    /** For each state a bit for each who can take a step, one more where a step breaks a rule or leaves the search. */
    private final long[] able;

    /** Who takes steps. */
    public interface Actors {
        /** {@return how many there are} */
        int count();

        /**
         * Who takes an action, or a way of a step that breaks a rule.
         *
         * @param action its number
         * @return the number of who takes it
         */
        int actor(int action);

        /**
         * Whether somebody is a server, which may wait for ever.
         *
         * @param actor who
         * @return whether it is
         */
        boolean isServer(int actor);

        /**
         * The predicate that somebody has ended.
         *
         * @param actor who
         * @return its number
         */
        int ended(int actor);

        /**
         * The predicate that somebody has ended, or is idle.
         *
         * @param actor who
         * @return its number; none where it is not asked whether it hangs
         */
        OptionalInt rests(int actor);
    }

    /**
     * Closed parts of a complete search.
     *
     * @param space its states
     * @param graph the steps between them
     * @param actors who takes them
     * @param cancelled whether to stop
     */
    public ClosedParts(StateSpace space, StateGraph graph, Actors actors, BooleanSupplier cancelled) {
        this.space = space;
        this.graph = graph;
        this.actors = actors;
        this.cancelled = cancelled;
        this.protocol = space.protocol();
        this.successors = new Successors(protocol.words());
        this.able = new long[actors.count() < CUT ? space.end() : 0];
        for (int level = 1; level <= space.levels() && able.length > 0; level++) {
            space.forEach(level, state -> {
                for (long word : steps(state).toLongArray()) {
                    able[state] = word;
                }
                able[state] |= isCut(state) ? 1L << CUT : 0;
            });
        }
    }

    /**
     * What was found.
     *
     * @param state the first state from which nobody goes on who should
     * @param level how many states a shortest behaviour to it has
     * @param who the numbers of those who do not
     */
    public record Stuck(int state, int level, BitSet who) {
        /**
         * The same as something that a search found.
         *
         * @param space the states
         * @return the state
         */
        public Found found(StateSpace space) {
            return new Found(
                    new Question.Deadlock(),
                    level,
                    space.states(state),
                    Optional.empty(),
                    Optional.empty(),
                    OptionalInt.empty());
        }
    }

    /** {@return a state from which on nobody but servers ever steps again, though somebody else has not ended} */
    public Optional<Stuck> deadlock() {
        BitSet others = new BitSet();
        for (int actor = 0; actor < actors.count(); actor++) {
            others.set(actor, !actors.isServer(actor));
        }
        IntPredicate goesOn = state -> canStep(others, state);
        IntPredicate open = state -> others(state).cardinality() > 0;
        return first(goesOn, open).map(found -> new Stuck(found.state(), found.level(), others(found.state())));
    }

    /** Who is no server and has not ended. */
    private BitSet others(int state) {
        BitSet others = new BitSet();
        for (int actor = 0; actor < actors.count(); actor++) {
            if (!actors.isServer(actor) && !holds(actors.ended(actor), state)) {
                others.set(actor);
            }
        }
        return others;
    }

    /** {@return a state from which on somebody who has neither ended nor is idle never steps again, nor ever is} */
    public Optional<Stuck> hang() {
        Optional<Stuck> first = Optional.empty();
        for (int actor = 0; actor < actors.count() && !cancelled.getAsBoolean(); actor++) {
            OptionalInt rests = actors.rests(actor);
            if (rests.isEmpty()) {
                continue;
            }
            int who = actor;
            Optional<Stuck> found =
                    first(state -> holds(rests.getAsInt(), state) || canStep(one(who), state), state -> true);
            if (found.isPresent()
                    && (first.isEmpty()
                            || found.orElseThrow().level() < first.orElseThrow().level())) {
                first = Optional.of(new Stuck(
                        found.orElseThrow().state(), found.orElseThrow().level(), one(who)));
            }
        }
        return first;
    }

    private static BitSet one(int actor) {
        BitSet one = new BitSet();
        one.set(actor);
        return one;
    }

    /** Whether one of some can take a step in a state, or anybody one that breaks a rule or leaves the search. */
    private boolean canStep(BitSet some, int state) {
        if (able.length > 0) {
            long mask = 1L << CUT;
            for (long word : some.toLongArray()) {
                mask |= word;
            }
            return (able[state] & mask) != 0;
        }
        return steps(state).intersects(some) || isCut(state);
    }

    /** Who can take a step in a state, steps that break rules included; {@link #isCut} is asked next of that state. */
    private BitSet steps(int state) {
        BitSet steps = new BitSet();
        successors.clear();
        try {
            protocol.successors(space.array(state), space.at(state), successors);
        } catch (OutOfRangeException e) {
            steps.set(0, actors.count());
            return steps;
        }
        for (int i = 0; i < successors.count(); i++) {
            steps.set(actors.actor(successors.action(i)));
        }
        for (int i = 0; i < successors.misuses(); i++) {
            steps.set(actors.actor(successors.misuseAt(i)));
        }
        return steps;
    }

    /** Whether a step out of a state leads to where the search did not go. */
    private boolean isCut(int state) {
        return successors.misuses() > 0 || !successors.refused().isEmpty() || leavesTheSearch(state);
    }

    private boolean leavesTheSearch(int state) {
        int words = protocol.words();
        for (int number = 0; number < Math.min(successors.count(), graph.successors(state)); number++) {
            if (graph.successor(state, number) == StateGraph.NOWHERE
                    && !PackedStates.same(
                            successors.states(), number * words, space.array(state), space.at(state), words)) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(int predicate, int state) {
        return protocol.predicate(predicate, space.array(state), space.at(state));
    }

    /** The first state of some kind from which no good state can be reached. */
    private Optional<Stuck> first(IntPredicate good, IntPredicate wanted) {
        BitSet reaches = new BitSet(space.end());
        int[] order = order();
        for (int state : order) {
            if (cancelled.getAsBoolean()) {
                return Optional.empty();
            }
            if (good.test(state)) {
                reaches.set(state);
            }
        }
        boolean more = reaches.cardinality() < order.length;
        while (more) {
            more = false;
            for (int i = order.length - 1; i >= 0; i--) {
                if (!reaches.get(order[i]) && leadsTo(order[i], reaches)) {
                    reaches.set(order[i]);
                    more = true;
                }
            }
            if (cancelled.getAsBoolean()) {
                return Optional.empty();
            }
        }
        if (reaches.cardinality() == order.length) {
            return Optional.empty();
        }
        for (int level = 1; level <= space.levels(); level++) {
            int[] smallest = {-1};
            space.forEach(level, state -> {
                if (!reaches.get(state)
                        && wanted.test(state)
                        && (smallest[0] < 0 || space.compare(state, smallest[0]) < 0)) {
                    smallest[0] = state;
                }
            });
            if (smallest[0] >= 0) {
                return Optional.of(new Stuck(smallest[0], level, new BitSet()));
            }
        }
        return Optional.empty();
    }

    private boolean leadsTo(int state, BitSet states) {
        for (int number = graph.successors(state) - 1; number >= 0; number--) {
            int to = graph.successor(state, number);
            if (to != StateGraph.NOWHERE && states.get(to)) {
                return true;
            }
        }
        return false;
    }

    /** All states, those that are reached in fewer steps first. */
    private int[] order() {
        int[] order = new int[space.end()];
        int[] size = {0};
        for (int level = 1; level <= space.levels(); level++) {
            space.forEach(level, state -> order[size[0]++] = state);
        }
        return Arrays.copyOf(order, size[0]);
    }
}
