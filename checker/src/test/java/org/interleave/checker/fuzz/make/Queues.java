package org.interleave.checker.fuzz.make;

import java.util.List;
import org.interleave.dsl.Cond;
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
