package org.interleave.checker.slice;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interleave.checker.evaluate.Choices;
import org.interleave.checker.evaluate.Evaluator;
import org.interleave.checker.value.Value;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Expression;
import org.interleave.generator.lower.LoweredProcess;

/**
 * The smallest thing that can be looked at in a state: the value of a variable, of an element of it, or whether somebody
 * stands somewhere. A step has to do with it if it is not the same afterwards.
 *
 * @param expression what is looked at
 * @param self who looks, where somebody does
 * @param bound what the names in the expression stand for
 */
record Fact(Expression expression, Optional<Value> self, Map<BoundVariable, Value> bound) {
    Fact {
        bound = Collections.unmodifiableMap(new LinkedHashMap<>(bound));
    }

    /** Another expression, seen by the same one. */
    Fact of(Expression other) {
        return new Fact(other, self, bound);
    }

    /** The same, where a name stands for an element. */
    Fact with(BoundVariable variable, Value element) {
        Map<BoundVariable, Value> more = new LinkedHashMap<>(bound);
        more.put(variable, element);
        return new Fact(expression, self, more);
    }

    /** Its value in a state; none if it has none there. */
    Optional<Value> in(Evaluator state) {
        try {
            return Optional.of(seen(state).value(expression));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Evaluates as the one who looks. */
    Evaluator seen(Evaluator state) {
        return Choices.decided(bound, self.map(state::as).orElse(state));
    }

    /** Whether somebody is asked for who stands somewhere, has ended, or waits. */
    boolean isOfAPlace() {
        return expression instanceof Expression.At
                || expression instanceof Expression.Ended
                || expression instanceof Expression.Waits;
    }

    /** Whether it is asked whether somebody of a process stands at one of some places. */
    boolean isOf(LoweredProcess process, Set<Place> places) {
        return expression instanceof Expression.At at
                && at.process().equals(process.name())
                && at.labels().stream()
                        .flatMap(label -> process.flow().placesOf().getOrDefault(label, List.of()).stream())
                        .anyMatch(places::contains);
    }
}
