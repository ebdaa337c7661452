package org.interleave.checker.check;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.interleave.checker.check.FastAnswers.Answer;
import org.interleave.checker.fast.ClosedParts;
import org.interleave.checker.fast.Question;
import org.interleave.checker.fast.SearchResult;
import org.interleave.checker.tlc.ActionCoverage;
import org.interleave.checker.tlc.RawTrace;
import org.interleave.checker.tlc.TlcOutcome;
import org.interleave.checker.tlc.TlcResult;
import org.interleave.checker.tlc.TlcStatistics;
import org.interleave.dsl.tree.Operation;
import org.interleave.generator.compiled.Legend;
import org.interleave.generator.compiled.OutOfRangeException;
import org.interleave.generator.compiled.Overtaking;
import org.interleave.generator.tla.Observation;

/**
 * Tells for one protocol what a run of TLC would tell, from a search by the fast checker. So everything above is the same
 * for both.
 */
final class FastRuns {
    private final FastSearch search;
    private final PackedTraces traces;
    private final Duration time;
    private final Supplier<TlcOutcome> stopped;
    private final FastAnswers answers;

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
        this.answers = new FastAnswers(search, traces, stopped);
    }

    /** What comes of a run of one check, or of one question. */
    Done done(Run run) {
        if (run.symmetric()) {
            return new FastRuns(search.representatives(), traces, time, stopped).together(run);
        }
        if (run.checks().size() > 1) {
            return together(run);
        }
        Check check = run.checks().get(0);
        Optional<Overtaking> overtaking =
                run.observation().isEmpty() && check.isMonitored() ? search.overtaking(check.name()) : Optional.empty();
        return overtaking
                .map(property -> new FastRuns(search.counting(property), traces, time, stopped).counted(run))
                .orElseGet(() -> decided(run, () -> answer(run)));
    }

    /** What comes of several checks of safety: the first that does not hold decides. */
    private Done together(Run run) {
        return decided(
                run,
                () -> run.checks().stream()
                        .map(check -> answer(Run.alone(check)))
                        .filter(answer -> !answer.holds())
                        .findFirst()
                        .orElseGet(() -> Answer.of(new TlcOutcome.Holds())));
    }

    private Done counted(Run run) {
        return decided(
                run,
                () -> answers.of(
                        FastSearch.OVERTAKEN,
                        new TlcOutcome.InvariantViolated(run.checks().get(0).name())));
    }

    private Done decided(Run run, Supplier<Answer> decide) {
        long start = System.nanoTime();
        Answer answer = decide.get();
        Duration own = time.plusNanos(System.nanoTime() - start);
        TlcResult result = result(answer.outcome(), Optional.of(statistics()), answer.trace(), search.taken(), own);
        if (search.broken().isEmpty()) {
            return new Done(run, result);
        }
        TlcResult cut = result.cut(run.notBroken());
        return new Done(run, search.broken().equals(Set.of(Operation.Misuse.BOUND)) ? cut : cut.cut(run.withinRules()));
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
            return observed(run.observation().orElseThrow(), check);
        }
        return switch (check.kind()) {
            case TYPE, MISUSE -> answers.rule(check.name());
            case DEADLOCK ->
                check.isOfGraph()
                        ? answers.stuck(ClosedParts::deadlock)
                        : answers.of(new Question.Deadlock(), new TlcOutcome.Deadlock());
            case HANG -> answers.stuck(ClosedParts::hang);
            case TEMPORAL -> temporal(check);
            case REFINEMENT ->
                refinement(check.name())
                        .map(refinement -> refinement.decided(run))
                        .orElseThrow(() -> unknown(check));
            default ->
                search.invariant(check.name())
                        .map(question -> answers.of(question, new TlcOutcome.InvariantViolated(check.name())))
                        .orElseThrow(() -> unknown(check));
        };
    }

    private Answer observed(Observation asked, Check check) {
        TlcOutcome seen = new TlcOutcome.InvariantViolated(asked.property());
        if (asked.kind() == Observation.Kind.MOVE) {
            return refinement(asked.property())
                    .map(refinement -> refinement.moves(seen))
                    .orElseThrow(() -> unknown(check));
        }
        return search.observed(asked)
                .map(question -> answers.of(question, seen))
                .orElseThrow(() -> unknown(check));
    }

    private Optional<FastRefinement> refinement(String property) {
        return search.refining()
                .refinement(property)
                .map(refinement -> new FastRefinement(search, answers, refinement));
    }

    /** Every check of the language is compiled, so this is a mistake of this program. */
    private static IllegalStateException unknown(Check check) {
        return new IllegalStateException("the class of " + check.protocol() + " knows nothing of " + check.name());
    }

    private Answer temporal(Check check) {
        Optional<Question> step = search.step(check.name());
        if (step.isPresent()) {
            return answers.of(step.orElseThrow(), new TlcOutcome.ActionPropertyViolated(check.name()));
        }
        Legend.TemporalProperty property = search.temporal(check.name()).orElseThrow(() -> unknown(check));
        Answer ranges = answers.ranges();
        if (!ranges.holds()) {
            return ranges;
        }
        try {
            return answers.of(search.check(property), check.name());
        } catch (OutOfRangeException e) {
            return Answer.of(new TlcOutcome.SpecificationError(
                    NoValue.message(check.property().orElseThrow(), e.what())));
        }
    }
}
