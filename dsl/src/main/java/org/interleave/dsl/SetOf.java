package org.interleave.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.BuiltIn;
import org.interleave.dsl.tree.Expression;

/**
 * An expression whose values are finite sets.
 *
 * @param <R> what an element is read as
 */
@Library
public sealed class SetOf<R> implements Domain<R> permits SetVar {
    private static final Expression EMPTY = new Expression.SetLiteral(List.of());

    private final Expression expression;
    private final Kind<R, ?> kind;

    /**
     * A set from its expression, for libraries.
     *
     * @param expression an expression over sets
     * @param kind what its elements are
     */
    public SetOf(Expression expression, Kind<R, ?> kind) {
        this.expression = expression;
        this.kind = kind;
    }

    /**
     * The set of the given elements.
     *
     * @param kind what its elements are
     * @param elements its elements; none for the empty set
     * @param <R> what an element is read as
     * @return the set
     */
    @SafeVarargs
    public static <R> SetOf<R> of(Kind<R, ?> kind, R... elements) {
        List<Expression> members = new ArrayList<>();
        for (R element : elements) {
            members.add(kind.expression(element));
        }
        return new SetOf<>(new Expression.SetLiteral(members), kind);
    }

    /**
     * The set of numbers that are written down.
     *
     * @param kind what its elements are
     * @param first an element
     * @param more further ones
     * @return the set
     */
    public static SetOf<Num> of(Kind<Num, ?> kind, int first, int... more) {
        List<Expression> members = new ArrayList<>();
        members.add(new Expression.IntegerLiteral(first));
        for (int element : more) {
            members.add(new Expression.IntegerLiteral(element));
        }
        return new SetOf<>(new Expression.SetLiteral(members), kind);
    }

    /**
     * The set of some members of an enum.
     *
     * @param kind what its elements are
     * @param first an element
     * @param more further ones
     * @param <E> the enum
     * @return the set
     */
    @SafeVarargs
    public static <E extends Enum<E>> SetOf<Val<E>> of(Kind<Val<E>, ?> kind, E first, E... more) {
        List<Expression> members = new ArrayList<>();
        members.add(Val.of(first).expression());
        for (E element : more) {
            members.add(Val.of(element).expression());
        }
        return new SetOf<>(new Expression.SetLiteral(members), kind);
    }

    /** {@return its expression} */
    public final Expression expression() {
        return expression;
    }

    /**
     * Whether something is in it.
     *
     * @param element a possible element
     * @return the condition
     */
    public final Cond contains(R element) {
        return new Cond(new Expression.Binary(BinaryOperator.IN, kind.expression(element), expression));
    }

    /** {@return whether it has no element} */
    public final Cond isEmpty() {
        return compare(BinaryOperator.EQUAL, EMPTY);
    }

    /** {@return whether it has an element} */
    public final Cond notEmpty() {
        return compare(BinaryOperator.NOT_EQUAL, EMPTY);
    }

    /** {@return how many elements it has} */
    public final Num size() {
        return new Num(new Expression.Call(BuiltIn.CARDINALITY, List.of(expression)));
    }

    /**
     * Whether both have the same elements.
     *
     * @param other another set
     * @return the condition
     */
    public final Cond is(SetOf<R> other) {
        return compare(BinaryOperator.EQUAL, other.expression());
    }

    /**
     * Whether one has an element that the other has not.
     *
     * @param other another set
     * @return the condition
     */
    public final Cond isNot(SetOf<R> other) {
        return compare(BinaryOperator.NOT_EQUAL, other.expression());
    }

    /**
     * Whether each of its elements is in another set.
     *
     * @param other another set
     * @return the condition
     */
    public final Cond subsetOf(SetOf<R> other) {
        return compare(BinaryOperator.SUBSET_OF, other.expression());
    }

    /**
     * The set with one more element.
     *
     * @param element an element
     * @return the larger set
     */
    public final SetOf<R> plus(R element) {
        return union(only(element));
    }

    /**
     * The set with one element less.
     *
     * @param element an element
     * @return the smaller set
     */
    public final SetOf<R> minus(R element) {
        return without(only(element));
    }

    /**
     * What is in one of two sets, or in both.
     *
     * @param other another set
     * @return the union
     */
    public final SetOf<R> union(SetOf<R> other) {
        return combine(BinaryOperator.UNION, other);
    }

    /**
     * What is in both sets.
     *
     * @param other another set
     * @return the intersection
     */
    public final SetOf<R> intersect(SetOf<R> other) {
        return combine(BinaryOperator.INTERSECTION, other);
    }

    /**
     * What is in this set and not in another.
     *
     * @param other another set
     * @return the difference
     */
    public final SetOf<R> without(SetOf<R> other) {
        return combine(BinaryOperator.DIFFERENCE, other);
    }

    /**
     * Its elements that satisfy a condition.
     *
     * @param condition the condition on an element
     * @return the set of those
     */
    public final SetOf<R> where(Function<R, Cond> condition) {
        return Binding.over(
                this,
                (variable, element) -> new SetOf<>(
                        new Expression.SetFilter(
                                variable, expression, condition.apply(element).expression()),
                        kind));
    }

    /**
     * What something is for each of its elements.
     *
     * @param other what the new elements are
     * @param value the value for an element
     * @param <T> what a new element is read as
     * @return the set of these values, each once
     */
    public final <T> SetOf<T> map(Kind<T, ?> other, Function<R, T> value) {
        return Binding.over(
                this,
                (variable, element) -> new SetOf<>(
                        new Expression.SetImage(variable, expression, other.expression(value.apply(element))), other));
    }

    @Override
    public final Elements<R> elements() {
        return new Elements<>(expression, kind::read, kind.elementNames());
    }

    /** Another set of the same elements. */
    final SetOf<R> with(Expression other) {
        return new SetOf<>(other, kind);
    }

    private SetOf<R> only(R element) {
        return with(new Expression.SetLiteral(List.of(kind.expression(element))));
    }

    private Cond compare(BinaryOperator operator, Expression other) {
        return new Cond(new Expression.Binary(operator, expression, other));
    }

    private SetOf<R> combine(BinaryOperator operator, SetOf<R> other) {
        return with(new Expression.Binary(operator, expression, other.expression()));
    }
}
