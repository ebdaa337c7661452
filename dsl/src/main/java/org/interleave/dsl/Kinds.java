package org.interleave.dsl;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Names;
import org.interleave.dsl.tree.Type;

/**
 * Makes kinds: what values a variable, an element or a component can hold. A protocol has these methods without an
 * import; the plain builder writes {@code Kinds.bool()}.
 */
@Library
public abstract sealed class Kinds permits Terms {
    Kinds() {}

    /** {@return TRUE and FALSE} */
    public static Kind<Cond, Bool> bool() {
        return new Values<>(new Type.BooleanType(), Elements.OTHERS, Cond::expression, Cond::new, Bool::new);
    }

    /**
     * The integers of a range.
     *
     * @param low the smallest
     * @param high the largest
     * @return the kind
     */
    public static Kind<Num, Int> range(int low, int high) {
        return range(Num.of(low), Num.of(high));
    }

    /**
     * The integers of a range that depends on constants.
     *
     * @param low the smallest: a number or a named constant
     * @param high the largest: a number or a named constant
     * @return the kind
     */
    public static Kind<Num, Int> range(Num low, Num high) {
        return new Values<>(
                new Type.IntegerType(low.expression(), high.expression()),
                Elements.NUMBERS,
                Num::expression,
                Num::new,
                Int::new);
    }

    /**
     * The members of a Java enum.
     *
     * @param members the enum
     * @param <E> the enum
     * @return the kind
     */
    public static <E extends Enum<E>> Kind<Val<E>, Var<E>> anyOf(Class<E> members) {
        return enumKind(members, false);
    }

    /**
     * The members of a Java enum, or none.
     *
     * @param members the enum
     * @param <E> the enum
     * @return the kind
     */
    public static <E extends Enum<E>> Kind<Val<E>, Var<E>> anyOrNoneOf(Class<E> members) {
        return enumKind(members, true);
    }

    private static <E extends Enum<E>> Kind<Val<E>, Var<E>> enumKind(Class<E> members, boolean orNone) {
        Type type = new Type.EnumType(
                members.getSimpleName(),
                EnumSet.allOf(members).stream().map(Names::member).toList(),
                orNone);
        return new Values<>(type, Elements.OTHERS, Val::expression, Val::new, Var::new);
    }

    /** {@return all processes of the protocol, members of families with names included} */
    public static Kind<Pid, PidVar> processes() {
        return pids(false);
    }

    /** {@return all processes of the protocol, or none} */
    public static Kind<Pid, PidVar> processesOrNone() {
        return pids(true);
    }

    private static Kind<Pid, PidVar> pids(boolean orNone) {
        return new Values<>(new Type.ProcessIdType(orNone), Elements.PROCESSES, Pid::expression, Pid::new, PidVar::new);
    }

    /**
     * Sets.
     *
     * @param kind what their elements are
     * @param <R> what an element is read as
     * @return the kind
     */
    public static <R> Kind<SetOf<R>, SetVar<R>> setOf(Kind<R, ?> kind) {
        return new Values<>(
                new Type.SetType(kind.type()),
                Elements.OTHERS,
                SetOf::expression,
                expression -> new SetOf<>(expression, kind),
                cell -> new SetVar<>(cell, kind));
    }

    /**
     * Queues: who came first leaves first.
     *
     * @param kind what their elements are
     * @param bound how many elements they can have at most
     * @param <R> what an element is read as
     * @return the kind
     */
    public static <R> Kind<Seq<R>, Fifo<R>> fifoOf(Kind<R, ?> kind, int bound) {
        return fifoOf(kind, Num.of(bound));
    }

    /**
     * Queues: who came first leaves first.
     *
     * @param kind what their elements are
     * @param bound how many elements they can have at most: a number or a named constant
     * @param <R> what an element is read as
     * @return the kind
     */
    public static <R> Kind<Seq<R>, Fifo<R>> fifoOf(Kind<R, ?> kind, Num bound) {
        return new Values<>(
                new Type.SequenceType(kind.type(), bound.expression()),
                Elements.OTHERS,
                Seq::expression,
                expression -> new Seq<>(expression, kind, bound),
                cell -> new Fifo<>(cell, kind, bound));
    }

