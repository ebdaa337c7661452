package org.interleave.generator.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.BuiltIn;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Quantifier;
import org.interleave.dsl.tree.Types;
import org.interleave.dsl.tree.Variable;

/** Finds where an expression asks a queue or a stack for an element, and when there is none. */
public final class EmptySequences {
    /** What is wrong, in words that follow the name of the variable and a colon. */
    public static final String MESSAGE = "asked for an element while empty";

    private static final Expression EMPTY = new Expression.TupleLiteral(List.of());

    private EmptySequences() {}

    /**
     * That an expression asks a sequence for an element.
     *
     * @param variable the variable that holds the sequence
     * @param wrong when there is none
     */
    public record Asked(Variable variable, Expression wrong) {
        private Asked where(Expression condition) {
            return new Asked(variable, Simplifier.simplify(new Expression.And(List.of(condition, wrong))));
        }
    }

    /**
     * All that an expression asks for, but for what is never missing.
     *
     * @param expression a simple expression of a step
     * @return what is asked for, in the order in which it is evaluated
     */
    public static List<Asked> asked(Expression expression) {
        return find(expression).stream()
                .filter(one -> !one.wrong().equals(new Expression.BooleanLiteral(false)))
                .distinct()
                .toList();
    }

    private static List<Asked> find(Expression expression) {
        if (expression instanceof Expression.And and) {
            return junction(and.operands(), true);
        }
        if (expression instanceof Expression.Or or) {
            return junction(or.operands(), false);
        }
        if (expression instanceof Expression.Implies implies) {
            List<Asked> all = new ArrayList<>(find(implies.premise()));
            find(implies.conclusion()).forEach(one -> all.add(one.where(implies.premise())));
            return all;
        }
        if (expression instanceof Expression.IfThenElse choice) {
            List<Asked> all = new ArrayList<>(find(choice.condition()));
            find(choice.then()).forEach(one -> all.add(one.where(choice.condition())));
            find(choice.otherwise()).forEach(one -> all.add(one.where(Simplifier.negate(choice.condition()))));
            return all;
        }
        if (expression instanceof Expression.Apply apply) {
            return find(Simplifier.simplify(Expressions.inlined(apply)));
        }
        if (expression instanceof Expression.Quantified quantified) {
            return ofEach(quantified.variable(), quantified.set(), quantified.condition());
        }
        if (expression instanceof Expression.SetFilter filter) {
            return ofEach(filter.variable(), filter.set(), filter.condition());
        }
        if (expression instanceof Expression.FunctionLiteral function) {
            return ofEach(function.variable(), function.keys(), function.value());
        }
        if (expression instanceof Expression.Binary binary
                && (binary.operator() == BinaryOperator.IN || binary.operator() == BinaryOperator.NOT_IN)
                && binary.right() instanceof Expression.SetFilter filter) {
            return ofOne(binary.left(), filter);
        }
        List<Asked> all = new ArrayList<>();
        for (Expression part : Expressions.parts(expression)) {
            all.addAll(find(part));
        }
        all.addAll(element(expression));
        return all;
    }

    /** What is asked of every element of a set. */
    private static List<Asked> ofEach(BoundVariable variable, Expression set, Expression what) {
        List<Asked> all = new ArrayList<>(find(set));
        for (Asked one : find(what)) {
            boolean ofElement = Expressions.free(one.wrong()).anyMatch(variable::equals);
            boolean hasElements = set instanceof Expression.AllValues;
            all.add(
                    ofElement || !hasElements
                            ? new Asked(
                                    one.variable(),
                                    new Expression.Quantified(Quantifier.EXISTS, variable, set, one.wrong()))
                            : one);
        }
        return all;
    }

    /** Whether one element is kept is asked of that alone, and only if it is there. */
    private static List<Asked> ofOne(Expression element, Expression.SetFilter filter) {
        List<Asked> all = new ArrayList<>(find(element));
        all.addAll(find(filter.set()));
        Expression there = new Expression.Binary(BinaryOperator.IN, element, filter.set());
        find(Expressions.replace(filter.condition(), filter.variable(), element))
                .forEach(one -> all.add(one.where(there)));
        return all;
    }

    /** What an operand asks for is asked only where those before it do not decide. */
    private static List<Asked> junction(List<Expression> operands, boolean conjunction) {
        List<Asked> all = new ArrayList<>();
        List<Expression> before = new ArrayList<>();
        for (Expression operand : operands) {
            for (Asked one : find(operand)) {
                all.add(before.isEmpty() ? one : one.where(new Expression.And(List.copyOf(before))));
            }
            before.add(conjunction ? operand : Simplifier.negate(operand));
        }
        return all;
    }

    private static List<Asked> element(Expression expression) {
        if (expression instanceof Expression.Call call
                && (call.function() == BuiltIn.HEAD || call.function() == BuiltIn.TAIL)) {
            return missing(call.arguments().get(0));
        }
        if (expression instanceof Expression.Element element
                && element.key() instanceof Expression.Call length
                && length.function() == BuiltIn.LEN
                && length.arguments().get(0).equals(element.function())) {
            return missing(element.function());
        }
        return List.of();
    }

    private static List<Asked> missing(Expression sequence) {
        if (sequence instanceof Expression.Call call && call.function() == BuiltIn.APPEND) {
            return List.of();
        }
        if (sequence instanceof Expression.IfThenElse choice) {
            List<Asked> all = new ArrayList<>();
            missing(choice.then()).forEach(one -> all.add(one.where(choice.condition())));
            missing(choice.otherwise()).forEach(one -> all.add(one.where(Simplifier.negate(choice.condition()))));
            return all;
        }
        return root(sequence)
                .filter(variable -> Types.holdsSequences(variable.type()))
                .map(variable -> new Asked(
                        variable, Simplifier.simplify(new Expression.Binary(BinaryOperator.EQUAL, sequence, EMPTY))))
                .stream()
                .toList();
    }

    /** The variable of which a sequence is the value, or a part of it. */
    private static Optional<Variable> root(Expression expression) {
        if (expression instanceof Expression.Read read) {
            return Optional.of(read.variable());
        }
        if (expression instanceof Expression.Element element) {
            return root(element.function());
        }
        if (expression instanceof Expression.ElementUpdate update) {
            return root(update.function());
        }
        if (expression instanceof Expression.FieldRead read) {
            return root(read.struct());
        }
        if (expression instanceof Expression.FieldUpdate update) {
            return root(update.struct());
        }
        if (expression instanceof Expression.IfThenElse choice) {
            return root(choice.then()).or(() -> root(choice.otherwise()));
        }
        return expression instanceof Expression.Call call && call.function() != BuiltIn.CARDINALITY
                ? root(call.arguments().get(0))
                : Optional.empty();
    }
}
