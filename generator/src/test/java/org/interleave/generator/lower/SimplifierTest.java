package org.interleave.generator.lower;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.Constant;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Type;
import org.interleave.dsl.tree.Variable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A simplified expression")
class SimplifierTest {
    private static final Expression TRUE = new Expression.BooleanLiteral(true);
    private static final Expression FALSE = new Expression.BooleanLiteral(false);
    private static final Variable A = new Variable("a", new Type.BooleanType(), "test", SourceLocation.NONE);
    private static final Variable N = new Variable(
            "n",
            new Type.IntegerType(new Expression.IntegerLiteral(0), new Expression.IntegerLiteral(3)),
            "test",
            SourceLocation.NONE);
    private static final Constant MAX =
            new Constant("MAX", 2, Optional.empty(), "MaxIsPositive", 1, OptionalInt.empty(), SourceLocation.NONE);
    private static final Expression READ = new Expression.Read(A);

    private record State(boolean a, int n, int max) {}

    /** Every state that the types and the assumption of the constant allow, up to a bound. */
    private static List<State> states() {
        List<State> states = new ArrayList<>();
        for (boolean a : new boolean[] {false, true}) {
            for (int n = 0; n <= 3; n++) {
                for (int max = 1; max <= 4; max++) {
                    states.add(new State(a, n, max));
                }
            }
        }
        return states;
    }

    private static Object value(Expression expression, State state) {
        if (expression instanceof Expression.BooleanLiteral literal) {
            return literal.value();
        }
        if (expression instanceof Expression.IntegerLiteral literal) {
            return literal.value();
        }
        if (expression instanceof Expression.NameLiteral literal) {
            return literal.text();
        }
        if (expression instanceof Expression.Read read) {
            return read.variable() == A ? (Object) state.a() : (Object) state.n();
        }
        if (expression instanceof Expression.ConstantRead) {
            return state.max();
        }
        if (expression instanceof Expression.Not not) {
            return !holds(not.operand(), state);
        }
        if (expression instanceof Expression.And and) {
            return and.operands().stream().allMatch(operand -> holds(operand, state));
        }
        if (expression instanceof Expression.Or or) {
            return or.operands().stream().anyMatch(operand -> holds(operand, state));
        }
        if (expression instanceof Expression.Implies implies) {
            return !holds(implies.premise(), state) || holds(implies.conclusion(), state);
        }
        if (expression instanceof Expression.IfThenElse choice) {
            return value(holds(choice.condition(), state) ? choice.then() : choice.otherwise(), state);
        }
        Expression.Binary binary = (Expression.Binary) expression;
        return value(binary.operator(), value(binary.left(), state), value(binary.right(), state));
    }

    private static Object value(BinaryOperator operator, Object left, Object right) {
        return switch (operator) {
            case EQUAL -> left.equals(right);
            case NOT_EQUAL -> !left.equals(right);
            case LESS -> (int) left < (int) right;
            case LESS_OR_EQUAL -> (int) left <= (int) right;
            case GREATER -> (int) left > (int) right;
            case GREATER_OR_EQUAL -> (int) left >= (int) right;
            case PLUS -> (int) left + (int) right;
            case MINUS -> (int) left - (int) right;
            default -> throw new IllegalArgumentException(operator.text());
        };
    }

    private static boolean holds(Expression expression, State state) {
        return (boolean) value(expression, state);
    }

    private static Expression binary(BinaryOperator operator, Expression left, Expression right) {
        return new Expression.Binary(operator, left, right);
    }

    private static final List<BinaryOperator> OF_SETS =
            List.of(BinaryOperator.IN, BinaryOperator.NOT_IN, BinaryOperator.SUBSET_OF);

    /** Conditions of no more than two levels above these. */
    private static List<Expression> small() {
        List<Expression> conditions = new ArrayList<>(List.of(TRUE, FALSE, READ));
        List<Expression> numbers =
                List.of(new Expression.IntegerLiteral(1), new Expression.Read(N), new Expression.ConstantRead(MAX));
        for (BinaryOperator operator : BinaryOperator.values()) {
            if (operator.isComparison() && !OF_SETS.contains(operator)) {
                for (Expression left : numbers) {
                    numbers.forEach(right -> conditions.add(binary(operator, left, right)));
                }
            }
        }
        conditions.add(
                binary(BinaryOperator.EQUAL, new Expression.NameLiteral("p"), new Expression.NameLiteral(Type.NONE)));
        conditions.add(binary(
                BinaryOperator.LESS,
                binary(BinaryOperator.PLUS, new Expression.IntegerLiteral(1), new Expression.IntegerLiteral(1)),
                new Expression.Read(N)));
        return conditions;
    }

    private static List<Expression> larger() {
        List<Expression> all = new ArrayList<>();
        List<Expression> small = small();
        for (Expression one : small) {
            all.add(one);
            all.add(new Expression.Not(one));
            for (Expression other : small) {
                all.add(new Expression.And(List.of(one, other)));
                all.add(new Expression.Or(List.of(new Expression.Not(one), new Expression.Or(List.of(other, READ)))));
                all.add(new Expression.Implies(one, new Expression.And(List.of(READ, other))));
                all.add(new Expression.Not(new Expression.IfThenElse(one, other, READ)));
            }
        }
        return all;
    }

    @Test
    void has_the_same_value_in_every_state() {
        List<State> states = states();

        for (Expression expression : larger()) {
            Expression simple = Simplifier.simplify(expression);
            for (State state : states) {
                if (!value(expression, state).equals(value(simple, state))) {
                    throw new AssertionError(
                            Steps.text(expression) + " became " + Steps.text(simple) + ", not the same in " + state);
                }
            }
        }
    }

    @Test
    void is_as_simple_as_it_gets() {
        for (Expression expression : larger()) {
            Expression simple = Simplifier.simplify(expression);
            if (!Simplifier.simplify(simple).equals(simple)) {
                throw new AssertionError(Steps.text(expression) + " became only " + Steps.text(simple));
            }
        }
    }

    @Test
    void knows_what_is_true_whatever_the_constant_is() {
        assertThat(Map.of(
                        binary(BinaryOperator.LESS, new Expression.IntegerLiteral(0), new Expression.ConstantRead(MAX)),
                        TRUE,
                        binary(
                                BinaryOperator.GREATER_OR_EQUAL,
                                new Expression.IntegerLiteral(0),
                                new Expression.ConstantRead(MAX)),
                        FALSE))
                .allSatisfy((expression, simple) ->
                        assertThat(Simplifier.simplify(expression)).isEqualTo(simple));
        Expression unknown =
                binary(BinaryOperator.LESS, new Expression.IntegerLiteral(1), new Expression.ConstantRead(MAX));
        assertThat(Simplifier.simplify(unknown)).isEqualTo(unknown);
    }

    @Test
    void negates_a_comparison_by_the_opposite_one() {
        assertThat(Simplifier.simplify(new Expression.Not(
                        binary(BinaryOperator.LESS, new Expression.Read(N), new Expression.ConstantRead(MAX)))))
                .isEqualTo(binary(
                        BinaryOperator.GREATER_OR_EQUAL, new Expression.Read(N), new Expression.ConstantRead(MAX)));
    }
}
