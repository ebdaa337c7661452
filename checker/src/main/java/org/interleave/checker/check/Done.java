package org.interleave.checker.check;

import java.util.Optional;
import org.interleave.checker.trace.Trace;

/**
 * A run with its answer.
 *
 * @param run the run
 * @param answer what the engine says
 * @param doubt that it said something else before, where it did
 */
record Done(Run run, Answer answer, Optional<String> doubt) {
    Done(Run run, Answer answer) {
        this(run, answer, Optional.empty());
    }

    /** Whether the search left out what comes behind a step that breaks a rule, or comes to a bound. */
    boolean isCut() {
        return isMisused() || answer.broken().contains(run.notBroken());
    }

    /** Whether a step breaks a rule. */
    boolean isMisused() {
        boolean rule = answer.outcome() instanceof RunOutcome.Violated violated
                && run.checks().stream()
                        .anyMatch(check -> check.isRule() && violated.property().equals(Optional.of(check.name())));
        return rule || answer.broken().contains(run.withinRules());
    }

    Verdict verdict() {
        return answer.outcome().verdict();
    }

    Optional<Trace> trace() {
        return answer.outcome().trace();
    }
}
