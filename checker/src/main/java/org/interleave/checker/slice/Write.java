package org.interleave.checker.slice;

import java.util.Map;
import java.util.Optional;
import org.interleave.checker.evaluate.Evaluator;
import org.interleave.checker.value.StringValue;
import org.interleave.checker.value.Value;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Variable;

/**
 * Whether a step writes what a fact is about, if only the value that is there already: what is read is from then on what
 * this step has written, and it would be another value if the step came at another time.
 *
 * @param step the step
 * @param before the state before it
 */
record Write(Taken step, Evaluator before) {
    boolean isTo(Fact fact) {
        for (Map.Entry<Variable, Expression> update : step.action().updates().entrySet()) {
            if (isTo(fact, update.getKey(), update.getValue())) {
                return true;
            }
        }
        return false;
    }

    private boolean isTo(Fact fact, Variable variable, Expression value) {
        Expression part = fact.expression();
        Optional<Value> key = Optional.empty();
        while (!(part instanceof Expression.Read)) {
            if (part instanceof Expression.Element element) {
                key = fact.of(element.key()).in(before);
                part = element.function();
            } else if (part instanceof Expression.FieldRead field) {
                key = Optional.of(new StringValue(field.field()));
                part = field.struct();
            } else {
                return false;
            }
        }
        return ((Expression.Read) part).variable().equals(variable) && writes(value, variable, key);
    }

    /** Whether an element of a variable is written, or anything of it if no key is given. */
    private boolean writes(Expression value, Variable variable, Optional<Value> key) {
        if (value instanceof Expression.IfThenElse choice) {
            boolean holds = step.sees(choice.condition()).seen(before).holds(choice.condition());
            return writes(holds ? choice.then() : choice.otherwise(), variable, key);
        }
        if (value instanceof Expression.ElementUpdate update) {
            return isSame(key, step.sees(update.key()).in(before)) || writes(update.function(), variable, key);
        }
        if (value instanceof Expression.FieldUpdate update) {
            return isSame(key, Optional.of(new StringValue(update.field()))) || writes(update.struct(), variable, key);
        }
        return !(value instanceof Expression.Read read && read.variable().equals(variable));
    }

    private static boolean isSame(Optional<Value> asked, Optional<Value> written) {
        return asked.isEmpty() || asked.equals(written);
    }
}
