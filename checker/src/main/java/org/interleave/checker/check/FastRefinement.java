package org.interleave.checker.check;

import java.util.List;
import java.util.Optional;
import org.interleave.checker.fast.Found;
import org.interleave.checker.fast.Path;
import org.interleave.checker.fast.Question;
import org.interleave.checker.fast.StateSpace;
import org.interleave.checker.fast.liveness.LivenessResult;
import org.interleave.checker.refinement.Refinement;
import org.interleave.checker.refinement.RefiningProtocol;
import org.interleave.generator.compiled.OutOfRangeException;
import org.interleave.generator.compiled.Temporal;

/**
 * Decides whether a protocol refines another one: where it begins and its steps are looked at by the search, and what the
 * other protocol owes is decided in the graph of all states.
 *
 * <p>A behaviour that breaks weak fairness comes to states in which the other protocol could meet the condition, stays
 * there, and never meets it. One that breaks strong fairness comes back to such states, and meets it no more. So both are
 * looked for in the graph without the steps that meet the condition.
 */
final class FastRefinement {
    private final FastSearch search;
    private final FastAnswers answers;
    private final Refinement refinement;
    private final RefiningProtocol refining;
    private final StateSpace space;

    /**
     * For one refinement.
     *
     * @param search the search that was made
     * @param answers makes outcomes of what was found
     * @param refinement the refinement
     */
    FastRefinement(FastSearch search, FastAnswers answers, Refinement refinement) {
        this.search = search;
        this.answers = answers;
        this.refinement = refinement;
        this.refining = search.refining();
        this.space = search.result().space();
    }

    /** Whether every behaviour is one of the other protocol. */
    RunOutcome decided() {
        try {
            Optional<Path> wrong = search.beginning(state -> !refinement.mayBeginIn(state, 0));
            if (wrong.isPresent()) {
                return answers.violated(wrong.orElseThrow(), name());
            }
            RunOutcome steps = step(refining.notAllowed(refinement));
            if (steps.verdict() != Verdict.HOLDS) {
                return steps;
            }
            RunOutcome bounds = answers.ranges();
            return bounds.verdict() == Verdict.HOLDS && refinement.isFair() ? fairness() : bounds;
        } catch (OutOfRangeException e) {
            return withoutValue(e);
        }
    }

    /** Whether a step changes something of what is mapped. */
    RunOutcome moves() {
        return step(refining.moves(refinement));
    }

    private String name() {
        return refinement.property().name();
    }

    private RunOutcome step(int number) {
        Question question = new Question.Step(number);
        Optional<Found> found = search.found(question);
        return search.found(new Question.Step(refining.withoutValue(refinement)))
                .filter(missing ->
                        found.isEmpty() || missing.level() < found.orElseThrow().level())
                .map(this::withoutValue)
                .orElseGet(() -> answers.of(question, name()));
    }

    private RunOutcome withoutValue(Found missing) {
        try {
            refinement.allows(missing.state(), 0, missing.next().orElseThrow(), 0);
            throw new IllegalStateException("nothing is missing in a step that was refused");
        } catch (OutOfRangeException e) {
            return withoutValue(e);
        }
    }

    private RunOutcome withoutValue(OutOfRangeException missing) {
        return RunOutcome.error(NoValue.message(refinement.property(), missing.what()), Optional.empty());
    }

    /** The first condition of the other protocol that does not hold decides it. */
    private RunOutcome fairness() {
        List<Boolean> strong = refinement.strong();
        for (int condition = 0; condition < strong.size(); condition++) {
            RunOutcome one = answers.of(fairness(condition, strong.get(condition)), name());
            if (one.verdict() != Verdict.HOLDS) {
                return one;
            }
        }
        return new RunOutcome.Holds();
    }

    private LivenessResult fairness(int condition, boolean strong) {
        int cannot = refining.cannotMeet(refinement, condition);
        Temporal property = strong ? new Temporal.EventuallyAlways(cannot) : new Temporal.InfinitelyOften(cannot);
        return search.checkWithout(
                property,
                (from, to) ->
                        refinement.meets(condition, space.array(from), space.at(from), space.array(to), space.at(to)));
    }
}
