package org.interleave.generator.pluscal;

import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Quantifier;

/**
 * Finds the conditions that TLC takes apart where they stand alone in an action: each disjunct that holds gives the next
 * state once more, so that more states are counted as generated.
 */
final class Splitting {
    private Splitting() {}

    static boolean splits(Expression condition) {
        if (condition instanceof Expression.Or) {
            return true;
        }
        if (condition instanceof Expression.And and) {
            return and.operands().stream().anyMatch(Splitting::splits);
        }
        if (condition instanceof Expression.Quantified quantified) {
            return quantified.quantifier() == Quantifier.EXISTS || splits(quantified.condition());
        }
        if (condition instanceof Expression.Implies implies) {
            return splits(implies.conclusion());
        }
        if (condition instanceof Expression.IfThenElse choice) {
            return splits(choice.then()) || splits(choice.otherwise());
        }
        return condition instanceof Expression.Apply apply
                && splits(apply.operator().body());
    }
}
