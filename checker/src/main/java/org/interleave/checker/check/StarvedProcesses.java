package org.interleave.checker.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interleave.checker.evaluate.ActionWays;
import org.interleave.checker.evaluate.Evaluator;
import org.interleave.checker.evaluate.MemberValues;
import org.interleave.checker.evaluate.ProcessPlaces;
import org.interleave.checker.trace.Actor;
import org.interleave.checker.trace.Trace;
import org.interleave.checker.trace.TraceState;
import org.interleave.checker.trace.TraceStep;
import org.interleave.checker.value.StringValue;
import org.interleave.checker.value.Value;
import org.interleave.dsl.tree.Expression;
import org.interleave.generator.lower.LoweredProcess;
import org.interleave.generator.lower.LoweredProtocol;

/** Who takes no more steps in a behaviour that never ends, though it has not ended, and why. */
final class StarvedProcesses {
    private final LoweredProtocol lowered;
    private final Trace trace;
    /** The states that come again and again. */
    private final List<TraceState> repeated = new ArrayList<>();
    /** Who takes steps again and again. */
    private final Set<Actor> moving = new HashSet<>();

    StarvedProcesses(LoweredProtocol lowered, Trace trace) {
        this.lowered = lowered;
        this.trace = trace;
        List<TraceState> states = new ArrayList<>(List.of(trace.initial()));
        trace.steps().stream().map(TraceStep::after).forEach(states::add);
        int first = trace.loopStart().orElse(states.size());
        repeated.addAll(states.subList(first - 1, states.size()));
        trace.steps().stream().skip(first - 1L).map(TraceStep::actor).forEach(moving::add);
        trace.closing().map(TraceStep::actor).ifPresent(moving::add);
    }

    /** A sentence for each process, in the order of declaration. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (LoweredProcess process : lowered.processes()) {
            Evaluator last = new Evaluator(lowered, trace.last().values());
            for (Value self : MemberValues.of(process.flow().process(), last)) {
                Actor actor = Actor.of(process.flow().process(), self);
                if (!moving.contains(actor)) {
                    sentence(process, actor, self).ifPresent(sentences::add);
                }
            }
        }
        return sentences;
    }

    private Optional<String> sentence(LoweredProcess process, Actor actor, Value self) {
        Optional<Value> place = ProcessPlaces.of(process.flow(), trace.last().values(), Optional.of(self));
        if (place.equals(Optional.of(ProcessPlaces.DONE))) {
            return Optional.empty();
        }
        String at = place.map(known -> " at " + (known instanceof StringValue name ? name.value() : known.toString()))
                .orElse("");
        try {
            long waits = repeated.stream()
                    .filter(state -> waits(process, self, state))
                    .count();
            if (waits < repeated.size() && repeated.stream().noneMatch(state -> changes(process, self, state))) {
                return Optional.of(actor + " goes on" + at + ", which changes nothing");
            }
            boolean obliged = process.flow().process().owesNothing().isEmpty();
            return Optional.of(sentence(actor.toString(), at, waits, obliged));
        } catch (IllegalArgumentException e) {
            // Whether it could go on cannot be told.
            return Optional.empty();
        }
    }

    private String sentence(String who, String at, long waits, boolean obliged) {
        if (waits == 0) {
            return who + " may stop" + at + " (no fairness assumption)";
        }
        if (waits == repeated.size()) {
            return who + " waits" + at;
        }
        String open = (repeated.size() - waits) + " of " + repeated.size() + " states";
        return obliged
                ? who + " is starved" + at + ": it could go on in " + open + ", but is always too late"
                : who + " may stop" + at + ": it could go on in " + open + " (no fairness assumption)";
    }

    /** Whether it could take a step that changes anything: nobody is obliged to take another one. */
    private boolean changes(LoweredProcess process, Value self, TraceState state) {
        ActionWays ways = new ActionWays(lowered, state.values());
        return process.actions().stream()
                .flatMap(action -> ways.of(action, self))
                .anyMatch(way -> !way.after().equals(state.values()));
    }

    private boolean waits(LoweredProcess process, Value self, TraceState state) {
        return new Evaluator(lowered, state.values())
                .as(self)
                .holds(new Expression.Waits(process.name(), Optional.empty()));
    }
}
