package org.interleave.generator.tla;

import java.util.ArrayList;
import java.util.List;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Expression;

/** Quantifiers of one kind over one set that stand directly inside of each other: {@code \A i, j \in S : ...}. */
record Quantification(List<BoundVariable> variables, Expression condition) {
    static Quantification of(Expression.Quantified outermost) {
        List<BoundVariable> variables = new ArrayList<>();
        Expression condition = outermost;
        while (condition instanceof Expression.Quantified inner
                && inner.quantifier() == outermost.quantifier()
                && inner.set().equals(outermost.set())) {
            variables.add(inner.variable());
            condition = inner.condition();
        }
        return new Quantification(variables, condition);
    }
}
