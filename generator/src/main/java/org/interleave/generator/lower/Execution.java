package org.interleave.generator.lower;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.dsl.flow.Flow;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Operation;
import org.interleave.dsl.tree.ProcessDeclaration;
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
        return run(flow, values, List.of(), List.of());
    }

    private Outcome run(Flow flow, Map<Variable, Expression> values, List<Expression> awaits, List<String> c) {
        if (flow instanceof Flow.Do todo) {
            return operation(todo, values, awaits, c);
        }
        if (flow instanceof Flow.Decide decide) {
            Expression condition = over(values, decide.condition());
            if (condition instanceof Expression.BooleanLiteral literal) {
                return run(literal.value() ? decide.whenTrue() : decide.whenFalse(), values, awaits, c);
            }
            return new Outcome.Fork(
                    condition,
                    decide.words(),
                    run(decide.whenTrue(), values, awaits, c),
                    run(decide.whenFalse(), values, awaits, c));
        }
        if (flow instanceof Flow.Pick pick) {
            Choice choice = new Choice(pick.variable(), over(values, pick.set()));
            return new Outcome.Picked(choice, run(pick.next(), values, awaits, c));
        }
        if (flow instanceof Flow.Choose choose) {
            return new Outcome.Ways(choose.ways().stream()
                    .map(way -> new Outcome.Way(way.step(), way.word(), run(way.flow(), values, awaits, c)))
                    .toList());
        }
        if (flow instanceof Flow.Arrive arrive) {
            List<String> text = new ArrayList<>(c);
            arrive.jump().ifPresent(label -> text.add("goto " + label.name() + ";"));
            return new Outcome.Leaf(awaits, values, new Destination.Stand(Optional.of(arrive.place())), text);
        }
        return new Outcome.Leaf(awaits, values, new Destination.Stand(Optional.empty()), c);
    }

    private Outcome operation(Flow.Do todo, Map<Variable, Expression> values, List<Expression> awaits, List<String> c) {
        if (todo.operation() instanceof Operation.Await await) {
            List<Expression> more = new ArrayList<>(awaits);
            Expression condition = over(values, await.condition());
            more.add(condition);
            return new Outcome.Awaited(condition, run(todo.next(), values, more, c));
        }
        if (todo.operation() instanceof Operation.Misuse misuse) {
            return new Outcome.Checked(misuse, over(values, misuse.wrong()), run(todo.next(), values, awaits, c));
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
        return run(todo.next(), now, awaits, text);
    }

    /** An expression over the values so far, said over the values before the step. */
    private Expression over(Map<Variable, Expression> values, Expression expression) {
        return Simplifier.simplify(substitute(values, expression));
    }

    private Expression substitute(Map<Variable, Expression> values, Expression expression) {
        if (expression instanceof Expression.Read read) {
            return values.getOrDefault(read.variable(), read);
        }
        if (expression instanceof Expression.Self) {
            return self;
        }
        return Expressions.mapParts(expression, part -> substitute(values, part));
    }

    /** An expression in which a process stands for whoever takes the step. */
    static Expression as(Expression who, Expression expression) {
        return Simplifier.simplify(Expressions.as(who, expression));
    }
}
