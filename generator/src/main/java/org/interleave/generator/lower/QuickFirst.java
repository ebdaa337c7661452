package org.interleave.generator.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.BuiltIn;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;

/**
 * Writes an implication so that what looks through a set is asked last: {@code (\A i : P(i)) => Q} as {@code ~Q => \E i :
 * ~P(i)}. In most states a rule of use holds since its conclusion does, and TLC evaluates from left to right. Only
 * where the conclusion has a value in every state is that the same.
 */
final class QuickFirst {
    private static final Set<BuiltIn> TOTAL = Set.of(BuiltIn.LEN, BuiltIn.CARDINALITY);

    private static final Set<BinaryOperator> PARTIAL = Set.of(BinaryOperator.DIVIDE, BinaryOperator.MODULO);

    private QuickFirst() {}

    static Expression implication(List<Expression> premises, Expression conclusion) {
        List<Expression> quick = new ArrayList<>();
        List<Expression> loops = new ArrayList<>();
        premises.forEach(premise -> (isLoop(premise) ? loops : quick).add(premise));
        if (loops.isEmpty() || !isQuickAndTotal(conclusion)) {
            return new Expression.Implies(new Expression.And(premises), conclusion);
        }
        quick.add(Simplifier.negate(conclusion));
        return new Expression.Implies(
                new Expression.And(quick),
                new Expression.Or(loops.stream().map(Simplifier::negate).toList()));
    }

    private static boolean isLoop(Expression expression) {
        return Expressions.everything(expression).anyMatch(Expression.Quantified.class::isInstance);
    }

    private static boolean isQuickAndTotal(Expression expression) {
        return Expressions.everything(expression)
                .allMatch(part -> part instanceof Expression.Read
                        || part instanceof Expression.ConstantRead
                        || part instanceof Expression.IntegerLiteral
                        || (part instanceof Expression.Binary binary && !PARTIAL.contains(binary.operator()))
                        || (part instanceof Expression.Call call && TOTAL.contains(call.function())));
    }
}
