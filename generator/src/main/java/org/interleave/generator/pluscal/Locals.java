package org.interleave.generator.pluscal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.interleave.dsl.flow.ControlFlow;
import org.interleave.dsl.flow.Flow;
import org.interleave.dsl.flow.ProcessFlow;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Operation;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.Type;
import org.interleave.dsl.tree.Variable;
import org.interleave.dsl.tree.VariableDeclaration;

/**
 * Finds the variables that PlusCal can declare in their process: no other process touches them, and in a family each
 * process touches its own only. There {@code v[self]} is written {@code v}.
 */
final class Locals {
    private final Set<Variable> ofFamilies = new HashSet<>();
    private final Set<Variable> all = new HashSet<>();

    Locals(ControlFlow flow, ProcessNames names) {
        for (ProcessFlow process : flow.processes().values()) {
            for (VariableDeclaration declaration : process.process().variables()) {
                boolean others = names.areNumbers(process.process().name());
                if (!others && isLocal(declaration, process, flow)) {
                    all.add(declaration.variable());
                    if (process.process().family().isPresent()) {
                        ofFamilies.add(declaration.variable());
                    }
                }
            }
        }
    }

    /** Whether a variable is declared in its process. */
    boolean isLocal(VariableDeclaration declaration) {
        return all.contains(declaration.variable());
    }

    /** That a variable has a value of its type; of what each process of a family has for itself, its own element. */
    Expression isOfItsType(Variable variable) {
        Expression read = new Expression.Read(variable);
        return ofFamilies.contains(variable) && variable.type() instanceof Type.ArrayType array
                ? isOf(new Expression.Element(read, new Expression.Self()), array.value())
                : isOf(read, variable.type());
    }

    private static Expression isOf(Expression value, Type type) {
        return new Expression.Binary(BinaryOperator.IN, value, new Expression.AllValues(type));
    }

    /** An operation as the process itself says it. */
    Operation own(Operation operation) {
        if (operation instanceof Operation.Assign assign
                && ofFamilies.contains(assign.variable())
                && assign.value() instanceof Expression.ElementUpdate update) {
            return new Operation.Assign(assign.variable(), own(update.value()), assign.location());
        }
        return Flows.map(operation, this::own);
    }

    /** An expression as the process itself says it. */
    Expression own(Expression expression) {
        return expression instanceof Expression.Element element
                        && element.function() instanceof Expression.Read read
                        && ofFamilies.contains(read.variable())
                ? read
                : Expressions.mapParts(expression, this::own);
    }

    private static boolean isLocal(VariableDeclaration declaration, ProcessFlow owner, ControlFlow flow) {
        Variable variable = declaration.variable();
        boolean family = owner.process().family().isPresent();
        if (family && declaration.initial().size() > 1) {
            return false;
        }
        if (family
                && declaration.initial().stream()
                        .anyMatch(initial -> !(initial instanceof Expression.FunctionLiteral)
                                && !(initial instanceof Expression.AllValues))) {
            return false;
        }
        for (ProcessFlow process : flow.processes().values()) {
            boolean own = process.process().name().equals(owner.process().name());
            boolean allowed = own
                    ? !family || flows(process).allMatch(its -> touchesOwnOnly(variable, its))
                    : flows(process).noneMatch(its -> touches(variable, its));
            if (!allowed) {
                return false;
            }
        }
        return true;
    }

    private static Stream<Flow> flows(ProcessFlow process) {
        return Stream.concat(
                Stream.of(process.start()), process.places().stream().map(place -> place.flow()));
    }

    private static boolean touches(Variable variable, Flow flow) {
        return Flows.assigned(flow).contains(variable)
                || expressions(flow).stream().flatMap(Expressions::reads).anyMatch(variable::equals);
    }

    private static boolean touchesOwnOnly(Variable variable, Flow flow) {
        return expressions(flow).stream().allMatch(expression -> readsOwnOnly(variable, expression))
                && assignments(flow).stream()
                        .filter(assign -> assign.variable().equals(variable))
                        .allMatch(assign -> writesOwnOnly(variable, assign.value()));
    }

    private static boolean writesOwnOnly(Variable variable, Expression value) {
        return value instanceof Expression.ElementUpdate update
                && update.function().equals(new Expression.Read(variable))
                && update.key() instanceof Expression.Self;
    }

    /** Whether an expression reads the variable as {@code v[self]} only, or as the old value of an own element. */
    private static boolean readsOwnOnly(Variable variable, Expression expression) {
        if (expression instanceof Expression.Element element
                && element.function().equals(new Expression.Read(variable))) {
            return element.key() instanceof Expression.Self;
        }
        if (writesOwnOnly(variable, expression)) {
            return readsOwnOnly(variable, ((Expression.ElementUpdate) expression).value());
        }
        return !expression.equals(new Expression.Read(variable))
                && Expressions.parts(expression).stream().allMatch(part -> readsOwnOnly(variable, part));
    }

    private static List<Expression> expressions(Flow flow) {
        List<Expression> expressions = new ArrayList<>();
        Flows.map(
                flow,
                operation -> Flows.map(operation, expression -> {
                    expressions.add(expression);
                    return expression;
                }),
                expression -> {
                    expressions.add(expression);
                    return expression;
                });
        return expressions;
    }

    private static List<Operation.Assign> assignments(Flow flow) {
        List<Operation.Assign> assignments = new ArrayList<>();
        Flows.map(
                flow,
                operation -> {
                    if (operation instanceof Operation.Assign assign) {
                        assignments.add(assign);
                    }
                    return operation;
                },
                expression -> expression);
        return assignments;
    }

    /** The first value of a local, as the process itself says it. */
    static Expression first(ProcessDeclaration process, Expression initial) {
        if (process.family().isPresent() && initial instanceof Expression.FunctionLiteral function) {
            return Expressions.replace(function.value(), function.variable(), new Expression.Self());
        }
        return initial;
    }
}
