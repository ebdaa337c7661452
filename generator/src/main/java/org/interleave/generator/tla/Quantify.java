package org.interleave.generator.tla;

import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Quantifier;

/** Makes quantified conditions. */
final class Quantify {
    private Quantify() {}

    static Expression exists(BoundVariable variable, Expression set, Expression condition) {
        return new Expression.Quantified(Quantifier.EXISTS, variable, set, condition);
    }
}
