package org.interleave.checker.fast;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import org.interleave.generator.compiled.CompiledProtocol;

/**
 * The states that a search found, each under an index. Indices begin at 0; some may be nobody's, and which state has
 * which differs from run to run if there are several threads. Any number of threads may read it, but only one
 * at a time may make the graph.
 */
public final class StateSpace {
    private final CompiledProtocol protocol;
    private StateSet set;
    private final StateStore store;
    private final Levels levels;
    private final SearchLimits limits;
    private final MemoryBudget budget;

    StateSpace(CompiledProtocol protocol, StateSet set, Levels levels, SearchLimits limits, MemoryBudget budget) {
        this.protocol = protocol;
        this.set = set;
        this.store = set.store();
        this.levels = levels;
        this.limits = limits;
        this.budget = budget;
    }

    /** {@return what was explored} */
    public CompiledProtocol protocol() {
        return protocol;
    }

    /** {@return how much memory is taken by states, the table of them, and the graph, in bytes} */
    public long bytesTaken() {
        return budget.taken();
    }

    /** {@return how much memory may be taken, in bytes} */
    public long bytesLimit() {
        return budget.limit();
    }

    /**
     * The longs of some states.
     *
     * @param indices the states' indices
     * @return copies of them, one after the other
     */
    public long[] states(int... indices) {
        int words = store.words();
        long[] states = new long[indices.length * words];
        for (int i = 0; i < indices.length; i++) {
            System.arraycopy(array(indices[i]), at(indices[i]), states, i * words, words);
        }
        return states;
    }

    /** {@return one more than the largest index} */
    public int end() {
        return store.end();
    }

    /**
     * Where a state lies.
     *
     * @param index the state's index
     * @return an array that holds the state; not to be written to
     */
    public long[] array(int index) {
        return store.segment(index);
    }

    /**
     * Where a state lies in its array.
     *
     * @param index the state's index
     * @return the place of its first long
     */
    public int at(int index) {
        return store.at(index);
    }

    /** {@return how many levels there are} */
    public int levels() {
        return levels.count();
    }

    /**
     * Goes through the states that are reached in a number of steps, and not in fewer.
     *
     * @param level the number of states of a shortest behaviour to them, from 1
     * @param visitor is told the index of each
     */
    public void forEach(int level, IntConsumer visitor) {
        Pieces pieces = levels.pieces(level);
        for (long piece = pieces.take(); piece >= 0; piece = pieces.take()) {
            for (int index = Pieces.start(piece); index < Pieces.end(piece); index++) {
                visitor.accept(index);
            }
        }
    }

    /**
     * A shortest behaviour that shows what was found: always the same one, whatever the number of threads. It takes at most
     * as long as the search did.
     *
     * @param found what was found
     * @param cancelled whether to stop
     * @return the states, at the end the one that was found or both of the step; nothing if it was told to stop
     */
    public Optional<Path> path(Found found, BooleanSupplier cancelled) {
        if (found.level() == 0) {
            return Optional.of(new Path(store.words(), new long[0], new int[0]));
        }
        return backwards(cancelled, backwards -> {
            Optional<Path> path = backwards.pathTo(found.state(), found.level());
            return found.next().isEmpty()
                    ? path
                    : path.map(before -> backwards.step(before, found.next().orElseThrow()));
        });
    }

    /**
     * A shortest behaviour that shows what was found, and of these one with the fewest context switches: always the same
     * one, whatever the number of threads. Where there are too many to look at all of them, it is that of
     * {@link #path(Found, BooleanSupplier)}.
     *
     * @param found what was found
     * @param actors says of an action's number who takes it
     * @param cancelled whether to stop
     * @return the states, at the end the one that was found or both of the step; nothing if it was told to stop
     */
    public Optional<Path> path(Found found, IntUnaryOperator actors, BooleanSupplier cancelled) {
        if (found.level() == 0) {
            return path(found, cancelled);
        }
        return fewest(found.state(), found.level(), found.next(), actors, cancelled)
                .or(() -> path(found, cancelled));
    }

    private Optional<Path> fewest(
            long[] state, int level, Optional<long[]> next, IntUnaryOperator actors, BooleanSupplier cancelled) {
        try (Team team = new Team(limits.threads(), cancelled)) {
            return new FewestSwitches(protocol, store, levels, team, actors).pathTo(state, level, next);
        }
    }

    /**
     * A shortest behaviour to a state: always the same one, whatever the number of threads.
     *
     * @param state the state
     * @param level how many states a shortest behaviour to it has
     * @param cancelled whether to stop
     * @return the behaviour; nothing if it was told to stop
     * @throws IllegalStateException if there is none
     */
    public Optional<Path> path(long[] state, int level, BooleanSupplier cancelled) {
        return backwards(cancelled, backwards -> backwards.pathTo(state, level));
    }

    /**
     * A shortest behaviour to a state, and of these one with the fewest context switches: always the same one.
     *
     * @param state the state
     * @param level how many states a shortest behaviour to it has
     * @param actors says of an action's number who takes it
     * @param cancelled whether to stop
     * @return the behaviour; nothing if it was told to stop
     * @throws IllegalStateException if there is none
     */
    public Optional<Path> path(long[] state, int level, IntUnaryOperator actors, BooleanSupplier cancelled) {
        return fewest(state, level, Optional.empty(), actors, cancelled).or(() -> path(state, level, cancelled));
    }

    /**
     * Compares two states. The order says nothing about the protocol, but is the same in every run.
     *
     * @param one the index of a state
     * @param other the index of another
     * @return less than 0, 0 or more than 0, as the one comes before the other, is the same, or comes after it
     */
    public int compare(int one, int other) {
        return PackedStates.compare(array(one), at(one), array(other), at(other), store.words());
    }

    /**
     * Makes the graph of all states and steps, with as many threads as the search had.
     *
     * @param cancelled whether to stop
     * @return the graph, or why there is none
     */
    public GraphResult graph(BooleanSupplier cancelled) {
        try (Team team = new Team(limits.threads(), cancelled)) {
            IndexedSet indexed = indexed(team);
            if (team.mustStop()) {
                return new GraphResult.Unfinished(new Ending.Cancelled());
            }
            set = indexed;
            return new GraphBuilder(protocol, indexed, levels, budget, team).build();
        } catch (OutOfMemoryError e) {
            return new GraphResult.Unfinished(new Ending.Full(budget.taken(), budget.limit()));
        }
    }

    /** The same set, with the indices of the states. */
    private IndexedSet indexed(Team team) {
        if (set instanceof IndexedSet indexed) {
            return indexed;
        }
        set.table().clear();
        IndexedSet indexed = new IndexedSet(store, set.table());
        new Refill(indexed, levels, team).run();
        return indexed;
    }

    private Optional<Path> backwards(BooleanSupplier cancelled, Function<Backwards, Optional<Path>> work) {
        try (Team team = new Team(limits.threads(), cancelled)) {
            return work.apply(new Backwards(protocol, store, levels, team));
        }
    }
}
