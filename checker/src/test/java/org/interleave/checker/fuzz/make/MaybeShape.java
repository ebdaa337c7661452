package org.interleave.checker.fuzz.make;

import java.util.List;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Kind;
import org.interleave.dsl.Kinds;
import org.interleave.dsl.Maybe;
import org.interleave.dsl.MaybeVar;
import org.interleave.dsl.Op;
import org.interleave.dsl.Terms;

/** Values that may be missing. */
final class MaybeShape<R> extends Shape<Maybe<R>, MaybeVar<R>> {
    private final Shape<R, ?> element;

    MaybeShape(Shape<R, ?> element) {
        this.element = element;
    }

    @Override
    Kind<Maybe<R>, MaybeVar<R>> kind() {
        return Kinds.optional(element.kind());
    }

    @Override
    long size() {
        return 1 + element.size();
    }

    @Override
    Maybe<R> literal(Choices choices) {
        return element.hasLiteral() && choices.chance(60)
                ? Maybe.of(element.kind(), element.literal(choices))
                : Maybe.none(element.kind());
    }

    @Override
    Maybe<R> read(MaybeVar<R> holder) {
        return holder;
    }

    @Override
    Maybe<R> composite(Scope scope) {
        return element.canBeMade(scope) ? Maybe.of(element.kind(), scope.term(element)) : Maybe.none(element.kind());
    }

    @Override
    Cond about(Maybe<R> value, Scope scope) {
        return switch (scope.choices().below(4)) {
            case 0 -> value.isPresent();
            case 1 -> value.isNone();
            case 2 -> value.is(scope.term(this));
            default -> {
                Cond about = element.about(value.get(), scope);
                yield scope.asksBlindly() ? about : value.isPresent().and(about);
            }
        };
    }

    @Override
    Op change(MaybeVar<R> holder, Scope scope) {
        return switch (scope.choices().below(3)) {
            case 0 -> holder.put(scope.term(element));
            case 1 -> holder.clear();
            default -> assign(holder, scope);
        };
    }

    @Override
    List<Part<Maybe<R>, ?>> parts() {
        return List.of(new Part<Maybe<R>, R>(
                element,
                (value, scope) -> scope.asksBlindly()
                        ? value.get()
                        : Terms.ifElse(element.kind(), value.isPresent(), value.get(), scope.constant(element))));
    }
}
