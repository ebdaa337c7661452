package org.interleave.generator.pluscal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interleave.dsl.flow.Flow;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.flow.ProcessFlow;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Operation;
import org.interleave.dsl.tree.Quantifier;
import org.interleave.dsl.tree.Variable;
import org.interleave.generator.lower.EmptySequences;
import org.interleave.generator.lower.Simplifier;
import org.interleave.generator.tla.ExpressionPrinter;
import org.interleave.generator.tla.Layout;
import org.interleave.generator.tla.ModuleWriter;

/**
 * Prints single ways of a choice as actions, where fairness speaks of them: in the translation a choice is one action. A
 * way is that action, and what it does to the variables that the choice can change.
 */
final class WayPrinter {
    private final FairnessFormulas fairness;
    private final ProcessNames names;
    private final ExpressionPrinter printer;
    private final Layout layout;

    WayPrinter(FairnessFormulas fairness, ProcessNames names, ExpressionPrinter printer, Layout layout) {
        this.fairness = fairness;
        this.names = names;
        this.printer = printer;
        this.layout = layout;
    }

    void print(ProcessFlow process, ModuleWriter out) {
        String name = process.process().name();
        for (Place way : fairness.waysOf(process)) {
            for (Place place : process.places()) {
                boolean here = Obligations.ways(place.flow()).stream()
                        .anyMatch(known -> known.step().equals(way));
                if (here) {
                    out.comment("One of the ways of " + names.label(name, place) + ".");
                    out.definition(names.action(name, names.label(name, way)), body(process, place, way));
                    out.blank();
                }
            }
        }
    }

    private List<String> body(ProcessFlow process, Place place, Place way) {
        String name = process.process().name();
        Flow flow = Flows.as(names.self(name), place.flow());
        Formula formula = new Formula(process, way, Flows.assigned(flow), names);
        Expression does = formula.of(Stuttering.leftOut(place, flow, names.self(name)), Map.of());
        List<String> lines = new ArrayList<>();
        lines.add("/\\ " + fairness.action(name, place));
        Expression simple = Simplifier.simplify(does);
        Expressions.conjuncts(simple)
                .forEach(part -> lines.addAll(Layout.hang("/\\ ", layout.block(printer.resolve(part), 5))));
        return lines;
    }

    /** What a way does, over the state before and the state after. */
    private record Formula(ProcessFlow process, Place way, Set<Variable> variables, ProcessNames names) {
        Expression of(Flow flow, Map<Variable, Expression> values) {
            if (flow instanceof Flow.Do todo) {
                return operation(todo, values);
            }
            if (flow instanceof Flow.Decide decide) {
                Expression condition = Expressions.over(values, decide.condition());
                return asking(
                        decide.condition(),
                        values,
                        new Expression.IfThenElse(
                                condition, of(decide.whenTrue(), values), of(decide.whenFalse(), values)));
            }
            if (flow instanceof Flow.Pick pick) {
                return new Expression.Quantified(
                        Quantifier.EXISTS,
                        pick.variable(),
                        Expressions.over(values, pick.set()),
                        of(pick.next(), values));
            }
            if (flow instanceof Flow.Choose choose) {
                return new Expression.Or(choose.ways().stream()
                        .filter(known -> known.step().equals(way))
                        .map(known -> of(known.flow(), values))
                        .toList());
            }
            return end(flow instanceof Flow.Arrive arrive ? Optional.of(arrive.place()) : Optional.empty(), values);
        }

        private Expression operation(Flow.Do todo, Map<Variable, Expression> values) {
            if (todo.operation() instanceof Operation.Await await) {
                return asking(
                        await.condition(),
                        values,
                        new Expression.And(
                                List.of(Expressions.over(values, await.condition()), of(todo.next(), values))));
            }
            if (todo.operation() instanceof Operation.Assign assign) {
                Map<Variable, Expression> now = new LinkedHashMap<>(values);
                now.put(assign.variable(), Expressions.over(values, assign.value()));
                return asking(assign.value(), values, of(todo.next(), now));
            }
            return of(todo.next(), values);
        }

        /** What is behind an expression. Where another way was taken, that may ask an empty sequence for an element. */
        private static Expression asking(Expression expression, Map<Variable, Expression> values, Expression next) {
            List<Expression> all = new ArrayList<>();
            for (EmptySequences.Asked asked : EmptySequences.asked(Simplifier.simplify(expression))) {
                all.add(Simplifier.negate(Simplifier.simplify(Expressions.over(values, asked.wrong()))));
            }
            all.add(next);
            return new Expression.And(all);
        }

        private Expression end(Optional<Place> place, Map<Variable, Expression> values) {
            List<Expression> all = new ArrayList<>();
            for (Variable variable : variables) {
                Expression next = new Expression.Parameter(variable.name() + "'");
                all.add(equal(next, values.getOrDefault(variable, new Expression.Read(variable))));
            }
            if (!process.isAtOnePlace()) {
                String name = process.process().name();
                String label = place.map(at -> names.label(name, at)).orElse(PlaceResolver.DONE);
                Expression next =
                        new Expression.Element(new Expression.Parameter("pc'"), names.id(name, Optional.empty()));
                all.add(equal(next, new Expression.NameLiteral(label)));
            }
            return new Expression.And(all);
        }

        private static Expression equal(Expression left, Expression right) {
            return new Expression.Binary(BinaryOperator.EQUAL, left, right);
        }
    }
}
