package org.interleave.checker.check;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Whether the search left out what comes behind a step that breaks a rule or comes to a bound, or a constraint. */
    boolean isCut() {
        return isMisused() || isBounded() || !constraints().isEmpty();
    }

    /** Whether a step breaks a rule, or comes to a bound. */
    boolean isBounded() {
        return answer.broken().contains(run.notBroken());
    }

    /** The author's constraints that do not hold in some state, by the names that they were given. */
    Set<String> constraints() {
        return run.module().constraints().stream()
                .filter(answer.broken()::contains)
                .map(run.module()::author)
                .collect(Collectors.toSet());
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
