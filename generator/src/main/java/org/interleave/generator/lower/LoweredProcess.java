package org.interleave.generator.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /**
     * An action as it is for one who waits before it: nobody waits for not breaking a rule.
     *
     * @param action an action of the process
     * @return the same without the guards that only say that the step breaks no rule
     */
    public Action waiting(Action action) {
        Set<Expression> kept = cuts.stream()
                .filter(cut -> cut.step().equals(action.step()))
                .map(cut -> Simplifier.negate(cut.wrong()))
                .flatMap(right -> Stream.concat(Stream.of(right), operands(right)))
                .collect(Collectors.toSet());
        return action.withGuards(action.guards().stream()
                .filter(guard -> !onlyKeeps(guard, kept))
                .toList());
    }

    /**
     * A step that breaks a rule, as it is for one who waits before it.
     *
     * @param cut a way of the process that breaks a rule
     * @return an action that changes nothing, with what the process waits for
     */
    public Action waiting(Cut cut) {
        Action action = cut.asAction();
        List<Expression> guards = action.guards().stream()
                .filter(guard ->
                        !guard.equals(cut.wrong()) && operands(cut.wrong()).noneMatch(guard::equals))
                .toList();
        return waiting(action.withGuards(guards));
    }

    private static Stream<Expression> operands(Expression expression) {
        return expression instanceof Expression.And and ? and.operands().stream() : Stream.empty();
    }

    private static boolean onlyKeeps(Expression guard, Set<Expression> kept) {
        return kept.contains(guard)
                || (guard instanceof Expression.Implies implies && onlyKeeps(implies.conclusion(), kept))
                || (guard instanceof Expression.And and
                        && and.operands().stream().allMatch(operand -> onlyKeeps(operand, kept)));
    }
}
