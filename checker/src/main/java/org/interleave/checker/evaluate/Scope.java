package org.interleave.checker.evaluate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.interleave.checker.value.Value;
import org.interleave.dsl.tree.BoundVariable;

/**
 * What the names in an expression stand for that are not variables.
 *
 * @param self who takes the step, where that is known
 * @param parameters the arguments of the operator whose body it is, by parameter
 * @param bound the elements that quantifiers, descriptions and choices are at
 */
record Scope(Optional<Value> self, Map<String, Value> parameters, Map<BoundVariable, Value> bound) {
    static final Scope EMPTY = new Scope(Optional.empty(), Map.of(), Map.of());

    Scope {
        parameters = Map.copyOf(parameters);
        bound = Map.copyOf(bound);
    }

    Scope as(Value who) {
        return new Scope(Optional.of(who), parameters, bound);
    }

    Scope inside(Map<String, Value> arguments) {
        return new Scope(self, arguments, bound);
    }

    Scope with(BoundVariable variable, Value element) {
        Map<BoundVariable, Value> more = new HashMap<>(bound);
        more.put(variable, element);
        return new Scope(self, parameters, more);
    }
}
