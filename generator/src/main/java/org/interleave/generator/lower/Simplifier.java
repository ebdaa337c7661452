package org.interleave.generator.lower;

import java.util.ArrayList;
import java.util.List;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Quantifier;

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
        if (simple instanceof Expression.Element element) {
            return element(element);
        }
        if (simple instanceof Expression.FieldRead read) {
            return field(read);
        }
        if (simple instanceof Expression.Quantified quantified
                && quantified.condition() instanceof Expression.BooleanLiteral) {
            return quantified(quantified);
        }
        return simple instanceof Expression.Binary binary ? comparison(binary) : simple;
    }

    /** What was just written for a key, or not touched by what was written for another one. */
    private static Expression element(Expression.Element element) {
        if (element.function() instanceof Expression.ElementUpdate update) {
            if (update.key().equals(element.key())) {
                return update.value();
            }
            if (isLiteral(update.key()) && isLiteral(element.key())) {
                return element(new Expression.Element(update.function(), element.key()));
            }
        }
        if (element.function() instanceof Expression.FunctionLiteral function) {
            return simplify(Expressions.replace(function.value(), function.variable(), element.key()));
        }
        if (element.function() instanceof Expression.TupleLiteral tuple
                && element.key() instanceof Expression.IntegerLiteral index
                && 0 < index.value()
                && index.value() <= tuple.elements().size()) {
            return tuple.elements().get(index.value() - 1);
        }
        return element;
    }

    private static boolean isLiteral(Expression expression) {
        return expression instanceof Expression.IntegerLiteral
                || expression instanceof Expression.NameLiteral
                || expression instanceof Expression.BooleanLiteral;
    }

    private static Expression field(Expression.FieldRead read) {
        if (read.struct() instanceof Expression.FieldUpdate update) {
            return update.field().equals(read.field())
                    ? update.value()
                    : field(new Expression.FieldRead(update.struct(), read.field()));
        }
        if (read.struct() instanceof Expression.RecordLiteral literal) {
            return literal.fields().stream()
                    .filter(field -> field.name().equals(read.field()))
                    .map(Expression.FieldValue::value)
                    .findFirst()
                    .orElse(read);
        }
        return read;
    }

    /** A condition that says nothing about the elements: it matters only whether there are any. */
    private static Expression quantified(Expression.Quantified quantified) {
        boolean holds = quantified.condition().equals(TRUE);
        boolean forAll = quantified.quantifier() == Quantifier.FOR_ALL;
        return holds == forAll ? new Expression.BooleanLiteral(holds) : quantified;
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
        if (expression instanceof Expression.Quantified quantified) {
            return new Expression.Quantified(
                    quantified.quantifier().dual(),
                    quantified.variable(),
                    quantified.set(),
                    negate(quantified.condition()));
        }
        if (expression instanceof Expression.Binary binary && binary.operator() != BinaryOperator.SUBSET_OF) {
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
        boolean always = implies.premise().equals(FALSE)
                || implies.conclusion().equals(TRUE)
                || implies.premise().equals(implies.conclusion());
        return always ? TRUE : implies;
    }

    /** What a choice comes to where its condition, or the opposite of it, is known already. */
    private static Expression knowing(Expression condition, boolean holds, Expression value) {
        if (value instanceof Expression.IfThenElse inner) {
            if (inner.condition().equals(condition)) {
                return holds ? inner.then() : inner.otherwise();
            }
            if (inner.condition().equals(negate(condition))) {
                return holds ? inner.otherwise() : inner.then();
            }
        }
        return value;
    }

    private static Expression choice(Expression.IfThenElse nested) {
        Expression.IfThenElse choice = new Expression.IfThenElse(
                nested.condition(),
                knowing(nested.condition(), true, nested.then()),
                knowing(nested.condition(), false, nested.otherwise()));
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
            case TIMES -> new Expression.IntegerLiteral(left * right);
            case DIVIDE -> right > 0 ? new Expression.IntegerLiteral(Math.floorDiv(left, right)) : binary;
            case MODULO -> right > 0 ? new Expression.IntegerLiteral(Math.floorMod(left, right)) : binary;
            default -> binary;
        };
    }
}
