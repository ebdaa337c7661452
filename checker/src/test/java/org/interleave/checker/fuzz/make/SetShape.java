package org.interleave.checker.fuzz.make;

import org.interleave.dsl.Cond;
import org.interleave.dsl.Kind;
import org.interleave.dsl.Kinds;
import org.interleave.dsl.Op;
import org.interleave.dsl.SetOf;
import org.interleave.dsl.SetVar;
import org.interleave.dsl.Terms;

/** Sets. */
final class SetShape<R> extends Shape<SetOf<R>, SetVar<R>> {
    private final Shape<R, ?> element;

    SetShape(Shape<R, ?> element) {
        this.element = element;
    }

    Shape<R, ?> element() {
        return element;
    }

    @Override
    Kind<SetOf<R>, SetVar<R>> kind() {
        return Kinds.setOf(element.kind());
    }

    @Override
    long size() {
        return element.size() > 10 ? Shapes.MANY : 1L << element.size();
    }

    @Override
    SetOf<R> literal(Choices choices) {
        int size = element.hasLiteral() ? choices.below(3) : 0;
        return switch (size) {
            case 0 -> SetOf.of(element.kind());
            case 1 -> SetOf.of(element.kind(), element.literal(choices));
            default -> SetOf.of(element.kind(), element.literal(choices), element.literal(choices));
        };
    }

    @Override
    SetOf<R> read(SetVar<R> holder) {
        return holder;
    }

    @Override
    SetOf<R> composite(Scope scope) {
        if (scope.dares() && element.canBeMade(scope)) {
            return SetOf.of(element.kind(), scope.term(element), scope.term(element));
        }
        SetOf<R> one = scope.term(this);
        return switch (scope.choices().below(10)) {
            case 7, 8 -> element.canBeMade(scope) ? scope.image(element) : one;
            case 0 -> one.union(scope.term(this));
            case 1 -> one.without(scope.term(this));
            case 2 -> one.intersect(scope.term(this));
            case 3 -> element.canBeMade(scope) ? one.plus(scope.term(element)) : one;
            case 4 -> element.canBeMade(scope) ? one.minus(scope.term(element)) : one;
            case 5 -> one.where(x -> scope.with(element, x).condition());
            case 6 -> Shapes.canBeListed(element.kind().type()) ? Terms.all(element.kind()) : one;
            default -> either(scope);
        };
    }

    @Override
    Cond about(SetOf<R> value, Scope scope) {
        return switch (scope.choices().below(7)) {
            case 0 -> value.intersect(scope.term(this)).isEmpty();
            case 1 -> value.notEmpty();
            case 2 -> value.contains(scope.term(element));
            case 3 -> value.subsetOf(scope.term(this));
            case 4 -> IntShape.compare(value.size(), scope.number(), scope.choices());
            case 5 -> value.is(scope.term(this));
            default -> value.isNot(scope.term(this));
        };
    }

    @Override
    Op change(SetVar<R> holder, Scope scope) {
        return switch (scope.choices().below(5)) {
            case 0 -> holder.add(scope.term(element));
            case 1 -> holder.remove(scope.term(element));
            case 2 -> holder.clear();
            default -> assign(holder, scope);
        };
    }
}
