package org.interleave.checker.fuzz.make;

import java.util.List;
import java.util.function.Function;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Num;
import org.interleave.dsl.Op;
import org.interleave.dsl.Seq;
import org.interleave.dsl.Terms;

/** What queues and stacks have in common. */
final class Queues {
    private Queues() {}

    static <R> Seq<R> literal(Shape<R, ?> element, Choices choices) {
        return element.hasLiteral() && choices.chance(60)
                ? Seq.of(element.kind(), element.literal(choices))
                : Seq.of(element.kind());
    }

    static <R> Cond about(Seq<R> value, Shape<R, ?> element, Seq<R> other, Scope scope) {
        if (scope.asksBlindly()) {
            return element.about(value.first(), scope);
        }
        return switch (scope.choices().below(7)) {
            case 0 -> value.isEmpty();
            case 1 -> value.notEmpty();
            case 2 -> value.isFull();
            case 3 -> IntShape.compare(value.length(), scope.number(), scope.choices());
            case 4 -> value.contains(scope.term(element));
            case 5 -> value.is(other);
            default -> value.isNot(other);
        };
    }

    /** Its elements, where there are some; otherwise something else. */
    static <R> List<Shape.Part<Seq<R>, ?>> parts(Shape<R, ?> element) {
        return List.of(new Shape.Part<Seq<R>, R>(element, (value, scope) -> {
            boolean blind = scope.asksBlindly();
            R one = switch (scope.choices().below(3)) {
                case 0 -> value.first();
                case 1 -> value.last();
                default -> value.get(1);
            };
            if (blind) {
                return one;
            }
            return Terms.ifElse(element.kind(), value.notEmpty(), one, scope.constant(element));
        }));
    }

    /** A sequence that is made of others. Unless somebody is careless it is there and not too long. */
    static <R> Seq<R> made(Shape<Seq<R>, ?> shape, int bound, Scope scope) {
        Seq<R> one = scope.term(shape);
        boolean blind = scope.asksBlindly();
        switch (scope.choices().below(5)) {
            case 0 -> {
                Seq<R> other = scope.term(shape);
                Seq<R> both = one.plus(other);
                return scope.misuses()
                        ? both
                        : Terms.ifElse(
                                shape.kind(), one.length().plus(other.length()).le(bound), both, other);
            }
            case 1 -> {
                int from = scope.choices().between(1, 2);
                int to = scope.choices().between(0, 2);
                Seq<R> part = one.subSeq(from, to);
                return blind || from > to
                        ? part
                        : Terms.ifElse(shape.kind(), one.length().ge(to), part, one);
            }
            case 2 -> {
                Num index = scope.choices().chance(50) ? Num.of(1) : scope.number();
                Cond there = index.ge(1).and(index.le(one.length()));
                Seq<R> shorter = one.without(index);
                return blind ? shorter : Terms.ifElse(shape.kind(), there, shorter, one);
            }
            default -> {
                return shape.either(scope);
            }
        }
    }

    /** An element to take out, and whether it is there. */
    static Op removed(Seq<?> holder, Function<Num, Op> remove, Scope scope) {
        Num index = scope.choices().chance(50) ? Num.of(scope.choices().between(1, 2)) : scope.number();
        return scope.misuses()
                ? remove.apply(index)
                : Op.when(index.ge(1).and(index.le(holder.length())), remove.apply(index));
    }

    /** An element to take out wherever it is, and whether it is there. */
    static <R> Op removed(Seq<R> holder, Shape<R, ?> element, Function<R, Op> remove, Scope scope) {
        R one = scope.term(element);
        return scope.misuses() ? remove.apply(one) : Op.when(holder.contains(one), remove.apply(one));
    }

    /** Several elements to put behind it, and whether there is room for them. */
    static Op appended(Seq<?> holder, int bound, Op append, Scope scope) {
        return scope.misuses() ? append : Op.when(holder.length().plus(2).le(bound), append);
    }

    /** How many sequences there are of a length up to a bound. */
    static long size(Shape<?, ?> element, int bound) {
        long all = 1;
        long longest = 1;
        for (int length = 1; length <= bound; length++) {
            longest = Shapes.product(longest, element.size());
            all += longest;
        }
        return Math.min(all, Shapes.MANY);
    }
}
