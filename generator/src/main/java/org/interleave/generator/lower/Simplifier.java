package org.interleave.generator.lower;

import java.util.ArrayList;
import java.util.List;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;

/** Writes expressions as a person would: no double negation, no condition that is always true. */
public final class Simplifier {
    private static final Expression TRUE = new Expression.BooleanLiteral(true);
    private static final Expression FALSE = new Expression.BooleanLiteral(false);

    private Simplifier() {}

    /**
     * Simplifies an expression.
     *
     * @param expression any expression
     * @return one with the same value in every state, for every value that the constants' assumptions allow
     */
    public static Expression simplify(Expression expression) {
        Expression simple = Expressions.mapParts(expression, Simplifier::simplify);
        if (simple instanceof Expression.Not not) {
            return negate(not.operand());
        }
        if (simple instanceof Expression.And and) {
            return junction(and.operands(), TRUE, FALSE);
        }
        if (simple instanceof Expression.Or or) {
            return junction(or.operands(), FALSE, TRUE);
        }
        if (simple instanceof Expression.Implies implies) {
            return implication(implies);
        }
        if (simple instanceof Expression.IfThenElse choice) {
            return choice(choice);
        }
        return simple instanceof Expression.Binary binary ? comparison(binary) : simple;
    }

    /**
     * The negation of a simple expression.
     *
     * @param expression a condition
     * @return holds where it does not
     */
    public static Expression negate(Expression expression) {
        if (expression instanceof Expression.BooleanLiteral literal) {
            return new Expression.BooleanLiteral(!literal.value());
        }
        if (expression instanceof Expression.Not not) {
            return not.operand();
        }
        if (expression instanceof Expression.Binary binary) {
            return new Expression.Binary(binary.operator().negated(), binary.left(), binary.right());
        }
        return new Expression.Not(expression);
    }

    private static Expression junction(List<Expression> operands, Expression neutral, Expression absorbing) {
        List<Expression> kept = new ArrayList<>();
        for (Expression operand : flat(operands, neutral.equals(TRUE))) {
            if (operand.equals(absorbing)) {
                return absorbing;
            }
            if (!operand.equals(neutral) && !kept.contains(operand)) {
                kept.add(operand);
            }
        }
        if (kept.isEmpty()) {
            return neutral;
        }
        if (kept.size() == 1) {
            return kept.get(0);
        }
        return neutral.equals(TRUE) ? new Expression.And(kept) : new Expression.Or(kept);
    }

    /** The operands, with those of inner junctions of the same kind in their place. */
    private static List<Expression> flat(List<Expression> operands, boolean conjunction) {
        List<Expression> flat = new ArrayList<>();
        for (Expression operand : operands) {
            if (conjunction && operand instanceof Expression.And and) {
                flat.addAll(and.operands());
            } else if (!conjunction && operand instanceof Expression.Or or) {
                flat.addAll(or.operands());
            } else {
                flat.add(operand);
            }
        }
        return flat;
    }

    private static Expression implication(Expression.Implies implies) {
        if (implies.premise().equals(TRUE)) {
            return implies.conclusion();
        }
        return implies.premise().equals(FALSE) || implies.conclusion().equals(TRUE) ? TRUE : implies;
    }

    private static Expression choice(Expression.IfThenElse choice) {
        if (choice.condition().equals(TRUE) || choice.then().equals(choice.otherwise())) {
            return choice.then();
        }
        if (choice.condition().equals(FALSE)) {
            return choice.otherwise();
        }
        return choice.then().equals(TRUE) && choice.otherwise().equals(FALSE) ? choice.condition() : choice;
    }

    /** Compares what is written down, and numbers with constants whose assumption decides. */
    private static Expression comparison(Expression.Binary binary) {
        if (binary.left() instanceof Expression.NameLiteral left
                && binary.right() instanceof Expression.NameLiteral right
                && (binary.operator() == BinaryOperator.EQUAL || binary.operator() == BinaryOperator.NOT_EQUAL)) {
            return new Expression.BooleanLiteral(left.equals(right) == (binary.operator() == BinaryOperator.EQUAL));
        }
        if (binary.left() instanceof Expression.IntegerLiteral left
                && binary.right() instanceof Expression.IntegerLiteral right) {
            return numbers(binary, left.value(), right.value());
        }
        if (binary.left() instanceof Expression.IntegerLiteral left
                && binary.right() instanceof Expression.ConstantRead right) {
            int least = right.constant().low();
            if ((binary.operator() == BinaryOperator.LESS && left.value() < least)
                    || (binary.operator() == BinaryOperator.LESS_OR_EQUAL && left.value() <= least)) {
                return TRUE;
            }
            if ((binary.operator() == BinaryOperator.GREATER_OR_EQUAL && left.value() < least)
                    || (binary.operator() == BinaryOperator.GREATER && left.value() <= least)) {
                return FALSE;
            }
        }
        return binary;
    }

    private static Expression numbers(Expression.Binary binary, int left, int right) {
        return switch (binary.operator()) {
            case EQUAL -> new Expression.BooleanLiteral(left == right);
            case NOT_EQUAL -> new Expression.BooleanLiteral(left != right);
            case LESS -> new Expression.BooleanLiteral(left < right);
            case LESS_OR_EQUAL -> new Expression.BooleanLiteral(left <= right);
            case GREATER -> new Expression.BooleanLiteral(left > right);
            case GREATER_OR_EQUAL -> new Expression.BooleanLiteral(left >= right);
            case PLUS -> new Expression.IntegerLiteral(left + right);
            case MINUS -> new Expression.IntegerLiteral(left - right);
            default -> binary;
        };
    }
}
