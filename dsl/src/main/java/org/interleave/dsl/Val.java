package org.interleave.dsl;

import java.util.ArrayList;
import java.util.List;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Names;
import org.interleave.dsl.tree.Type;

/**
 * An expression whose values are the members of a Java enum.
 *
 * @param <E> the enum
 */
@Library
public sealed class Val<E extends Enum<E>> permits Var {
    private final Expression expression;

    /**
     * A value from its expression, for libraries.
     *
     * @param expression an expression over the enum's members
     */
    public Val(Expression expression) {
        this.expression = expression;
    }

    /**
     * A member that is written down.
     *
     * @param member the member
     * @param <E> the enum
     * @return the expression
     */
    public static <E extends Enum<E>> Val<E> of(E member) {
        return new Val<>(literal(member));
    }

    /**
     * No member, for variables that may be none.
     *
     * @param <E> the enum
     * @return the value
     */
    public static <E extends Enum<E>> Val<E> none() {
        return new Val<>(new Expression.NameLiteral(Type.NONE));
    }

    /** {@return its expression} */
    public final Expression expression() {
        return expression;
    }

    /**
     * Whether it is this member.
     *
     * @param member a member
     * @return the condition
     */
    public final Cond is(E member) {
        return compare(BinaryOperator.EQUAL, literal(member));
    }

    /**
     * Whether it is another member.
     *
     * @param member a member
     * @return the condition
     */
    public final Cond isNot(E member) {
        return compare(BinaryOperator.NOT_EQUAL, literal(member));
    }

    /**
     * Whether both have one value.
     *
     * @param other another expression over the same enum
     * @return the condition
     */
    public final Cond is(Val<E> other) {
        return compare(BinaryOperator.EQUAL, other.expression());
    }

    /**
     * Whether they have different values.
     *
     * @param other another expression over the same enum
     * @return the condition
     */
    public final Cond isNot(Val<E> other) {
        return compare(BinaryOperator.NOT_EQUAL, other.expression());
    }

    /**
     * Whether it is one of these members.
     *
     * @param first a member
     * @param more further members
     * @return the condition
     */
    @SafeVarargs
    public final Cond in(E first, E... more) {
        List<Expression> members = new ArrayList<>();
        members.add(literal(first));
        for (E member : more) {
            members.add(literal(member));
        }
        return compare(BinaryOperator.IN, new Expression.SetLiteral(members));
    }

    /** {@return whether it is no member, for variables that may be none} */
    public final Cond isNone() {
        return compare(BinaryOperator.EQUAL, new Expression.NameLiteral(Type.NONE));
    }

    static Expression literal(Enum<?> member) {
        return new Expression.NameLiteral(Names.member(member));
    }

    private Cond compare(BinaryOperator operator, Expression other) {
        return new Cond(new Expression.Binary(operator, expression, other));
    }
}
