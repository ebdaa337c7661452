package org.interleave.checker.slice;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interleave.checker.evaluate.Evaluator;
import org.interleave.checker.evaluate.MemberValues;
import org.interleave.checker.evaluate.ProcessPlaces;
import org.interleave.checker.trace.Actor;
import org.interleave.checker.trace.Trace;
import org.interleave.checker.trace.TraceStep;
import org.interleave.checker.value.StringValue;
import org.interleave.checker.value.Value;
import org.interleave.dsl.flow.Place;
import org.interleave.generator.lower.Action;
import org.interleave.generator.lower.LoweredProcess;
import org.interleave.generator.lower.LoweredProtocol;

/** The processes that take no more steps at the end of a behaviour. */
final class Stuck {
    private final LoweredProtocol lowered;
    private final Trace trace;
    /** Those that take steps again and again. */
    private final Set<Actor> moving = new LinkedHashSet<>();

    Stuck(LoweredProtocol lowered, Trace trace) {
        this.lowered = lowered;
        this.trace = trace;
        trace.loopStart()
                .ifPresent(start -> trace.steps().stream()
                        .skip(start - 1L)
                        .map(TraceStep::actor)
                        .forEach(moving::add));
        trace.closing().map(TraceStep::actor).ifPresent(moving::add);
    }

    /** Whether somebody takes steps again and again. */
    boolean moves(Actor actor) {
        return moving.contains(actor);
    }

    /** Where each of the others is that has not ended, as far as that is known. */
    Map<Actor, Place> places() {
        Map<Actor, Place> places = new HashMap<>();
        Evaluator last = new Evaluator(lowered, trace.last().values());
        for (LoweredProcess process : lowered.processes()) {
            for (Value self : MemberValues.of(process.flow().process(), last)) {
                Actor actor = Actor.of(process.flow().process(), self);
                if (!moves(actor)) {
                    place(process, self).ifPresent(place -> places.put(actor, place));
                }
            }
        }
        return places;
    }

    private Optional<Place> place(LoweredProcess process, Value self) {
        return ProcessPlaces.of(process.flow(), trace.last().values(), Optional.of(self))
                .flatMap(at -> process.actions().stream()
                        .map(Action::place)
                        .filter(place -> at.equals(new StringValue(place.name())))
                        .findFirst());
    }
}
