package org.interleave.checker.evaluate;

import java.util.Map;
import java.util.Optional;
import org.interleave.checker.value.Functions;
import org.interleave.checker.value.StringValue;
import org.interleave.checker.value.Value;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.flow.ProcessFlow;
import org.interleave.generator.lower.Destination;

/** Where processes stand. */
public final class ProcessPlaces {
    /** The place of a process that has ended, or never was there. */
    public static final Value DONE = new StringValue("Done");

    private ProcessPlaces() {}

    /**
     * Where a process or a member of a family stands.
     *
     * @param process the process or family
     * @param state the value of every variable, by name
     * @param member which member, of a family
     * @return its place; empty if it is at one place all the time, so that no variable says where
     * @throws IllegalArgumentException if the state does not say it
     */
    public static Optional<Value> of(ProcessFlow process, Map<String, Value> state, Optional<Value> member) {
        if (process.isAtOnePlace()) {
            return Optional.empty();
        }
        String name = process.process().name();
        Value place = state.get(name);
        if (place != null && process.process().family().isPresent()) {
            Value all = place;
            return Optional.of(member.flatMap(who -> Functions.at(all, who))
                    .orElseThrow(() -> new IllegalArgumentException("no place for a member of " + name)));
        }
        if (place == null) {
            throw new IllegalArgumentException("no place for " + name);
        }
        return Optional.of(place);
    }

    /** Where a process goes to. */
    static Value of(Destination destination, Evaluator evaluator) {
        if (destination instanceof Destination.Split split) {
            return of(evaluator.holds(split.condition()) ? split.whenTrue() : split.whenFalse(), evaluator);
        }
        return ((Destination.Stand) destination)
                .place()
                .map(Place::name)
                .map(name -> (Value) new StringValue(name))
                .orElse(DONE);
    }
}
