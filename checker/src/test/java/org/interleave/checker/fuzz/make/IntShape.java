package org.interleave.checker.fuzz.make;

import org.interleave.dsl.Cond;
import org.interleave.dsl.Int;
import org.interleave.dsl.Kind;
import org.interleave.dsl.Kinds;
import org.interleave.dsl.Num;
import org.interleave.dsl.Op;

/** Integers of a range; its largest value may be a named constant. */
final class IntShape extends Shape<Num, Int> {
    private final int low;
    private final int high;
    private final Num last;
    /** How many values its type has below the lowest one that it takes. */
    private final int spare;

    IntShape(int low, int high) {
        this(low, high, 0);
    }

    /** Takes few values of a type that has many. */
    IntShape(int low, int high, int spare) {
        this(low, high, Num.of(high), spare);
    }

    IntShape(int low, int high, Num last) {
        this(low, high, last, 0);
    }

    private IntShape(int low, int high, Num last, int spare) {
        this.low = low;
        this.high = high;
        this.last = last;
        this.spare = spare;
    }

    /** Whether its type has many more values than it takes. */
    boolean isFar() {
        return spare > 0;
    }

    @Override
    Kind<Num, Int> kind() {
        return Kinds.range(Num.of(low - spare), last);
    }

    @Override
    long size() {
        return high - low + 1;
    }

    @Override
    Num literal(Choices choices) {
        return Num.of(choices.between(low, high));
    }

    @Override
    Num read(Int holder) {
        return holder;
    }

    @Override
    Num composite(Scope scope) {
        return inRange(scope.number());
    }

    private Num inRange(Num number) {
        Num offset = low == 0 ? number : number.minus(low);
        Num within = offset.mod(high - low + 1);
        return low == 0 ? within : within.plus(low);
    }

    @Override
    Cond about(Num value, Scope scope) {
        Num other = scope.choices().chance(40) ? scope.number() : literal(scope.choices());
        return compare(value, other, scope.choices());
    }

    static Cond compare(Num value, Num other, Choices choices) {
        return switch (choices.below(6)) {
            case 0 -> value.is(other);
            case 1 -> value.isNot(other);
            case 2 -> value.lt(other);
            case 3 -> value.ge(other);
            case 4 -> value.le(other);
            default -> value.gt(other);
        };
    }

    @Override
    Op change(Int holder, Scope scope) {
        if (scope.misuses() && isFar()) {
            return holder.inc();
        }
        if (scope.misuses()) {
            return switch (scope.choices().below(3)) {
                case 0 -> holder.inc();
                case 1 -> holder.dec();
                default -> holder.set(holder.plus(scope.number()));
            };
        }
        return switch (scope.choices().below(9)) {
            case 0, 1 -> assign(holder, scope);
            case 2, 3 -> Op.when(holder.lt(high), holder.inc());
            case 4, 5 -> Op.when(holder.gt(low), holder.dec());
            case 6 -> holder.set(inRange(holder.plus(1)));
            case 7 -> holder.set(holder.plus(scope.number()).min(last).max(Num.of(low)));
            // A value that leaves its range, now and then.
            default -> scope.choices().chance(15) ? holder.inc() : holder.set(inRange(holder.times(2)));
        };
    }
}
