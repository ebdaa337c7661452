package org.interleave.generator.tla;

import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.generator.lower.Simplifier;

/**
 * Tells whether a condition still looks at the state when TLC has gone through its quantifiers, as it does with the
 * conditions of temporal formulas. What is left may be a constant, and TLC decides {@code FALSE ~> P} wrongly.
 */
final class StateLevel {
    private StateLevel() {}

    /** Whether some part of a condition that is resolved looks at the state, whatever the elements of its sets. */
    static boolean isCertain(Expression condition) {
        if (condition instanceof Expression.Quantified quantified) {
            boolean setOfState = looks(quantified.set());
            return setOfState || (isInhabited(quantified.set()) && isCertain(quantified.condition()));
        }
        if (condition instanceof Expression.Reference reference) {
            return isCertain(Simplifier.simplify(reference.definition().condition()));
        }
        boolean logical = condition instanceof Expression.Not
                || condition instanceof Expression.And
                || condition instanceof Expression.Or
                || condition instanceof Expression.Implies;
        return logical ? Expressions.parts(condition).stream().anyMatch(StateLevel::isCertain) : looks(condition);
    }

    private static boolean looks(Expression expression) {
        return Expressions.everything(expression)
                .anyMatch(part -> part instanceof Expression.Read
                        || part instanceof Expression.Parameter
                        || part instanceof Expression.At
                        || part instanceof Expression.Ended
                        || part instanceof Expression.Waits);
    }

    private static boolean isInhabited(Expression set) {
        if (set instanceof Expression.Binary range
                && range.operator() == BinaryOperator.RANGE
                && range.left() instanceof Expression.IntegerLiteral low
                && range.right() instanceof Expression.IntegerLiteral high) {
            return low.value() <= high.value();
        }
        return set instanceof Expression.AllValues
                || (set instanceof Expression.SetLiteral literal
                        && !literal.elements().isEmpty());
    }
}
