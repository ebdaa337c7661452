package org.interleave.dsl;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.BuiltIn;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Quantifier;

/**
 * Makes conditions, numbers and sets that are not asked of one value alone. A protocol has these methods without an
 * import; the plain builder writes {@code Terms.forAll(...)}.
 */
@Library
public abstract sealed class Terms extends Kinds permits Declarations {
    Terms() {}

    /**
     * The set of all elements of a kind, for example all members of a family.
     *
     * @param kind the kind
     * @param <R> what an element is read as
     * @return the set
     */
    public static <R> SetOf<R> all(Kind<R, ?> kind) {
        return new SetOf<>(new Expression.AllValues(kind.type()), kind);
    }

    /**
     * Whether all of some conditions hold: {@code all(a, not(b), c)} is {@code a.and(not(b)).and(c)}.
     *
     * @param first a condition
     * @param second another one
     * @param more further ones
     * @return the condition
     */
    public static Cond all(Cond first, Cond second, Cond... more) {
        Cond all = first.and(second);
        for (Cond one : more) {
            all = all.and(one);
        }
        return all;
    }

    /**
     * The integers from one to another, both included.
     *
     * @param low the smallest
     * @param high the largest; none where it is less than {@code low}
     * @return the set
     */
    public static SetOf<Num> between(Num low, Num high) {
        return new SetOf<>(
                new Expression.Binary(BinaryOperator.RANGE, low.expression(), high.expression()),
                Kinds.range(low, high));
    }

    /**
     * The integers from one to another, both included.
     *
     * @param low the smallest
     * @param high the largest; none where it is less than {@code low}
     * @return the set
     */
    public static SetOf<Num> between(int low, int high) {
        return between(Num.of(low), Num.of(high));
    }

    /**
     * Whether a condition holds of every element.
     *
     * @param domain the elements: a set, a kind or a family
     * @param condition the condition on an element
     * @param <R> what an element is read as
     * @return the condition
     */
    public static <R> Cond forAll(Domain<R> domain, Function<R, Cond> condition) {
        return quantified(Quantifier.FOR_ALL, domain, condition);
    }

    /**
     * Whether a condition holds of some element.
     *
     * @param domain the elements: a set, a kind or a family
     * @param condition the condition on an element
     * @param <R> what an element is read as
     * @return the condition
     */
    public static <R> Cond exists(Domain<R> domain, Function<R, Cond> condition) {
        return quantified(Quantifier.EXISTS, domain, condition);
    }

    /**
     * Of how many elements a condition holds.
     *
     * @param domain the elements: a set, a kind or a family
     * @param condition the condition on an element
     * @param <R> what an element is read as
     * @return the number
     */
    public static <R> Num count(Domain<R> domain, Function<R, Cond> condition) {
        return new Num(new Expression.Call(BuiltIn.CARDINALITY, List.of(filter(domain, condition))));
    }

    /**
     * The least of some numbers.
     *
     * @param numbers a set, a kind or a family of numbers
     * @return the least one; only where there is one
     */
    public static Num least(Domain<Num> numbers) {
        return extreme(BuiltIn.LEAST, numbers.elements().set());
    }

    /**
     * The least number of which a condition holds.
     *
     * @param numbers a set, a kind or a family of numbers
     * @param condition the condition on a number
     * @return the least one; only where there is one
     */
    public static Num least(Domain<Num> numbers, Function<Num, Cond> condition) {
        return extreme(BuiltIn.LEAST, filter(numbers, condition));
    }

    /**
     * The greatest of some numbers.
     *
     * @param numbers a set, a kind or a family of numbers
     * @return the greatest one; only where there is one
     */
    public static Num greatest(Domain<Num> numbers) {
        return extreme(BuiltIn.GREATEST, numbers.elements().set());
    }

    /**
     * The greatest number of which a condition holds.
     *
     * @param numbers a set, a kind or a family of numbers
     * @param condition the condition on a number
     * @return the greatest one; only where there is one
     */
    public static Num greatest(Domain<Num> numbers, Function<Num, Cond> condition) {
        return extreme(BuiltIn.GREATEST, filter(numbers, condition));
    }

    private static Num extreme(BuiltIn which, Expression set) {
        return new Num(new Expression.Call(which, List.of(set)));
    }

    private static <R> Expression filter(Domain<R> domain, Function<R, Cond> condition) {
        return Binding.over(
                domain,
                (variable, element) -> new Expression.SetFilter(
                        variable,
                        domain.elements().set(),
                        condition.apply(element).expression()));
    }

    /**
     * The sum of a number for every element.
     *
     * @param domain the elements: a set, a kind or a family
     * @param number the number for an element
     * @param <R> what an element is read as
     * @return the sum; 0 where there are no elements
     */
    public static <R> Num sum(Domain<R> domain, Function<R, Num> number) {
        return Binding.over(
                domain,
                (variable, element) -> new Num(new Expression.Call(
                        BuiltIn.SUM,
                        List.of(new Expression.FunctionLiteral(
                                variable,
                                domain.elements().set(),
                                number.apply(element).expression())))));
    }

    private static <R> Cond quantified(Quantifier quantifier, Domain<R> domain, Function<R, Cond> condition) {
        return Binding.over(
                domain,
                (variable, element) -> new Cond(new Expression.Quantified(
                        quantifier,
                        variable,
                        domain.elements().set(),
                        condition.apply(element).expression())));
    }

