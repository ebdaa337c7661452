package org.interleave.checker.check;

import java.util.Optional;
import org.interleave.checker.tlc.TlcOutcome;
import org.interleave.checker.tlc.TlcResult;

/**
 * A run with its result.
 *
 * @param run the run
 * @param result what TLC says
 * @param doubt that it said something else before, where it did
 */
record Done(Run run, TlcResult result, Optional<String> doubt) {
    Done(Run run, TlcResult result) {
        this(run, result, Optional.empty());
    }

    Done withoutTrace() {
        return new Done(run, result.withoutTrace(), doubt);
    }

    /** Whether the search left out what comes behind a step that breaks a rule, or comes to a bound. */
    boolean isCut() {
        return isMisused() || result.isCut(run.notBroken());
    }

    /** Whether a step breaks a rule. */
    boolean isMisused() {
        boolean broken = result.outcome() instanceof TlcOutcome.InvariantViolated violated
                && run.checks().stream()
                        .anyMatch(check -> check.isRule() && check.name().equals(violated.name()));
        return broken || result.isCut(run.withinRules());
    }

    /** The same, with the names that authors gave where the module has others. */
    Done inAuthorsNames() {
        return result.outcome() instanceof TlcOutcome.InvariantViolated violated
                ? new Done(
                        run,
                        result.withOutcome(
                                new TlcOutcome.InvariantViolated(run.module().author(violated.name()))),
                        doubt)
                : this;
    }

    Verdict verdict() {
        return Results.verdict(result.outcome());
    }
}
