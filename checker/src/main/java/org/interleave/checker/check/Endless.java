package org.interleave.checker.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.interleave.checker.evaluate.Choices;
import org.interleave.checker.evaluate.Evaluator;
import org.interleave.checker.trace.Chosen;
import org.interleave.checker.trace.Trace;
import org.interleave.checker.trace.TraceState;
import org.interleave.checker.trace.TraceStep;
import org.interleave.checker.value.Value;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Formula;
import org.interleave.generator.lower.LoweredProtocol;

/** A behaviour that never ends, and what temporal formulas say of it. */
final class Endless {
    private final LoweredProtocol lowered;
    private final List<TraceState> states = new ArrayList<>();
    /** The index of the first state that comes again and again. */
    private final int loop;

    Endless(LoweredProtocol lowered, Trace trace) {
        this.lowered = lowered;
        states.add(trace.initial());
        trace.steps().stream().map(TraceStep::after).forEach(states::add);
        this.loop = trace.loopStart().orElse(states.size()) - 1;
    }

    /** The elements for which a formula does not hold: of every "for all", the first one; none if nobody can tell. */
    List<Chosen> brokenFor(Formula formula) {
        try {
            return brokenFor(formula, Map.of());
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private List<Chosen> brokenFor(Formula formula, Map<BoundVariable, Value> elements) {
        if (formula instanceof Formula.ForAll all) {
            for (Value element : at(states.get(0), elements).elements(all.set())) {
                Map<BoundVariable, Value> more = with(elements, all.variable(), element);
                if (!holds(all.formula(), more)) {
                    List<Chosen> broken =
                            new ArrayList<>(List.of(new Chosen(all.variable().name(), element)));
                    broken.addAll(brokenFor(all.formula(), more));
                    return broken;
                }
            }
        }
        return List.of();
    }

    private boolean holds(Formula formula, Map<BoundVariable, Value> elements) {
        if (formula instanceof Formula.Eventually eventually) {
            return states.stream().anyMatch(is(eventually.condition(), elements));
        }
        if (formula instanceof Formula.InfinitelyOften often) {
            return states.subList(loop, states.size()).stream().anyMatch(is(often.condition(), elements));
        }
        if (formula instanceof Formula.EventuallyAlways stable) {
            return states.subList(loop, states.size()).stream().allMatch(is(stable.condition(), elements));
        }
        if (formula instanceof Formula.LeadsTo leadsTo) {
            return leads(is(leadsTo.premise(), elements), is(leadsTo.conclusion(), elements));
        }
        return !(formula instanceof Formula.ForAll all)
                || at(states.get(0), elements).elements(all.set()).stream()
                        .allMatch(element -> holds(all.formula(), with(elements, all.variable(), element)));
    }

    /** What comes after a state in the loop are all the states of the loop. */
    private boolean leads(Predicate<TraceState> premise, Predicate<TraceState> conclusion) {
        for (int i = 0; i < states.size(); i++) {
            if (premise.test(states.get(i))
                    && states.subList(Math.min(i, loop), states.size()).stream().noneMatch(conclusion)) {
                return false;
            }
        }
        return true;
    }

    private Predicate<TraceState> is(Expression condition, Map<BoundVariable, Value> elements) {
        return state -> at(state, elements).holds(condition);
    }

    private Evaluator at(TraceState state, Map<BoundVariable, Value> elements) {
        return Choices.decided(elements, new Evaluator(lowered, state.values()));
    }

    private static Map<BoundVariable, Value> with(
            Map<BoundVariable, Value> elements, BoundVariable variable, Value element) {
        Map<BoundVariable, Value> more = new LinkedHashMap<>(elements);
        more.put(variable, element);
        return more;
    }
}
