package org.interleave.dsl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.BuiltIn;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Quantifier;

/**
 * An expression whose values are finite sequences: queues and stacks.
 *
 * @param <R> what an element is read as
 */
@Library
public sealed class Seq<R> permits SeqVariable {
    /** The sequence without elements. */
    static final Expression EMPTY = new Expression.TupleLiteral(List.of());

    private final Expression expression;
    private final Kind<R, ?> kind;
    private final Num bound;

    Seq(Expression expression, Kind<R, ?> kind, Num bound) {
        this.expression = expression;
        this.kind = kind;
        this.bound = bound;
    }

    /**
     * The sequence of the given elements.
     *
     * @param kind what its elements are
     * @param elements its elements, in order; none for the empty sequence
     * @param <R> what an element is read as
     * @return the sequence
     */
    @SafeVarargs
    public static <R> Seq<R> of(Kind<R, ?> kind, R... elements) {
        List<Expression> members = new ArrayList<>();
        for (R element : elements) {
            members.add(kind.expression(element));
        }
        return new Seq<>(new Expression.TupleLiteral(members), kind, Num.of(members.size()));
    }

    /**
     * The sequence of numbers that are written down.
     *
     * @param kind what its elements are
     * @param first an element
     * @param more further ones
     * @return the sequence
     */
    public static Seq<Num> of(Kind<Num, ?> kind, int first, int... more) {
        List<Expression> members = new ArrayList<>();
        members.add(new Expression.IntegerLiteral(first));
        for (int element : more) {
            members.add(new Expression.IntegerLiteral(element));
        }
        return new Seq<>(new Expression.TupleLiteral(members), kind, Num.of(members.size()));
    }

    /**
     * The sequence of some members of an enum.
     *
     * @param kind what its elements are
     * @param first an element
     * @param more further ones
     * @param <E> the enum
     * @return the sequence
     */
    @SafeVarargs
    public static <E extends Enum<E>> Seq<Val<E>> of(Kind<Val<E>, ?> kind, E first, E... more) {
        List<Expression> members = new ArrayList<>();
        members.add(Val.of(first).expression());
        for (E element : more) {
            members.add(Val.of(element).expression());
        }
        return new Seq<>(new Expression.TupleLiteral(members), kind, Num.of(members.size()));
    }

    /** {@return its expression} */
    public final Expression expression() {
        return expression;
    }

    /** {@return how many elements it has} */
    public final Num length() {
        return new Num(call(BuiltIn.LEN, expression));
    }

    /** {@return whether it has no element} */
    public final Cond isEmpty() {
        return compare(BinaryOperator.EQUAL, EMPTY);
    }

    /** {@return whether it has an element} */
    public final Cond notEmpty() {
        return compare(BinaryOperator.NOT_EQUAL, EMPTY);
    }

    /** {@return whether it has as many elements as it may have} */
    public final Cond isFull() {
        return length().ge(bound);
    }

    /** {@return its first element; only where it is not empty} */
    public final R first() {
        return kind.read(call(BuiltIn.HEAD, expression));
    }

    /** {@return its last element; only where it is not empty} */
    public final R last() {
        return get(length());
    }

    /**
     * The element at a place.
     *
     * @param index the place; the first is 1
     * @return the element; only where there is one
     */
    public final R get(Num index) {
        return kind.read(new Expression.Element(expression, index.expression()));
    }

    /**
     * The element at a place.
     *
     * @param index the place; the first is 1
     * @return the element; only where there is one
     */
    public final R get(int index) {
        return get(Num.of(index));
    }

    /**
     * Whether something is in it.
     *
     * @param element a possible element
     * @return the condition
     */
    public final Cond contains(R element) {
        return Binding.over(
                Terms.between(Num.of(1), length()),
                (variable, index) -> new Cond(new Expression.Quantified(
                        Quantifier.EXISTS,
                        variable,
                        Terms.between(Num.of(1), length()).expression(),
                        new Expression.Binary(
                                BinaryOperator.EQUAL, kind.expression(get(index)), kind.expression(element)))));
    }

