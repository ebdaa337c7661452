package org.interleave.checker.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interleave.checker.evaluate.Evaluator;
import org.interleave.checker.evaluate.Typing;
import org.interleave.checker.trace.Trace;
import org.interleave.checker.trace.TraceState;
import org.interleave.checker.trace.TraceStep;
import org.interleave.checker.value.StringValue;
import org.interleave.checker.value.Value;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.VariableDeclaration;
import org.interleave.generator.lower.Clause;
import org.interleave.generator.lower.LoweredProcess;
import org.interleave.generator.lower.LoweredProtocol;
import org.interleave.generator.lower.ObjectInvariant;

/** Says in words what is wrong in the last state of a counterexample. */
final class Explanation {
    private static final StringValue DONE = new StringValue("Done");

    private final LoweredProtocol lowered;
    private final Trace trace;
    private final TraceState last;
    private final Evaluator evaluator;

    Explanation(LoweredProtocol lowered, Trace trace) {
        this.lowered = lowered;
        this.trace = trace;
        this.last = trace.last();
        this.evaluator = new Evaluator(lowered.flow(), last.values());
    }

    String of(Check check) {
        return switch (check.kind()) {
            case TYPE -> types();
            case MISUSE -> misuse(check.name());
            case DEADLOCK -> deadlock();
            case INVARIANT, REACHABLE, REFINEMENT ->
                check.property().map(this::mentioned).orElse("");
            case TEMPORAL -> check.property().map(this::never).orElse("");
        };
    }

    /** Which variable has a value outside of its type, and who wrote it. */
    String types() {
        Typing typing = new Typing(
                evaluator,
                lowered.processes().stream().map(LoweredProcess::name).toList());
        List<String> wrong = new ArrayList<>();
        for (VariableDeclaration declaration : lowered.protocol().variables()) {
            Value value = last.values().get(declaration.name());
            if (value != null && !typing.isOf(value, declaration.variable().type())) {
                wrong.add(declaration.name() + " = " + value + " is outside of "
                        + typing.words(declaration.variable().type()) + writer(declaration.name()));
            }
        }
        return String.join("; ", wrong);
    }

    private String writer(String variable) {
        for (int i = trace.steps().size() - 1; i >= 0; i--) {
            TraceStep step = trace.steps().get(i);
            if (step.changes().stream().anyMatch(change -> change.variable().equals(variable))) {
                return ", written by " + step.process() + " in " + step.step() + " (" + step.location() + ")";
            }
        }
        return ", and was so from the start";
    }

    /** Which rule of a kernel object is broken, and where the process stands that breaks it. */
    private String misuse(String invariant) {
        for (ObjectInvariant object : lowered.invariants()) {
            if (object.name().equals(invariant)) {
                return object.clauses().stream()
                        .filter(clause -> !evaluator.holds(clause.condition()))
                        .map(clause -> object.object().name() + ": " + clause.message() + where(clause))
                        .distinct()
                        .collect(Collectors.joining("; "));
            }
        }
        return "";
    }

    private String where(Clause clause) {
        return Expressions.everything(clause.condition())
                .map(part -> part instanceof Expression.At at
                        ? " (" + at.process() + " at " + at.labels().get(0) + ", " + clause.location() + ")"
                        : part instanceof Expression.Ended ended ? " (" + ended.process() + ")" : "")
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String deadlock() {
        List<String> waiting = new ArrayList<>();
        for (LoweredProcess process : lowered.processes()) {
            Value place = last.values().get(process.name());
            if (place instanceof StringValue name && !place.equals(DONE)) {
                waiting.add(process.name() + " at " + name.value());
            }
        }
        return "nobody can go on: " + String.join(", ", waiting);
    }

    /** What the variables of an invariant are where it breaks. */
    private String mentioned(Property property) {
        return values(property.conditions());
    }

    private String never(Property property) {
        String values = values(property.conditions());
        return trace.stuttering()
                ? "nobody has to take another step, and so it stays: " + values
                : "this can go on for ever: " + values;
    }

    private String values(List<Expression> conditions) {
        Set<String> names = new LinkedHashSet<>();
        for (Expression condition : conditions) {
            Expressions.everything(condition).forEach(part -> {
                if (part instanceof Expression.Read read) {
                    names.add(read.variable().name());
                } else if (part instanceof Expression.At at) {
                    names.add(at.process());
                } else if (part instanceof Expression.Ended ended) {
                    names.add(ended.process());
                } else if (part instanceof Expression.Waits waits) {
                    names.add(waits.process());
                }
            });
        }
        Map<String, Value> values = last.values();
        return names.stream()
                .flatMap(name -> Stream.ofNullable(values.get(name)).map(value -> name(name, value)))
                .collect(Collectors.joining(", "));
    }

    private String name(String name, Value value) {
        boolean process =
                lowered.processes().stream().anyMatch(known -> known.name().equals(name));
        if (process && value instanceof StringValue place) {
            return place.equals(DONE) ? name + " has ended" : name + " is at " + place.value();
        }
        return name + " = " + value;
    }
}
