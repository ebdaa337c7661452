package org.interleave.generator.tla;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Formula;
import org.interleave.dsl.tree.Formulas;
import org.interleave.dsl.tree.Property;
import org.interleave.generator.lower.LockOrder;
import org.interleave.generator.lower.LoweredProtocol;
import org.interleave.generator.lower.Simplifier;

/** Prints for each property the question whether there is a state or a step that it speaks of. */
public final class ObservationPrinter {
    private final ExpressionPrinter printer;
    private final Layout layout;

    /**
     * A printer.
     *
     * @param printer prints expressions
     * @param layout breaks what does not fit on a line
     */
    public ObservationPrinter(ExpressionPrinter printer, Layout layout) {
        this.printer = printer;
        this.layout = layout;
    }

    /** What a property asks for: a state or a step in which a condition holds. */
    private record Question(Observation.Kind kind, Expression condition) {}

    /**
     * Prints all that a protocol's properties ask for, and in which order locks are taken.
     *
     * @param lowered the protocol
     * @param out takes the lines
     * @param names takes the name of each question
     */
    public void print(LoweredProtocol lowered, ModuleWriter out, Map<Observation, String> names) {
        for (Property property : lowered.protocol().properties()) {
            question(property.formula()).ifPresent(question -> print(lowered, property.name(), question, out, names));
        }
        for (LockOrder order : lowered.lockOrders()) {
            print(lowered, order.name(), new Question(Observation.Kind.LOCK_ORDER, order.seen()), out, names);
        }
    }

    private void print(
            LoweredProtocol lowered, String of, Question question, ModuleWriter out, Map<Observation, String> names) {
        Observation observation = new Observation(of, question.kind());
        String name = name(observation);
        out.blank();
        out.definition(name, never(question, MisusePrinter.judged(lowered)));
        names.put(observation, name);
    }

    private static String name(Observation observation) {
        String kind = observation.kind().name();
        return "Interleave_" + observation.property() + "_" + kind.charAt(0)
                + kind.substring(1).toLowerCase(Locale.ROOT);
    }

    private List<String> never(Question question, String variables) {
        Expression never = printer.resolve(new Expression.Not(Simplifier.simplify(question.condition())));
        return question.kind().isOfSteps() ? layout.everyStep(never, variables, 2) : layout.block(never, 2);
    }

    private static Optional<Question> question(Formula formula) {
        if (formula instanceof Formula.Reachable reachable) {
            return Optional.of(new Question(Observation.Kind.REACHABLE, reachable.condition()));
        }
        if (formula instanceof Formula.Overtaking overtaking) {
            return Optional.of(new Question(Observation.Kind.PREMISE, MonitorPrinter.premise(overtaking)));
        }
        if (formula instanceof Formula.Refines refines) {
            return Optional.of(new Question(Observation.Kind.MOVE, moves(refines)));
        }
        return Formulas.premise(formula).map(ObservationPrinter::supposed);
    }

    private static Question supposed(Expression premise) {
        boolean ofStep = Expressions.everything(premise).anyMatch(Expression.Next.class::isInstance);
        return new Question(ofStep ? Observation.Kind.STEP_PREMISE : Observation.Kind.PREMISE, premise);
    }

    /** Whether a step changes anything of the more abstract protocol. */
    private static Expression moves(Formula.Refines refines) {
        return new Expression.Or(refines.mapping().stream()
                .map(Formula.Mapped::value)
                .map(value ->
                        (Expression) new Expression.Binary(BinaryOperator.NOT_EQUAL, new Expression.Next(value), value))
                .toList());
    }
}
