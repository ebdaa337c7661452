package org.interleave.checker.fuzz.make;

import org.interleave.dsl.Bool;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Kind;
import org.interleave.dsl.Kinds;

/** Booleans. */
final class BoolShape extends Shape<Cond, Bool> {
    static final BoolShape BOOL = new BoolShape();

    @Override
    Kind<Cond, Bool> kind() {
        return Kinds.bool();
    }

    @Override
    long size() {
        return 2;
    }

    @Override
    Cond literal(Choices choices) {
        return Cond.of(choices.below(2) == 1);
    }

    @Override
    Cond read(Bool holder) {
        return holder;
    }

    @Override
    Cond composite(Scope scope) {
        return scope.condition();
    }

    @Override
    Cond about(Cond value, Scope scope) {
        return scope.choices().chance(40) ? Cond.not(value) : value;
    }
}
