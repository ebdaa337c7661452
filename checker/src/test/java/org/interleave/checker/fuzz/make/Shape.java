package org.interleave.checker.fuzz.make;

import java.util.List;
import java.util.function.BiFunction;
import org.interleave.dsl.Assignable;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Kind;
import org.interleave.dsl.Op;
import org.interleave.dsl.tree.Expression;

/** A kind of values, and how random terms, conditions and changes of it are made. */
abstract class Shape<R, V extends Assignable<R>> {
    /** A part of a value that can be read by itself: an element, a component. */
    record Part<R, P>(Shape<P, ?> shape, BiFunction<R, Scope, P> take) {
        Source<P> of(R whole, Scope scope) {
            return new Source<>(shape, take.apply(whole, scope));
        }
    }

    abstract Kind<R, V> kind();

    /** How many values there are, or a large number if there are too many to count. */
    abstract long size();

    /** A value that is written out. */
    abstract R literal(Choices choices);

    /** Whether any value can be written out: not so where that would tell symmetric processes apart. */
    boolean hasLiteral() {
        return true;
    }

    /** Whether there is any term of it: none for a member of a symmetric family where nobody is known. */
    boolean canBeMade(Scope scope) {
        return hasLiteral() || scope.knows(this);
    }

    /** What a variable is read as. */
    abstract R read(V holder);

    /** A term that is no literal and no variable, where there is such a thing. */
    R composite(Scope scope) {
        return either(scope);
    }

    /** Something that can be asked of a value. */
    abstract Cond about(R value, Scope scope);

    /** A step's change of a variable, in the words of its kind. */
    Op change(V holder, Scope scope) {
        return assign(holder, scope);
    }

    /** One or several changes of a variable in one step. */
    List<Op> changes(V holder, Scope scope) {
        return List.of(change(holder, scope));
    }

    /** A plain assignment. */
    final Op assign(V holder, Scope scope) {
        return holder.set(scope.term(this));
    }

    List<Part<R, ?>> parts() {
        return List.of();
    }

    /** The value in the state after a step. */
    final R next(R value) {
        return kind().read(new Expression.Next(kind().expression(value)));
    }

    final R either(Scope scope) {
        return org.interleave.dsl.Terms.ifElse(kind(), scope.condition(), scope.term(this), scope.term(this));
    }

    @Override
    public String toString() {
        return kind().type().toString();
    }
}
