package org.interleave.checker.check;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.interleave.checker.trace.Trace;

/** Turns the answer to a run into the result of one check. */
final class Results {
    private Results() {}

    static PropertyResult notApplicable(Check check) {
        return withoutRun(
                check, Verdict.NOT_APPLICABLE, check.expected().reason().orElse(""));
    }

    /** The result of a check of which it cannot be told what came out. */
    static PropertyResult failed(Check check, String message) {
        return withoutRun(check, Verdict.TOOL_FAILURE, message);
    }

    private static PropertyResult withoutRun(Check check, Verdict verdict, String message) {
        return new PropertyResult(
                check.protocol(),
                check.name(),
                check.kind(),
                check.expected(),
                verdict,
                check.reason(),
                message,
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Duration.ZERO,
                check.location());
    }

    /** The result of a check that was decided by a run: by itself, or together with others that all hold. */
    static PropertyResult of(Check check, Run run, Answer answer) {
        RunOutcome outcome = answer.outcome();
        Verdict verdict = run.observation().isPresent() ? asked(outcome.verdict()) : outcome.verdict();
        boolean shows = verdict == Verdict.VIOLATED || check.kind() == CheckKind.REACHABLE;
        Optional<Trace> trace = outcome.trace();
        if (outcome instanceof RunOutcome.Hangs hangs && trace.isPresent()) {
            String message = new Explanation(check.session().lowered(), trace.orElseThrow()).hanging(hangs.who());
            return of(check, answer, verdict, message, trace);
        }
        if (shows && trace.isPresent()) {
            return of(check, answer, verdict, explained(check, trace.orElseThrow()), trace);
        }
        String message = outcome instanceof RunOutcome.Undecided undecided ? undecided.message() : "";
        return of(check, answer, verdict, message, verdict.isDecided() ? Optional.empty() : trace);
    }

    /** The result of a check that a run did not decide. */
    static PropertyResult undecided(Check check, Done done) {
        return of(check, done.run(), done.answer());
    }

    /** The result of a check that holds, as several runs showed together, or the protocol's text alone. */
    static PropertyResult holding(Check check, List<Done> runs, String message) {
        return runs.stream()
                .findFirst()
                .map(done -> of(check, done.answer(), Verdict.HOLDS, message, Optional.empty()))
                .orElseGet(() -> withoutRun(check, Verdict.HOLDS, message));
    }

    /** The result of a check that is violated, as several runs showed together. */
    static PropertyResult violated(Check check, Done done, String message) {
        return of(check, done.answer(), Verdict.VIOLATED, message, done.trace());
    }

    private static PropertyResult of(
            Check check, Answer answer, Verdict verdict, String message, Optional<Trace> trace) {
        return new PropertyResult(
                check.protocol(),
                check.name(),
                check.kind(),
                check.expected(),
                verdict,
                check.reason(),
                message,
                Optional.of(answer.engine()),
                answer.tool(),
                answer.search(),
                trace,
                answer.time(),
                check.location());
    }

    /** What is wrong, in words. That it cannot be said costs no verdict. */
    private static String explained(Check check, Trace trace) {
        try {
            return new Explanation(check.session().lowered(), trace).of(check);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** An observation is an invariant that breaks where a state is found that was asked for. */
    private static Verdict asked(Verdict verdict) {
        return switch (verdict) {
            case VIOLATED -> Verdict.HOLDS;
            case HOLDS -> Verdict.VIOLATED;
            default -> verdict;
        };
    }
}
