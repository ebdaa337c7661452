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
import org.interleave.dsl.tree.Protocol;
import org.interleave.generator.lower.LockOrder;
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
     * Prints all that a protocol's properties ask for.
     *
     * @param protocol the protocol
     * @param out takes the lines
     * @param names takes the name of each question
     */
    public void print(Protocol protocol, ModuleWriter out, Map<Observation, String> names) {
        for (Property property : protocol.properties()) {
            question(property.formula()).ifPresent(question -> {
                Observation observation = new Observation(property.name(), question.kind());
                String name = name(observation);
                out.blank();
                out.definition(name, never(question));
                names.put(observation, name);
            });
        }
    }

    /**
     * Prints for orders of locks the question whether they happen.
     *
     * @param orders the orders
     * @param out takes the lines
     * @param names takes the name of each question
     */
    public void print(List<LockOrder> orders, ModuleWriter out, Map<Observation, String> names) {
        for (LockOrder order : orders) {
            Observation observation =
                    new Observation(order.held() + "_" + order.acquired(), Observation.Kind.LOCK_ORDER);
            String name = name(observation);
            out.blank();
            out.definition(name, never(new Question(observation.kind(), order.seen())));
            names.put(observation, name);
        }
    }

    private static String name(Observation observation) {
        String kind = observation.kind().name();
        return "Interleave_" + observation.property() + "_" + kind.charAt(0)
                + kind.substring(1).toLowerCase(Locale.ROOT);
    }

    private List<String> never(Question question) {
        Expression never = printer.resolve(new Expression.Not(Simplifier.simplify(question.condition())));
        return question.kind().isOfSteps() ? layout.everyStep(never, 2) : layout.block(never, 2);
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
