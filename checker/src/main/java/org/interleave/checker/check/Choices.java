package org.interleave.checker.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interleave.checker.evaluate.Evaluator;
import org.interleave.checker.value.Value;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Expression;

/** The elements that an action may choose. */
final class Choices {
    private Choices() {}

    /**
     * A choice that an action makes.
     *
     * @param variable stands for the element
     * @param set the set to choose from
     */
    record Pick(BoundVariable variable, Expression set) {}

    /**
     * Every way to choose; one that chooses nothing where there is no choice.
     *
     * @param picks the choices, from outside in
     * @param evaluator evaluates the sets
     */
    static List<Map<BoundVariable, Value>> of(List<Pick> picks, Evaluator evaluator) {
        List<Map<BoundVariable, Value>> choices = List.of(Map.of());
        for (Pick pick : picks) {
            List<Map<BoundVariable, Value>> longer = new ArrayList<>();
            for (Map<BoundVariable, Value> outer : choices) {
                for (Value element : decided(outer, evaluator).elements(pick.set())) {
                    Map<BoundVariable, Value> more = new LinkedHashMap<>(outer);
                    more.put(pick.variable(), element);
                    longer.add(more);
                }
            }
            choices = longer;
        }
        return choices;
    }

    /** The same evaluator, after a choice. */
    static Evaluator decided(Map<BoundVariable, Value> chosen, Evaluator evaluator) {
        Evaluator decided = evaluator;
        for (Map.Entry<BoundVariable, Value> choice : chosen.entrySet()) {
            decided = decided.with(choice.getKey(), choice.getValue());
        }
        return decided;
    }
}
