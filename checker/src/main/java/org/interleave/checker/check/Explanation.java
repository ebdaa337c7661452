package org.interleave.checker.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.interleave.checker.evaluate.Evaluator;
import org.interleave.checker.evaluate.Typing;
import org.interleave.checker.trace.Actor;
import org.interleave.checker.trace.Change;
import org.interleave.checker.trace.Chosen;
import org.interleave.checker.trace.Trace;
import org.interleave.checker.trace.TraceStep;
import org.interleave.checker.value.Value;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Formula;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.Quantifier;
import org.interleave.dsl.tree.VariableDeclaration;
import org.interleave.generator.lower.LoweredProtocol;

/** Says in words what is wrong with a counterexample: with its last state, its last step, or the whole of it. */
final class Explanation {
    private final LoweredProtocol lowered;
    private final Trace trace;
    private final StateWords words;
    private final Evaluator evaluator;

    Explanation(LoweredProtocol lowered, Trace trace) {
        this.lowered = lowered;
        this.trace = trace;
        this.words = new StateWords(lowered, trace.last());
        this.evaluator = new Evaluator(lowered, trace.last().values());
    }

    String of(Check check) {
        List<String> lines = new ArrayList<>();
        if (check.kind() == CheckKind.TEMPORAL && trace.loopStart().isPresent()) {
            lines.addAll(new StarvedProcesses(lowered, trace).sentences());
            lines.addAll(new Holdings(lowered, trace).sentences());
        }
        lines.add(wrong(check));
        if (check.kind() == CheckKind.DEADLOCK) {
            lines.addAll(new Holdings(lowered, trace).sentences());
        }
        return String.join("\n", lines);
    }

    /** Who can never go on, and where it stands. */
    String hanging(List<String> who) {
        return String.join(" and ", who) + " can never go on again, whatever the others do: " + words.whoIsLeft();
    }

    private String wrong(Check check) {
        return switch (check.kind()) {
            case TYPE -> broken().orElseGet(this::types);
            case MISUSE -> broken().orElseGet(() -> states(check.name()));
            case LOCK_ORDER, HANG -> "";
            case DEADLOCK -> "nobody can go on: " + words.whoIsLeft();
            case INVARIANT, REACHABLE -> check.property().map(this::state).orElse("");
            case REFINEMENT ->
                check.property()
                        .map(property -> new RefinementWords(lowered, trace, (Formula.Refines) property.formula()))
                        .map(RefinementWords::words)
                        .orElse("");
            case TEMPORAL -> check.property().map(this::behaviour).orElse("");
        };
    }

    /** The rule that the last step breaks, and which line does. */
    private Optional<String> broken() {
        if (trace.steps().isEmpty()) {
            return Optional.empty();
        }
        TraceStep last = trace.steps().get(trace.steps().size() - 1);
        return last.misuse()
                .map(misuse -> misuse.text()
                        + (misuse.cut().written().isPresent()
                                ? ", written by " + last.process() + " in " + last.step() + " ("
                                : " (" + last.process() + " at " + last.step() + ", ")
                        + misuse.cut().location()
                        + taken(misuse.cut().rule(), last.actor())
                        + ")");
    }

    /** Which variable has a value outside of its type, and who wrote it. */
    private String types() {
        Typing typing = new Typing(evaluator);
        List<String> wrong = new ArrayList<>();
        for (VariableDeclaration declaration : lowered.protocol().variables()) {
            Value value = trace.last().values().get(declaration.name());
            if (value != null) {
                typing.outside(value, declaration.variable().type())
                        .ifPresent(part -> wrong.add(declaration.name() + part.path() + " = " + part.value()
                                + " is outside of " + typing.words(part.type())
                                + writer(declaration.name(), part.path())));
            }
        }
        return String.join("; ", wrong);
    }

    /** Who changed a part of a variable last: the part as a whole, something in it, or something it is in. */
    private String writer(String variable, String path) {
        for (int i = trace.steps().size() - 1; i >= 0; i--) {
            TraceStep step = trace.steps().get(i);
            if (step.changes().stream()
                    .filter(change -> change.variable().equals(variable))
                    .anyMatch(change -> change.path().startsWith(path) || path.startsWith(change.path()))) {
                return ", written by " + step.process() + " in " + step.step() + " (" + step.location() + ")";
            }
        }
        return ", and was so from the start";
    }

    /** Which rule of a kernel object is broken by the state itself, as from the start. */
    private String states(String invariant) {
        return lowered.invariants().stream()
                .filter(object -> object.name().equals(invariant))
                .flatMap(object -> object.states().stream()
                        .filter(clause -> !evaluator.holds(clause.condition()))
                        .map(clause -> object.object().name() + ": " + clause.message()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** Of a lock that the last step misuses and somebody holds who takes it, where it was taken. */
    private String taken(String rule, Actor actor) {
        return lowered.protocol().objects().stream()
                .filter(object -> object.invariantName().equals(rule))
                .flatMap(object -> new Holdings(lowered, trace).taken(object, actor).stream())
                .map(step -> "; taken at " + Holdings.place(step))
                .findFirst()
                .orElse("");
    }

    /** What a property of states speaks of, as it is in the last one. */
    private String state(Property property) {
        if (property.formula() instanceof Formula.Overtaking overtaking) {
            Optional<String> overtakes = new Overtakes(lowered, overtaking, trace).words();
            if (overtakes.isPresent()) {
                return overtakes.orElseThrow();
            }
        }
        return Witness.of(good(property.formula()), false, evaluator).words() + words.values(property.conditions());
    }

    /** What is false in the last state, or of the last step; of what was to be possible, that it is not. */
    private static Expression good(Formula formula) {
        if (formula instanceof Formula.Always always) {
            return always.condition();
        }
        if (formula instanceof Formula.Never never) {
            return new Expression.Not(never.condition());
        }
        if (formula instanceof Formula.Reachable reachable) {
            return new Expression.Not(reachable.condition());
        }
        if (formula instanceof Formula.EveryStep every) {
            return every.condition();
        }
        return formula instanceof Formula.ForAll all
                ? new Expression.Quantified(Quantifier.FOR_ALL, all.variable(), all.set(), good(all.formula()))
                : new Expression.BooleanLiteral(false);
    }

    private String behaviour(Property property) {
        if (trace.loopStart().isEmpty() && !trace.steps().isEmpty()) {
            return step(property);
        }
        List<Chosen> elements = new Endless(lowered, trace).brokenFor(property.formula());
        String values = words.values(property.conditions());
        return new Witness(elements, evaluator).words()
                + (trace.stuttering()
                        ? "nobody has to take another step, and so it stays: " + values
                        : "this can go on for ever: " + values);
    }

    /** A property of steps is broken by the last one. */
    private String step(Property property) {
        TraceStep last = trace.steps().get(trace.steps().size() - 1);
        Evaluator inBoth = new Evaluator(lowered, trace.beforeLast().values())
                .before(last.after().values());
        String elements = Witness.of(good(property.formula()), false, inBoth).words();
        Set<String> mentioned = StateWords.mentioned(property.conditions());
        List<Change> changes = last.changes().stream()
                .filter(change -> mentioned.contains(change.variable()))
                .toList();
        return elements + StepWords.of(trace.steps().size(), last) + " breaks it: "
                + StepWords.changes(changes.isEmpty() ? last.changes() : changes);
    }
}