    /**
     * One of two numbers.
     *
     * @param condition which
     * @param then the number where it holds
     * @param otherwise the number where it does not
     * @return the number
     */
    public static Num ifElse(Cond condition, Num then, Num otherwise) {
        return new Num(choice(condition, then.expression(), otherwise.expression()));
    }

    /**
     * One of two numbers.
     *
     * @param condition which
     * @param then the number where it holds
     * @param otherwise the number where it does not
     * @return the number
     */
    public static Num ifElse(Cond condition, int then, int otherwise) {
        return ifElse(condition, Num.of(then), Num.of(otherwise));
    }

    /**
     * One of two conditions.
     *
     * @param condition which
     * @param then the condition where it holds
     * @param otherwise the condition where it does not
     * @return the condition
     */
    public static Cond ifElse(Cond condition, Cond then, Cond otherwise) {
        return new Cond(choice(condition, then.expression(), otherwise.expression()));
    }

    /**
     * One of two processes.
     *
     * @param condition which
     * @param then the process where it holds
     * @param otherwise the process where it does not
     * @return the process
     */
    public static Pid ifElse(Cond condition, Pid then, Pid otherwise) {
        return new Pid(choice(condition, then.expression(), otherwise.expression()));
    }

    /**
     * One of two members of an enum.
     *
     * @param condition which
     * @param then the member where it holds
     * @param otherwise the member where it does not
     * @param <E> the enum
     * @return the member
     */
    public static <E extends Enum<E>> Val<E> ifElse(Cond condition, Val<E> then, Val<E> otherwise) {
        return new Val<>(choice(condition, then.expression(), otherwise.expression()));
    }

    /**
     * One of two members of an enum.
     *
     * @param condition which
     * @param then the member where it holds
     * @param otherwise the member where it does not
     * @param <E> the enum
     * @return the member
     */
    public static <E extends Enum<E>> Val<E> ifElse(Cond condition, E then, E otherwise) {
        return ifElse(condition, Val.of(then), Val.of(otherwise));
    }

    /**
     * One of two values of any kind.
     *
     * @param kind what the values are
     * @param condition which
     * @param then the value where it holds
     * @param otherwise the value where it does not
     * @param <R> what the values are read as
     * @return the value
     */
    public static <R> R ifElse(Kind<R, ?> kind, Cond condition, R then, R otherwise) {
        return kind.read(choice(condition, kind.expression(then), kind.expression(otherwise)));
    }

    /**
     * A condition in which a number has a name, which the generated module shows.
     *
     * @param name what the number is called there
     * @param value the number
     * @param body the condition, over the number
     * @return the condition
     */
    public static Cond let(String name, Num value, Function<Num, Cond> body) {
        return new Cond(named(
                name, value.expression(), part -> body.apply(new Num(part)).expression()));
    }

    /**
     * A condition in which a set has a name, which the generated module shows.
     *
     * @param name what the set is called there
     * @param value the set
     * @param body the condition, over the set
     * @param <R> what an element is read as
     * @return the condition
     */
    public static <R> Cond let(String name, SetOf<R> value, Function<SetOf<R>, Cond> body) {
        return new Cond(named(
                name, value.expression(), part -> body.apply(value.with(part)).expression()));
    }

    /**
     * A value in which a part has a name, which the generated module shows.
     *
     * @param name what the part is called there
     * @param kind what the part is
     * @param value the part
     * @param result what the whole is
     * @param body the whole, over the part
     * @param <T> what the part is read as
     * @param <R> what the whole is read as
     * @return the whole
     */
    public static <T, R> R let(String name, Kind<T, ?> kind, T value, Kind<R, ?> result, Function<T, R> body) {
        return result.read(named(name, kind.expression(value), part -> result.expression(body.apply(kind.read(part)))));
    }

    private static Expression named(String name, Expression value, UnaryOperator<Expression> body) {
        return Binding.named(
                name, variable -> new Expression.Let(variable, value, body.apply(new Expression.Bound(variable))));
    }

    private static Expression choice(Cond condition, Expression then, Expression otherwise) {
        return new Expression.IfThenElse(condition.expression(), then, otherwise);
    }

    /**
     * A condition in the next state. For step properties.
     *
     * @param condition the condition
     * @return whether it holds after the step
     */
    public static Cond next(Cond condition) {
        return new Cond(new Expression.Next(condition.expression()));
    }

    /**
     * A number in the next state. For step properties.
     *
     * @param number the number
     * @return its value after the step
     */
    public static Num next(Num number) {
        return new Num(new Expression.Next(number.expression()));
    }

    /**
     * A process id in the next state. For step properties.
     *
     * @param process the process id
     * @return its value after the step
     */
    public static Pid next(Pid process) {
        return new Pid(new Expression.Next(process.expression()));
    }

    /**
     * A member of an enum in the next state. For step properties.
     *
     * @param member the expression over the enum
     * @param <E> the enum
     * @return its value after the step
     */
    public static <E extends Enum<E>> Val<E> next(Val<E> member) {
        return new Val<>(new Expression.Next(member.expression()));
    }

    /**
     * A set in the next state. For step properties.
     *
     * @param set the set
     * @param <R> what an element is read as
     * @return its value after the step
     */
    public static <R> SetOf<R> next(SetOf<R> set) {
        return set.with(new Expression.Next(set.expression()));
    }

    /**
     * A sequence in the next state. For step properties.
     *
     * @param sequence the sequence
     * @param <R> what an element is read as
     * @return its value after the step
     */
    public static <R> Seq<R> next(Seq<R> sequence) {
        return sequence.with(new Expression.Next(sequence.expression()));
    }
}
