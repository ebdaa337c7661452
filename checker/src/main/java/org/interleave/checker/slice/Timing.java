package org.interleave.checker.slice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.interleave.checker.evaluate.Choices;
import org.interleave.checker.evaluate.Evaluator;
import org.interleave.checker.trace.TraceStep;
import org.interleave.checker.value.Value;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Variable;
import org.interleave.generator.lower.Action;
import org.interleave.generator.lower.LoweredProcess;
import org.interleave.generator.lower.LoweredProtocol;

/**
 * What a step would have done at another time of the same behaviour. The time of a step matters if a step of another
 * process makes the difference: behind it, this one would write what it did not write, wait where it did not wait, or go
 * another way.
 */
final class Timing {
    private final LoweredProtocol lowered;
    private final List<TraceStep> steps;
    /** The states before the steps, and behind them the last one. */
    private final List<Evaluator> states;

    private final List<Optional<Taken>> taken;

    /**
     * Of the steps of a behaviour.
     *
     * @param lowered the protocol
     * @param steps the steps
     * @param states the states before them, and behind them the last one
     * @param taken the steps, as actions of the protocol
     */
    Timing(LoweredProtocol lowered, List<TraceStep> steps, List<Evaluator> states, List<Optional<Taken>> taken) {
        this.lowered = lowered;
        this.steps = steps;
        this.states = states;
        this.taken = taken;
    }

    /** Whether a step would have written one of some facts: on its way, or on another one from where it began. */
    boolean wouldWrite(int number, Set<Fact> facts) {
        Set<String> variables = facts.stream()
                .flatMap(fact -> Expressions.reads(fact.expression()))
                .map(Variable::name)
                .collect(Collectors.toSet());
        List<Action> writers = ways(number).stream()
                .filter(action ->
                        action.updates().keySet().stream().anyMatch(variable -> variables.contains(variable.name())))
                .toList();
        return !writers.isEmpty()
                && facts.stream()
                        .filter(fact -> !fact.isOfAPlace())
                        .anyMatch(fact -> differs(
                                number,
                                state -> open(number, state)
                                        .filter(way -> writers.contains(way.action()))
                                        .anyMatch(way -> new Write(way, state).isTo(fact))));
    }

    /** Whether a step passed a test that another process made fail later. A step that takes what it tests is none. */
    boolean passedEarly(int number) {
        Optional<Taken> step = taken.get(number - 1);
        return step.isPresent() && tests(step.orElseThrow()).anyMatch(test -> failsLater(number, test));
    }

    /** Whether a step would have gone another way, from where it began, to another place. */
    boolean wouldTurn(int number) {
        return !ways(number).isEmpty()
                && differs(
                        number,
                        state -> open(number, state)
                                .map(way -> way.destination(state))
                                .collect(Collectors.toSet()));
    }

    private boolean failsLater(int number, Fact test) {
        return others(number)
                .filter(other -> other > number && !holds(test, states.get(other)))
                .anyMatch(other -> holds(test, states.get(other - 1)) || writes(other, test));
    }

    /** Whether a step writes what a test reads, if only what is there already. */
    private boolean writes(int number, Fact test) {
        Evaluator state = states.get(number - 1);
        return taken.get(number - 1)
                .map(step -> new Write(step, state))
                .filter(write -> Facts.of(test, state).stream().anyMatch(write::isTo))
                .isPresent();
    }

    private static boolean holds(Fact test, Evaluator state) {
        try {
            return test.seen(state).holds(test.expression());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The guards of a step that read nothing which it writes. */
    private static Stream<Fact> tests(Taken step) {
        Set<Variable> written = step.action().updates().keySet();
        return step.action().guards().stream()
                .filter(guard -> Expressions.reads(guard).noneMatch(written::contains))
                .map(step::sees);
    }

    /** Whether something is not the same before and behind a step of another process. */
    private boolean differs(int number, Function<Evaluator, Object> what) {
        return others(number)
                .anyMatch(other -> !told(what, states.get(other - 1)).equals(told(what, states.get(other))));
    }

    private static Object told(Function<Evaluator, Object> what, Evaluator state) {
        try {
            return what.apply(state);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Stream<Integer> others(int number) {
        return IntStream.rangeClosed(1, steps.size())
                .filter(other -> !steps.get(other - 1)
                        .actor()
                        .equals(steps.get(number - 1).actor()))
                .boxed();
    }

    /** The actions that begin where a step began. */
    private List<Action> ways(int number) {
        return taken.get(number - 1)
                .map(step -> ways(lowered.process(step.action().process()), step))
                .orElse(List.of());
    }

    private static List<Action> ways(LoweredProcess process, Taken step) {
        return process.actions().stream()
                .filter(action -> action.place().equals(step.action().place()))
                .map(process::waiting)
                .toList();
    }

    /** The ways that are open to the one who took a step, if it stood in a state where it stood before that. */
    private Stream<Taken> open(int number, Evaluator state) {
        Taken step = taken.get(number - 1).orElseThrow();
        Evaluator own = state.as(step.self());
        return ways(number).stream()
                .flatMap(action -> choices(action, step, own).map(chosen -> new Taken(action, step.self(), chosen)))
                .filter(way -> way.isOpen(state));
    }

    /** What was chosen stays so; another way chooses anew. */
    private static Stream<Map<BoundVariable, Value>> choices(Action action, Taken step, Evaluator own) {
        return action.equals(step.action()) ? Stream.of(step.chosen()) : Choices.of(action, own).stream();
    }
}
