package org.interleave.checker.fuzz.side;

import java.util.List;
import java.util.Optional;
import org.interleave.checker.evaluate.Evaluator;
import org.interleave.checker.value.IntegerValue;
import org.interleave.checker.value.SequenceValue;
import org.interleave.checker.value.Value;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.BuiltIn;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.KernelObject;
import org.interleave.dsl.tree.Types;
import org.interleave.dsl.tree.Variable;

/**
 * Evaluates an expression part by part, and tells when a sequence that a variable holds is asked for an element that it
 * does not have. What stands in a quantifier, a filter or a function is asked of every element.
 */
final class Missing {
    private static final Value EMPTY = new SequenceValue(List.of());

    private Missing() {}

    /** The rule that is broken first. */
    static Optional<String> in(Expression expression, Evaluator evaluator) {
        return asked(expression, evaluator).map(variable -> KernelObject.invariantName(variable.name()));
    }

    private static Optional<Variable> asked(Expression expression, Evaluator evaluator) {
        if (expression instanceof Expression.And and) {
            return junction(and.operands(), true, evaluator);
        }
        if (expression instanceof Expression.Or or) {
            return junction(or.operands(), false, evaluator);
        }
        if (expression instanceof Expression.Implies implies) {
            return asked(implies.premise(), evaluator)
                    .or(() -> evaluator.holds(implies.premise())
                            ? asked(implies.conclusion(), evaluator)
                            : Optional.empty());
        }
        if (expression instanceof Expression.IfThenElse choice) {
            return asked(choice.condition(), evaluator)
                    .or(() ->
                            asked(evaluator.holds(choice.condition()) ? choice.then() : choice.otherwise(), evaluator));
        }
        if (expression instanceof Expression.Apply apply) {
            return asked(Expressions.inlined(apply), evaluator);
        }
        if (expression instanceof Expression.Let let) {
            return asked(Expressions.inlined(let), evaluator);
        }
        if (expression instanceof Expression.Quantified quantified) {
            return ofEach(quantified.variable(), quantified.set(), quantified.condition(), evaluator);
        }
        if (expression instanceof Expression.SetFilter filter) {
            return ofEach(filter.variable(), filter.set(), filter.condition(), evaluator);
        }
        if (expression instanceof Expression.SetImage image) {
            return ofEach(image.variable(), image.set(), image.value(), evaluator);
        }
        if (expression instanceof Expression.FunctionLiteral function) {
            return ofEach(function.variable(), function.keys(), function.value(), evaluator);
        }
        for (Expression part : Expressions.parts(expression)) {
            Optional<Variable> variable = asked(part, evaluator);
            if (variable.isPresent()) {
                return variable;
            }
        }
        return sequence(expression, evaluator)
                .flatMap(sequence -> holder(sequence, evaluator))
                .filter(variable -> Types.holdsSequences(variable.type()));
    }

    private static Optional<Variable> junction(List<Expression> operands, boolean goesOn, Evaluator evaluator) {
        for (Expression operand : operands) {
            Optional<Variable> variable = asked(operand, evaluator);
            if (variable.isPresent() || evaluator.holds(operand) != goesOn) {
                return variable;
            }
        }
        return Optional.empty();
    }

    private static Optional<Variable> ofEach(
            BoundVariable variable, Expression set, Expression what, Evaluator evaluator) {
        Optional<Variable> bySet = asked(set, evaluator);
        if (bySet.isPresent()) {
            return bySet;
        }
        return evaluator.elements(set).stream()
                .flatMap(element -> asked(what, evaluator.with(variable, element)).stream())
                .findFirst();
    }

    /** The sequence that does not have what it is asked for. */
    private static Optional<Expression> sequence(Expression expression, Evaluator evaluator) {
        if (expression instanceof Expression.Call call
                && (call.function() == BuiltIn.HEAD || call.function() == BuiltIn.TAIL)) {
            Expression sequence = call.arguments().get(0);
            return evaluator.value(sequence).equals(EMPTY) ? Optional.of(sequence) : Optional.empty();
        }
        if (expression instanceof Expression.Call call
                && call.function() == BuiltIn.SUB_SEQ
                && evaluator.value(call.arguments().get(0)) instanceof SequenceValue sequence
                && evaluator.value(call.arguments().get(1)) instanceof IntegerValue from
                && evaluator.value(call.arguments().get(2)) instanceof IntegerValue to
                && from.value() <= to.value()
                && (from.value() < 1 || to.value() > sequence.elements().size())) {
            return Optional.of(call.arguments().get(0));
        }
        if (expression instanceof Expression.Element element
                && evaluator.value(element.function()) instanceof SequenceValue sequence
                && evaluator.value(element.key()) instanceof IntegerValue key
                && (key.value() < 1 || key.value() > sequence.elements().size())) {
            return Optional.of(element.function());
        }
        return Optional.empty();
    }

    /** The variable that a value is taken from. */
    private static Optional<Variable> holder(Expression value, Evaluator evaluator) {
        if (value instanceof Expression.Let let) {
            return holder(Expressions.inlined(let), evaluator);
        }
        if (value instanceof Expression.Read read) {
            return Optional.of(read.variable());
        }
        if (value instanceof Expression.IfThenElse choice) {
            return holder(evaluator.holds(choice.condition()) ? choice.then() : choice.otherwise(), evaluator);
        }
        if (value instanceof Expression.Binary joined && joined.operator() == BinaryOperator.CONCATENATION) {
            return holder(joined.left(), evaluator).or(() -> holder(joined.right(), evaluator));
        }
        boolean part = value instanceof Expression.Element
                || value instanceof Expression.ElementUpdate
                || value instanceof Expression.FieldRead
                || value instanceof Expression.FieldUpdate
                || value instanceof Expression.Call;
        return part ? holder(Expressions.parts(value).get(0), evaluator) : Optional.empty();
    }
}
