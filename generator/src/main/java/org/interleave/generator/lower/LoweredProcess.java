package org.interleave.generator.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.flow.ProcessFlow;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Names;

/**
 * A process as a list of actions.
 *
 * @param flow its control flow
 * @param actions its actions, in the order of its steps
 * @param cuts the ways of its steps that break a rule, in the order of its steps
 * @param start where it stands at the start, unless a way to begin says otherwise
 */
public record LoweredProcess(ProcessFlow flow, List<Action> actions, List<Cut> cuts, Destination start) {
    /**
     * Copies the lists.
     *
     * @param flow kept as it is
     * @param actions copied
     * @param cuts copied
     * @param start kept as it is
     */
    public LoweredProcess {
        actions = List.copyOf(actions);
        cuts = List.copyOf(cuts);
    }

    /** {@return its name, as in C; also the variable that says where it stands} */
    public String name() {
        return flow.process().name();
    }

    /** {@return its name in camel case, as the names of its actions begin unless another process has it too} */
    public String actionName() {
        return Names.camelCase(name());
    }

    /**
     * When it is idle: at a place where it may wait for ever, while the condition of that place holds.
     *
     * @param self who it is
     * @return the condition; false for a process that is no server
     */
    public Expression idle(Expression self) {
        Optional<Expression> member = flow.process().family().map(family -> self);
        List<Expression> ways = new ArrayList<>();
        for (Place place : flow.places()) {
            place.info()
                    .idle()
                    .ifPresent(condition -> ways.add(new Expression.And(List.of(
                            flow.isAtOnePlace()
                                    ? new Expression.BooleanLiteral(true)
                                    : new Expression.At(name(), member, List.of(place.label())),
                            Expressions.as(self, condition)))));
        }
        return Simplifier.simplify(new Expression.Or(ways));
    }

    /**
     * When it has ended.
     *
     * @param self who it is
     * @return the condition; false for a process that never ends
     */
    public Expression ended(Expression self) {
        return flow.canEnd()
                ? new Expression.Ended(name(), flow.process().family().map(family -> self))
                : new Expression.BooleanLiteral(false);
    }

    /**
     * The actions that take a step.
     *
     * @param step one of its steps
     * @return the actions, one for each outcome
     */
    public List<Action> actionsOf(Place step) {
        return actions.stream().filter(action -> action.step().equals(step)).toList();
    }
}
