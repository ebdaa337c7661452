package org.interleave.checker.fuzz.make;

import org.interleave.dsl.Cond;
import org.interleave.dsl.Family;
import org.interleave.dsl.Kind;
import org.interleave.dsl.Pid;
import org.interleave.dsl.PidVar;

/** The members of a family with names. */
final class MemberShape extends Shape<Pid, PidVar> {
    private final Family family;
    private final int count;
    private final boolean symmetric;

    MemberShape(Family family, int count, boolean symmetric) {
        this.family = family;
        this.count = count;
        this.symmetric = symmetric;
    }

    @Override
    Kind<Pid, PidVar> kind() {
        return family;
    }

    @Override
    long size() {
        return count;
    }

    @Override
    Pid literal(Choices choices) {
        return family.member(choices.between(1, count));
    }

    @Override
    boolean hasLiteral() {
        return !symmetric;
    }

    @Override
    Pid read(PidVar holder) {
        return holder;
    }

    @Override
    Cond about(Pid value, Scope scope) {
        if (!symmetric && scope.choices().chance(25)) {
            return IntShape.compare(family.index(value), scope.number(), scope.choices());
        }
        Pid other = scope.term(this);
        return scope.choices().chance(40) ? value.isNot(other) : value.is(other);
    }
}
