package org.interleave.dsl;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.interleave.dsl.catalogue.ProtocolMistake;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Formula;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.ProtocolException;

/** What a variable, or the place of a process, of a more abstract protocol is in this one. For {@code refines(...)}. */
@Library
public final class Mapping {
    private final Formula.Mapped mapped;

    private Mapping(String name, Expression value) {
        this.mapped = new Formula.Mapped(name, value);
    }

    /**
     * The value of a variable.
     *
     * @param other the variable of the other protocol
     * @param value its value, over this protocol's variables
     * @param <R> what its value is read as
     * @return the mapping
     */
    public static <R> Mapping of(Assignable<R> other, R value) {
        if (!(other.cell().value() instanceof Expression.Read)) {
            throw new ProtocolException(
                    "The protocol",
                    List.of(new Mistake(
                            ProtocolMistake.ONE_VALUE_FOR_MANY,
                            CallSite.here(),
                            other.cell().variable() + " has several values, and one is given",
                            "give one for each key with mapEach(...), or for each member with mapOwn(...)")));
        }
        return new Mapping(other.cell().variable().name(), other.expressionOf(value));
    }

    /**
     * The elements of an array.
     *
     * @param other the array of the other protocol
     * @param keys its keys, as this protocol calls them: a kind, or a family with the same members
     * @param value assigns the element of a key
     * @param <K> what a key is read as
     * @param <V> the variable that each key has
     * @return the mapping
     */
    public static <K, V> Mapping each(Array<K, V> other, Kind<K, ?> keys, BiFunction<K, V, Op> value) {
        EachElement<K, V> each = new EachElement<>(keys.elements(), other.values(), other.cell());
        return new Mapping(other.variable().name(), each.function(value));
    }

    /**
     * A variable that is one for each member of a family.
     *
     * @param other the variable of the other protocol, as its family declared it
     * @param members the members, as this protocol calls them
     * @param value its value for a member, over this protocol's variables
     * @param <K> what a member is read as
     * @param <R> what its value is read as
     * @return the mapping
     */
    public static <K, R> Mapping own(Assignable<R> other, Kind<K, ?> members, Function<K, R> value) {
        return new Mapping(
                other.cell().variable().name(), byMember(members, member -> other.expressionOf(value.apply(member))));
    }

    /**
     * Where a process stands.
     *
     * @param other the process of the other protocol
     * @param place where it stands
     * @return the mapping
     */
    public static Mapping place(Process other, PlaceOf place) {
        return new Mapping(other.name(), place.expression());
    }

    /**
     * Where each member of a family stands.
     *
     * @param other the family of the other protocol
     * @param members the members, as this protocol calls them
     * @param place where a member stands
     * @param <K> what a member is read as
     * @return the mapping
     */
    public static <K> Mapping places(Members<?, K, ?> other, Kind<K, ?> members, Function<K, PlaceOf> place) {
        return new Mapping(
                other.name(), byMember(members, member -> place.apply(member).expression()));
    }

    private static <K> Expression byMember(Kind<K, ?> members, Function<K, Expression> value) {
        return Binding.over(
                members,
                (variable, member) -> new Expression.FunctionLiteral(
                        variable, members.elements().set(), value.apply(member)));
    }

    Formula.Mapped mapped() {
        return mapped;
    }
}
