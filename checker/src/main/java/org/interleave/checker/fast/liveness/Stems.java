package org.interleave.checker.fast.liveness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.interleave.checker.fast.Path;
import org.interleave.checker.fast.StateGraph;
import org.interleave.checker.fast.StateSpace;
import org.jspecify.annotations.Nullable;

/**
 * The shortest ways to some states, each with the fewest context switches for everybody who can take its last step: always
 * the same ones.
 */
final class Stems {
    /** Stands for the one who took the step before the first. */
    static final int NOBODY = -1;

    /** So many states are kept at most. */
    private static final int MOST = 100_000;

    private final StateSpace space;
    private final StateGraph graph;
    private final Reach reach;
    private final Steps steps;
    private final IntUnaryOperator actors;
    private final Map<Integer, Map<Integer, End>> ends = new HashMap<>();

    /**
     * The last step of a shortest way.
     *
     * @param state where it leads
     * @param before the step before it; none where the way begins to stay where it has to
     * @param action its action
     * @param switches the context switches up to it
     * @param path the way until there, where it begins to stay
     */
    private record End(int state, @Nullable End before, int action, int switches, Optional<Path> path) {}

    Stems(StateSpace space, StateGraph graph, Reach reach, Steps steps, IntUnaryOperator actors) {
        this.space = space;
        this.graph = graph;
        this.reach = reach;
        this.steps = steps;
        this.actors = actors;
    }

    /** One if somebody else takes the next step. */
    static int between(int actor, int next) {
        return actor == NOBODY || actor == next ? 0 : 1;
    }

    /**
     * Looks for the ways to some states.
     *
     * @param wanted the states
     * @param begins finds a way to a state in which one may begin; none if it was told to stop
     * @return whether it could: not if too many states lead there
     */
    boolean find(Set<Integer> wanted, IntFunction<Optional<Path>> begins) {
        int most = wanted.stream().mapToInt(reach::distance).max().orElse(0);
        List<Set<Integer>> layers = new ArrayList<>();
        Set<Integer> ahead = Set.of();
        int kept = 0;
        for (int distance = most; distance > 0; distance--) {
            ahead = leadingTo(ahead, distance, wanted);
            layers.add(0, ahead);
            kept += ahead.size();
            if (kept > MOST) {
                return false;
            }
        }
        for (Set<Integer> layer : layers) {
            List<Integer> sorted = new ArrayList<>(layer);
            sorted.sort(space::compare);
            for (int state : sorted) {
                if (reach.isBeginning(state)) {
                    Optional<Path> path = begins.apply(state);
                    if (path.isEmpty()) {
                        return false;
                    }
                    begin(state, path.orElseThrow());
                }
            }
            sorted.forEach(state -> goOn(state, layers));
        }
        return true;
    }

    private Set<Integer> leadingTo(Set<Integer> ahead, int distance, Set<Integer> wanted) {
        Set<Integer> found = new HashSet<>();
        reach.forEach(distance, state -> {
            if (wanted.contains(state) || (!ahead.isEmpty() && leads(state, ahead))) {
                found.add(state);
            }
        });
        return found;
    }

    private boolean leads(int state, Set<Integer> ahead) {
        for (int number = 0; number < graph.successors(state); number++) {
            if (ahead.contains(graph.successor(state, number))) {
                return true;
            }
        }
        return false;
    }

    private void begin(int state, Path path) {
        int switches = 0;
        int previous = NOBODY;
        for (int number = 1; number < path.length(); number++) {
            int actor = actors.applyAsInt(path.action(number));
            switches += between(previous, actor);
            previous = actor;
        }
        ends.computeIfAbsent(state, key -> new TreeMap<>())
                .put(previous, new End(state, null, -1, switches, Optional.of(path)));
    }

    /** From a state to those of the next layer. */
    private void goOn(int state, List<Set<Integer>> layers) {
        int distance = reach.distance(state);
        Map<Integer, End> here = ends.getOrDefault(state, Map.of());
        if (distance >= layers.size() || here.isEmpty()) {
            return;
        }
        steps.of(state);
        for (int number = 0; number < graph.successors(state); number++) {
            int to = graph.successor(state, number);
            if (layers.get(distance).contains(to)) {
                int action = steps.action(number);
                int actor = actors.applyAsInt(action);
                here.forEach((previous, end) -> {
                    int switches = end.switches() + between(previous, actor);
                    Map<Integer, End> there = ends.computeIfAbsent(to, key -> new TreeMap<>());
                    End best = there.get(actor);
                    if (best == null || switches < best.switches()) {
                        there.put(actor, new End(to, end, action, switches, Optional.empty()));
                    }
                });
            }
        }
    }

    /** Who may take the last step to a state, with the fewest context switches until then. */
    Map<Integer, Integer> switches(int state) {
        Map<Integer, Integer> switches = new LinkedHashMap<>();
        ends.getOrDefault(state, Map.of()).forEach((actor, end) -> switches.put(actor, end.switches()));
        return switches;
    }

    /** The best way to a state whose last step somebody takes. */
    Path path(int state, int actor) {
        Ints states = new Ints();
        Ints actions = new Ints();
        End end = ends.getOrDefault(state, Map.of()).get(actor);
        while (end != null && end.before() != null) {
            states.push(end.state());
            actions.push(end.action());
            end = end.before();
        }
        if (end == null) {
            throw new IllegalStateException("nobody leads to a state that was reached");
        }
        return end.path().orElseThrow().then(space.states(states.reversed()), actions.reversed());
    }
}
