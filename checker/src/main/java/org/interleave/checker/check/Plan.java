package org.interleave.checker.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interleave.checker.expectation.Expectation;
import org.interleave.dsl.tree.Protocol;
import org.interleave.generator.tla.Observation;

/**
 * Finds the runs in which the checks of a protocol are made. What is expected to hold is checked together, in a search
 * that watches at the same time for what must be possible. What is expected to break has a run of its own, for its
 * behaviour, and so has what needs a module of its own. When one property is asked for, all its runs are its own.
 */
final class Plan {
    private final Optional<String> only;
    private final boolean behaviours;

    /**
     * A plan.
     *
     * @param only the only property to check; all when empty
     * @param behaviours whether the behaviours that break properties are of interest, and not only verdicts
     */
    Plan(Optional<String> only, boolean behaviours) {
        this.only = only;
        this.behaviours = behaviours;
    }

    /** Whether a check is to be made. */
    boolean asksFor(Check check) {
        return only.isEmpty() || only.orElseThrow().equals(check.name());
    }

    /**
     * Runs of one check each, and of one question each: for an engine that answers them all at once. With symmetric families
     * safety is checked together too, with symmetry and without.
     */
    List<Run> alone(List<Check> checks) {
        List<Run> runs = new ArrayList<>();
        List<Check> safety = checks.stream()
                .filter(check -> check.isSafety() && !standsAlone(check) && !check.isOfGraph())
                .filter(check -> !check.isExpected(Expectation.Kind.NOT_APPLICABLE))
                .toList();
        if (only.isEmpty() && !safety.isEmpty() && Symmetry.isIn(protocol(safety))) {
            runs.add(Run.together(safety));
            runs.add(Run.symmetric(safety));
        }
        for (Check check : checks) {
            if (!asksFor(check) || check.isExpected(Expectation.Kind.NOT_APPLICABLE)) {
                continue;
            }
            if (check.kind() == CheckKind.LOCK_ORDER) {
                LockOrders.runs(check, only.isPresent()).forEach(runs::add);
            } else {
                runs.add(Run.alone(check));
            }
            whetherItSaysAnything(check).map(Watched::alone).forEach(runs::add);
        }
        return runs;
    }

    /** The runs, the longest first as far as that can be told. */
    List<Run> runs(List<Check> checks) {
        List<Check> safety = new ArrayList<>();
        List<Check> liveness = new ArrayList<>();
        List<Watched> watched = new ArrayList<>();
        List<Run> alone = new ArrayList<>();
        for (Check check : checks) {
            if (!asksFor(check) || check.isExpected(Expectation.Kind.NOT_APPLICABLE)) {
                continue;
            }
            if (check.kind() == CheckKind.HANG) {
                continue; // TLC is asked to confirm what the fast checker finds
            }
            if (check.kind() == CheckKind.LOCK_ORDER) {
                LockOrders.runs(check, only.isPresent()).forEach(alone::add);
            } else if (check.kind() == CheckKind.REACHABLE) {
                watched.add(Watched.observation(check, Observation.Kind.REACHABLE));
            } else if (standsAlone(check)) {
                alone.add(Run.alone(check));
            } else if (check.isExpected(Expectation.Kind.VIOLATED)) {
                watched.add(Watched.invariant(check));
            } else {
                (check.isSafety() ? safety : liveness).add(check);
            }
            whetherItSaysAnything(check).forEach(watched::add);
        }
        if (only.isPresent() || safety.isEmpty()) {
            watched.forEach(one -> alone.add(one.alone()));
            watched.clear();
        }
        watched.stream().filter(one -> isOfSteps(one)).forEach(one -> alone.add(one.alone()));
        watched.removeIf(Plan::isOfSteps);
        List<Run> runs = new ArrayList<>(together(safety, liveness, watched));
        if (!safety.isEmpty() && only.isEmpty()) {
            if (Symmetry.isIn(protocol(safety))) {
                runs.add(Run.symmetric(safety));
            }
        }
        runs.addAll(alone);
        return runs;
    }

    private static Protocol protocol(List<Check> checks) {
        return checks.get(0).session().protocol();
    }

    /** Safety and liveness in one run. */
    private static List<Run> together(List<Check> safety, List<Check> liveness, List<Watched> watched) {
        if (safety.isEmpty()) {
            return liveness.isEmpty() ? List.of() : List.of(Run.together(liveness));
        }
        Run alone = Run.together(safety).watching(watched);
        if (liveness.isEmpty()) {
            return List.of(alone);
        }
        return List.of(
                Run.together(Stream.concat(safety.stream(), liveness.stream()).toList())
                        .watching(watched));
    }

    private boolean standsAlone(Check check) {
        if (check.kind() == CheckKind.REFINEMENT || check.isMonitored()) {
            return true;
        }
        boolean ofStates = check.kind() == CheckKind.INVARIANT;
        return check.isExpected(Expectation.Kind.VIOLATED) && (behaviours || !ofStates);
    }

    private static boolean isOfSteps(Watched watched) {
        return watched.asked().filter(asked -> asked.kind().isOfSteps()).isPresent();
    }

    private static Stream<Watched> whetherItSaysAnything(Check check) {
        return Stream.of(Observation.Kind.values())
                .filter(Observation.Kind::isOfWhatIsSupposed)
                .filter(kind -> check.module().observations().containsKey(new Observation(check.name(), kind)))
                .map(kind -> Watched.observation(check, kind));
    }
}
