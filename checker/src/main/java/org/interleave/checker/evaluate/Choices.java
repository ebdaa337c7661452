package org.interleave.checker.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interleave.checker.value.Value;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.generator.lower.Action;
import org.interleave.generator.lower.Choice;

/** The elements that an action may choose. */
public final class Choices {
    private Choices() {}

    /**
     * Every way to choose; one that chooses nothing where there is no choice. Guards that a choice does not matter to are
     * asked before its set is, which may have no value otherwise.
     *
     * @param action the action
     * @param evaluator evaluates the sets and guards, for who takes the action
     * @return each way, by the names that stand for what is chosen, from outside in; none where a guard does not hold
     *     that is asked before the last choice
     * @throws IllegalArgumentException if a set or such a guard has no value
     */
    public static List<Map<BoundVariable, Value>> of(Action action, Evaluator evaluator) {
        List<Map<BoundVariable, Value>> choices = List.of(Map.of());
        List<Expression> left = new ArrayList<>(action.guards());
        for (int i = 0; i < action.choices().size(); i++) {
            Choice choice = action.choices().get(i);
            List<Expression> now =
                    guards(left, action.choices().subList(i, action.choices().size()));
            left.removeAll(now);
            List<Map<BoundVariable, Value>> longer = new ArrayList<>();
            for (Map<BoundVariable, Value> outer : choices) {
                Evaluator here = decided(outer, evaluator);
                if (!now.stream().allMatch(here::holds)) {
                    continue;
                }
                for (Value element : here.elements(choice.set())) {
                    Map<BoundVariable, Value> more = new LinkedHashMap<>(outer);
                    more.put(choice.variable(), element);
                    longer.add(more);
                }
            }
            choices = longer;
        }
        return choices;
    }

    /** Those that none of some choices matters to. */
    private static List<Expression> guards(List<Expression> guards, List<Choice> choices) {
        List<BoundVariable> open = choices.stream().map(Choice::variable).toList();
        return guards.stream()
                .filter(guard -> Expressions.free(guard).noneMatch(open::contains))
                .toList();
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
