package org.interleave.checker.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.interleave.checker.evaluate.Evaluator;
import org.interleave.checker.evaluate.MemberValues;
import org.interleave.checker.trace.Actor;
import org.interleave.checker.trace.Trace;
import org.interleave.checker.trace.TraceState;
import org.interleave.checker.trace.TraceStep;
import org.interleave.checker.value.Value;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Formula;
import org.interleave.generator.lower.LoweredProtocol;

/** Counts in a behaviour how often one member of a family overtakes another that waits. */
final class Overtakes {
    private final LoweredProtocol lowered;
    private final Formula.Overtaking property;
    private final List<TraceState> states = new ArrayList<>();

    Overtakes(LoweredProtocol lowered, Formula.Overtaking property, Trace trace) {
        this.lowered = lowered;
        this.property = property;
        states.add(trace.initial());
        trace.steps().stream().map(TraceStep::after).forEach(states::add);
    }

    /** Who overtakes whom too often, and in which steps. */
    Optional<String> words() {
        Evaluator first = new Evaluator(lowered, states.get(0).values());
        List<Value> members =
                MemberValues.of(lowered.process(property.family()).flow().process(), first);
        for (Value waiter : members) {
            for (Value other : members) {
                List<Integer> steps = other.equals(waiter) ? List.of() : steps(waiter, other);
                if (steps.size() > property.bound()) {
                    return Optional.of(name(other) + " overtakes " + name(waiter) + ", which waits, "
                            + times(steps.size()) + ", in step" + (steps.size() == 1 ? " " : "s ")
                            + steps.stream().map(String::valueOf).collect(Collectors.joining(", "))
                            + (property.bound() == 0
                                    ? ", and must not"
                                    : "; at most " + times(property.bound()) + " is allowed"));
                }
            }
        }
        return Optional.empty();
    }

    /** The numbers of the steps by which the other goes first while the one waits, since that one last began to. */
    private List<Integer> steps(Value waiter, Value other) {
        List<Integer> steps = new ArrayList<>();
        for (int i = 1; i < states.size(); i++) {
            if (!holds(property.waits(), property.waiter(), waiter, i)) {
                steps.clear();
            } else if (holds(property.waits(), property.waiter(), waiter, i - 1)
                    && !holds(property.goesFirst(), property.other(), other, i - 1)
                    && holds(property.goesFirst(), property.other(), other, i)) {
                steps.add(i);
            }
        }
        return steps;
    }

    private boolean holds(Expression condition, BoundVariable variable, Value member, int state) {
        return new Evaluator(lowered, states.get(state).values())
                .with(variable, member)
                .holds(condition);
    }

    private String name(Value member) {
        return new Actor(property.family(), Optional.of(member)).toString();
    }

    private static String times(int number) {
        return number == 1 ? "once" : number + " times";
    }
}
