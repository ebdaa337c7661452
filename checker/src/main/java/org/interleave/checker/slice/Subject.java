package org.interleave.checker.slice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.evaluate.Evaluator;
import org.interleave.checker.evaluate.MemberValues;
import org.interleave.checker.evaluate.ProcessPlaces;
import org.interleave.checker.evaluate.Typing;
import org.interleave.checker.trace.Actor;
import org.interleave.checker.trace.Misuse;
import org.interleave.checker.trace.Trace;
import org.interleave.checker.trace.TraceStep;
import org.interleave.checker.value.StringValue;
import org.interleave.checker.value.Value;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Formula;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.VariableDeclaration;
import org.interleave.generator.lower.LoweredProcess;
import org.interleave.generator.lower.LoweredProtocol;

/** What a property looks at where a behaviour breaks it. */
final class Subject {
    private final LoweredProtocol lowered;
    private final Trace trace;
    private final Evaluator last;
    /** The states in which the property is asked for what it looks at. */
    private final List<Evaluator> asked = new ArrayList<>();

    private final Set<Fact> facts = new LinkedHashSet<>();

    private Subject(LoweredProtocol lowered, Trace trace) {
        this.lowered = lowered;
        this.trace = trace;
        this.last = new Evaluator(lowered, trace.last().values());
        asked.add(last);
    }

    /**
     * The facts, seen in the last state, or in all that are repeated for ever, or on both sides of a step: those of the property's conditions; where somebody is stuck at the end, or for
     * ever, also what they wait for. None if it is not known what the check looks at.
     */
    static Set<Fact> of(LoweredProtocol lowered, PropertyResult result, Trace trace) {
        Subject subject = new Subject(lowered, trace);
        subject.add(result);
        return subject.facts;
    }

    private void add(PropertyResult result) {
        switch (result.kind()) {
            case TYPE, MISUSE -> broken(result.property());
            case DEADLOCK, HANG -> stuck();
            case INVARIANT, REACHABLE, TEMPORAL, REFINEMENT ->
                lowered.protocol().property(result.property()).ifPresent(this::property);
            case LOCK_ORDER -> {
                // Which order it is that somebody breaks is not known here.
            }
        }
    }

    /** Of a step that breaks a rule, what is wrong; else what is wrong with the state itself. */
    private void broken(String rule) {
        Optional<TraceStep> last = trace.steps().isEmpty()
                ? Optional.empty()
                : Optional.of(trace.steps().get(trace.steps().size() - 1));
        Optional<Misuse> misuse = last.flatMap(TraceStep::misuse);
        if (misuse.isPresent()) {
            TraceStep step = last.orElseThrow();
            look(new Fact(
                    misuse.orElseThrow().cut().wrong(),
                    Optional.of(step.actor().self()),
                    step.choice().orElse(Map.of())));
        } else {
            types();
            states(rule);
        }
    }

    private void types() {
        Typing typing = new Typing(last);
        for (VariableDeclaration declaration : lowered.protocol().variables()) {
            Value value = trace.last().values().get(declaration.name());
            if (value != null
                    && typing.outside(value, declaration.variable().type()).isPresent()) {
                look(new Expression.Read(declaration.variable()), Optional.empty());
            }
        }
    }

    private void states(String name) {
        lowered.invariants().stream()
                .filter(invariant -> invariant.name().equals(name))
                .flatMap(invariant -> invariant.states().stream())
                .filter(clause -> !last.holds(clause.condition()))
                .forEach(clause -> look(clause.condition(), Optional.empty()));
    }

    private void property(Property property) {
        if (property.isTemporal()) {
            int first = trace.loopStart().orElse(Math.max(1, trace.length() - 1));
            Stream.concat(Stream.of(trace.initial()), trace.steps().stream().map(TraceStep::after))
                    .skip(first - 1L)
                    .forEach(state -> asked.add(new Evaluator(lowered, state.values())));
        }
        Fact nothing = new Fact(new Expression.BooleanLiteral(true), Optional.empty(), Map.of());
        formula(property.formula(), nothing);
        if (trace.loopStart().isPresent()) {
            stuck();
        }
    }

    private void formula(Formula formula, Fact scope) {
        if (formula instanceof Formula.ForAll all) {
            for (Value element : scope.seen(last).elements(all.set())) {
                formula(all.formula(), scope.with(all.variable(), element));
            }
        } else if (formula instanceof Formula.Overtaking overtaking) {
            LoweredProcess family = lowered.process(overtaking.family());
            for (Value member : MemberValues.of(family.flow().process(), last)) {
                look(scope.of(overtaking.waits()).with(overtaking.waiter(), member));
                look(scope.of(overtaking.goesFirst()).with(overtaking.other(), member));
            }
        } else {
            conditions(formula).forEach(condition -> look(scope.of(condition)));
        }
    }

    private static List<Expression> conditions(Formula formula) {
        return new Property("", formula, "", List.of(), Optional.empty(), SourceLocation.NONE).conditions();
    }

    /** What those wait for who take no more steps and have not ended. */
    private void stuck() {
        Stuck stuck = new Stuck(lowered, trace);
        for (LoweredProcess process : lowered.processes()) {
            for (Value self : MemberValues.of(process.flow().process(), last)) {
                if (!stuck.moves(Actor.of(process.flow().process(), self))) {
                    guards(process, self).forEach(guard -> look(guard, Optional.of(self)));
                }
            }
        }
    }

    private Stream<Expression> guards(LoweredProcess process, Value self) {
        Optional<Value> place = ProcessPlaces.of(process.flow(), trace.last().values(), Optional.of(self));
        return process.actions().stream()
                .filter(action -> place.map(
                                at -> at.equals(new StringValue(action.place().name())))
                        .orElse(true))
                .map(process::waiting)
                .flatMap(action -> action.guards().stream());
    }

    private void look(Expression expression, Optional<Value> self) {
        look(new Fact(expression, self, Map.of()));
    }

    private void look(Fact fact) {
        for (Evaluator state : asked) {
            for (Fact found : Facts.of(fact, state)) {
                facts.add(found);
                if (found.expression() instanceof Expression.Waits waits) {
                    waits(waits, found);
                }
            }
        }
    }

    /** Of somebody who waits, what it waits for. */
    private void waits(Expression.Waits waits, Fact fact) {
        LoweredProcess process = lowered.process(waits.process());
        Value self = waits.member().flatMap(member -> fact.of(member).in(last)).orElse(new StringValue(process.name()));
        guards(process, self).forEach(guard -> look(guard, Optional.of(self)));
    }
}
