package org.interleave.checker.fuzz.make;

import org.interleave.dsl.Cond;
import org.interleave.dsl.Int;
import org.interleave.dsl.Kind;
import org.interleave.dsl.Num;
import org.interleave.dsl.Numbered;

/** The members of a family that are numbers. */
final class NumberedShape extends Shape<Num, Int> {
    private final Numbered family;
    private final int low;
    private final int high;

    NumberedShape(Numbered family, int low, int high) {
        this.family = family;
        this.low = low;
        this.high = high;
    }

    @Override
    Kind<Num, Int> kind() {
        return family;
    }

    @Override
    long size() {
        return high - low + 1;
    }

    @Override
    Num literal(Choices choices) {
        return switch (choices.below(3)) {
            case 0 -> Num.of(choices.between(low, high));
            case 1 -> family.first();
            default -> family.last();
        };
    }

    @Override
    Num read(Int holder) {
        return holder;
    }

    @Override
    Cond about(Num value, Scope scope) {
        return IntShape.compare(value, scope.term(this), scope.choices());
    }
}
