package org.interleave.checker.check;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.interleave.checker.fast.ClosedParts;
import org.interleave.checker.fast.Question;
import org.interleave.checker.fast.SearchResult;
import org.interleave.dsl.tree.Operation;
import org.interleave.generator.compiled.Legend;
import org.interleave.generator.compiled.OutOfRangeException;
import org.interleave.generator.compiled.Overtaking;
import org.interleave.generator.tla.Observation;

/** Answers the runs of one protocol, from a search by the fast checker. */
final class FastRuns {
    /** The fast checker is this program. */
    static final String TOOL = "Java " + Runtime.version();

    private final FastSearch search;
    private final PackedTraces traces;
    private final Duration time;
    private final Supplier<RunOutcome> stopped;

    /**
     * For one protocol.
     *
     * @param search the search that was made
     * @param traces makes typed behaviours of packed ones
     * @param time how long it took
     * @param stopped what to say of what was not decided when it was told to stop
     */
    FastRuns(FastSearch search, PackedTraces traces, Duration time, Supplier<RunOutcome> stopped) {
        this.search = search;
        this.traces = traces;
        this.time = time;
        this.stopped = stopped;
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
                .orElseGet(() -> decided(run, () -> outcome(run, answers(run.decides()))));
    }

    /** Nobody is shown the behaviour of a run that decides no check, or of several together. */
    private FastAnswers answers(boolean behaviours) {
        return new FastAnswers(search, traces, stopped, behaviours);
    }

    /** What comes of several checks of safety: the first that does not hold decides. */
    private Done together(Run run) {
        FastAnswers answers = answers(false);
        return decided(
                run,
                () -> run.checks().stream()
                        .map(check -> outcome(Run.alone(check), answers))
                        .filter(outcome -> outcome.verdict() != Verdict.HOLDS)
                        .findFirst()
                        .orElseGet(RunOutcome.Holds::new));
    }

    private Done counted(Run run) {
        return decided(
                run,
                () -> answers(true).of(FastSearch.OVERTAKEN, run.checks().get(0).name()));
    }

    private Done decided(Run run, Supplier<RunOutcome> decide) {
        long start = System.nanoTime();
        RunOutcome outcome = decide.get();
        Duration own = time.plusNanos(System.nanoTime() - start);
        Set<String> broken =
                search.constraints().stream().map(run.module()::called).collect(Collectors.toCollection(HashSet::new));
        if (!search.broken().isEmpty()) {
            broken.add(run.notBroken());
        }
        if (!Set.of(Operation.Misuse.BOUND).containsAll(search.broken())) {
            broken.add(run.withinRules());
        }
        return new Done(
                run, new Answer(Engine.FAST, TOOL, outcome, Optional.of(searched()), search.taken(), broken, own));
    }

    private Search searched() {
        SearchResult result = search.result();
        return new Search(
                result.figures().distinct(),
                result.figures().generated(),
                OptionalInt.of(result.figures().depth()),
                result.isComplete());
    }

    private RunOutcome outcome(Run run, FastAnswers answers) {
        Check check = run.checks().get(0);
        if (run.observation().isPresent()) {
            return observed(run.observation().orElseThrow(), check, answers);
        }
        return switch (check.kind()) {
            case TYPE, MISUSE -> answers.rule(check.name());
            case DEADLOCK ->
                check.isOfGraph()
                        ? answers.stuck(ClosedParts::deadlock)
                        : answers.of(new Question.Deadlock(), check.name());
            case HANG -> answers.stuck(ClosedParts::hang);
            case TEMPORAL -> temporal(check, answers);
            case REFINEMENT ->
                refinement(check.name(), answers).map(FastRefinement::decided).orElseThrow(() -> unknown(check));
            default ->
                search.invariant(check.name())
                        .map(question -> answers.of(question, check.name()))
                        .orElseThrow(() -> unknown(check));
        };
    }

    private RunOutcome observed(Observation asked, Check check, FastAnswers answers) {
        if (asked.kind() == Observation.Kind.MOVE) {
            return refinement(asked.property(), answers)
                    .map(FastRefinement::moves)
                    .orElseThrow(() -> unknown(check));
        }
        return search.observed(asked)
                .map(question -> answers.of(question, asked.property()))
                .orElseThrow(() -> unknown(check));
    }

    private Optional<FastRefinement> refinement(String property, FastAnswers answers) {
        return search.refining()
                .refinement(property)
                .map(refinement -> new FastRefinement(search, answers, refinement));
    }

    /** Every check of the language is compiled, so this is a mistake of this program. */
    private static IllegalStateException unknown(Check check) {
        return new IllegalStateException("the class of " + check.protocol() + " knows nothing of " + check.name());
    }

    private RunOutcome temporal(Check check, FastAnswers answers) {
        Optional<Question> step = search.step(check.name());
        if (step.isPresent()) {
            return answers.of(step.orElseThrow(), check.name());
        }
        Legend.TemporalProperty property = search.temporal(check.name()).orElseThrow(() -> unknown(check));
        RunOutcome ranges = answers.ranges();
        if (ranges.verdict() != Verdict.HOLDS) {
            return ranges;
        }
        try {
            return answers.of(search.check(property), check.name());
        } catch (OutOfRangeException e) {
            return RunOutcome.error(NoValue.message(check.property().orElseThrow(), e.what()), Optional.empty());
        }
    }
}
