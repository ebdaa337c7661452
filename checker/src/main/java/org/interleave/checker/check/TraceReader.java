package org.interleave.checker.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.checker.evaluate.Evaluator;
import org.interleave.checker.tlc.RawState;
import org.interleave.checker.tlc.RawTrace;
import org.interleave.checker.trace.Change;
import org.interleave.checker.trace.Trace;
import org.interleave.checker.trace.TraceState;
import org.interleave.checker.trace.TraceStep;
import org.interleave.checker.value.StringValue;
import org.interleave.checker.value.Value;
import org.interleave.dsl.flow.Flow;
import org.interleave.dsl.tree.Operation;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.Statement;
import org.interleave.generator.lower.Action;
import org.interleave.generator.lower.LoweredProcess;
import org.interleave.generator.lower.LoweredProtocol;

/** Reads TLC's behaviours in the terms of the protocol. */
final class TraceReader {
    /** The action of a protocol that has come to its end. It changes nothing. */
    private static final String TERMINATING = "Terminating";

    private final LoweredProtocol lowered;
    private final List<String> order;

    TraceReader(LoweredProtocol lowered) {
        this.lowered = lowered;
        this.order = order(lowered);
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
        boolean ended = raw.loopAction().filter(TERMINATING::equals).isPresent();
        Optional<TraceStep> closing = Optional.empty();
        if (!ended && !raw.stuttering() && raw.loopAction().isPresent()) {
            TraceState back = state(raw.states().get(raw.loopStart().orElseThrow() - 1));
            closing = Optional.of(step(raw.loopAction().orElseThrow(), before, back));
        }
        return new Trace(initial, steps, raw.loopStart(), closing, raw.stuttering() || ended);
    }

    private TraceState state(RawState raw) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (String name : order) {
            Value value = raw.values().get(name);
            if (value != null) {
                values.put(name, value);
            }
        }
        return new TraceState(raw.number(), values);
    }

    private TraceStep step(String name, TraceState before, TraceState after) {
        Action action = lowered.processes().stream()
                .flatMap(process -> process.actions().stream())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("TLC took a step that is not in the protocol: " + name));
        List<Change> changes = new ArrayList<>();
        before.values().forEach((variable, old) -> {
            Value now = after.values().get(variable);
            if (now != null && !now.equals(old)) {
                changes.add(new Change(variable, old, now));
            }
        });
        return new TraceStep(
                action.process(),
                action.step().name(),
                action.outcome().or(() -> wentWhere(action, before)),
                action.step().function().map(Statement.Function::name),
                action.step().function().map(Statement.Function::file),
                action.c(),
                action.step().info().location(),
                changes,
                after);
    }

    /** Which way a branch went whose ways are one action, or of which one way only is left. */
    private Optional<String> wentWhere(Action action, TraceState before) {
        Map<String, Value> values = new LinkedHashMap<>(before.values());
        values.put(Evaluator.SELF, new StringValue(action.process()));
        Flow flow = action.step().flow();
        while (flow instanceof Flow.Do next) {
            if (next.operation() instanceof Operation.Assign assign) {
                values.put(assign.variable().name(), new Evaluator(lowered.flow(), values).value(assign.value()));
            }
            flow = next.next();
        }
        if (flow instanceof Flow.Decide decide && decide.words().isPresent()) {
            boolean succeeded = new Evaluator(lowered.flow(), values).holds(decide.condition());
            Flow.Words words = decide.words().orElseThrow();
            return Optional.of(succeeded ? words.whenTrue() : words.whenFalse());
        }
        return Optional.empty();
    }
}
