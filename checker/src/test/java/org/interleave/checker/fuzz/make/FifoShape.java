package org.interleave.checker.fuzz.make;

import java.util.List;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Fifo;
import org.interleave.dsl.Kind;
import org.interleave.dsl.Kinds;
import org.interleave.dsl.Op;
import org.interleave.dsl.Seq;

/** Queues. */
final class FifoShape<R> extends Shape<Seq<R>, Fifo<R>> {
    private final Shape<R, ?> element;
    private final int bound;

    FifoShape(Shape<R, ?> element, int bound) {
        this.element = element;
        this.bound = bound;
    }

    @Override
    Kind<Seq<R>, Fifo<R>> kind() {
        return Kinds.fifoOf(element.kind(), bound);
    }

    @Override
    long size() {
        return Queues.size(element, bound);
    }

    @Override
    Seq<R> literal(Choices choices) {
        return Queues.literal(element, choices);
    }

    @Override
    Seq<R> read(Fifo<R> holder) {
        return holder;
    }

    @Override
    Cond about(Seq<R> value, Scope scope) {
        return Queues.about(value, element, scope.term(this), scope);
    }

    @Override
    Seq<R> composite(Scope scope) {
        return Queues.made(this, bound, scope);
    }

    @Override
    Op change(Fifo<R> holder, Scope scope) {
        int way = scope.choices().below(8);
        if (way == 6) {
            return scope.choices().chance(50)
                    ? Queues.removed(holder, holder::remove, scope)
                    : Queues.removed(holder, element, holder::removeFirst, scope);
        }
        if (way == 7) {
            Op append = scope.choices().chance(50)
                    ? holder.append(scope.term(element), scope.term(element))
                    : holder.appendAll(Seq.of(element.kind(), scope.term(element), scope.term(element)));
            return Queues.appended(holder, bound, append, scope);
        }
        if (scope.misuses()) {
            return scope.choices().chance(50) ? holder.pop() : holder.append(scope.term(element));
        }
        return switch (way) {
            case 0, 1 -> Op.when(Cond.not(holder.isFull()), holder.append(scope.term(element)));
            case 2, 3 -> Op.when(holder.notEmpty(), holder.pop());
            case 4 -> holder.clear();
            // Full or not: that breaks its rule, and leaves its type, now and then.
            default -> scope.choices().chance(30) ? holder.append(scope.term(element)) : assign(holder, scope);
        };
    }

    @Override
    List<Part<Seq<R>, ?>> parts() {
        return Queues.parts(element);
    }
}
