package org.interleave.checker.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.checker.tlc.RawState;
import org.interleave.checker.tlc.RawTrace;
import org.interleave.checker.trace.Chosen;
import org.interleave.checker.trace.Trace;
import org.interleave.checker.trace.TraceState;
import org.interleave.checker.trace.TraceStep;
import org.interleave.checker.value.Value;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.Statement;
import org.interleave.generator.lower.Action;
import org.interleave.generator.lower.LoweredProcess;
import org.interleave.generator.lower.LoweredProtocol;
import org.interleave.generator.lower.ModuleNames;

/** Reads TLC's behaviours in the terms of the protocol. */
final class TraceReader {
    private final LoweredProtocol lowered;
    private final List<String> order;
    private final Changes changes;
    /** The action of a protocol that has come to its end. It changes nothing. */
    private final String terminating;

    TraceReader(LoweredProtocol lowered) {
        this.lowered = lowered;
        this.order = order(lowered);
        this.changes = new Changes(lowered.protocol());
        this.terminating = ModuleNames.of(lowered.protocol(), lowered.flow()).definition("Terminating");
    }

    private static List<String> order(LoweredProtocol lowered) {
        Protocol protocol = lowered.protocol();
        List<String> names = new ArrayList<>();
        protocol.groups().forEach(group -> group.variables().forEach(variable -> names.add(variable.name())));
        for (LoweredProcess process : lowered.processes()) {
            names.add(process.name());
            process.flow().process().variables().forEach(variable -> names.add(variable.name()));
        }
        protocol.frozen().forEach(variable -> names.add(variable.name()));
        return names;
    }

    Trace read(RawTrace raw) {
        TraceState initial = state(raw.states().get(0));
        List<TraceStep> steps = new ArrayList<>();
        TraceState before = initial;
        for (RawState next : raw.states().subList(1, raw.states().size())) {
            TraceState after = state(next);
            steps.add(step(next.action().orElse(""), before, after));
            before = after;
        }
        boolean ended = raw.loopAction().filter(terminating::equals).isPresent();
        Optional<TraceStep> closing = Optional.empty();
        if (!ended && !raw.stuttering() && raw.loopAction().isPresent()) {
            TraceState back = state(raw.states().get(raw.loopStart().orElseThrow() - 1));
            closing = Optional.of(step(raw.loopAction().orElseThrow(), before, back));
        }
        return new Trace(initial, steps, raw.loopStart(), closing, raw.stuttering() || ended);
    }

    /** The protocol's variables in their order, then those of a module around it. */
    private TraceState state(RawState raw) {
        Map<String, Value> values = ofProtocol(raw.values());
        raw.values().forEach(values::putIfAbsent);
        return new TraceState(raw.number(), values);
    }

    private Map<String, Value> ofProtocol(Map<String, Value> all) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (String name : order) {
            Value value = all.get(name);
            if (value != null) {
                values.put(name, value);
            }
        }
        return values;
    }

    private TraceStep step(String name, TraceState before, TraceState after) {
        StepFinder.Found found =
                new StepFinder(lowered).find(name, ofProtocol(before.values()), ofProtocol(after.values()));
        Action action = found.action();
        List<Chosen> chosen = new ArrayList<>();
        found.chosen().forEach((variable, value) -> chosen.add(new Chosen(variable.name(), value)));
        return new TraceStep(
                found.actor(lowered),
                action.step().name(),
                chosen,
                action.outcome().or(() -> new WayTaken(lowered, found).of(before)),
                action.step().function().map(Statement.Function::name),
                action.step().function().map(Statement.Function::file),
                action.c(),
                action.step().info().location(),
                changes.between(before.values(), after.values()),
                after);
    }
}
