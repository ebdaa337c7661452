package org.interleave.checker.fast.liveness;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.IntUnaryOperator;
import org.interleave.checker.fast.Ending;
import org.interleave.checker.fast.GraphResult;
import org.interleave.checker.fast.Path;
import org.interleave.checker.fast.StateGraph;
import org.interleave.checker.fast.StateSpace;
import org.interleave.generator.compiled.Temporal;
import org.jspecify.annotations.Nullable;

/**
 * Decides properties of endless behaviours in the states that a complete search found. A behaviour may stay where it is
 * at any time, as far as fairness lets it. Whatever the number of threads of the search, the verdicts are the same and so
 * are the lassos: the shortest way into a fair part, and a short way round there.
 *
 * <p>The graph costs 4 bytes for each state and 4 for each step, once for all properties; one property costs 16 bytes a
 * state, and up to 20 more where paths are long; one of behaviours that take some steps no more, another graph. Each
 * property takes time in proportion to the steps of the graph, and
 * with strong fairness at most once more for each strong condition.
 */
public final class Liveness {
    private static final long BYTES_OF_STATE = 36;

    private final StateSpace space;
    private final BooleanSupplier cancelled;
    private final IntUnaryOperator actors;
    private @Nullable StateGraph graph;

    /**
     * Liveness in some states.
     *
     * @param space the states that a complete search found
     * @param cancelled whether to stop; asked many times a second
     */
    public Liveness(StateSpace space, BooleanSupplier cancelled) {
        this(space, action -> 0, cancelled);
    }

    /**
     * Liveness in some states, where lassos have few context switches.
     *
     * @param space the states that a complete search found
     * @param actors says of an action's number who takes it
     * @param cancelled whether to stop; asked many times a second
     */
    public Liveness(StateSpace space, IntUnaryOperator actors, BooleanSupplier cancelled) {
        this.space = space;
        this.actors = actors;
        this.cancelled = cancelled;
    }

    /**
     * Decides a property.
     *
     * @param property the property
     * @param fairness what is taken for granted
     * @return what came of it
     */
    public LivenessResult check(Temporal property, Fairness fairness) {
        return check(property, fairness, Optional.empty());
    }

    /**
     * Decides a property of those behaviours that from some time on take some steps no more.
     *
     * @param property the property; whether it holds does not depend on how a behaviour begins
     * @param fairness what is taken for granted
     * @param rare the steps; a step that changes nothing is not among them
     * @return what came of it
     */
    public LivenessResult checkWithout(Temporal property, Fairness fairness, StateGraph.StepTest rare) {
        return check(property, fairness, Optional.of(rare));
    }

    /** {@return the graph, or why there is none; it is made once} */
    public GraphResult graph() {
        StateGraph made = graph;
        if (made != null) {
            return new GraphResult.Made(made);
        }
        GraphResult result = space.graph(cancelled);
        if (result instanceof GraphResult.Made one) {
            graph = one.graph();
        }
        return result;
    }

    private LivenessResult check(Temporal property, Fairness fairness, Optional<StateGraph.StepTest> rare) {
        try {
            GraphResult result = graph();
            if (result instanceof GraphResult.Unfinished unfinished) {
                return unfinished(unfinished.why());
            }
            StateGraph made = ((GraphResult.Made) result).graph();
            long wanted = space.end() * BYTES_OF_STATE + (rare.isPresent() ? made.bytes() : 0);
            if (wanted > space.bytesLimit() - space.bytesTaken()) {
                return full();
            }
            StateGraph left = rare.isPresent() ? without(made, rare.orElseThrow()) : made;
            return check(left, property, fairness);
        } catch (CancellationException e) {
            return new LivenessResult.Cancelled();
        } catch (OutOfMemoryError e) {
            return full();
        }
    }

    private StateGraph without(StateGraph made, StateGraph.StepTest rare) {
        Interruption interruption = new Interruption(cancelled);
        return made.without((from, to) -> {
            interruption.check();
            return rare.test(from, to);
        });
    }

    private LivenessResult unfinished(Ending why) {
        return why instanceof Ending.Full ? full() : new LivenessResult.Cancelled();
    }

    private LivenessResult full() {
        return new LivenessResult.Full(space.bytesTaken(), space.bytesLimit());
    }

    private LivenessResult check(StateGraph made, Temporal property, Fairness fairness) {
        Interruption interruption = new Interruption(cancelled);
        interruption.now();
        Danger danger = new Danger(space, property);
        Reach reach = new Reach(space, made, danger, interruption);
        Conditions conditions = new Conditions(space, fairness);
        Parts parts = new Parts(new int[space.end()]);
        int[] numbers = new int[space.end()];
        Steps steps = new Steps(space, made);
        FairComponents fair = new FairComponents(made, conditions, danger, parts, numbers, steps, interruption);
        if (!fair.find(reach)) {
            return new LivenessResult.Holds();
        }
        int entry = entry(reach, fair);
        Arrays.fill(numbers, 0);
        NearestState nearest = new NearestState(space, made, parts, numbers, interruption);
        Tour tour = new Tour(space, made, conditions, danger, nearest, steps, entry);
        Optional<Path> path = reach.path(entry, steps, cancelled);
        if (path.isEmpty()) {
            return new LivenessResult.Cancelled();
        }
        Lasso lasso = tour.after(path.orElseThrow());
        if (FairCycle.canFind(conditions)) {
            FairCycle cycles = new FairCycle(made, conditions, danger, parts, steps, actors, interruption);
            int known = lasso.path().length();
            lasso = new ShortLasso(space, reach, fair, conditions, danger, cycles, known)
                    .find(new Stems(space, made, reach, steps, actors), state -> beginning(state, reach))
                    .orElse(lasso);
        }
        return new LivenessResult.Violated(lasso);
    }

    /** A shortest way to a state, with the fewest context switches. */
    private Optional<Path> beginning(int state, Reach reach) {
        return space.path(space.states(state), reach.distance(state), actors, cancelled);
    }

    /** The state of a fair part that is reached first; of several the smallest. */
    private int entry(Reach reach, FairComponents fair) {
        int entry = StateGraph.NOWHERE;
        for (int place = 0; place < reach.size(); place++) {
            int state = reach.state(place);
            if (entry >= 0 && reach.distance(state) > reach.distance(entry)) {
                break;
            }
            if (fair.holds(state) && (entry < 0 || space.compare(state, entry) < 0)) {
                entry = state;
            }
        }
        return entry;
    }
}
