package org.interleave.dsl;

import java.util.ArrayList;
import java.util.List;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.Expression;

/** A condition. It reads the state and changes nothing; Java's own {@code if} cannot look at it. */
@Library
public sealed class Cond permits Bool {
    private final Expression expression;

    /**
     * A condition from its expression, for libraries.
     *
     * @param expression a boolean expression
     */
    public Cond(Expression expression) {
        this.expression = expression;
    }

    /**
     * The condition that holds always, or never.
     *
     * @param value which of the two
     * @return the condition
     */
    public static Cond of(boolean value) {
        return new Cond(new Expression.BooleanLiteral(value));
    }

    /**
     * Negation.
     *
     * @param condition any condition
     * @return holds where it does not
     */
    public static Cond not(Cond condition) {
        return new Cond(new Expression.Not(condition.expression()));
    }

    /** {@return its expression} */
    public final Expression expression() {
        return expression;
    }

    /**
     * Conjunction.
     *
     * @param other another condition
     * @return holds where both hold
     */
    public final Cond and(Cond other) {
        return new Cond(new Expression.And(flatten(Expression.And.class, expression, other.expression())));
    }

    /**
     * Disjunction.
     *
     * @param other another condition
     * @return holds where one of them holds, or both
     */
    public final Cond or(Cond other) {
        return new Cond(new Expression.Or(flatten(Expression.Or.class, expression, other.expression())));
    }

    /**
     * Implication.
     *
     * @param conclusion another condition
     * @return holds where this one does not, or the other does
     */
    public final Cond implies(Cond conclusion) {
        return new Cond(new Expression.Implies(expression, conclusion.expression()));
    }

    /**
     * Equivalence.
     *
     * @param other another condition
     * @return holds where both hold, or neither does
     */
    public final Cond is(Cond other) {
        return new Cond(new Expression.Binary(BinaryOperator.EQUAL, expression, other.expression()));
    }

    /**
     * Exclusive disjunction.
     *
     * @param other another condition
     * @return holds where one of them holds and the other does not
     */
    public final Cond isNot(Cond other) {
        return new Cond(new Expression.Binary(BinaryOperator.NOT_EQUAL, expression, other.expression()));
    }

    private static List<Expression> flatten(Class<? extends Expression> junction, Expression left, Expression right) {
        List<Expression> operands = new ArrayList<>();
        for (Expression side : List.of(left, right)) {
            if (junction.isInstance(side) && side instanceof Expression.And and) {
                operands.addAll(and.operands());
            } else if (junction.isInstance(side) && side instanceof Expression.Or or) {
                operands.addAll(or.operands());
            } else {
                operands.add(side);
            }
        }
        return operands;
    }
}
