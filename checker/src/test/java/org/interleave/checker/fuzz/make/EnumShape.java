package org.interleave.checker.fuzz.make;

import java.util.Arrays;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Kind;
import org.interleave.dsl.Kinds;
import org.interleave.dsl.Op;
import org.interleave.dsl.Val;
import org.interleave.dsl.Var;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Type;

/** The members of an enum, and none where that is allowed. */
final class EnumShape<E extends Enum<E>> extends Shape<Val<E>, Var<E>> {
    private final Class<E> members;
    private final boolean orNone;

    EnumShape(Class<E> members, boolean orNone) {
        this.members = members;
        this.orNone = orNone;
    }

    @Override
    Kind<Val<E>, Var<E>> kind() {
        return orNone ? Kinds.anyOrNoneOf(members) : Kinds.anyOf(members);
    }

    @Override
    long size() {
        return members.getEnumConstants().length + (orNone ? 1 : 0);
    }

    @Override
    Val<E> literal(Choices choices) {
        return orNone && choices.chance(40)
                ? new Val<>(new Expression.NameLiteral(Type.NONE))
                : Val.of(member(choices));
    }

    private E member(Choices choices) {
        return choices.of(Arrays.asList(members.getEnumConstants()));
    }

    @Override
    Val<E> read(Var<E> holder) {
        return holder;
    }

    @Override
    Cond about(Val<E> value, Scope scope) {
        return switch (scope.choices().below(orNone ? 6 : 5)) {
            case 0 -> value.is(member(scope.choices()));
            case 1 -> value.isNot(member(scope.choices()));
            case 2 -> value.in(member(scope.choices()), member(scope.choices()));
            case 3 -> value.is(scope.term(this));
            case 4 -> value.isNot(scope.term(this));
            default -> value.isNone();
        };
    }

    @Override
    Op change(Var<E> holder, Scope scope) {
        return orNone && scope.choices().chance(20) ? holder.clear() : assign(holder, scope);
    }
}
