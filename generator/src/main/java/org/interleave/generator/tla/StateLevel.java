package org.interleave.generator.tla;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
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
            return isCertain(Simplifier.simplify(Expressions.inlined(reference)));
        }
        return isLogical(condition)
                ? Expressions.parts(condition).stream().anyMatch(StateLevel::isCertain)
                : looks(condition);
    }

    /**
     * The same condition, in which TLC sees of every part that it looks at the state: {@code (2 * x = 4) = (vars = vars)}.
     * Otherwise it would look at such a part where there is no state yet.
     *
     * @param condition a condition that is resolved
     * @param same what looks at the state and is always true
     */
    static Expression shown(Expression condition, Expression same) {
        if (isLogical(condition)) {
            return Expressions.mapParts(condition, part -> shown(part, same));
        }
        if (condition instanceof Expression.Quantified quantified) {
            return new Expression.Quantified(
                    quantified.quantifier(),
                    quantified.variable(),
                    quantified.set(),
                    shown(quantified.condition(), same));
        }
        Expression itself = condition instanceof Expression.Reference reference
                ? Simplifier.simplify(Expressions.inlined(reference))
                : condition;
        boolean hides = isOfState(itself) && !looks(itself);
        return hides ? new Expression.Binary(BinaryOperator.EQUAL, condition, same) : condition;
    }

    /** TLC goes through these by itself. */
    private static boolean isLogical(Expression condition) {
        return condition instanceof Expression.Not
                || condition instanceof Expression.And
                || condition instanceof Expression.Or
                || condition instanceof Expression.Implies;
    }

    private static boolean isOfState(Expression expression) {
        return Expressions.everything(expression)
                .anyMatch(part -> part instanceof Expression.Read
                        || part instanceof Expression.Parameter
                        || part instanceof Expression.At
                        || part instanceof Expression.Ended
                        || part instanceof Expression.Waits);
    }

    private static boolean looks(Expression expression) {
        return looks(expression, parameter -> true);
    }

    /** The module that TLC takes multiplication from defines it without its operands, so a product is a constant. */
    private static boolean looks(Expression expression, Predicate<String> ofState) {
        if (expression instanceof Expression.Binary product && product.operator() == BinaryOperator.TIMES) {
            return false;
        }
        if (expression instanceof Expression.Parameter parameter) {
            return ofState.test(parameter.name());
        }
        if (expression instanceof Expression.Apply apply) {
            Set<String> looking = new HashSet<>();
            for (int i = 0; i < apply.arguments().size(); i++) {
                if (looks(apply.arguments().get(i), ofState)) {
                    looking.add(apply.operator().parameters().get(i));
                }
            }
            return looks(apply.operator().body(), looking::contains);
        }
        return expression instanceof Expression.Read
                || expression instanceof Expression.At
                || expression instanceof Expression.Ended
                || expression instanceof Expression.Waits
                || Expressions.parts(expression).stream().anyMatch(part -> looks(part, ofState));
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
