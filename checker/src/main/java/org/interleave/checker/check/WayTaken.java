package org.interleave.checker.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.interleave.checker.evaluate.Choices;
import org.interleave.checker.evaluate.Evaluator;
import org.interleave.checker.trace.Actor;
import org.interleave.checker.value.Value;
import org.interleave.dsl.flow.Flow;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Operation;
import org.interleave.generator.lower.Action;
import org.interleave.generator.lower.LoweredProtocol;

/** Which way a branch went whose ways are one action, or of which one way only is left. */
final class WayTaken {
    private final LoweredProtocol lowered;
    private final Actor actor;
    private final Action action;
    private final Map<BoundVariable, Value> choice;

    WayTaken(LoweredProtocol lowered, Actor actor, Action action, Map<BoundVariable, Value> choice) {
        this.lowered = lowered;
        this.actor = actor;
        this.action = action;
        this.choice = choice;
    }

    /** The word for the way, if the step has one; judged by what the step itself writes before it looks. */
    Optional<String> of(Map<String, Value> before) {
        try {
            return word(before);
        } catch (IllegalArgumentException e) {
            // That it cannot be told costs no behaviour.
            return Optional.empty();
        }
    }

    private Optional<String> word(Map<String, Value> before) {
        Map<String, Value> values = new LinkedHashMap<>(before);
        Flow next = action.step().flow();
        while (next instanceof Flow.Do || next instanceof Flow.Pick) {
            if (next instanceof Flow.Do todo) {
                if (todo.operation() instanceof Operation.Assign assign) {
                    values.put(assign.variable().name(), evaluator(values).value(assign.value()));
                }
                next = todo.next();
            } else {
                next = ((Flow.Pick) next).next();
            }
        }
        if (next instanceof Flow.Decide decide && decide.words().isPresent()) {
            Flow.Words words = decide.words().orElseThrow();
            return Optional.of(evaluator(values).holds(decide.condition()) ? words.whenTrue() : words.whenFalse());
        }
        return Optional.empty();
    }

    private Evaluator evaluator(Map<String, Value> values) {
        Evaluator evaluator = Choices.decided(choice, new Evaluator(lowered, values));
        boolean family =
                lowered.process(action.process()).flow().process().family().isPresent();
        return family && actor.member().isEmpty() ? evaluator : evaluator.as(actor.self());
    }
}
