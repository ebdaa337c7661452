package org.interleave.generator.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.BuiltIn;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;

/**
 * What a step asks for, in the order in which it is asked: what depends on a choice comes after the choice. A guard that
 * may have no value is never asked before one that stood in front of it.
 */
public final class Guards {
    private static final Set<BuiltIn> TOTAL = Set.of(BuiltIn.LEN, BuiltIn.CARDINALITY, BuiltIn.APPEND, BuiltIn.SUM);

    private Guards() {}

    /**
     * The guards that can be asked before some choices are made.
     *
     * @param choices the choices, in order
     * @param guards the guards, in order
     * @return those that do not depend on these choices
     */
    public static List<Expression> before(List<Choice> choices, List<Expression> guards) {
        Set<BoundVariable> open = choices.stream().map(Choice::variable).collect(Collectors.toSet());
        List<Expression> before = new ArrayList<>();
        boolean waits = false;
        for (Expression guard : guards) {
            boolean depends = Expressions.free(guard).anyMatch(open::contains);
            if (depends || (waits && !isTotal(guard))) {
                waits = true;
            } else {
                before.add(guard);
            }
        }
        return before;
    }

    /**
     * Guards without those that were asked already.
     *
     * @param guards the guards
     * @param asked those that were asked
     * @return the others
     */
    public static List<Expression> without(List<Expression> guards, List<Expression> asked) {
        return guards.stream().filter(guard -> !asked.contains(guard)).toList();
    }

    /**
     * Guards in an order in which what looks through a set is asked last: in most states something else decides.
     *
     * @param guards the guards
     * @return the same guards: first those that have a value in every state and look through no set
     */
    static List<Expression> quickFirst(List<Expression> guards) {
        List<Expression> sorted =
                new ArrayList<>(guards.stream().filter(Guards::isQuick).toList());
        guards.stream().filter(guard -> !isQuick(guard)).forEach(sorted::add);
        return sorted;
    }

    private static boolean isQuick(Expression guard) {
        return isTotal(guard) && Expressions.everything(guard).noneMatch(Expression.Quantified.class::isInstance);
    }

    /**
     * A guard as TLC has to read it: it looks at every side of a disjunction in an action, even where one holds already. A
     * side that asks a sequence for an element is looked at only where those in front of it do not hold.
     *
     * @param guard a guard
     * @return the same condition
     */
    public static Expression inOrder(Expression guard) {
        if (guard instanceof Expression.And and) {
            return new Expression.And(
                    and.operands().stream().map(Guards::inOrder).toList());
        }
        if (guard instanceof Expression.Or or) {
            return inOrder(or.operands());
        }
        if (guard instanceof Expression.Implies implies) {
            return new Expression.Implies(implies.premise(), inOrder(implies.conclusion()));
        }
        if (guard instanceof Expression.IfThenElse choice) {
            return new Expression.IfThenElse(choice.condition(), inOrder(choice.then()), inOrder(choice.otherwise()));
        }
        if (guard instanceof Expression.Let let) {
            return new Expression.Let(let.variable(), let.value(), inOrder(let.body()));
        }
        if (guard instanceof Expression.Quantified quantified) {
            return new Expression.Quantified(
                    quantified.quantifier(), quantified.variable(), quantified.set(), inOrder(quantified.condition()));
        }
        return guard;
    }

    private static Expression inOrder(List<Expression> sides) {
        for (int i = 1; i < sides.size(); i++) {
            if (mayLackValue(sides.get(i))) {
                List<Expression> before = sides.subList(0, i);
                List<Expression> rest = sides.subList(i, sides.size());
                return new Expression.Implies(
                        Simplifier.negate(i == 1 ? before.get(0) : new Expression.Or(List.copyOf(before))),
                        rest.size() == 1 ? inOrder(rest.get(0)) : inOrder(rest));
            }
        }
        return new Expression.Or(sides.stream().map(Guards::inOrder).toList());
    }

    /** Whether an expression asks for something that there may be none of. */
    private static boolean mayLackValue(Expression expression) {
        return !EmptySequences.asked(expression).isEmpty()
                || Expressions.everything(expression)
                        .anyMatch(part -> part instanceof Expression.Call call
                                && (call.function() == BuiltIn.LEAST || call.function() == BuiltIn.GREATEST));
    }

    /** Whether an expression has a value in every state. */
    static boolean isTotal(Expression expression) {
        return Expressions.everything(expression)
                .noneMatch(part -> (part instanceof Expression.Call call && !TOTAL.contains(call.function()))
                        || part instanceof Expression.Element
                        || part instanceof Expression.Apply
                        || (part instanceof Expression.Binary binary
                                && (binary.operator() == BinaryOperator.DIVIDE
                                        || binary.operator() == BinaryOperator.MODULO)));
    }
}
