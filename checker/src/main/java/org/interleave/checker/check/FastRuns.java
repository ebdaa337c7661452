package org.interleave.checker.check;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.interleave.checker.fast.Ending;
import org.interleave.checker.fast.Found;
import org.interleave.checker.fast.Question;
import org.interleave.checker.fast.SearchResult;
import org.interleave.checker.fast.liveness.LivenessResult;
import org.interleave.checker.mistake.Message;
import org.interleave.checker.mistake.RunMistake;
import org.interleave.checker.tlc.ActionCoverage;
import org.interleave.checker.tlc.RawTrace;
import org.interleave.checker.tlc.TlcOutcome;
import org.interleave.checker.tlc.TlcResult;
import org.interleave.checker.tlc.TlcStatistics;
import org.interleave.generator.compiled.Legend;
import org.interleave.generator.compiled.OutOfRangeException;
import org.interleave.generator.compiled.Overtaking;
import org.interleave.generator.lower.SearchBounds;
import org.interleave.generator.tla.Observation;

/**
 * Tells for one protocol what a run of TLC would tell, from a search by the fast checker. So everything above is the same
 * for both.
 */
final class FastRuns {
    private static final long BYTES_OF_MEGABYTE = 1 << 20;

    private final FastSearch search;
    private final PackedTraces traces;
    private final Duration time;
    private final Supplier<TlcOutcome> stopped;

    /**
     * For one protocol.
     *
     * @param search the search that was made
     * @param traces makes behaviours of packed states
     * @param time how long it took
     * @param stopped what to say of what was not decided when it was told to stop
     */
    FastRuns(FastSearch search, PackedTraces traces, Duration time, Supplier<TlcOutcome> stopped) {
        this.search = search;
        this.traces = traces;
        this.time = time;
        this.stopped = stopped;
    }

    /** An outcome with its behaviour. */
    private record Answer(TlcOutcome outcome, Optional<RawTrace> trace) {
        static Answer of(TlcOutcome outcome) {
            return new Answer(outcome, Optional.empty());
        }
    }

    /** What comes of a run of one check, or of one question. */
    Done done(Run run) {
        Check check = run.checks().get(0);
        Optional<Overtaking> overtaking =
                run.observation().isEmpty() && check.isMonitored() ? search.overtaking(check.name()) : Optional.empty();
        return overtaking
                .map(property -> new FastRuns(search.counting(property), traces, time, stopped).counted(run))
                .orElseGet(() -> decided(run, () -> answer(run)));
    }

    private Done counted(Run run) {
        return decided(
                run,
                () -> answer(
                        FastSearch.OVERTAKEN,
                        new TlcOutcome.InvariantViolated(run.checks().get(0).name())));
    }

    private Done decided(Run run, Supplier<Answer> decide) {
        long start = System.nanoTime();
        Answer answer = decide.get();
        Duration own = time.plusNanos(System.nanoTime() - start);
        return new Done(run, result(answer.outcome(), Optional.of(statistics()), answer.trace(), search.taken(), own));
    }

    /** A result of the fast checker. */
    static TlcResult result(
            TlcOutcome outcome, Optional<TlcStatistics> statistics, Optional<RawTrace> trace, Duration time) {
        return result(outcome, statistics, trace, Map.of(), time);
    }

    private static TlcResult result(
            TlcOutcome outcome,
            Optional<TlcStatistics> statistics,
            Optional<RawTrace> trace,
            Map<String, ActionCoverage> coverage,
            Duration time) {
        return new TlcResult(
                outcome, statistics, trace, coverage, List.of(), Optional.empty(), "Java " + Runtime.version(), time);
    }

    private TlcStatistics statistics() {
        SearchResult result = search.result();
        return new TlcStatistics(
                result.figures().generated(),
                result.figures().distinct(),
                0,
                OptionalInt.of(result.figures().depth()),
                result.isComplete());
    }

    private Answer answer(Run run) {
        Check check = run.checks().get(0);
        if (run.observation().isPresent()) {
            Observation asked = run.observation().orElseThrow();
            return search.observed(asked)
                    .map(question -> answer(question, new TlcOutcome.InvariantViolated(asked.property())))
                    .orElseGet(() -> Answer.of(unknown(check)));
        }
        return switch (check.kind()) {
            case TYPE -> answer(new Question.InRange(), new TlcOutcome.InvariantViolated(check.name()));
            case DEADLOCK -> answer(new Question.Deadlock(), new TlcOutcome.Deadlock());
            case TEMPORAL -> temporal(run, check);
            default ->
                search.invariant(check.name())
                        .map(question -> answer(question, new TlcOutcome.InvariantViolated(check.name())))
                        .orElseGet(() -> Answer.of(unknown(check)));
        };
    }

