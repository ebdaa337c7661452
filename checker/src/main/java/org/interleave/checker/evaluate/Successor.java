package org.interleave.checker.evaluate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.interleave.checker.value.Functions;
import org.interleave.checker.value.StringValue;
import org.interleave.checker.value.Value;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.flow.ProcessFlow;
import org.interleave.generator.lower.Action;
import org.interleave.generator.lower.Destination;
import org.interleave.generator.lower.LoweredProtocol;

/** The state that an action leads to. */
public final class Successor {
    private final LoweredProtocol lowered;
    private final Map<String, Value> before;

    /**
     * For actions that are taken in one state.
     *
     * @param lowered the protocol
     * @param before the value of every variable, by name
     */
    public Successor(LoweredProtocol lowered, Map<String, Value> before) {
        this.lowered = lowered;
        this.before = before;
    }

    /**
     * The state after an action, if it can be taken.
     *
     * @param action the action
     * @param self who takes it
     * @param evaluator evaluates expressions for who takes it and what is chosen
     * @return the value of every variable afterwards, by name; empty if the action cannot be taken
     * @throws IllegalArgumentException if that cannot be told
     */
    public Optional<Map<String, Value>> of(Action action, Value self, Evaluator evaluator) {
        ProcessFlow process = lowered.process(action.process()).flow();
        Optional<Value> place = Places.of(process, before, Optional.of(self));
        boolean stands = place.filter(
                        known -> !known.equals(new StringValue(action.place().name())))
                .isEmpty();
        if (!stands || !action.guards().stream().allMatch(evaluator::holds)) {
            return Optional.empty();
        }
        Map<String, Value> after = new HashMap<>(before);
        action.updates().forEach((variable, value) -> after.put(variable.name(), evaluator.value(value)));
        if (place.isPresent()) {
            move(process, self, destination(action.destination(), evaluator), after);
        }
        return Optional.of(after);
    }

    private static void move(ProcessFlow process, Value self, Value place, Map<String, Value> after) {
        boolean family = process.process().family().isPresent();
        after.computeIfPresent(
                process.process().name(), (name, old) -> family ? Functions.except(old, self, place) : place);
    }

    /** Where a process goes. */
    static Value destination(Destination destination, Evaluator evaluator) {
        if (destination instanceof Destination.Split split) {
            return destination(evaluator.holds(split.condition()) ? split.whenTrue() : split.whenFalse(), evaluator);
        }
        return ((Destination.Stand) destination)
                .place()
                .map(Place::name)
                .map(name -> (Value) new StringValue(name))
                .orElse(Places.DONE);
    }
}
