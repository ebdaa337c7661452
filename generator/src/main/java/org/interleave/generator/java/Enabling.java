package org.interleave.generator.java;

import java.util.List;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Quantifier;
import org.interleave.generator.lower.Action;
import org.interleave.generator.lower.Choice;
import org.interleave.generator.lower.Cut;
import org.interleave.generator.lower.Guards;

/** When a step can be taken. */
final class Enabling {
    private Enabling() {}

    /** That somebody who stands where a step begins can take a way of it that breaks a rule. */
    static Expression canTake(Cut cut, Expression self) {
        return Expressions.as(self, canTake(cut.choices(), cut.guards()));
    }

    /** That an action can be taken by somebody who stands where it begins. */
    static Expression canTake(Action action, Expression self) {
        return Expressions.as(self, canTake(action.choices(), action.guards()));
    }

    private static Expression canTake(List<Choice> choices, List<Expression> guards) {
        if (choices.isEmpty()) {
            return new Expression.And(guards);
        }
        List<Expression> now = Guards.before(choices, guards);
        Choice choice = choices.get(0);
        Expression rest = canTake(choices.subList(1, choices.size()), Guards.without(guards, now));
        return new Expression.And(List.of(
                new Expression.And(now),
                new Expression.Quantified(Quantifier.EXISTS, choice.variable(), choice.set(), rest)));
    }
}
