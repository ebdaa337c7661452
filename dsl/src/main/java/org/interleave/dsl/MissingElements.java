package org.interleave.dsl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.KernelObject;
import org.interleave.dsl.tree.Operation;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.Quantifier;
import org.interleave.dsl.tree.Statement;
import org.interleave.dsl.tree.TestOperation;
import org.interleave.dsl.tree.Type;
import org.interleave.dsl.tree.ValueRanges;
import org.interleave.dsl.tree.Variable;

/**
 * Makes it a misuse of an array to write an element that it does not have. TLA+ would change nothing then and say
 * nothing. Where the key is sure to be right, nothing is added.
 */
@Library
final class MissingElements {
    private final ProcessDeclaration process;
    private final ValueRanges known;
    private final Map<Variable, KernelObject> objects;

    private MissingElements(ProcessDeclaration process, ValueRanges known, Map<Variable, KernelObject> objects) {
        this.process = process;
        this.known = known;
        this.objects = objects;
    }

    /**
     * Processes with the misuses that are possible.
     *
     * @param processes the processes with the misuses
     * @param objects the arrays that can be misused so
     */
    record Found(List<ProcessDeclaration> processes, List<KernelObject> objects) {}

    static Found in(List<ProcessDeclaration> processes) {
        Map<Variable, KernelObject> objects = new LinkedHashMap<>();
        List<ProcessDeclaration> all = processes.stream()
                .map(process -> new MissingElements(process, new ValueRanges(processes, process), objects).process())
                .toList();
        return new Found(all, List.copyOf(objects.values()));
    }

    private ProcessDeclaration process() {
        return new ProcessDeclaration(
                process.name(),
                process.comment(),
                process.variables(),
                all(process.body()),
                process.family(),
                process.runsWhile(),
                process.owesNothing(),
                process.location());
    }

    private List<Statement> all(List<Statement> statements) {
        return statements.stream().map(this::one).toList();
    }

    private Statement one(Statement statement) {
        if (statement instanceof Statement.Step step) {
            return new Statement.Step(step.info(), operations(step.operations()));
        }
        if (statement instanceof Statement.Branch branch) {
            TestOperation test = new TestOperation(
                    branch.test().condition(),
                    operations(branch.test().onSuccess()),
                    operations(branch.test().onFailure()),
                    branch.test().success(),
                    branch.test().failure(),
                    branch.test().negated());
            return new Statement.Branch(
                    branch.info(), test, all(branch.then()), all(branch.otherwise()), branch.location());
        }
        if (statement instanceof Statement.Either either) {
            return new Statement.Either(
                    either.info(), either.ways().stream().map(this::way).toList());
        }
        if (statement instanceof Statement.With with) {
            known.learn(with.variable(), with.set());
        }
        return statement instanceof Statement.Also also
                ? new Statement.Also(operations(also.operations()), also.location())
                : statement.mapInside(this::all);
    }

    private Statement.Way way(Statement.Way way) {
        return new Statement.Way(
                way.name(), operations(way.operations()), all(way.body()), way.waitsItsTurn(), way.location());
    }

    private List<Operation> operations(List<Operation> operations) {
        List<Operation> all = new ArrayList<>();
        for (Operation operation : operations) {
            if (operation instanceof Operation.Assign assign) {
                for (Expression wrong : wrong(assign.value())) {
                    all.add(new Operation.Misuse(
                            Optional.of(object(assign.variable()).name()),
                            wrong,
                            "written where it has no element",
                            assign.location()));
                }
                all.add(assign);
            } else if (operation instanceof Operation.When when) {
                all.add(new Operation.When(when.condition(), operations(when.operations()), when.location()));
            } else {
                all.add(operation);
            }
        }
        return all;
    }

    private KernelObject object(Variable variable) {
        return objects.computeIfAbsent(
                variable,
                array -> new KernelObject(array.name(), List.of(), List.of(), Optional.empty(), array.location()));
    }

    /** The conditions under which a new value changes an element that is not there. */
    private List<Expression> wrong(Expression value) {
        List<Expression> wrong = new ArrayList<>();
        if (value instanceof Expression.ElementUpdate update) {
            wrong.addAll(wrong(update.function()));
            noElement(update).ifPresent(wrong::add);
            wrong.addAll(wrong(update.value()));
        } else if (value instanceof Expression.Let let) {
            wrong.addAll(wrong(Expressions.inlined(let)));
        } else if (value instanceof Expression.FieldUpdate update) {
            wrong.addAll(wrong(update.struct()));
            wrong.addAll(wrong(update.value()));
        } else if (value instanceof Expression.IfThenElse choice) {
            wrong(choice.then()).forEach(part -> wrong.add(both(choice.condition(), part)));
            wrong(choice.otherwise()).forEach(part -> wrong.add(both(new Expression.Not(choice.condition()), part)));
        } else if (value instanceof Expression.FunctionLiteral function) {
            known.learn(function.variable(), function.keys());
            wrong(function.value())
                    .forEach(part -> wrong.add(
                            new Expression.Quantified(Quantifier.EXISTS, function.variable(), function.keys(), part)));
        }
        return wrong;
    }

    private static Expression both(Expression one, Expression other) {
        return new Expression.And(List.of(one, other));
    }

    private Optional<Expression> noElement(Expression.ElementUpdate update) {
        Optional<Type> keys = known.of(update.function())
                .flatMap(type -> type instanceof Type.ArrayType array ? Optional.of(array.key()) : Optional.empty());
        if (keys.isEmpty() || known.fits(update.key(), keys.orElseThrow())) {
            return Optional.empty();
        }
        return Optional.of(new Expression.Binary(
                BinaryOperator.NOT_IN, update.key(), new Expression.AllValues(keys.orElseThrow())));
    }
}
