package org.interleave.checker.refinement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.interleave.checker.evaluate.ActionWays;
import org.interleave.checker.evaluate.Evaluator;
import org.interleave.checker.evaluate.InitialStates;
import org.interleave.checker.evaluate.MemberValues;
import org.interleave.checker.value.Value;
import org.interleave.generator.compiled.OutOfRangeException;
import org.interleave.generator.lower.Action;
import org.interleave.generator.lower.LoweredProcess;
import org.interleave.generator.lower.LoweredProtocol;
import org.interleave.generator.lower.Owed;

/**
 * The protocol that another one refines. Its states may have values outside of their types, as in TLC: they are those to
 * which the other's states are mapped. So they are not packed, and its steps are found by evaluating its actions, for
 * each state once. Any number of threads may ask.
 */
final class Specification {
    private final LoweredProtocol lowered;
    private final InitialStates beginnings;
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Move> moves = new ArrayList<>();
    private final Map<Map<String, Value>, AbstractState> states = new ConcurrentHashMap<>();

    /**
     * An action as one process takes it.
     *
     * @param action the action
     * @param self who takes it
     * @param met the conditions of fairness that it meets if it changes the state
     */
    private record Move(Action action, Value self, BitSet met) {}

    /**
     * A condition of fairness.
     *
     * @param owed what is owed
     * @param self who owes it
     */
    record Condition(Owed owed, Value self) {
        boolean isMetBy(Action action, Value who) {
            return owed.process().name().equals(action.process())
                    && self.equals(who)
                    && owed.actions().contains(action);
        }
    }

    Specification(LoweredProtocol lowered) {
        this.lowered = lowered;
        this.beginnings = new InitialStates(lowered);
        for (LoweredProcess process : lowered.processes()) {
            for (Owed owed : Owed.by(process)) {
                members(process).forEach(self -> conditions.add(new Condition(owed, self)));
            }
        }
        for (LoweredProcess process : lowered.processes()) {
            for (Action action : process.actions()) {
                members(process).forEach(self -> moves.add(new Move(action, self, met(action, self))));
            }
        }
    }

    private List<Value> members(LoweredProcess process) {
        return MemberValues.of(process.flow().process(), new Evaluator(lowered, Map.of()));
    }

    private BitSet met(Action action, Value self) {
        BitSet met = new BitSet();
        for (int number = 0; number < conditions.size(); number++) {
            met.set(number, conditions.get(number).isMetBy(action, self));
        }
        return met;
    }

    /** What its processes owe, each member of a family for itself. */
    List<Condition> conditions() {
        return conditions;
    }

    /** The state in which its variables have some values. */
    AbstractState state(Map<String, Value> values) {
        return states.computeIfAbsent(values, AbstractState::new);
    }

    boolean mayBeginIn(AbstractState state) {
        try {
            return beginnings.has(state.values());
        } catch (IllegalArgumentException e) {
            throw missing(String.valueOf(e.getMessage()));
        }
    }

    /** Whether a step that changes something is one of its steps. */
    boolean hasStep(AbstractState from, AbstractState to) {
        AbstractState.Steps steps = steps(from);
        return steps.metTo(to).isPresent() || !isComplete(steps);
    }

    /** Whether a step meets a condition of fairness. */
    boolean meets(int condition, AbstractState from, AbstractState to) {
        return from != to
                && steps(from).metTo(to).filter(met -> met.get(condition)).isPresent();
    }

    /** Whether a step that changes something can meet a condition of fairness. */
    boolean canMeet(int condition, AbstractState state) {
        AbstractState.Steps steps = steps(state);
        return steps.canBeMet().get(condition) || !isComplete(steps);
    }

    /** Whether all steps from a state are known; what has no value is thrown otherwise. */
    private static boolean isComplete(AbstractState.Steps steps) {
        if (steps.missing().isPresent()) {
            throw missing(steps.missing().orElseThrow());
        }
        return true;
    }

    private static OutOfRangeException missing(String what) {
        return new OutOfRangeException(-1, what, false);
    }

    private AbstractState.Steps steps(AbstractState state) {
        AbstractState.Steps known = state.steps();
        if (known == null) {
            known = find(state);
            state.know(known);
        }
        return known;
    }

    /** All steps from a state, up to the first action that asks for a value that there is none of. */
    private AbstractState.Steps find(AbstractState state) {
        Map<AbstractState, BitSet> met = new HashMap<>();
        Optional<String> missing = Optional.empty();
        for (Iterator<Move> next = moves.iterator(); next.hasNext() && missing.isEmpty(); ) {
            missing = take(next.next(), state, met);
        }
        BitSet canBeMet = new BitSet();
        met.forEach((to, conditions) -> {
            if (to != state) {
                canBeMet.or(conditions);
            }
        });
        return new AbstractState.Steps(met, canBeMet, missing);
    }

    private Optional<String> take(Move move, AbstractState state, Map<AbstractState, BitSet> met) {
        try {
            new ActionWays(lowered, state.values())
                    .of(move.action(), move.self())
                    .forEach(way -> met.computeIfAbsent(state(way.after()), to -> new BitSet())
                            .or(move.met()));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