    /**
     * Whether both have the same elements in the same order.
     *
     * @param other another sequence
     * @return the condition
     */
    public final Cond is(Seq<R> other) {
        return compare(BinaryOperator.EQUAL, other.expression());
    }

    /**
     * Whether they differ.
     *
     * @param other another sequence
     * @return the condition
     */
    public final Cond isNot(Seq<R> other) {
        return compare(BinaryOperator.NOT_EQUAL, other.expression());
    }

    /**
     * This sequence with another one behind it.
     *
     * @param other another sequence
     * @return both, one behind the other
     */
    public final Seq<R> plus(Seq<R> other) {
        return new Seq<>(joined(expression, other.expression()), kind, bound.plus(other.bound));
    }

    /**
     * Its elements from one place to another, both included.
     *
     * @param from the first place; the first of all is 1
     * @param to the last place; where it is less than {@code from} there are none
     * @return the part; only where there are such places
     */
    public final Seq<R> subSeq(Num from, Num to) {
        return with(call(BuiltIn.SUB_SEQ, expression, from.expression(), to.expression()));
    }

    /**
     * Its elements from one place to another, both included.
     *
     * @param from the first place; the first of all is 1
     * @param to the last place; where it is less than {@code from} there are none
     * @return the part; only where there are such places
     */
    public final Seq<R> subSeq(int from, int to) {
        return subSeq(Num.of(from), Num.of(to));
    }

    /**
     * The sequence without the element at a place.
     *
     * @param index the place; the first is 1
     * @return the shorter sequence; only where there is such a place
     */
    public final Seq<R> without(Num index) {
        Seq<R> behind = subSeq(index, length());
        return with(joined(subSeq(Num.of(1), index.minus(1)).expression(), behind.withoutFirst()));
    }

    /**
     * The sequence without the element at a place.
     *
     * @param index the place; the first is 1
     * @return the shorter sequence; only where there is such a place
     */
    public final Seq<R> without(int index) {
        return without(Num.of(index));
    }

    /**
     * Where something is in it for the first time.
     *
     * @param element a possible element
     * @return the first place at which it is; only where it is in it
     */
    public final Num indexOf(R element) {
        return Terms.least(
                Terms.between(Num.of(1), length()),
                index -> new Cond(new Expression.Binary(
                        BinaryOperator.EQUAL, kind.expression(get(index)), kind.expression(element))));
    }

    /** The sequence with several elements behind it. */
    final Expression appended(List<R> elements) {
        return joined(
                expression,
                new Expression.TupleLiteral(
                        elements.stream().map(kind::expression).toList()));
    }

    /** Whether a number of elements is too many to be put behind it. */
    final Cond hasNoRoomFor(Num more) {
        return length().plus(more).gt(bound);
    }

    /** How many elements there are in a sequence that may be written down. */
    final Num size() {
        return expression instanceof Expression.TupleLiteral tuple
                ? Num.of(tuple.elements().size())
                : length();
    }

    private static Expression joined(Expression front, Expression back) {
        return new Expression.Binary(BinaryOperator.CONCATENATION, front, back);
    }

    /** Another sequence of the same elements. */
    final Seq<R> with(Expression other) {
        return new Seq<>(other, kind, bound);
    }

    /** The sequence with one more element at its end. */
    final Expression appended(R element) {
        return call(BuiltIn.APPEND, expression, kind.expression(element));
    }

    /** The sequence without its first element. */
    final Expression withoutFirst() {
        return call(BuiltIn.TAIL, expression);
    }

    /** The sequence without its last element. */
    final Expression withoutLast() {
        return call(
                BuiltIn.SUB_SEQ,
                expression,
                Num.of(1).expression(),
                length().minus(1).expression());
    }

    private static Expression call(BuiltIn function, Expression... arguments) {
        return new Expression.Call(function, Arrays.asList(arguments));
    }

    private Cond compare(BinaryOperator operator, Expression other) {
        return new Cond(new Expression.Binary(operator, expression, other));
    }
}
