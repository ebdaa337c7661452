package org.interleave.checker.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interleave.checker.expectation.Expectation;
import org.interleave.generator.tla.Observation;

/**
 * Finds the runs in which the checks of a protocol are made. What is expected to hold is checked together, safety apart
 * from liveness; what is expected to break, what must be possible, and what needs modules of its own is checked alone.
 */
final class Plan {
    private final Optional<String> only;

    /**
     * A plan.
     *
     * @param only the only property to check; all when empty
     */
    Plan(Optional<String> only) {
        this.only = only;
    }

    /** Whether a check is to be made. */
    boolean asksFor(Check check) {
        return only.isEmpty() || only.orElseThrow().equals(check.name());
    }

    /** The runs, the longest first as far as that can be told. */
    List<Run> runs(List<Check> checks) {
        List<Check> safety = new ArrayList<>();
        List<Check> liveness = new ArrayList<>();
        List<Run> alone = new ArrayList<>();
        for (Check check : checks) {
            if (!asksFor(check) || check.isExpected(Expectation.Kind.NOT_APPLICABLE)) {
                continue;
            }
            if (check.kind() == CheckKind.LOCK_ORDER) {
                LockOrders.runs(check, only.isPresent()).forEach(alone::add);
            } else if (standsAlone(check)) {
                alone.add(Run.alone(check));
            } else {
                (check.isSafety() ? safety : liveness).add(check);
            }
            whetherItSaysAnything(check).forEach(alone::add);
        }
        List<Run> runs = new ArrayList<>();
        if (!liveness.isEmpty()) {
            runs.add(Run.together(liveness));
        }
        if (!safety.isEmpty()) {
            runs.add(Run.together(safety));
            if (only.isEmpty() && Symmetry.isIn(safety.get(0).module().lowered().protocol())) {
                runs.add(Run.symmetric(safety));
            }
        }
        runs.addAll(alone);
        return runs;
    }

    private static boolean standsAlone(Check check) {
        return check.kind() == CheckKind.REACHABLE
                || check.kind() == CheckKind.REFINEMENT
                || check.isMonitored()
                || check.isExpected(Expectation.Kind.VIOLATED);
    }

    private static Stream<Run> whetherItSaysAnything(Check check) {
        return Stream.of(Observation.Kind.values())
                .filter(Observation.Kind::isOfWhatIsSupposed)
                .filter(kind -> check.module().observations().containsKey(new Observation(check.name(), kind)))
                .map(kind -> Run.observation(check, kind));
    }
}
