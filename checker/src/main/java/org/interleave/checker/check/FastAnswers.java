package org.interleave.checker.check;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.interleave.checker.fast.ClosedParts;
import org.interleave.checker.fast.Ending;
import org.interleave.checker.fast.Found;
import org.interleave.checker.fast.Path;
import org.interleave.checker.fast.Question;
import org.interleave.checker.fast.liveness.LivenessResult;
import org.interleave.checker.trace.Trace;
import org.interleave.generator.lower.SearchBounds;

/** Makes of what a search found the outcomes of checks, with their behaviours. */
final class FastAnswers {
    private final FastSearch search;
    private final PackedTraces traces;
    private final Supplier<RunOutcome> stopped;
    private final boolean behaviours;

    /**
     * Answers from one search.
     *
     * @param search the search
     * @param traces makes typed behaviours of packed ones
     * @param stopped what to say of what was not decided when it was told to stop
     * @param behaviours whether behaviours are asked for, or verdicts only
     */
    FastAnswers(FastSearch search, PackedTraces traces, Supplier<RunOutcome> stopped, boolean behaviours) {
        this.search = search;
        this.traces = traces;
        this.stopped = stopped;
        this.behaviours = behaviours;
    }

    /**
     * Where an expression has no value, nothing is known of what is not found before that. States with a value outside of its
     * type have no packed form, so that it is not known what they would break.
     *
     * @param question what is looked for
     * @param property what is violated where that is found
     */
    RunOutcome of(Question question, String property) {
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
            return showing(found.orElseThrow(), traces::of, violated(property));
        }
        if (outside.isPresent()) {
            return withoutValue ? withoutValue(outside.orElseThrow()) : beyond(outside.orElseThrow());
        }
        return notFound();
    }

    private static Function<Optional<Trace>, RunOutcome> violated(String property) {
        return trace -> new RunOutcome.Violated(Optional.of(property), trace);
    }

    /** An error, and the behaviour to the state in which the value is asked for. */
    private RunOutcome withoutValue(Found found) {
        String message = traces.withoutValue(found.refused().orElseThrow(), found.state());
        return found.level() == 0
                ? RunOutcome.error(message, Optional.empty())
                : showing(found, traces::of, trace -> RunOutcome.error(message, trace));
    }

    private RunOutcome beyond(Found found) {
        if (found.level() == 0) {
            return violated(SearchBounds.TYPE_OK).apply(Optional.empty());
        }
        int action = found.refused().orElseThrow().action();
        return showing(found, path -> traces.beyond(path, action), violated(SearchBounds.TYPE_OK));
    }

    private RunOutcome notFound() {
        Ending ending = search.result().ending();
        if (ending instanceof Ending.Full full) {
            return FastChecker.outOfMemory(full.limit());
        }
        if (ending instanceof Ending.Cancelled) {
            return stopped.get();
        }
        return search.result().figures().distinct() == 0 ? RunOutcome.noInitialState() : new RunOutcome.Holds();
    }

    /** A rule that steps can break, or states: the shorter counterexample is shown. */
    RunOutcome rule(String name) {
        Optional<Found> step = search.rule(name).flatMap(search::found);
        Optional<Question> ofStates =
                name.equals(SearchBounds.TYPE_OK) ? Optional.of(new Question.InRange()) : search.invariant(name);
        Optional<Found> state = ofStates.filter(question -> !(question instanceof Question.InRange))
                .flatMap(search::found)
                .filter(one ->
                        step.isEmpty() || one.level() <= step.orElseThrow().level());
        if (step.isPresent() && state.isEmpty()) {
            Found found = step.orElseThrow();
            return showing(found, path -> traces.misuse(path, found.misuse().orElseThrow()), violated(name));
        }
        return ofStates.map(question -> of(question, name)).orElseGet(this::notFound);
    }

    /** Who can never go on, from some state on. */
    RunOutcome stuck(Function<ClosedParts, Optional<ClosedParts.Stuck>> which) {
        RunOutcome ranges = ranges();
        if (ranges.verdict() != Verdict.HOLDS) {
            return ranges;
        }
        Optional<ClosedParts> parts = search.closedParts();
        if (parts.isEmpty()) {
            return stopped.get();
        }
        Optional<ClosedParts.Stuck> stuck = which.apply(parts.orElseThrow());
        return stuck.map(found -> showing(
                        found.found(search.result().space()),
                        traces::of,
                        trace -> new RunOutcome.Hangs(search.names(found.who()), trace)))
                .orElseGet(this::notFound);
    }

    /** Whether every value that is asked for is there: where one is not, nothing temporal is decided. */
    RunOutcome ranges() {
        return of(new Question.InRange(), SearchBounds.TYPE_OK);
    }

    /** What comes of a property of endless behaviours. */
    RunOutcome of(LivenessResult result, String property) {
        if (result instanceof LivenessResult.Violated violated) {
            return new RunOutcome.Violated(Optional.of(property), Optional.of(traces.of(violated.lasso())));
        }
        if (result instanceof LivenessResult.Full full) {
            return FastChecker.outOfMemory(full.limit());
        }
        return result instanceof LivenessResult.Holds ? new RunOutcome.Holds() : stopped.get();
    }

    /** An outcome, and the behaviour to what was found, if that is asked for. */
    private RunOutcome showing(
            Found found, Function<Path, Trace> trace, Function<Optional<Trace>, RunOutcome> outcome) {
        return behaviours
                ? search.path(found)
                        .map(path -> outcome.apply(Optional.of(trace.apply(path))))
                        .orElseGet(stopped)
                : outcome.apply(Optional.empty());
    }

    /** A violation that is there at the beginning. */
    RunOutcome violated(Path path, String property) {
        return violated(property).apply(Optional.of(traces.of(path)));
    }
}