    private static TlcOutcome unknown(Check check) {
        Message message = new Message(
                RunMistake.NOT_FOR_THE_FAST_CHECKER,
                "the fast checker does not decide properties of the kind of " + check.name(),
                "let TLC decide it, with --engine tlc");
        return new TlcOutcome.ToolFailure(message.toString());
    }

    /**
     * Where an expression has no value, nothing is known of what is not found before that. States with a value outside of its
     * type have no packed form, so that it is not known what they would break.
     */
    private Answer answer(Question question, TlcOutcome violated) {
        Optional<Found> outside = search.found(new Question.InRange());
        boolean withoutValue = outside.flatMap(Found::refused)
                .filter(refused -> !refused.ofType())
                .isPresent();
        Optional<Found> found = question instanceof Question.InRange
                ? Optional.empty()
                : search.found(question)
                        .filter(one -> !withoutValue
                                || one.level() <= outside.orElseThrow().level());
        if (found.isPresent()) {
            return search.path(found.orElseThrow())
                    .map(path -> new Answer(violated, Optional.of(traces.of(path))))
                    .orElseGet(() -> Answer.of(stopped.get()));
        }
        // A state with a value outside of its type is not gone on from, so that it is no deadlock.
        if (outside.isPresent() && (withoutValue || !(question instanceof Question.Deadlock))) {
            return withoutValue ? withoutValue(outside.orElseThrow()) : beyond(outside.orElseThrow());
        }
        return notFound();
    }

    private Answer withoutValue(Found found) {
        TlcOutcome error = new TlcOutcome.SpecificationError(
                traces.withoutValue(found.refused().orElseThrow(), found.state()));
        return search.path(found)
                .map(path -> new Answer(error, Optional.of(traces.of(path))))
                .orElseGet(() -> Answer.of(stopped.get()));
    }

    private Answer beyond(Found found) {
        TlcOutcome violated = new TlcOutcome.InvariantViolated(SearchBounds.TYPE_OK);
        if (found.level() == 0) {
            return Answer.of(violated);
        }
        int action = found.refused().orElseThrow().action();
        return search.path(found)
                .map(path -> new Answer(violated, Optional.of(traces.beyond(path, action))))
                .orElseGet(() -> Answer.of(stopped.get()));
    }

    private Answer notFound() {
        Ending ending = search.result().ending();
        if (ending instanceof Ending.Full full) {
            return Answer.of(new TlcOutcome.OutOfMemory((int) (full.limit() / BYTES_OF_MEGABYTE)));
        }
        if (ending instanceof Ending.Cancelled) {
            return Answer.of(stopped.get());
        }
        return search.result().figures().distinct() == 0
                ? Answer.of(new TlcOutcome.SpecificationError(TlcOutcome.NO_INITIAL_STATE))
                : Answer.of(new TlcOutcome.Holds());
    }

    private Answer temporal(Run run, Check check) {
        Optional<Question> step = search.step(check.name());
        if (step.isPresent()) {
            return answer(step.orElseThrow(), new TlcOutcome.ActionPropertyViolated(check.name()));
        }
        Optional<Legend.TemporalProperty> property = search.temporal(check.name());
        if (property.isEmpty()) {
            return Answer.of(unknown(check));
        }
        for (String bound : run.bounds()) {
            Question question = bound.equals(SearchBounds.TYPE_OK)
                    ? new Question.InRange()
                    : search.invariant(bound).orElseThrow();
            Answer first = answer(question, new TlcOutcome.InvariantViolated(bound));
            if (!(first.outcome() instanceof TlcOutcome.Holds)) {
                return first;
            }
        }
        LivenessResult result;
        try {
            result = search.check(property.orElseThrow());
        } catch (OutOfRangeException e) {
            return Answer.of(new TlcOutcome.SpecificationError(
                    NoValue.message(check.property().orElseThrow(), e.what())));
        }
        if (result instanceof LivenessResult.Violated violated) {
            return new Answer(
                    new TlcOutcome.PropertyViolated(Optional.of(check.name())),
                    Optional.of(traces.of(violated.lasso())));
        }
        if (result instanceof LivenessResult.Full full) {
            return Answer.of(new TlcOutcome.OutOfMemory((int) (full.limit() / BYTES_OF_MEGABYTE)));
        }
        return Answer.of(result instanceof LivenessResult.Holds ? new TlcOutcome.Holds() : stopped.get());
    }
}
