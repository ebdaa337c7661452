package org.interleave.checker.check;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interleave.checker.tlc.TlcOutcome;
import org.interleave.checker.tlc.TlcResult;
import org.interleave.checker.tlc.TlcStatistics;
import org.interleave.checker.trace.Trace;
import org.interleave.dsl.tree.Property;
import org.interleave.generator.tla.WatchPrinter;

/** Reads what TLC says of a run: with the names that authors gave, and typed behaviours. */
final class TlcAnswers {
    private final Run run;
    private final TlcResult result;
    private final boolean behaviours;

    private TlcAnswers(Run run, TlcResult result, boolean behaviours) {
        this.run = run;
        this.result = result;
        this.behaviours = behaviours;
    }

    /**
     * The answer.
     *
     * @param run the run
     * @param result what TLC says
     * @param behaviours whether behaviours are asked for, and the module has the protocol's actions
     */
    static Answer of(Run run, TlcResult result, boolean behaviours) {
        return new TlcAnswers(run, result, behaviours).answer();
    }

    private Answer answer() {
        return new Answer(
                Engine.TLC,
                result.toolFile()
                        + result.toolVersion().map(version -> ", " + version).orElse(""),
                outcome(),
                result.statistics().map(TlcAnswers::search),
                result.coverage().entrySet().stream()
                        .filter(action -> action.getValue().generated() > 0)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()),
                broken(),
                result.wallTime());
    }

    private static Search search(TlcStatistics statistics) {
        return new Search(statistics.distinct(), statistics.generated(), statistics.depth(), statistics.complete());
    }

    /** The invariants that were watched and broke. */
    private Set<String> broken() {
        return Stream.of(
                        run.watched().stream().map(Watched::invariant),
                        run.session().lowered().canBeCut()
                                ? Stream.of(run.notBroken(), run.withinRules())
                                : Stream.<String>empty(),
                        run.module().constraints().stream())
                .flatMap(invariants -> invariants)
                .filter(invariant -> result.printed().contains(WatchPrinter.says(invariant)))
                .collect(Collectors.toSet());
    }

    /** That a behaviour cannot be read costs this run its answer, and no other. */
    private RunOutcome outcome() {
        try {
            return outcome(result.outcome());
        } catch (RuntimeException | StackOverflowError e) {
            return RunOutcome.failed("the checker failed, which is a mistake of its own: " + e);
        }
    }

    private RunOutcome outcome(TlcOutcome outcome) {
        if (outcome instanceof TlcOutcome.InvariantViolated violated) {
            return new RunOutcome.Violated(Optional.of(run.module().author(violated.name())), trace());
        }
        if (outcome instanceof TlcOutcome.Deadlock) {
            return new RunOutcome.Violated(Optional.of(Property.NO_DEADLOCK), trace());
        }
        if (outcome instanceof TlcOutcome.PropertyViolated || outcome instanceof TlcOutcome.ActionPropertyViolated) {
            return new RunOutcome.Violated(Optional.empty(), trace());
        }
        if (outcome instanceof TlcOutcome.SpecificationError error) {
            return error.message().equals(TlcOutcome.NO_INITIAL_STATE)
                    ? RunOutcome.noInitialState()
                    : RunOutcome.error(
                            NoValue.message(error.message(), run.module()).orElse(error.message()), trace());
        }
        return of(outcome);
    }

    /** An outcome without a behaviour. */
    private static RunOutcome of(TlcOutcome outcome) {
        if (outcome instanceof TlcOutcome.Holds) {
            return new RunOutcome.Holds();
        }
        if (outcome instanceof TlcOutcome.AssertionFailed failed) {
            return RunOutcome.error(failed.message(), Optional.empty());
        }
        if (outcome instanceof TlcOutcome.TimedOut timedOut) {
            return RunOutcome.outOfTime(timedOut.limit());
        }
        if (outcome instanceof TlcOutcome.OutOfMemory outOfMemory) {
            return RunOutcome.outOfMemory(outOfMemory.heapMegabytes());
        }
        return outcome instanceof TlcOutcome.ToolFailure failure
                ? RunOutcome.failed(failure.message())
                : RunOutcome.stopped();
    }

    /** Nobody is shown the behaviour of a run that decides no check. */
    private Optional<Trace> trace() {
        return behaviours && run.decides()
                ? result.trace().map(raw -> new TlcTraces(run.session().lowered()).of(raw))
                : Optional.empty();
    }
}
