package org.interleave.checker.evaluate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.interleave.checker.value.Functions;
import org.interleave.checker.value.StringValue;
import org.interleave.checker.value.Value;
import org.interleave.dsl.flow.ProcessFlow;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.generator.lower.Action;
import org.interleave.generator.lower.LoweredProtocol;

/** The ways in which an action can be taken: one for each way to choose, with the state that it leads to. */
public final class ActionWays {
    private final LoweredProtocol lowered;
    private final Map<String, Value> before;

    /**
     * A way to take an action.
     *
     * @param chosen what is chosen, by the names that stand for it
     * @param after the value of every variable afterwards, by name
     */
    public record Way(Map<BoundVariable, Value> chosen, Map<String, Value> after) {}

    /**
     * For actions that are taken in one state.
     *
     * @param lowered the protocol
     * @param before the value of every variable, by name
     */
    public ActionWays(LoweredProtocol lowered, Map<String, Value> before) {
        this.lowered = lowered;
        this.before = before;
    }

    /**
     * Every way in which one process can take an action.
     *
     * @param action the action
     * @param self who takes it
     * @return the ways, each found when it is asked for; none if the action cannot be taken
     * @throws IllegalArgumentException if that cannot be told, now or when a way is asked for
     */
    public Stream<Way> of(Action action, Value self) {
        Evaluator evaluator = new Evaluator(lowered, before).as(self);
        return stands(action, self)
                ? Choices.of(action, evaluator).stream().flatMap(one -> way(action, self, one, evaluator).stream())
                : Stream.empty();
    }

    /**
     * What is chosen where one process takes an action that leads to a state.
     *
     * @param action the action
     * @param self who takes it
     * @param after the value of every variable in that state
     * @return what is chosen, from outside in; empty if the action does not lead there, or that cannot be told
     */
    public Optional<Map<BoundVariable, Value>> choice(Action action, Value self, Map<String, Value> after) {
        try {
            return of(action, self)
                    .filter(way -> way.after().equals(after))
                    .map(Way::chosen)
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean stands(Action action, Value self) {
        return place(action, self)
                .filter(known -> !known.equals(new StringValue(action.place().name())))
                .isEmpty();
    }

    private Optional<Value> place(Action action, Value self) {
        return ProcessPlaces.of(lowered.process(action.process()).flow(), before, Optional.of(self));
    }

    private Optional<Way> way(Action action, Value self, Map<BoundVariable, Value> chosen, Evaluator evaluator) {
        Evaluator decided = Choices.decided(chosen, evaluator);
        if (!action.guards().stream().allMatch(decided::holds)) {
            return Optional.empty();
        }
        Map<String, Value> after = new HashMap<>(before);
        action.updates().forEach((variable, value) -> after.put(variable.name(), decided.value(value)));
        if (place(action, self).isPresent()) {
            ProcessFlow process = lowered.process(action.process()).flow();
            move(process, self, ProcessPlaces.of(action.destination(), decided), after);
        }
        return Optional.of(new Way(chosen, after));
    }

    private static void move(ProcessFlow process, Value self, Value place, Map<String, Value> after) {
        boolean family = process.process().family().isPresent();
        after.computeIfPresent(
                process.process().name(), (name, old) -> family ? Functions.except(old, self, place) : place);
    }
}
