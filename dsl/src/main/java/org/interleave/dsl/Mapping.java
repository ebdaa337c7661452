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

    static <R> Mapping of(Assignable<R> other, R value) {
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

    static <K, V> Mapping each(Array<K, V> other, Kind<K, ?> keys, BiFunction<K, V, Op> value) {
        EachElement<K, V> each = new EachElement<>(keys.elements(), other.values(), other.cell());
        return new Mapping(other.variable().name(), each.function(value));
    }

    static <K, R> Mapping own(Assignable<R> other, Kind<K, ?> members, Function<K, R> value) {
        return new Mapping(
                other.cell().variable().name(), byMember(members, member -> other.expressionOf(value.apply(member))));
    }

    static Mapping place(Process other, PlaceOf place) {
        return new Mapping(other.name(), place.expression());
    }

    static <K> Mapping places(Members<?, K, ?> other, Kind<K, ?> members, Function<K, PlaceOf> place) {
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
