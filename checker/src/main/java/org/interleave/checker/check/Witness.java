package org.interleave.checker.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.interleave.checker.evaluate.Evaluator;
import org.interleave.checker.trace.Chosen;
import org.interleave.checker.value.Value;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Quantifier;

/**
 * For which elements a condition is as it is: of all those that it speaks of, the first ones that decide it.
 *
 * @param elements the elements, from outside in; none if it speaks of none, or it cannot be told
 * @param evaluator evaluates what is said about these elements
 */
record Witness(List<Chosen> elements, Evaluator evaluator) {
    Witness {
        elements = List.copyOf(elements);
    }

    /**
     * Finds out why a condition has its value.
     *
     * @param condition the condition
     * @param value the value that it has
     * @param evaluator evaluates it
     */
    static Witness of(Expression condition, boolean value, Evaluator evaluator) {
        Witness witness = new Witness(List.of(), evaluator);
        try {
            return witness.inside(condition, value);
        } catch (IllegalArgumentException e) {
            // Nobody can tell.
            return witness;
        }
    }

    private Witness inside(Expression condition, boolean value) {
        if (condition instanceof Expression.Reference reference) {
            return inside(Expressions.inlined(reference), value);
        }
        if (condition instanceof Expression.Let let) {
            return inside(Expressions.inlined(let), value);
        }
        if (condition instanceof Expression.Not not) {
            return inside(not.operand(), !value);
        }
        if (condition instanceof Expression.Implies implies && !value) {
            return inside(implies.conclusion(), false);
        }
        if (condition instanceof Expression.And and && !value) {
            return decisive(and.operands(), false);
        }
        if (condition instanceof Expression.Or or && value) {
            return decisive(or.operands(), true);
        }
        if (condition instanceof Expression.Quantified quantified
                && quantified.quantifier() == (value ? Quantifier.EXISTS : Quantifier.FOR_ALL)) {
            return element(quantified, value);
        }
        return this;
    }

    private Witness decisive(List<Expression> operands, boolean value) {
        return operands.stream()
                .filter(operand -> evaluator.holds(operand) == value)
                .findFirst()
                .map(operand -> inside(operand, value))
                .orElse(this);
    }

    private Witness element(Expression.Quantified quantified, boolean value) {
        Optional<Value> decisive = evaluator.elements(quantified.set()).stream()
                .filter(element ->
                        evaluator.with(quantified.variable(), element).holds(quantified.condition()) == value)
                .findFirst();
        return decisive.map(element -> with(quantified.variable(), element).inside(quantified.condition(), value))
                .orElse(this);
    }

    Witness with(BoundVariable variable, Value element) {
        List<Chosen> more = new ArrayList<>(elements);
        more.add(new Chosen(variable.name(), element));
        return new Witness(more, evaluator.with(variable, element));
    }

    /** {@code for i = 1, j = 2: }, or nothing. */
    String words() {
        return elements.isEmpty()
                ? ""
                : elements.stream().map(Chosen::toString).collect(Collectors.joining(", ", "for ", ": "));
    }
}
