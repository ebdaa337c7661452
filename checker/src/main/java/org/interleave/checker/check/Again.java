package org.interleave.checker.check;

import java.util.List;
import java.util.Optional;
import org.interleave.checker.tlc.TlcOutcome;

/**
 * Finds the runs that are still needed after one in which checks were made together and did not all hold. An invariant
 * that TLC names is decided by that: no shorter behaviour breaks it. The rest is made again without it. Where no name
 * is told, each check is made alone.
 */
final class Again {
    private Again() {}

    static List<Run> after(Done done) {
        Run run = done.run();
        boolean open = done.verdict() == Verdict.VIOLATED || done.verdict() == Verdict.SPEC_ERROR;
        if (!open || !run.decides() || run.checks().size() == 1) {
            return List.of();
        }
        TlcOutcome outcome = done.result().outcome();
        if (Results.brokenInstead(run, outcome).isPresent()) {
            return List.of();
        }
        Optional<Check> broken = run.checks().stream()
                .filter(check -> isNamed(check, outcome))
                // Behind a bound no joint run goes on.
                .filter(check -> !run.bounds().contains(check.name()))
                .findFirst();
        if (broken.isEmpty()) {
            return run.checks().stream().map(Run::alone).toList();
        }
        List<Check> rest = run.checks().stream()
                .filter(check -> !broken.equals(Optional.of(check)))
                .toList();
        return List.of(rest.size() == 1 ? Run.alone(rest.get(0)) : Run.together(rest));
    }

    private static boolean isNamed(Check check, TlcOutcome outcome) {
        if (outcome instanceof TlcOutcome.InvariantViolated violated) {
            return violated.name().equals(check.name());
        }
        return outcome instanceof TlcOutcome.Deadlock && check.kind() == CheckKind.DEADLOCK;
    }
}
