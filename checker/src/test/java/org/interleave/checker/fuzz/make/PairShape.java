package org.interleave.checker.fuzz.make;

import java.util.List;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Kind;
import org.interleave.dsl.Kinds;
import org.interleave.dsl.Op;
import org.interleave.dsl.Pair;
import org.interleave.dsl.PairVar;

/** Pairs. */
final class PairShape<A, B> extends Shape<Pair<A, B>, PairVar<A, B>> {
    private final Shape<A, ?> first;
    private final Shape<B, ?> second;

    PairShape(Shape<A, ?> first, Shape<B, ?> second) {
        this.first = first;
        this.second = second;
    }

    @Override
    Kind<Pair<A, B>, PairVar<A, B>> kind() {
        return Kinds.pair(first.kind(), second.kind());
    }

    @Override
    long size() {
        return Shapes.product(first.size(), second.size());
    }

    @Override
    Pair<A, B> literal(Choices choices) {
        return Pair.of(first.literal(choices), second.literal(choices));
    }

    @Override
    boolean hasLiteral() {
        return first.hasLiteral() && second.hasLiteral();
    }

    @Override
    boolean canBeMade(Scope scope) {
        return super.canBeMade(scope) || (first.canBeMade(scope) && second.canBeMade(scope));
    }

    @Override
    Pair<A, B> read(PairVar<A, B> holder) {
        return holder.get();
    }

    @Override
    Pair<A, B> composite(Scope scope) {
        return Pair.of(scope.term(first), scope.term(second));
    }

    @Override
    Cond about(Pair<A, B> value, Scope scope) {
        return scope.choices().below(2) == 0 ? first.about(value.first(), scope) : second.about(value.second(), scope);
    }

    @Override
    Op change(PairVar<A, B> holder, Scope scope) {
        return holder.set(scope.term(first), scope.term(second));
    }

    @Override
    List<Part<Pair<A, B>, ?>> parts() {
        return List.of(
                new Part<>(first, (value, scope) -> value.first()),
                new Part<>(second, (value, scope) -> value.second()));
    }
}
