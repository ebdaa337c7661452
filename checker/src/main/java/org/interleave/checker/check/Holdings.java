package org.interleave.checker.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.KernelObject;
import org.interleave.dsl.tree.Variable;
import org.interleave.generator.lower.LoweredProcess;
import org.interleave.generator.lower.LoweredProtocol;

/** The locks that are held in the last state of a behaviour, and the steps that took them. */
final class Holdings {
    private final LoweredProtocol lowered;
    private final Trace trace;

    Holdings(LoweredProtocol lowered, Trace trace) {
        this.lowered = lowered;
        this.trace = trace;
    }

    /** A sentence for each lock that is held and that somebody waits for. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (KernelObject lock : lowered.protocol().objects()) {
            if (lock.held().isPresent() && isWaitedFor(lock.held().orElseThrow())) {
                for (LoweredProcess process : lowered.processes()) {
                    for (Value self : members(process)) {
                        taken(lock, Actor.of(process.flow().process(), self))
                                .ifPresent(step -> sentences.add(
                                        step.process() + " still holds " + lock.name() + ", taken at " + place(step)));
                    }
                }
            }
        }
        return sentences;
    }

    /** The step with which somebody took a lock that it holds at the end. */
    Optional<TraceStep> taken(KernelObject lock, Actor actor) {
        Optional<TraceStep> taken = Optional.empty();
        TraceState before = trace.initial();
        for (TraceStep step : trace.steps()) {
            boolean holds = holds(lock, actor, step.after());
            if (!holds) {
                taken = Optional.empty();
            } else if (!holds(lock, actor, before)) {
                taken = Optional.of(step);
            }
            before = step.after();
        }
        return taken;
    }

    /** {@code mm/oom_kill.c mutex_lock, OomReaper.java:123}. */
    static String place(TraceStep step) {
        return step.file().map(file -> file + " ").orElse("") + step.step() + ", " + step.location();
    }

    private boolean holds(KernelObject lock, Actor actor, TraceState state) {
        try {
            return lock.held()
                    .map(new Evaluator(lowered, state.values()).as(actor.self())::holds)
                    .orElse(false);
        } catch (IllegalArgumentException e) {
            // It cannot be told.
            return false;
        }
    }

    private boolean isWaitedFor(Expression held) {
        Set<Variable> ofLock = Expressions.reads(held).collect(Collectors.toSet());
        return lowered.processes().stream()
                .anyMatch(process -> members(process).stream()
                        .flatMap(self -> guards(process, self))
                        .flatMap(Expressions::reads)
                        .anyMatch(ofLock::contains));
    }

    /** What somebody waits for at the end, if it waits. */
    private Stream<Expression> guards(LoweredProcess process, Value self) {
        Optional<Value> place = ProcessPlaces.of(process.flow(), trace.last().values(), Optional.of(self));
        try {
            boolean waits = new Evaluator(lowered, trace.last().values())
                    .as(self)
                    .holds(new Expression.Waits(process.name(), Optional.empty()));
            return process.actions().stream()
                    .filter(action -> waits
                            && place.map(at -> at.equals(
                                            new StringValue(action.place().name())))
                                    .orElse(true))
                    .map(process::waiting)
                    .flatMap(action -> action.guards().stream());
        } catch (IllegalArgumentException e) {
            // It cannot be told.
            return Stream.empty();
        }
    }

    private List<Value> members(LoweredProcess process) {
        return MemberValues.of(
                process.flow().process(), new Evaluator(lowered, trace.last().values()));
    }
}
