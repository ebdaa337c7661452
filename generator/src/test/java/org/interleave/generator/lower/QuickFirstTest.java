package org.interleave.generator.lower;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Quantifier;
import org.interleave.dsl.tree.SourceLocation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a rule of use")
class QuickFirstTest {
    private static final Expression NUMBER = new Expression.IntegerLiteral(2);
    private static final Expression QUICK = new Expression.Binary(BinaryOperator.LESS, NUMBER, NUMBER);
    private static final Expression NOT_QUICK = new Expression.Binary(BinaryOperator.GREATER_OR_EQUAL, NUMBER, NUMBER);
    private static final Expression PREMISE = new Expression.Binary(BinaryOperator.EQUAL, NUMBER, NUMBER);
    private static final BoundVariable I = new BoundVariable("i", SourceLocation.NONE);
    private static final Expression EVERY = loop(Quantifier.FOR_ALL, BinaryOperator.NOT_EQUAL);
    private static final Expression SOME = loop(Quantifier.EXISTS, BinaryOperator.EQUAL);

    private static Expression loop(Quantifier quantifier, BinaryOperator operator) {
        return new Expression.Quantified(
                quantifier,
                I,
                new Expression.SetLiteral(List.of(NUMBER)),
                new Expression.Binary(operator, new Expression.Bound(I), NUMBER));
    }

    @Test
    @DisplayName("asks last what looks through a set")
    void loops_come_last() {
        assertThat(QuickFirst.implication(List.of(EVERY, PREMISE), QUICK))
                .isEqualTo(new Expression.Implies(
                        new Expression.And(List.of(PREMISE, NOT_QUICK)), new Expression.Or(List.of(SOME))));
    }

    @Test
    @DisplayName("stays as it is where its conclusion may have no value without the premise")
    void partial_conclusion() {
        Expression partial = new Expression.Binary(
                BinaryOperator.EQUAL, new Expression.Binary(BinaryOperator.DIVIDE, NUMBER, NUMBER), NUMBER);

        assertThat(QuickFirst.implication(List.of(EVERY), partial))
                .isEqualTo(new Expression.Implies(new Expression.And(List.of(EVERY)), partial));
    }
}
