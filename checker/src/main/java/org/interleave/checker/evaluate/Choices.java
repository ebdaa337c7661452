package org.interleave.checker.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interleave.checker.value.Value;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.generator.lower.Action;
import org.interleave.generator.lower.Choice;

/** The elements that an action may choose. */
public final class Choices {
    private Choices() {}

    /**
     * Every way to choose; one that chooses nothing where there is no choice.
     *
     * @param action the action
     * @param evaluator evaluates the sets, for who takes the action
     * @return each way, by the names that stand for what is chosen, from outside in
     * @throws IllegalArgumentException if a set has no value
     */
    public static List<Map<BoundVariable, Value>> of(Action action, Evaluator evaluator) {
        List<Map<BoundVariable, Value>> choices = List.of(Map.of());
        for (Choice choice : action.choices()) {
            List<Map<BoundVariable, Value>> longer = new ArrayList<>();
            for (Map<BoundVariable, Value> outer : choices) {
                for (Value element : decided(outer, evaluator).elements(choice.set())) {
                    Map<BoundVariable, Value> more = new LinkedHashMap<>(outer);
                    more.put(choice.variable(), element);
                    longer.add(more);
                }
            }
            choices = longer;
        }
        return choices;
    }

    /**
     * The same evaluator, after choices.
     *
     * @param chosen what was chosen
     * @param evaluator the evaluator
     * @return evaluates the names that stand for what was chosen too
     */
    public static Evaluator decided(Map<BoundVariable, Value> chosen, Evaluator evaluator) {
        Evaluator decided = evaluator;
        for (Map.Entry<BoundVariable, Value> choice : chosen.entrySet()) {
            decided = decided.with(choice.getKey(), choice.getValue());
        }
        return decided;
    }
}
