package org.interleave.checker.fuzz.side;

import org.interleave.checker.evaluate.Evaluator;
import org.interleave.checker.value.Value;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Quantifier;

/**
 * In how many ways TLC finds that a guard holds. In an action it takes each side of a disjunction and each element of
 * an existential quantifier for a way of its own, and generates the same successor as often.
 */
final class Copies {
    private Copies() {}

    static long of(Expression guard, Evaluator evaluator) {
        if (guard instanceof Expression.And and) {
            long copies = 1;
            for (Expression operand : and.operands()) {
                copies *= copies == 0 ? 0 : of(operand, evaluator);
            }
            return copies;
        }
        if (guard instanceof Expression.Or or) {
            return or.operands().stream()
                    .mapToLong(operand -> of(operand, evaluator))
                    .sum();
        }
        if (guard instanceof Expression.Quantified quantified) {
            return of(quantified, evaluator);
        }
        if (guard instanceof Expression.IfThenElse choice) {
            return of(evaluator.holds(choice.condition()) ? choice.then() : choice.otherwise(), evaluator);
        }
        if (guard instanceof Expression.Implies implies) {
            return evaluator.holds(implies.premise()) ? of(implies.conclusion(), evaluator) : 1;
        }
        if (guard instanceof Expression.Let let) {
            return of(Expressions.inlined(let), evaluator);
        }
        if (guard instanceof Expression.Apply apply) {
            return of(Expressions.inlined(apply), evaluator);
        }
        return evaluator.holds(guard) ? 1 : 0;
    }

    private static long of(Expression.Quantified quantified, Evaluator evaluator) {
        boolean exists = quantified.quantifier() == Quantifier.EXISTS;
        long copies = exists ? 0 : 1;
        for (Value element : evaluator.elements(quantified.set())) {
            long one = of(quantified.condition(), evaluator.with(quantified.variable(), element));
            copies = exists ? copies + one : copies * one;
            if (!exists && copies == 0) {
                return 0;
            }
        }
        return copies;
    }
}
