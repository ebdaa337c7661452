package org.interleave.checker.fuzz.make;

import java.util.List;
import org.interleave.dsl.Assignable;
import org.interleave.dsl.Op;
import org.interleave.dsl.StartClause;

/** A variable that a step can change. */
record Target<R, V extends Assignable<R>>(Shape<R, V> shape, V holder) {
    List<Op> changes(Scope scope) {
        return shape.changes(holder, scope);
    }

    /** An assignment that decides nothing. */
    Op assignment(Scope scope) {
        return shape.assign(holder, scope);
    }

    /** A first value in one of several ways to begin. */
    StartClause initially(Choices choices) {
        return holder.initially(shape.literal(choices));
    }

    Source<R> source() {
        return new Source<>(shape, shape.read(holder));
    }
}
