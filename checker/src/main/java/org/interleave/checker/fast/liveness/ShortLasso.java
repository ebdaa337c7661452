package org.interleave.checker.fast.liveness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.interleave.checker.fast.Path;
import org.interleave.checker.fast.StateSpace;
import org.jspecify.annotations.Nullable;

/**
 * Finds a shortest lasso, stem and cycle together, and of these one with the fewest context switches. Where there are too
 * many to look at, the best that was seen is taken. The cycle begins no earlier than the behaviour begins to be dangerous:
 * what must lead to something comes first in the stem.
 */
final class ShortLasso {
    /** So many states of one distance are tried at most, and so many of all that a shortest lasso goes through. */
    private static final int MOST = 10_000;

    private static final int MOST_BEST = 200;

    private final StateSpace space;
    private final Reach reach;
    private final FairComponents fair;
    private final Conditions conditions;
    private final Danger danger;
    private final FairCycle cycles;
    /** Where the cycles of the shortest lassos begin, with their lengths: 0 of who stays there. */
    private final Map<Integer, Integer> starts = new LinkedHashMap<>();

    private int best;

    ShortLasso(
            StateSpace space,
            Reach reach,
            FairComponents fair,
            Conditions conditions,
            Danger danger,
            FairCycle cycles,
            int known) {
        this.space = space;
        this.reach = reach;
        this.fair = fair;
        this.conditions = conditions;
        this.danger = danger;
        this.cycles = cycles;
        this.best = known;
    }

    /**
     * Looks for it.
     *
     * @param stems finds shortest ways
     * @param begins finds a way to a state in which one may begin; none if it was told to stop
     * @return the lasso; none if none was found that is no longer than what is known already
     */
    Optional<Lasso> find(Stems stems, IntFunction<Optional<Path>> begins) {
        int distance = 1;
        while (distance <= best && tries(distance)) {
            distance++;
        }
        if (starts.isEmpty() || !stems.find(starts.keySet(), begins)) {
            return Optional.empty();
        }
        @Nullable Choice chosen = null;
        for (Map.Entry<Integer, Integer> start : starts.entrySet()) {
            Optional<Choice> one = choice(start.getKey(), start.getValue(), stems.switches(start.getKey()));
            if (one.isPresent() && (chosen == null || one.orElseThrow().switches() < chosen.switches())) {
                chosen = one.orElseThrow();
            }
        }
        return Optional.ofNullable(chosen).map(found -> lasso(found, stems));
    }

    /** Tries the states of a distance; whether to go on. */
    private boolean tries(int distance) {
        List<Integer> states = new ArrayList<>();
        reach.forEach(distance, state -> {
            if (fair.holds(state) && states.size() <= MOST) {
                states.add(state);
            }
        });
        if (states.size() > MOST || cycles.isTired()) {
            return false;
        }
        states.sort(space::compare);
        for (int state : states) {
            if (danger.comesBackTo(state) && conditions.mayStay(state)) {
                note(state, distance, 0);
            } else if (distance < best) {
                cycles.length(state, best - distance + 1)
                        .ifPresent(length -> note(state, distance + length - 1, length));
            }
        }
        return distance < reach.distance(reach.state(reach.size() - 1));
    }

    /** Of lassos of the same length, to stay in the last state is the shortest. */
    private void note(int state, int length, int cycle) {
        boolean first = cycle == 0 && !starts.containsValue(0);
        if (length < best || (length == best && first)) {
            best = length;
            starts.clear();
        }
        boolean asGood = cycle == 0 || !starts.containsValue(0);
        if (length == best && asGood && starts.size() < MOST_BEST) {
            starts.put(state, cycle);
        }
    }

    /**
     * A lasso.
     *
     * @param start where its cycle begins
     * @param actor who takes the step to there
     * @param cycle the steps of the cycle; none where it stays
     * @param switches its context switches
     */
    private record Choice(int start, int actor, List<FairCycle.Step> cycle, int switches) {}

    private Optional<Choice> choice(int start, int length, Map<Integer, Integer> before) {
        if (length == 0) {
            return before.entrySet().stream()
                    .min(Map.Entry.comparingByValue())
                    .map(one -> new Choice(start, one.getKey(), List.of(), one.getValue()));
        }
        return cycles.best(start, before, length)
                .map(last -> new Choice(start, last.first().actor(), last.way(), last.switches()));
    }

    private Lasso lasso(Choice chosen, Stems stems) {
        Path stem = stems.path(chosen.start(), chosen.actor());
        int last = chosen.cycle().size() - 1;
        Ints states = new Ints();
        Ints actions = new Ints();
        for (int number = 0; number < last; number++) {
            states.push(chosen.cycle().get(number).state());
            actions.push(chosen.cycle().get(number).action());
        }
        Path path = stem.then(space.states(states.first(states.size())), actions.first(actions.size()));
        return new Lasso(
                path,
                stem.length() - 1,
                last < 0 ? -1 : chosen.cycle().get(last).action());
    }
}
