package org.interleave.checker.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.interleave.checker.evaluate.Evaluator;
import org.interleave.checker.evaluate.Typing;
import org.interleave.checker.evaluate.Ways;
import org.interleave.checker.fast.Path;
import org.interleave.checker.fast.compile.LoadedProtocol;
import org.interleave.checker.fast.compile.PackedStates;
import org.interleave.checker.fast.liveness.Lasso;
import org.interleave.checker.model.Session;
import org.interleave.checker.tlc.RawState;
import org.interleave.checker.tlc.RawTrace;
import org.interleave.checker.value.IntegerValue;
import org.interleave.checker.value.ModelValue;
import org.interleave.checker.value.StringValue;
import org.interleave.checker.value.Value;
import org.interleave.dsl.tree.Formula;
import org.interleave.generator.compiled.Legend;
import org.interleave.generator.compiled.OutOfRangeException;
import org.interleave.generator.lower.Cut;
import org.interleave.generator.lower.LoweredProtocol;
import org.interleave.generator.tla.MisusePrinter;

/** Behaviours of packed states in the terms of TLC's. */
final class PackedTraces {
    private final LoweredProtocol lowered;
    private final Legend legend;
    private final List<Legend.Taken> actions;
    private final PackedStates states;

    PackedTraces(Session session) {
        LoadedProtocol loaded = session.loaded();
        this.lowered = session.lowered();
        this.legend = loaded.emitted().legend();
        this.actions = legend.actions();
        this.states = loaded.states();
    }

    /** A behaviour that ends. */
    RawTrace of(Path path) {
        return new RawTrace(states(path), OptionalInt.empty(), Optional.empty(), false);
    }

    /** A behaviour without end. */
    RawTrace of(Lasso lasso) {
        return new RawTrace(
                states(lasso.path()),
                OptionalInt.of(lasso.loopStart() + 1),
                lasso.stays() ? Optional.empty() : Optional.of(name(lasso.back())),
                lasso.stays());
    }

    /**
     * A behaviour whose last state has no packed form, since a variable has a value outside of its type.
     *
     * @param path the states before it
     * @param action the number of the action that leads to it
     */
    RawTrace beyond(Path path, int action) {
        List<RawState> all = new ArrayList<>(states(path));
        Map<String, Value> before = all.get(all.size() - 1).values();
        outside(actions.get(action), before)
                .ifPresent(after -> all.add(new RawState(all.size() + 1, Optional.of(name(action)), after)));
        return new RawTrace(all, OptionalInt.empty(), Optional.empty(), false);
    }

    /**
     * A behaviour that ends with a step that breaks a rule: the last state is the one before it, but that it says which.
     *
     * @param path the states before the step
     * @param way the number of the way of the step
     */
    RawTrace misuse(Path path, int way) {
        List<RawState> all = new ArrayList<>(states(path));
        Cut cut = legend.misuse(way).cut();
        Map<String, Value> after = new HashMap<>(all.get(all.size() - 1).values());
        after.put(lowered.names().definition(MisusePrinter.BROKEN), new StringValue(cut.rule()));
        all.add(new RawState(all.size() + 1, Optional.of(cut.name()), after));
        return new RawTrace(all, OptionalInt.empty(), Optional.empty(), false);
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

    /** The first state that the action leads to in which a variable has a value outside of its type. */
    private Optional<Map<String, Value>> outside(Legend.Taken taken, Map<String, Value> before) {
        return new Ways(lowered, before)
                .of(taken.action(), member(taken))
                .map(Ways.Way::after)
                .filter(state -> !isTyped(state))
                .findFirst();
    }

    /** Who takes an action. */
    static Value member(Legend.Taken taken) {
        if (taken.member().isEmpty()) {
            return new StringValue(taken.action().process());
        }
        Legend.Member member = taken.member().orElseThrow();
        return switch (member.kind()) {
            case NUMBER -> new IntegerValue(Integer.parseInt(member.text()));
            case STRING -> new StringValue(member.text());
            case MODEL_VALUE -> new ModelValue(member.text());
        };
    }

    private boolean isTyped(Map<String, Value> state) {
        Typing typing = new Typing(new Evaluator(lowered, state));
        return lowered.protocol().variables().stream()
                .allMatch(variable -> Optional.ofNullable(state.get(variable.name()))
                        .map(value -> typing.isOf(value, variable.variable().type()))
                        .orElse(true));
    }

    private List<RawState> states(Path path) {
        List<RawState> all = new ArrayList<>();
        for (int number = 0; number < path.length(); number++) {
            Optional<String> action = number == 0 ? Optional.empty() : Optional.of(name(path.action(number)));
            all.add(new RawState(number + 1, action, states.values(path.state(number), 0)));
        }
        return all;
    }

    private String name(int action) {
        return actions.get(action).action().name();
    }
}
