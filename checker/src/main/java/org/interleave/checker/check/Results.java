package org.interleave.checker.check;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.interleave.checker.mistake.Message;
import org.interleave.checker.mistake.RunMistake;
import org.interleave.checker.tlc.TlcOutcome;
import org.interleave.checker.tlc.TlcResult;
import org.interleave.checker.tlc.TlcStatistics;
import org.interleave.checker.trace.Trace;

/** Turns what TLC says of a run into the result of one check. */
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
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Duration.ZERO,
                check.location());
    }

    /** The result of a check that was decided by a run: by itself, or together with others that all hold. */
    static PropertyResult of(Check check, Run run, TlcResult result) {
        TlcOutcome outcome = result.outcome();
        Optional<Trace> trace =
                result.trace().map(raw -> new TraceReader(check.session().lowered()).read(raw));
        Verdict verdict = run.observation().isPresent() ? asked(verdict(outcome)) : verdict(outcome);
        boolean shows = verdict == Verdict.VIOLATED || check.kind() == CheckKind.REACHABLE;
        if (outcome instanceof TlcOutcome.Hangs hangs && trace.isPresent()) {
            return of(
                    check,
                    result,
                    verdict,
                    new Explanation(check.session().lowered(), trace.orElseThrow()).hanging(hangs.who()),
                    trace);
        }
        if (shows && trace.isPresent()) {
            return of(check, result, verdict, explained(check, trace.orElseThrow()), trace);
        }
        if (outcome instanceof TlcOutcome.SpecificationError error) {
            if (error.message().equals(TlcOutcome.NO_INITIAL_STATE)) {
                Message message = new Message(
                        RunMistake.NO_BEGINNING,
                        "not decided, since there is no state to begin with",
                        "look at first values and at start(...)");
                return of(check, result, verdict, message.toString(), Optional.empty());
            }
            String message = NoValue.message(error.message(), check.module()).orElse(error.message());
            return of(check, result, verdict, message, trace);
        }
        return of(check, result, verdict, problem(outcome), Optional.empty());
    }

    /** The result of a check that a run did not decide. */
    static PropertyResult undecided(Check check, Done done) {
        return of(check, done.run(), done.result());
    }

    /** The result of a check that holds, as several runs showed together, or the protocol's text alone. */
    static PropertyResult holding(Check check, List<Done> runs, String message) {
        return runs.stream()
                .findFirst()
                .map(done -> of(check, done.result(), Verdict.HOLDS, message, Optional.empty()))
                .orElseGet(() -> withoutRun(check, Verdict.HOLDS, message));
    }

    /** The result of a check that is violated, as several runs showed together. */
    static PropertyResult violated(Check check, Done done, String message) {
        Optional<Trace> trace =
                done.result().trace().map(raw -> new TraceReader(check.session().lowered()).read(raw));
        return of(check, done.result(), Verdict.VIOLATED, message, trace);
    }

    private static PropertyResult of(
            Check check, TlcResult result, Verdict verdict, String message, Optional<Trace> trace) {
        return new PropertyResult(
                check.protocol(),
                check.name(),
                check.kind(),
                check.expected(),
                verdict,
                check.reason(),
                message,
                Engine.TLC.toString(),
                tool(result),
                result.statistics().map(Results::search),
                trace,
                result.wallTime(),
                check.location());
    }

    private static String tool(TlcResult result) {
        return result.toolFile()
                + result.toolVersion().map(version -> ", " + version).orElse("");
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

    static Verdict verdict(TlcOutcome outcome) {
        if (outcome instanceof TlcOutcome.Holds) {
            return Verdict.HOLDS;
        }
        if (outcome instanceof TlcOutcome.InvariantViolated
                || outcome instanceof TlcOutcome.PropertyViolated
                || outcome instanceof TlcOutcome.ActionPropertyViolated
                || outcome instanceof TlcOutcome.Deadlock
                || outcome instanceof TlcOutcome.Hangs) {
            return Verdict.VIOLATED;
        }
        if (outcome instanceof TlcOutcome.TimedOut) {
            return Verdict.TIMEOUT;
        }
        if (outcome instanceof TlcOutcome.OutOfMemory) {
            return Verdict.OUT_OF_MEMORY;
        }
        return outcome instanceof TlcOutcome.SpecificationError || outcome instanceof TlcOutcome.AssertionFailed
                ? Verdict.SPEC_ERROR
                : Verdict.TOOL_FAILURE;
    }

    static String problem(TlcOutcome outcome) {
        if (outcome instanceof TlcOutcome.AssertionFailed failed) {
            return failed.message();
        }
        if (outcome instanceof TlcOutcome.TimedOut timedOut) {
            return new Message(
                            RunMistake.OUT_OF_TIME,
                            "not decided within " + timedOut.limit().toSeconds() + " s",
                            "give it more with --timeout")
                    .toString();
        }
        if (outcome instanceof TlcOutcome.OutOfMemory outOfMemory) {
            return outOfMemory(outOfMemory).toString();
        }
        if (outcome instanceof TlcOutcome.ToolFailure failure) {
            return failure.message();
        }
        return outcome instanceof TlcOutcome.Cancelled ? "stopped before it was decided" : "";
    }

    private static Message outOfMemory(TlcOutcome.OutOfMemory outcome) {
        String within = "not decided within " + outcome.heapMegabytes() + " MB ";
        return outcome.own()
                ? new Message(
                        RunMistake.OUT_OF_MEMORY,
                        within + "of this program's own heap",
                        "give the program more: java -Xmx4g, under Maven MAVEN_OPTS=-Xmx4g")
                : new Message(RunMistake.OUT_OF_MEMORY, within + "of heap", "give it more with --heap");
    }

    static Search search(TlcStatistics statistics) {
        OptionalInt depth = statistics.depth();
        return new Search(statistics.distinct(), statistics.generated(), depth, statistics.complete());
    }
}
