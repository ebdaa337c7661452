package org.interleave.generator.lower;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.dsl.flow.Flow;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.KernelObject;
import org.interleave.dsl.tree.Operation;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Variable;

/** Runs a step with the names of the old values in the place of values: what it reads later is what it wrote. */
final class Execution {
    private final Expression self;

    /** Runs the steps of a process; a member of a family is whoever takes the step. */
    Execution(ProcessDeclaration process) {
        this(process.family().isPresent() ? new Expression.Self() : new Expression.NameLiteral(process.name()));
    }

    private Execution(Expression self) {
        this.self = self;
    }

    Outcome run(Flow flow, Map<Variable, Expression> values) {
        return run(flow, values, List.of());
    }

    private Outcome run(Flow flow, Map<Variable, Expression> values, List<String> c) {
        if (flow instanceof Flow.Do todo) {
            return operation(todo, values, c);
        }
        if (flow instanceof Flow.Decide decide) {
            Expression condition = over(values, decide.condition());
            if (condition instanceof Expression.BooleanLiteral literal) {
                return asking(
                        decide.condition(),
                        values,
                        decide.location(),
                        run(literal.value() ? decide.whenTrue() : decide.whenFalse(), values, c));
            }
            return asking(
                    decide.condition(),
                    values,
                    decide.location(),
                    new Outcome.Fork(
                            condition,
                            decide.words(),
                            run(decide.whenTrue(), values, c),
                            run(decide.whenFalse(), values, c)));
        }
        if (flow instanceof Flow.Pick pick) {
            Choice choice = new Choice(pick.variable(), over(values, pick.set()));
            return new Outcome.Picked(choice, run(pick.next(), values, c));
        }
        if (flow instanceof Flow.Choose choose) {
            return new Outcome.Ways(choose.ways().stream()
                    .map(way -> new Outcome.Way(way.step(), way.word(), run(way.flow(), values, c)))
                    .toList());
        }
        if (flow instanceof Flow.Arrive arrive) {
            List<String> text = new ArrayList<>(c);
            arrive.jump().ifPresent(label -> text.add("goto " + label.name() + ";"));
            return new Outcome.Leaf(values, new Destination.Stand(Optional.of(arrive.place())), text);
        }
        return new Outcome.Leaf(values, new Destination.Stand(Optional.empty()), c);
    }

    private Outcome operation(Flow.Do todo, Map<Variable, Expression> values, List<String> c) {
        if (todo.operation() instanceof Operation.Await await) {
            Expression condition = over(values, await.condition());
            return asking(
                    await.condition(),
                    values,
                    await.location(),
                    new Outcome.Awaited(condition, run(todo.next(), values, c)));
        }
        if (todo.operation() instanceof Operation.Misuse misuse) {
            Expression wrong = over(values, misuse.wrong());
            Outcome.Rule rule = new Outcome.Rule(misuse.rule(), misuse.message(), misuse.location());
            return asking(
                    misuse.wrong(),
                    values,
                    misuse.location(),
                    new Outcome.Checked(rule, wrong, run(todo.next(), values, c)));
        }
        Operation.Assign assign = (Operation.Assign) todo.operation();
        Map<Variable, Expression> now = new LinkedHashMap<>(values);
        Expression value = over(values, assign.value());
        if (value.equals(new Expression.Read(assign.variable()))) {
            now.remove(assign.variable());
        } else {
            now.put(assign.variable(), value);
        }
        List<String> text = c;
        if (todo.origin() == Flow.Origin.ALSO) {
            text = new ArrayList<>(c);
            CText.assignment(assign).ifPresent(text::add);
        }
        return asking(assign.value(), values, assign.location(), run(todo.next(), now, text));
    }

    /** What comes behind an expression of the source: to ask a queue for an element while it is empty breaks its rules. */
    private Outcome asking(
            Expression expression, Map<Variable, Expression> values, SourceLocation location, Outcome next) {
        Outcome outcome = next;
        List<EmptySequences.Asked> asked = EmptySequences.asked(Simplifier.simplify(expression));
        for (int i = asked.size() - 1; i >= 0; i--) {
            Outcome.Rule rule = new Outcome.Rule(
                    KernelObject.invariantName(asked.get(i).variable().name()),
                    asked.get(i).message(),
                    location);
            Expression wrong = over(values, asked.get(i).wrong());
            if (!wrong.equals(new Expression.BooleanLiteral(false))) {
                outcome = new Outcome.Checked(rule, wrong, outcome);
            }
        }
        return outcome;
    }

    /** An expression over the values so far, said over the values before the step. */
    private Expression over(Map<Variable, Expression> values, Expression expression) {
        return Simplifier.simplify(Expressions.over(values, Expressions.as(self, expression)));
    }

    /** An expression in which a process stands for whoever takes the step. */
    static Expression as(Expression who, Expression expression) {
        return Simplifier.simplify(Expressions.as(who, expression));
    }
}
