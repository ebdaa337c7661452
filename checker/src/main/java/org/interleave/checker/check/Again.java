package org.interleave.checker.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the runs that are still needed after one in which checks were made together and did not all hold. Safety and
 * liveness then are made apart. A check that TLC names is decided by that: no shorter behaviour breaks it. The rest
 * is made again without it. Where no name is told, each check is made alone.
 */
final class Again {
    private Again() {}

    static List<Run> after(Done done) {
        Run run = done.run();
        List<Watched> unseen = Watched.open(done);
        if (done.verdict() == Verdict.HOLDS || !run.decides()) {
            return List.of();
        }
        if (run.isMixed()) {
            return List.of(
                    Run.together(run.liveness()), Run.together(run.safety()).watching(unseen));
        }
        List<Run> alone = unseen.stream().map(Watched::alone).toList();
        boolean open = done.verdict() == Verdict.VIOLATED || done.verdict() == Verdict.SPEC_ERROR;
        if (!open || run.checks().size() == 1) {
            return alone;
        }
        Optional<Check> broken = run.checks().stream()
                .filter(check -> done.answer().outcome() instanceof RunOutcome.Violated violated
                        && violated.property().equals(Optional.of(check.name())))
                .findFirst();
        if (broken.isEmpty()) {
            List<Run> each =
                    new ArrayList<>(run.checks().stream().map(Run::alone).toList());
            each.addAll(alone);
            return each;
        }
        List<Check> rest = run.checks().stream()
                .filter(check -> !broken.equals(Optional.of(check)))
                .toList();
        return List.of(
                rest.size() == 1 && unseen.isEmpty()
                        ? Run.alone(rest.get(0))
                        : Run.together(rest).watching(unseen));
    }
}
