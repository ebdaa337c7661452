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
import org.interleave.dsl.tree.Type;
import org.interleave.dsl.tree.Types;
import org.interleave.dsl.tree.Variable;

/** Finds where an expression asks a queue or a stack for an element, and when there is none. */
public final class EmptySequences {
    /** What is wrong, in words that follow the name of the variable and a colon. */
    private static final String WHILE_EMPTY = "asked for an element while empty";

    private static final String NOT_THERE = "asked for an element that it does not have";

    private static final Expression FIRST = new Expression.IntegerLiteral(1);

    private static final Expression EMPTY = new Expression.TupleLiteral(List.of());

    private EmptySequences() {}

    /**
     * That an expression asks a sequence for an element.
     *
     * @param variable the variable that holds the sequence
     * @param wrong when there is none
     * @param message what is wrong then, in words that follow the name of the variable and a colon
     */
    public record Asked(Variable variable, Expression wrong, String message) {
        private Asked where(Expression condition) {
            return when(Simplifier.simplify(new Expression.And(List.of(condition, wrong))));
        }

        private Asked when(Expression other) {
            return new Asked(variable, other, message);
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
        if (expression instanceof Expression.Let let) {
            return find(Simplifier.simplify(Expressions.inlined(let)));
        }
        if (expression instanceof Expression.Quantified quantified) {
            return ofEach(quantified.variable(), quantified.set(), quantified.condition());
        }
        if (expression instanceof Expression.SetFilter filter) {
            return ofEach(filter.variable(), filter.set(), filter.condition());
        }
        if (expression instanceof Expression.SetImage image) {
            return ofEach(image.variable(), image.set(), image.value());
        }
        if (expression instanceof Expression.FunctionLiteral function) {
            return ofEach(function.variable(), function.keys(), function.value());
        }
        if (expression instanceof Expression.Binary binary && taken(binary).isPresent()) {
            Expression.Element taken = taken(binary).orElseThrow();
            List<Asked> all = new ArrayList<>(find(taken.function()));
            all.addAll(find(taken.key()));
            all.addAll(element(taken));
            return all;
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
            Expression outside = new Expression.Binary(BinaryOperator.NOT_IN, new Expression.Bound(variable), set);
            if (!Expressions.conjuncts(one.wrong()).contains(outside)) {
                all.add(
                        ofElement || !hasElements
                                ? one.when(new Expression.Quantified(Quantifier.EXISTS, variable, set, one.wrong()))
                                : one);
            }
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

    /** The element without which a sequence is: what is in front of it is joined with what is behind it. */
    static Optional<Expression.Element> taken(Expression.Binary joined) {
        if (joined.operator() == BinaryOperator.CONCATENATION
                && joined.right() instanceof Expression.Call tail
                && tail.function() == BuiltIn.TAIL
                && tail.arguments().get(0) instanceof Expression.Call rest
                && rest.function() == BuiltIn.SUB_SEQ) {
            Expression sequence = rest.arguments().get(0);
            Expression index = rest.arguments().get(1);
            Expression before = Simplifier.simplify(new Expression.Binary(BinaryOperator.MINUS, index, FIRST));
            boolean isAll = rest.arguments().get(2).equals(length(sequence))
                    && joined.left().equals(part(sequence, FIRST, before));
            return isAll ? Optional.of(new Expression.Element(sequence, index)) : Optional.empty();
        }
        return Optional.empty();
    }

    private static Expression length(Expression sequence) {
        return new Expression.Call(BuiltIn.LEN, List.of(sequence));
    }

    private static Expression part(Expression sequence, Expression from, Expression to) {
        return new Expression.Call(BuiltIn.SUB_SEQ, List.of(sequence, from, to));
    }

    /** A part reaches over the ends of a sequence, unless it is empty. */
    private static List<Asked> part(Expression.Call part) {
        Expression sequence = part.arguments().get(0);
        Expression from = part.arguments().get(1);
        Expression to = part.arguments().get(2);
        Expression length = length(sequence);
        Expression withoutLast = new Expression.Binary(BinaryOperator.MINUS, length, FIRST);
        if (from.equals(FIRST) && (to.equals(length) || to.equals(withoutLast))) {
            return List.of();
        }
        Expression tooFar = new Expression.Binary(BinaryOperator.GREATER, to, length);
        Expression wrong = from.equals(FIRST)
                ? tooFar
                : new Expression.And(List.of(
                        new Expression.Binary(BinaryOperator.LESS_OR_EQUAL, from, to),
                        new Expression.Or(List.of(new Expression.Binary(BinaryOperator.LESS, from, FIRST), tooFar))));
        return root(sequence).map(variable -> new Asked(variable, Simplifier.simplify(wrong), NOT_THERE)).stream()
                .toList();
    }

    private static List<Asked> element(Expression expression) {
        if (expression instanceof Expression.Call call && call.function() == BuiltIn.SUB_SEQ) {
            return part(call);
        }
        if (expression instanceof Expression.Call call
                && (call.function() == BuiltIn.HEAD || call.function() == BuiltIn.TAIL)) {
            return missing(call.arguments().get(0));
        }
        if (!(expression instanceof Expression.Element element)
                || type(element.function())
                        .filter(Type.SequenceType.class::isInstance)
                        .isEmpty()) {
            return List.of();
        }
        Expression sequence = element.function();
        Expression length = length(sequence);
        if (isPlaceOf(sequence, element.key())) {
            return List.of();
        }
        if (element.key().equals(length) || element.key().equals(FIRST)) {
            return missing(sequence);
        }
        Expression places = new Expression.Binary(BinaryOperator.RANGE, FIRST, length);
        Expression wrong = new Expression.Binary(BinaryOperator.NOT_IN, element.key(), places);
        return root(sequence).map(variable -> new Asked(variable, wrong, NOT_THERE)).stream()
                .toList();
    }

    /** Whether an index, if there is one, is that of some element. */
    private static boolean isPlaceOf(Expression sequence, Expression index) {
        return index instanceof Expression.Call call
                && (call.function() == BuiltIn.LEAST || call.function() == BuiltIn.GREATEST)
                && call.arguments().get(0) instanceof Expression.SetFilter places
                && places.set().equals(new Expression.Binary(BinaryOperator.RANGE, FIRST, length(sequence)));
    }

    /** The type of a variable, or of a part of it. */
    private static Optional<Type> type(Expression expression) {
        if (expression instanceof Expression.Let let) {
            return type(Expressions.inlined(let));
        }
        if (expression instanceof Expression.Read read) {
            return Optional.of(read.variable().type());
        }
        if (expression instanceof Expression.Element element) {
            return type(element.function()).flatMap(type -> Types.element(type, element.key()));
        }
        if (expression instanceof Expression.FieldRead read) {
            return type(read.struct()).flatMap(type -> Types.field(type, read.field()));
        }
        if (expression instanceof Expression.Call call && call.function() == BuiltIn.HEAD) {
            return type(call.arguments().get(0)).flatMap(type -> Types.element(type, FIRST));
        }
        if (expression instanceof Expression.IfThenElse choice) {
            return type(choice.then()).or(() -> type(choice.otherwise()));
        }
        if (expression instanceof Expression.Binary joined && joined.operator() == BinaryOperator.CONCATENATION) {
            return type(joined.left()).or(() -> type(joined.right()));
        }
        boolean same = expression instanceof Expression.ElementUpdate
                || expression instanceof Expression.FieldUpdate
                || isOfSequence(expression);
        return same ? type(Expressions.parts(expression).get(0)) : Optional.empty();
    }

    private static List<Asked> missing(Expression sequence) {
        if (sequence instanceof Expression.Call call && call.function() == BuiltIn.APPEND) {
            return List.of();
        }
        if (sequence instanceof Expression.Binary joined && (isWritten(joined.left()) || isWritten(joined.right()))) {
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
                        variable,
                        Simplifier.simplify(new Expression.Binary(BinaryOperator.EQUAL, sequence, EMPTY)),
                        WHILE_EMPTY))
                .stream()
                .toList();
    }

    /** Whether it has elements that are written down. */
    private static boolean isWritten(Expression sequence) {
        return sequence instanceof Expression.TupleLiteral tuple
                && !tuple.elements().isEmpty();
    }

    /** The variable of which a sequence is the value, or a part of it. */
    private static Optional<Variable> root(Expression expression) {
        if (expression instanceof Expression.Let let) {
            return root(Expressions.inlined(let));
        }
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
        if (expression instanceof Expression.Binary joined && joined.operator() == BinaryOperator.CONCATENATION) {
            return root(joined.left()).or(() -> root(joined.right()));
        }
        return isOfSequence(expression) ? root(Expressions.parts(expression).get(0)) : Optional.empty();
    }

    /** Whether it is asked of a sequence. */
    private static boolean isOfSequence(Expression expression) {
        return expression instanceof Expression.Call call
                && switch (call.function()) {
                    case LEN, HEAD, TAIL, APPEND, SUB_SEQ -> true;
                    case CARDINALITY, LEAST, GREATEST, SUM -> false;
                };
    }
}
