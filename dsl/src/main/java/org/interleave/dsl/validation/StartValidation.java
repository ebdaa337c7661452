package org.interleave.dsl.validation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.interleave.dsl.catalogue.ProtocolMistake;
import org.interleave.dsl.flow.ControlFlow;
import org.interleave.dsl.flow.ProcessFlow;
import org.interleave.dsl.flow.UnknownStep;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.Start;

/** Every way to begin must say the same kind of things, about things that are there. */
final class StartValidation {
    private StartValidation() {}

    static List<Mistake> mistakes(Protocol protocol, ControlFlow flow, Object owner) {
        List<Mistake> mistakes = new ArrayList<>();
        Set<String> placed = new LinkedHashSet<>();
        Set<String> valued = new LinkedHashSet<>();
        for (Start start : protocol.starts()) {
            start.places().forEach(place -> placed.add(place.process()));
            start.values().forEach(value -> valued.add(value.variable().name()));
        }
        for (Start start : protocol.starts()) {
            if (start.places().isEmpty() && start.values().isEmpty()) {
                mistakes.add(new Mistake(
                        ProtocolMistake.START_SAYS_NOTHING,
                        start.location(),
                        "this beginning says nothing",
                        "say where a process stands or what value a variable has: start(\"...\", p.startsAt(label))"));
                continue;
            }
            missing(
                    start,
                    placed,
                    start.places().stream().map(Start.Place::process).toList(),
                    mistakes);
            missing(
                    start,
                    valued,
                    start.values().stream()
                            .map(value -> value.variable().name())
                            .toList(),
                    mistakes);
            for (Start.Place place : start.places()) {
                place(protocol, start, place, flow, mistakes);
            }
            for (Start.FirstValue value : start.values()) {
                StepValidation.foreign(new Expression.Read(value.variable()), owner)
                        .ifPresent(variable -> mistakes.add(new Mistake(
                                ProtocolMistake.OTHER_PROTOCOLS_VARIABLE,
                                start.location(),
                                variable + " is a variable of another protocol, not of " + protocol.name(),
                                "name one of this protocol")));
                ValueValidation.outside(value.variable(), value.value(), start.location())
                        .ifPresent(mistakes::add);
            }
        }
        return mistakes;
    }

    private static void place(
            Protocol protocol, Start start, Start.Place place, ControlFlow flow, List<Mistake> mistakes) {
        ProcessFlow process = flow.processes().get(place.process());
        if (process == null) {
            mistakes.add(new Mistake(
                    ProtocolMistake.NO_SUCH_PROCESS,
                    start.location(),
                    "there is no process " + place.process() + " in " + protocol.name(),
                    "name one of " + flow.processes().keySet()));
        } else if (place.label().isPresent()
                && process.places().stream()
                        .noneMatch(known ->
                                known.info().label().equals(place.label().orElseThrow()))) {
            mistakes.add(UnknownStep.mistake(
                    start.location(), place.process(), place.label().orElseThrow(), "begin at", process.places()));
        }
    }

    private static void missing(Start start, Set<String> all, List<String> said, List<Mistake> mistakes) {
        for (String name : all) {
            long times = said.stream().filter(name::equals).count();
            if (times != 1) {
                mistakes.add(new Mistake(
                        ProtocolMistake.STARTS_UNLIKE,
                        start.location(),
                        "this beginning says " + (times == 0 ? "nothing of " : "two things of ") + name
                                + ", of which another one speaks",
                        "say it once in every start(...)"));
            }
        }
    }
}
