package org.interleave.dsl;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Label;
import org.interleave.dsl.tree.Names;
import org.interleave.dsl.tree.ProcessFamily;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Type;

/**
 * A family: several processes that run the same statements, each with its own place and its own variables. A variable
 * that is declared in a family, and a local of its statements, is one for each member; in the statements it is that of
 * the member that takes the step. Several first values are first values of all members alike.
 *
 * @param <P> the class itself
 * @param <K> what a member is read as
 * @param <V> the variable that holds a member
 */
@Library
public abstract sealed class Members<P extends Members<P, K, V>, K, V> extends AnyProcess<P> implements Kind<K, V>
        permits Family, Numbered {
    private String set;

    Members(ProtocolBuilder protocol, String name, SourceLocation location) {
        super(protocol, name, location);
        this.set = Names.camelCase(name) + "s";
    }

    abstract ProcessFamily.Members members();

    /**
     * Names the set of its members in the generated module; otherwise it is called after the family: {@code Procs} for
     * {@code proc}.
     *
     * @param name a TLA+ identifier
     * @return this family
     */
    public final P called(String name) {
        set = name;
        return itself();
    }

    /** {@return the member that takes the step in which this stands} */
    public final K self() {
        return read(new Expression.Self());
    }

    /**
     * Lets each member take steps only while a condition on it holds.
     *
     * @param condition from the member to the condition
     * @return this family
     * @see #runsWhile(Cond)
     */
    public final P runsWhile(Function<K, Cond> condition) {
        return runsWhile(condition.apply(self()));
    }

    /**
     * A variable of each member, which everybody may read: {@code flag.of(p)}.
     *
     * @param variable its name, as in C
     * @param kind what it can hold
     * @param first its first value; may speak of {@link #self()}
     * @param <R> what it is read as
     * @param <W> the variable
     * @return the variables, by member
     */
    public final <R, W> Array<K, W> each(String variable, Kind<R, W> kind, R first) {
        return each(variable, kind, kind.expression(first));
    }

    /**
     * A boolean of each member, which everybody may read.
     *
     * @param variable its name, as in C
     * @param kind what it can hold
     * @param first its first value
     * @return the variables, by member
     */
    public final Array<K, Bool> each(String variable, Kind<Cond, Bool> kind, boolean first) {
        return each(variable, kind, Cond.of(first));
    }

    /**
     * A number of each member, which everybody may read.
     *
     * @param variable its name, as in C
     * @param kind what it can hold
     * @param first its first value
     * @return the variables, by member
     */
    public final Array<K, Int> each(String variable, Kind<Num, Int> kind, int first) {
        return each(variable, kind, Num.of(first));
    }

    /**
     * A member of an enum for each member of the family, which everybody may read.
     *
     * @param variable its name, as in C
     * @param kind what it can hold
     * @param first its first value
     * @param <E> the enum
     * @return the variables, by member
     */
    public final <E extends Enum<E>> Array<K, Var<E>> each(String variable, Kind<Val<E>, Var<E>> kind, E first) {
        return each(variable, kind, Val.of(first));
    }

    private <W> Array<K, W> each(String variable, Kind<?, W> kind, Expression first) {
        Kind<Array<K, W>, Array<K, W>> arrays = Kinds.arrayOf(this, kind);
        List<Expression> initial = List.of(Cell.forEach(type(), first));
        return arrays.holderOf(Cell.whole(draft(variable, arrays.type(), initial, false, CallSite.here())));
    }

    /**
     * A condition as a member sees it: what it says of {@link #self()}, and of variables that are one for each member,
     * is said of that member. For properties.
     *
     * @param member the member
     * @param condition the condition
     * @return the condition on that member
     */
    public final Cond seenBy(K member, Cond condition) {
        return new Cond(org.interleave.dsl.tree.Expressions.as(expression(member), condition.expression()));
    }

    /**
     * Whether a member stands before one of some steps. For properties.
     *
     * @param member the member
     * @param first a step
     * @param more further steps
     * @return the condition
     */
    public final Cond at(K member, Label first, Label... more) {
        return at(Optional.of(expression(member)), first, more);
    }

    /**
     * Whether a member has ended, or never was there. For properties.
     *
     * @param member the member
     * @return the condition
     */
    public final Cond ended(K member) {
        return new Cond(new Expression.Ended(name(), Optional.of(expression(member))));
    }

    /**
     * Whether a member waits: it has not ended, and cannot take a step now. For properties.
     *
     * @param member the member
     * @return the condition
     */
    public final Cond waits(K member) {
        return new Cond(new Expression.Waits(name(), Optional.of(expression(member))));
    }

    /**
     * How many members stand before one of some steps. For properties.
     *
     * @param first a step
     * @param more further steps
     * @return the number
     */
    public final Num count(Label first, Label... more) {
        return Terms.count(this, member -> at(member, first, more));
    }

    /**
     * Whether some member stands before one of some steps. For properties.
     *
     * @param first a step
     * @param more further steps
     * @return the condition
     */
    public final Cond any(Label first, Label... more) {
        return Terms.exists(this, member -> at(member, first, more));
    }

    /**
     * Whether no member stands before one of some steps. For properties.
     *
     * @param first a step
     * @param more further steps
     * @return the condition
     */
    public final Cond none(Label first, Label... more) {
        return Cond.not(any(first, more));
    }

    /** {@return whether every member has ended; for properties} */
    public final Cond ended() {
        return Terms.forAll(this, this::ended);
    }

    @Override
    public final Type type() {
        return new Type.MemberType(name());
    }

    @Override
    final Optional<ProcessFamily> family() {
        return Optional.of(new ProcessFamily(set, members()));
    }

    @Override
    final Cell declare(String variable, Type type, List<Expression> initial, boolean ghost, SourceLocation here) {
        Type array = new Type.ArrayType(type(), type);
        boolean any = initial.size() == 1 && initial.get(0) instanceof Expression.AllValues;
        List<Expression> each = any
                ? List.of(new Expression.AllValues(array))
                : initial.stream().map(value -> Cell.forEach(type(), value)).toList();
        return Cell.ofSelf(draft(variable, array, each, ghost, here), type());
    }
}
