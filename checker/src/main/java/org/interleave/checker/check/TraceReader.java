package org.interleave.checker.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.checker.evaluate.Evaluator;
import org.interleave.checker.evaluate.Typing;
import org.interleave.checker.tlc.RawState;
import org.interleave.checker.tlc.RawTrace;
import org.interleave.checker.trace.Chosen;
import org.interleave.checker.trace.Misuse;
import org.interleave.checker.trace.Trace;
import org.interleave.checker.trace.TraceState;
import org.interleave.checker.trace.TraceStep;
import org.interleave.checker.value.StringValue;
import org.interleave.checker.value.Value;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.Statement;
import org.interleave.dsl.tree.Variable;
import org.interleave.generator.lower.Action;
import org.interleave.generator.lower.Cut;
import org.interleave.generator.lower.LoweredProcess;
import org.interleave.generator.lower.LoweredProtocol;
import org.interleave.generator.tla.MisusePrinter;

/** Reads TLC's behaviours in the terms of the protocol. */
final class TraceReader {
    private final LoweredProtocol lowered;
    private final List<String> order;
    private final Changes changes;
    /** The action of a protocol that has come to its end. It changes nothing. */
    private final String terminating;
    /** The variable that names the rule that the last step broke. */
    private final String broken;

    TraceReader(LoweredProtocol lowered) {
        this.lowered = lowered;
        this.order = order(lowered);
        this.changes = new Changes(lowered.protocol());
        this.terminating = lowered.names().definition("Terminating");
        this.broken = lowered.names().definition(MisusePrinter.BROKEN);
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
            Optional<String> rule = broken(next);
            steps.add(
                    rule.isPresent()
                            ? misuse(next.action().orElse(""), rule.orElseThrow(), before, after)
                            : step(next.action().orElse(""), before, after));
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
        if (lowered.canBeCut()) {
            values.remove(broken);
        }
        return new TraceState(raw.number(), values);
    }

    /** The rule that the step to a state broke. */
    private Optional<String> broken(RawState raw) {
        return lowered.canBeCut()
                        && raw.values().get(broken) instanceof StringValue rule
                        && !rule.value().equals(MisusePrinter.NONE)
                ? Optional.of(rule.value())
                : Optional.empty();
    }

    private TraceStep misuse(String name, String rule, TraceState before, TraceState after) {
        StepFinder.Broken found = new StepFinder(lowered).findBroken(name, rule, ofProtocol(before.values()));
        Cut cut = found.cut();
        List<Chosen> chosen = new ArrayList<>();
        found.step().chosen().forEach((variable, value) -> chosen.add(new Chosen(variable.name(), value)));
        return new TraceStep(
                found.step().actor(lowered),
                cut.step().name(),
                chosen,
                Optional.empty(),
                cut.step().function().map(Statement.Function::name),
                cut.step().function().map(Statement.Function::file),
                found.step().action().c(),
                cut.step().info().location(),
                List.of(),
                Optional.of(new Misuse(cut, found.step().chosen(), words(found, before))),
                after);
    }

    /** What is wrong: {@code mmap_sem: released by ...}, or {@code n = 2 is outside of 0 .. 1}. */
    private String words(StepFinder.Broken found, TraceState before) {
        Cut cut = found.cut();
        if (cut.written().isEmpty()) {
            return lowered.invariants().stream()
                            .filter(invariant -> invariant.name().equals(cut.rule()))
                            .map(invariant -> invariant.object().name() + ": ")
                            .findFirst()
                            .orElse("")
                    + cut.message();
        }
        Evaluator evaluator = new Evaluator(lowered, ofProtocol(before.values()));
        if (found.step().self().isPresent()) {
            evaluator = evaluator.as(found.step().self().orElseThrow());
        }
        for (Map.Entry<BoundVariable, Value> one : found.step().chosen().entrySet()) {
            evaluator = evaluator.with(one.getKey(), one.getValue());
        }
        Typing typing = new Typing(evaluator);
        Variable variable = cut.written().orElseThrow().variable();
        try {
            Value value = evaluator.value(cut.written().orElseThrow().value());
            return typing.outside(value, variable.type())
                    .map(part -> variable.name() + part.path() + " = " + part.value() + " is outside of "
                            + typing.words(part.type()))
                    .orElse(variable.name() + " = " + value + " is outside of its range");
        } catch (IllegalArgumentException e) {
            return variable.name() + " leaves its range";
        }
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
                Optional.empty(),
                after);
    }
}
