package org.interleave.checker.check;

import java.util.List;
import java.util.Optional;
import org.interleave.checker.evaluate.Evaluator;
import org.interleave.checker.trace.Actor;
import org.interleave.checker.trace.Trace;
import org.interleave.checker.trace.TraceStep;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Protocol;
import org.interleave.generator.lower.Clause;
import org.interleave.generator.lower.LoweredProtocol;
import org.interleave.generator.lower.Lowering;

/** The step that breaks a rule of use, where a counterexample ends in the state before it. */
public final class MisusingStep {
    /** The variable that says which rule the last step broke, where a module has such steps. */
    private static final String BROKEN = "broken";

    private MisusingStep() {}

    /**
     * Finds the step.
     *
     * @param protocol the protocol
     * @param result what came out of the check of a property
     * @return the step, as if it changed nothing; none if the counterexample has it already, or it is not known
     */
    public static Optional<TraceStep> of(Protocol protocol, PropertyResult result) {
        if (!breaksARule(result) || result.trace().filter(MisusingStep::hasIt).isPresent()) {
            return Optional.empty();
        }
        LoweredProtocol lowered = Lowering.lower(protocol);
        Trace trace = result.trace().orElseThrow();
        Evaluator last = new Evaluator(lowered, trace.last().values());
        try {
            return lowered.invariants().stream()
                    .filter(invariant -> invariant.name().equals(result.property()))
                    .flatMap(invariant -> invariant.clauses().stream())
                    .filter(clause -> !last.holds(clause.condition()))
                    .findFirst()
                    .flatMap(clause -> step(lowered, trace, clause, last));
        } catch (IllegalArgumentException e) {
            // It cannot be told.
            return Optional.empty();
        }
    }

    /**
     * Whether a result has a counterexample to a rule of use.
     *
     * @param result what came out of the check of a property
     * @return whether it has
     */
    public static boolean breaksARule(PropertyResult result) {
        return result.kind() == CheckKind.MISUSE
                && result.verdict() == Verdict.VIOLATED
                && result.trace().isPresent();
    }

    /** Whether the last step is one that only notes which rule it breaks. */
    private static boolean hasIt(Trace trace) {
        List<TraceStep> steps = trace.steps();
        return !steps.isEmpty()
                && !steps.get(steps.size() - 1).changes().isEmpty()
                && steps.get(steps.size() - 1).changes().stream()
                        .allMatch(change -> change.variable().equals(BROKEN));
    }

    private static Optional<TraceStep> step(LoweredProtocol lowered, Trace trace, Clause clause, Evaluator last) {
        Witness witness = Witness.of(clause.condition(), false, last);
        return Expressions.everything(clause.condition())
                .filter(Expression.At.class::isInstance)
                .map(Expression.At.class::cast)
                .findFirst()
                .flatMap(at -> lowered.process(at.process()).actions().stream()
                        .filter(action -> at.labels().contains(action.step().label()))
                        .findFirst()
                        .map(action -> new TraceStep(
                                new Actor(at.process(), at.member().map(witness.evaluator()::value)),
                                action.step().name(),
                                List.of(),
                                Optional.empty(),
                                action.step().function().map(function -> function.name()),
                                action.step().function().map(function -> function.file()),
                                action.c(),
                                clause.location(),
                                List.of(),
                                trace.last())));
    }
}
