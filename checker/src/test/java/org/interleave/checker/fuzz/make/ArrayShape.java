package org.interleave.checker.fuzz.make;

import java.util.List;
import org.interleave.dsl.Array;
import org.interleave.dsl.Assignable;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Kind;
import org.interleave.dsl.Kinds;
import org.interleave.dsl.Op;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.SourceLocation;

/** Arrays. */
final class ArrayShape<K, R, V extends Assignable<R>> extends Shape<Array<K, V>, Array<K, V>> {
    private final Shape<K, ?> keys;
    private final Shape<R, V> elements;

    ArrayShape(Shape<K, ?> keys, Shape<R, V> elements) {
        this.keys = keys;
        this.elements = elements;
    }

    Shape<K, ?> keys() {
        return keys;
    }

    Shape<R, V> elements() {
        return elements;
    }

    @Override
    Kind<Array<K, V>, Array<K, V>> kind() {
        return Kinds.arrayOf(keys.kind(), elements.kind());
    }

    @Override
    long size() {
        long size = 1;
        for (int i = 0; i < Math.min(keys.size(), 20); i++) {
            size = Shapes.product(size, elements.size());
        }
        return size;
    }

    @Override
    Array<K, V> literal(Choices choices) {
        return described(elements.literal(choices));
    }

    @Override
    boolean hasLiteral() {
        return elements.hasLiteral();
    }

    @Override
    boolean canBeMade(Scope scope) {
        return super.canBeMade(scope) || elements.canBeMade(scope);
    }

    private Array<K, V> described(R value) {
        return kind().read(new Expression.FunctionLiteral(
                new BoundVariable("x", SourceLocation.NONE),
                new Expression.AllValues(keys.kind().type()),
                elements.kind().expression(value)));
    }

    @Override
    Array<K, V> read(Array<K, V> holder) {
        return holder;
    }

    @Override
    Array<K, V> composite(Scope scope) {
        return described(scope.term(elements));
    }

    @Override
    Cond about(Array<K, V> value, Scope scope) {
        return scope.choices().chance(20) ? value.is(scope.term(this)) : elements.about(element(value, scope), scope);
    }

    private R element(Array<K, V> array, Scope scope) {
        return elements.read(array.of(scope.term(keys)));
    }

    @Override
    Op change(Array<K, V> holder, Scope scope) {
        return switch (scope.choices().below(6)) {
            case 0, 1, 2 -> elements.change(holder.of(scope.term(keys)), scope);
            case 3 -> holder.setEach(element -> elements.assign(element, scope.with(elements, elements.read(element))));
            case 4 ->
                holder.setEach((key, element) ->
                        Op.when(scope.with(keys, key).condition(), elements.assign(element, scope.with(keys, key))));
            default -> assign(holder, scope);
        };
    }

    @Override
    List<Op> changes(Array<K, V> holder, Scope scope) {
        if (!keys.hasLiteral() || !scope.choices().chance(15)) {
            return List.of(change(holder, scope));
        }
        K one = keys.literal(scope.choices());
        K other = keys.literal(scope.choices());
        Op first = elements.assign(holder.of(one), scope);
        boolean same = keys.kind().expression(one).equals(keys.kind().expression(other));
        return same ? List.of(first) : List.of(first, elements.assign(holder.of(other), scope));
    }

    @Override
    List<Part<Array<K, V>, ?>> parts() {
        return List.of(new Part<Array<K, V>, R>(elements, this::element));
    }
}
