package org.interleave.generator.tla;

import java.util.function.UnaryOperator;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Quantifier;
import org.interleave.dsl.tree.Type;
import org.interleave.generator.lower.LoweredProcess;

/** A condition about a single process, or about the members of a family. */
final class OfMembers {
    private OfMembers() {}

    /** That it holds of every member. */
    static Expression all(LoweredProcess process, UnaryOperator<Expression> condition) {
        return process.flow().process().family().isEmpty()
                ? condition.apply(new Expression.NameLiteral(process.name()))
                : quantified(process, condition);
    }

    private static Expression quantified(LoweredProcess process, UnaryOperator<Expression> condition) {
        BoundVariable self = new BoundVariable("self", process.flow().process().location());
        return new Expression.Quantified(
                Quantifier.FOR_ALL,
                self,
                new Expression.AllValues(new Type.MemberType(process.name())),
                condition.apply(new Expression.Bound(self)));
    }
}
