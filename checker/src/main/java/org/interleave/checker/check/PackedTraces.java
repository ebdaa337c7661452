package org.interleave.checker.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.interleave.checker.evaluate.ActionWays;
import org.interleave.checker.evaluate.Evaluator;
import org.interleave.checker.evaluate.Typing;
import org.interleave.checker.fast.Path;
import org.interleave.checker.fast.compile.LoadedProtocol;
import org.interleave.checker.fast.compile.StateDecoder;
import org.interleave.checker.fast.liveness.Lasso;
import org.interleave.checker.model.Session;
import org.interleave.checker.trace.Actor;
import org.interleave.checker.trace.Trace;
import org.interleave.checker.trace.TraceState;
import org.interleave.checker.trace.TraceStep;
import org.interleave.checker.value.Value;
import org.interleave.dsl.tree.Formula;
import org.interleave.generator.compiled.Legend;
import org.interleave.generator.compiled.OutOfRangeException;
import org.interleave.generator.lower.LoweredProtocol;

/**
 * Makes typed behaviours of packed ones. Their steps are numbers, which say what was taken and by whom; what was chosen is
 * read off the states.
 */
final class PackedTraces {
    private final LoweredProtocol lowered;
    private final StepBuilder builder;
    private final Legend legend;
    private final List<Legend.Taken> actions;
    private final StateDecoder states;

    PackedTraces(Session session) {
        LoadedProtocol loaded = session.loaded();
        this.lowered = session.lowered();
        this.builder = new StepBuilder(lowered);
        this.legend = loaded.emitted().legend();
        this.actions = legend.actions();
        this.states = loaded.states();
    }

    /** A behaviour that ends. */
    Trace of(Path path) {
        return ending(initial(path), steps(path));
    }

    private static Trace ending(TraceState initial, List<TraceStep> steps) {
        return new Trace(initial, steps, OptionalInt.empty(), Optional.empty(), false);
    }

    /** A behaviour without end. */
    Trace of(Lasso lasso) {
        TraceState initial = initial(lasso.path());
        List<TraceStep> steps = steps(lasso.path());
        TraceState last = last(initial, steps);
        TraceState back = lasso.loopStart() == 0
                ? initial
                : steps.get(lasso.loopStart() - 1).after();
        return new Trace(
                initial,
                steps,
                OptionalInt.of(lasso.loopStart() + 1),
                lasso.stays() ? Optional.empty() : Optional.of(step(actions.get(lasso.back()), last, back)),
                lasso.stays());
    }

    /**
     * A behaviour whose last state has no packed form, since a variable has a value outside of its type.
     *
     * @param path the states before it
     * @param action the number of the action that leads to it
     */
    Trace beyond(Path path, int action) {
        TraceState initial = initial(path);
        List<TraceStep> steps = steps(path);
        TraceState last = last(initial, steps);
        Legend.Taken taken = actions.get(action);
        outside(taken, last.values())
                .ifPresent(way -> steps.add(builder.step(
                        actor(taken),
                        taken.action(),
                        Optional.of(way.chosen()),
                        last,
                        builder.state(last.number() + 1, way.after()))));
        return ending(initial, steps);
    }

    /**
     * A behaviour that ends with a step that breaks a rule: the last state is the one before it.
     *
     * @param path the states before the step
     * @param way the number of the way of the step
     */
    Trace misuse(Path path, int way) {
        TraceState initial = initial(path);
        List<TraceStep> steps = steps(path);
        TraceState last = last(initial, steps);
        Legend.Misuse misuse = legend.misuse(way);
        Actor actor = Actor.of(misuse.cut().process(), misuse.member());
        steps.add(builder.misuse(
                actor,
                misuse.cut(),
                builder.choice(misuse.cut().asAction(), actor, last.values(), last.values()),
                last,
                new TraceState(last.number() + 1, last.values())));
        return ending(initial, steps);
    }

    private static TraceState last(TraceState initial, List<TraceStep> steps) {
        return steps.isEmpty() ? initial : steps.get(steps.size() - 1).after();
    }

    private TraceState initial(Path path) {
        return state(path, 0);
    }

    private List<TraceStep> steps(Path path) {
        List<TraceStep> steps = new ArrayList<>();
        TraceState before = initial(path);
        for (int number = 1; number < path.length(); number++) {
            TraceState after = state(path, number);
            steps.add(step(actions.get(path.action(number)), before, after));
            before = after;
        }
        return steps;
    }

    private TraceState state(Path path, int number) {
        return builder.state(number + 1, states.values(path.state(number), 0));
    }

    private TraceStep step(Legend.Taken taken, TraceState before, TraceState after) {
        Actor actor = actor(taken);
        return builder.step(
                actor,
                taken.action(),
                builder.choice(taken.action(), actor, before.values(), after.values()),
                before,
                after);
    }

    private static Actor actor(Legend.Taken taken) {
        return Actor.of(taken.action().process(), taken.member());
    }

    /**
     * Who asks for a value that there is none of, and for which.
     *
     * @param missing what is missing
     * @param state the state in which it is asked for
     */
    String withoutValue(OutOfRangeException missing, long[] state) {
        if (missing.action() >= 0) {
            return legend.isMisuse(missing.action())
                    ? NoValue.message(legend.misuse(missing.action()).cut().asAction(), missing.what())
                    : NoValue.message(actions.get(missing.action()).action(), missing.what());
        }
        if (state.length == 0) {
            return NoValue.ofBeginning(missing.what());
        }
        Evaluator evaluator = new Evaluator(lowered, states.values(state, 0));
        return lowered.protocol().properties().stream()
                .filter(property -> asksInVain(property.formula(), evaluator))
                .findFirst()
                .map(property -> NoValue.message(property, missing.what()))
                .orElseGet(() -> NoValue.message(lowered.protocol(), missing.what()));
    }

    private static boolean asksInVain(Formula formula, Evaluator evaluator) {
        try {
            if (formula instanceof Formula.Always always) {
                evaluator.value(always.condition());
            } else if (formula instanceof Formula.Never never) {
                evaluator.value(never.condition());
            } else if (formula instanceof Formula.Reachable reachable) {
                evaluator.value(reachable.condition());
            } else if (formula instanceof Formula.LeadsTo leadsTo) {
                evaluator.value(leadsTo.premise());
            }
            return false;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    /** The first way to take an action in which a variable gets a value outside of its type. */
    private Optional<ActionWays.Way> outside(Legend.Taken taken, Map<String, Value> before) {
        return new ActionWays(lowered, before)
                .of(taken.action(), actor(taken).self())
                .filter(way -> !isTyped(way.after()))
                .findFirst();
    }

    private boolean isTyped(Map<String, Value> state) {
        Typing typing = new Typing(new Evaluator(lowered, state));
        return lowered.protocol().variables().stream()
                .allMatch(variable -> Optional.ofNullable(state.get(variable.name()))
                        .map(value -> typing.isOf(value, variable.variable().type()))
                        .orElse(true));
    }
}
