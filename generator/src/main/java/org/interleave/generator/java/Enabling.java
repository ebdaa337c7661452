package org.interleave.generator.java;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Quantifier;
import org.interleave.generator.lower.Action;
import org.interleave.generator.lower.Choice;

/** What an action asks for, in the order in which it is asked: what depends on a choice comes after the choice. */
final class Enabling {
    private Enabling() {}

    /** The guards that do not depend on these choices or later ones. */
    static List<Expression> before(List<Choice> choices, List<Expression> guards) {
        Set<BoundVariable> open = choices.stream().map(Choice::variable).collect(Collectors.toSet());
        return guards.stream()
                .filter(guard -> Expressions.free(guard).noneMatch(open::contains))
                .toList();
    }

    /** Guards without those that were asked already. */
    static List<Expression> without(List<Expression> guards, List<Expression> asked) {
        return guards.stream().filter(guard -> !asked.contains(guard)).toList();
    }

    /** That an action can be taken by somebody who stands where it begins. */
    static Expression canTake(Action action, Expression self) {
        return Expressions.as(self, canTake(action.choices(), action.guards()));
    }

    private static Expression canTake(List<Choice> choices, List<Expression> guards) {
        if (choices.isEmpty()) {
            return new Expression.And(guards);
        }
        List<Expression> now = before(choices, guards);
        Choice choice = choices.get(0);
        Expression rest = canTake(choices.subList(1, choices.size()), without(guards, now));
        return new Expression.And(List.of(
                new Expression.And(now),
                new Expression.Quantified(Quantifier.EXISTS, choice.variable(), choice.set(), rest)));
    }
}
