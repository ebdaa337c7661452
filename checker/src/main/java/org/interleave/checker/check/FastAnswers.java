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
import org.interleave.checker.tlc.RawTrace;
import org.interleave.checker.tlc.TlcOutcome;
import org.interleave.generator.lower.SearchBounds;

/** Makes of what a search found the outcomes that TLC would have, with their behaviours. */
final class FastAnswers {
    private final FastSearch search;
    private final PackedTraces traces;
    private final Supplier<TlcOutcome> stopped;

    /**
     * Answers from one search.
     *
     * @param search the search
     * @param traces makes behaviours of packed states
     * @param stopped what to say of what was not decided when it was told to stop
     */
    FastAnswers(FastSearch search, PackedTraces traces, Supplier<TlcOutcome> stopped) {
        this.search = search;
        this.traces = traces;
        this.stopped = stopped;
    }

    /** An outcome with its behaviour. */
    record Answer(TlcOutcome outcome, Optional<RawTrace> trace) {
        static Answer of(TlcOutcome outcome) {
            return new Answer(outcome, Optional.empty());
        }

        boolean holds() {
            return outcome instanceof TlcOutcome.Holds;
        }
    }

    /**
     * Where an expression has no value, nothing is known of what is not found before that. States with a value outside of its
     * type have no packed form, so that it is not known what they would break.
     */
    Answer of(Question question, TlcOutcome violated) {
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
            return ending(found.orElseThrow(), violated);
        }
        if (outside.isPresent()) {
            return withoutValue ? withoutValue(outside.orElseThrow()) : beyond(outside.orElseThrow());
        }
        return notFound();
    }

    /** An error, and the behaviour to the state in which the value is asked for. */
    private Answer withoutValue(Found found) {
        TlcOutcome error = new TlcOutcome.SpecificationError(
                traces.withoutValue(found.refused().orElseThrow(), found.state()));
        return found.level() == 0 ? Answer.of(error) : ending(found, error);
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
            return Answer.of(FastChecker.outOfMemory(full.limit()));
        }
        if (ending instanceof Ending.Cancelled) {
            return Answer.of(stopped.get());
        }
        return search.result().figures().distinct() == 0
                ? Answer.of(new TlcOutcome.SpecificationError(TlcOutcome.NO_INITIAL_STATE))
                : Answer.of(new TlcOutcome.Holds());
    }

    /** A rule that steps can break, or states: the shorter counterexample is shown. */
    Answer rule(String name) {
        TlcOutcome violated = new TlcOutcome.InvariantViolated(name);
        Optional<Found> step = search.rule(name).flatMap(search::found);
        Optional<Question> ofStates =
                name.equals(SearchBounds.TYPE_OK) ? Optional.of(new Question.InRange()) : search.invariant(name);
        Optional<Found> state = ofStates.filter(question -> !(question instanceof Question.InRange))
                .flatMap(search::found)
                .filter(one ->
                        step.isEmpty() || one.level() <= step.orElseThrow().level());
        if (step.isPresent() && state.isEmpty()) {
            Found found = step.orElseThrow();
            return search.path(found)
                    .map(path -> new Answer(
                            violated,
                            Optional.of(traces.misuse(path, found.misuse().orElseThrow()))))
                    .orElseGet(() -> Answer.of(stopped.get()));
        }
        return ofStates.map(question -> of(question, violated)).orElseGet(this::notFound);
    }

    /** Who can never go on, from some state on. */
    Answer stuck(Function<ClosedParts, Optional<ClosedParts.Stuck>> which) {
        Answer ranges = ranges();
        if (!ranges.holds()) {
            return ranges;
        }
        Optional<ClosedParts> parts = search.closedParts();
        if (parts.isEmpty()) {
            return Answer.of(stopped.get());
        }
        Optional<ClosedParts.Stuck> stuck = which.apply(parts.orElseThrow());
        return stuck.map(found ->
                        ending(found.found(search.result().space()), new TlcOutcome.Hangs(search.names(found.who()))))
                .orElseGet(this::notFound);
    }

    /** Whether every value that is asked for is there: where one is not, nothing temporal is decided. */
    Answer ranges() {
        return of(new Question.InRange(), new TlcOutcome.InvariantViolated(SearchBounds.TYPE_OK));
    }

    /** What comes of a property of endless behaviours. */
    Answer of(LivenessResult result, String property) {
        if (result instanceof LivenessResult.Violated violated) {
            return new Answer(
                    new TlcOutcome.PropertyViolated(Optional.of(property)), Optional.of(traces.of(violated.lasso())));
        }
        if (result instanceof LivenessResult.Full full) {
            return Answer.of(FastChecker.outOfMemory(full.limit()));
        }
        return Answer.of(result instanceof LivenessResult.Holds ? new TlcOutcome.Holds() : stopped.get());
    }

    /** A violation that ends where something was found. */
    private Answer ending(Found found, TlcOutcome outcome) {
        return search.path(found)
                .map(path -> new Answer(outcome, Optional.of(traces.of(path))))
                .orElseGet(() -> Answer.of(stopped.get()));
    }

    /** A violation that is there at the beginning. */
    Answer ending(Path path, TlcOutcome outcome) {
        return new Answer(outcome, Optional.of(traces.of(path)));
    }
}
