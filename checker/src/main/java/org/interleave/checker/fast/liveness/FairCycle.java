package org.interleave.checker.fast.liveness;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.interleave.checker.fast.StateGraph;
import org.jspecify.annotations.Nullable;

/**
 * Finds a shortest fair cycle through a state, and of these one with the fewest context switches: a search breadth first
 * over states together with what a cycle has done for fairness so far. It ends when it has seen too much, since there may
 * be exponentially much of that.
 */
final class FairCycle {
    /** So much is looked at, for all cycles together. */
    private static final int MOST = 300_000;

    private final StateGraph graph;
    private final Conditions conditions;
    private final Danger danger;
    private final Parts parts;
    private final Steps steps;
    private final IntUnaryOperator actors;
    private final Interruption interruption;
    private final long weak;
    private final long strong;
    private int seen;

    FairCycle(
            StateGraph graph,
            Conditions conditions,
            Danger danger,
            Parts parts,
            Steps steps,
            IntUnaryOperator actors,
            Interruption interruption) {
        this.graph = graph;
        this.conditions = conditions;
        this.danger = danger;
        this.parts = parts;
        this.steps = steps;
        this.actors = actors;
        this.interruption = interruption;
        this.strong = conditions.blocks() == 0 ? 0 : conditions.strong(0);
        this.weak = conditions.blocks() == 0 ? 0 : conditions.weak(0) & ~strong;
    }

    /** Whether there are so few conditions that cycles can be looked for. */
    static boolean canFind(Conditions conditions) {
        return conditions.blocks() <= 1;
    }

    /** Whether too much has been seen to look for more. */
    boolean isTired() {
        return seen > MOST;
    }

    /**
     * Where a way is, and what it has done.
     *
     * @param state the state
     * @param done the conditions that are met, or weak and were seen not to be enabled
     * @param due the strong ones that were seen to be enabled and are not met
     * @param dangerous whether it has seen a state to which the behaviour must come back
     * @param actor who took the last step, where that matters
     */
    private record Place(int state, long done, long due, boolean dangerous, int actor) {}

    /**
     * The last step of a way.
     *
     * @param place where it leads
     * @param before the step before it
     * @param action its action; -1 at the beginning
     * @param switches the context switches up to it
     */
    record Step(Place place, @Nullable Step before, int action, int switches) {
        int state() {
            return place.state();
        }

        int actor() {
            return place.actor();
        }

        /** Where the way begins. */
        Step first() {
            Step first = this;
            for (Step before = before(); before != null; before = before.before()) {
                first = before;
            }
            return first;
        }

        /** The steps before it, the beginning left out, and itself. */
        List<Step> way() {
            List<Step> way = new ArrayList<>();
            for (Step step = this; step != null && step.before() != null; step = step.before()) {
                way.add(0, step);
            }
            return way;
        }
    }

    /** The length of a shortest fair cycle; none if none was found that is no longer than that. */
    Optional<Integer> length(int start, int most) {
        return find(start, Map.of(Stems.NOBODY, 0), most, false)
                .map(last -> last.way().size());
    }

    /**
     * A shortest fair cycle.
     *
     * @param start where it begins
     * @param before who may have taken the step before it, with the context switches until then
     * @param most how many steps it may have
     * @return its last step; none if none was found
     */
    Optional<Step> best(int start, Map<Integer, Integer> before, int most) {
        return find(start, before, most, true);
    }

    private Optional<Step> find(int start, Map<Integer, Integer> before, int most, boolean byActor) {
        Set<Place> known = new HashSet<>();
        Map<Place, Step> layer = new LinkedHashMap<>();
        before.forEach((actor, switches) -> {
            Place place = arrive(start, 0, 0, false, actor);
            layer.put(place, new Step(place, null, -1, switches));
        });
        Map<Place, Step> now = layer;
        for (int length = 1; length <= most && !now.isEmpty() && !isTired(); length++) {
            known.addAll(now.keySet());
            Map<Place, Step> next = new LinkedHashMap<>();
            now.values().forEach(step -> goOn(step, byActor, known, next));
            seen += next.size();
            Optional<Step> closed = next.values().stream()
                    .filter(step -> step.state() == start && isFair(step.place()))
                    .reduce((one, other) -> other.switches() < one.switches() ? other : one);
            if (closed.isPresent()) {
                return closed;
            }
            now = next;
        }
        return Optional.empty();
    }

    private boolean isFair(Place place) {
        return place.dangerous() && place.due() == 0 && (weak & ~place.done()) == 0;
    }

    private void goOn(Step from, boolean byActor, Set<Place> known, Map<Place, Step> next) {
        interruption.check();
        Place place = from.place();
        int part = parts.of(place.state());
        steps.of(place.state());
        for (int number = 0; number < graph.successors(place.state()); number++) {
            int to = graph.successor(place.state(), number);
            if (to == StateGraph.NOWHERE || parts.of(to) != part) {
                continue;
            }
            int action = steps.action(number);
            int actor = byActor ? actors.applyAsInt(action) : Stems.NOBODY;
            long met = conditions.blocks() == 0 ? 0 : conditions.met(0, action);
            Place reached = arrive(to, place.done() | met, place.due() & ~met, place.dangerous(), actor);
            int switches = from.switches() + Stems.between(place.actor(), actor);
            Step best = next.get(reached);
            if (!known.contains(reached) && (best == null || switches < best.switches())) {
                next.put(reached, new Step(reached, from, action, switches));
            }
        }
    }

    private Place arrive(int state, long done, long due, boolean dangerous, int actor) {
        long enabled = conditions.blocks() == 0 ? 0 : conditions.enabled(0, state);
        long allDone = done | (weak & ~enabled);
        return new Place(
                state, allDone, due | (strong & enabled & ~allDone), dangerous || danger.comesBackTo(state), actor);
    }
}
