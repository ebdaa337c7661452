package org.interleave.checker.fuzz.make;

import java.util.function.Function;
import org.interleave.dsl.tree.Expression;

/** An operator of the protocol's own. */
record RandomOperator<A, R>(Shape<A, ?> parameter, Shape<R, ?> result, Function<A, R> operator) {
    Expression call(Scope scope) {
        return result.kind().expression(operator.apply(scope.term(parameter)));
    }
}
