package org.interleave.checker.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.checker.trace.Actor;
import org.interleave.checker.trace.Chosen;
import org.interleave.checker.value.Value;
import org.interleave.dsl.flow.Flow;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.generator.compiled.Legend;
import org.interleave.generator.lower.Action;
import org.interleave.generator.lower.LoweredProtocol;

/** Tells of a step between two known states what was chosen, and which way it went. */
public final class StepOutcomes {
    private final StepBuilder builder;

    /**
     * For the steps of one protocol.
     *
     * @param lowered the protocol
     */
    public StepOutcomes(LoweredProtocol lowered) {
        this.builder = new StepBuilder(lowered);
    }

    /**
     * What there is to tell.
     *
     * @param chosen the elements that were chosen, from outside in
     * @param way the word for the way it went, where there are several
     */
    public record Outcome(List<Chosen> chosen, Optional<String> way) {
        /**
         * Copies the list.
         *
         * @param chosen copied
         * @param way kept as it is
         */
        public Outcome {
            chosen = List.copyOf(chosen);
        }
    }

    /**
     * Whether the steps of an action differ in what there is to tell, so that each must be looked at.
     *
     * @param action the action
     * @return whether it chooses something, or goes one way or another
     */
    public static boolean differ(Action action) {
        return !action.choices().isEmpty()
                || (action.outcome().isEmpty() && decides(action.step().flow()));
    }

    private static boolean decides(Flow flow) {
        Flow next = flow;
        while (next instanceof Flow.Do || next instanceof Flow.Pick) {
            next = next instanceof Flow.Do todo ? todo.next() : ((Flow.Pick) next).next();
        }
        return next instanceof Flow.Decide decide && decide.words().isPresent();
    }

    /**
     * Tells it.
     *
     * @param taken the action, and who takes it
     * @param before the value of every variable before the step
     * @param after the value of every variable after it
     * @return what there is to tell
     */
    public Outcome of(Legend.Taken taken, Map<String, Value> before, Map<String, Value> after) {
        Actor actor = Actor.of(taken.action().process(), taken.member());
        Map<BoundVariable, Value> choice =
                builder.choice(taken.action(), actor, before, after).orElse(Map.of());
        return new Outcome(Chosen.of(choice), builder.outcome(actor, taken.action(), choice, before));
    }
}