    /**
     * Stacks: who came last leaves first.
     *
     * @param kind what their elements are
     * @param bound how many elements they can have at most
     * @param <R> what an element is read as
     * @return the kind
     */
    public static <R> Kind<Seq<R>, Lifo<R>> lifoOf(Kind<R, ?> kind, int bound) {
        return lifoOf(kind, Num.of(bound));
    }

    /**
     * Stacks: who came last leaves first.
     *
     * @param kind what their elements are
     * @param bound how many elements they can have at most: a number or a named constant
     * @param <R> what an element is read as
     * @return the kind
     */
    public static <R> Kind<Seq<R>, Lifo<R>> lifoOf(Kind<R, ?> kind, Num bound) {
        return new Values<>(
                new Type.SequenceType(kind.type(), bound.expression()),
                Elements.OTHERS,
                Seq::expression,
                expression -> new Seq<>(expression, kind, bound),
                cell -> new Lifo<>(cell, kind, bound));
    }

    /**
     * One value or none.
     *
     * @param kind what the value is
     * @param <R> what the value is read as
     * @return the kind
     */
    public static <R> Kind<Maybe<R>, MaybeVar<R>> optional(Kind<R, ?> kind) {
        return new Values<>(
                new Type.SequenceType(kind.type(), new Expression.IntegerLiteral(1)),
                Elements.OTHERS,
                Maybe::expression,
                expression -> new Maybe<>(expression, kind),
                cell -> new MaybeVar<>(cell, kind));
    }

    /**
     * Records, made of a Java record whose components are values of the language:
     * {@code record(Fork.class, range(1, 2), bool())} for {@code record Fork(Num holder, Cond clean) {}}.
     *
     * @param type the Java record
     * @param components what its components are, in order
     * @param <T> the Java record
     * @return the kind
     * @throws org.interleave.dsl.tree.ProtocolException if the kinds do not fit the components
     */
    public static <T extends Record> Kind<T, RecordVar<T>> record(Class<T> type, Kind<?, ?>... components) {
        return RecordShape.kind(type, Arrays.asList(components));
    }

    /**
     * Pairs.
     *
     * @param first what their first component is
     * @param second what their second component is
     * @param <A> what the first component is read as
     * @param <B> what the second component is read as
     * @return the kind
     */
    public static <A, B> Kind<Pair<A, B>, PairVar<A, B>> pair(Kind<A, ?> first, Kind<B, ?> second) {
        return new PairKind<>(first, second).kind();
    }

    /**
     * Arrays: a value for every key.
     *
     * @param keys what the keys are
     * @param elements what the values are
     * @param <K> what a key is read as
     * @param <V> the variable that each key has
     * @return the kind
     */
    public static <K, V> Kind<Array<K, V>, Array<K, V>> arrayOf(Kind<K, ?> keys, Kind<?, V> elements) {
        return new Values<>(
                new Type.ArrayType(keys.type(), elements.type()),
                Elements.OTHERS,
                array -> array.cell().value(),
                expression -> new Array<>(Cell.value(expression), keys, elements),
                cell -> new Array<>(cell, keys, elements));
    }

    /** How pairs are read and written. */
    private record PairKind<A, B>(Kind<A, ?> first, Kind<B, ?> second) {
        Kind<Pair<A, B>, PairVar<A, B>> kind() {
            return new Values<>(
                    new Type.PairType(first.type(), second.type()),
                    Elements.OTHERS,
                    this::write,
                    this::read,
                    cell -> new PairVar<>(cell, kind()));
        }

        /** The expression of a pair; of one that was read from an expression, that expression. */
        private Expression write(Pair<A, B> pair) {
            Expression one = first.expression(pair.first());
            Expression other = second.expression(pair.second());
            return one instanceof Expression.Element read
                            && one.equals(component(read.function(), 1))
                            && other.equals(component(read.function(), 2))
                    ? read.function()
                    : new Expression.TupleLiteral(List.of(one, other));
        }

        private Pair<A, B> read(Expression pair) {
            return Pair.of(first.read(component(pair, 1)), second.read(component(pair, 2)));
        }

        private static Expression component(Expression pair, int index) {
            return new Expression.Element(pair, new Expression.IntegerLiteral(index));
        }
    }
}
