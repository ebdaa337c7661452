package org.interleave.checker.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.interleave.checker.trace.Actor;
import org.interleave.checker.trace.Change;
import org.interleave.checker.trace.Chosen;
import org.interleave.checker.trace.Trace;
import org.interleave.checker.trace.TraceState;
import org.interleave.checker.trace.TraceStep;
import org.interleave.checker.value.BooleanValue;
import org.interleave.checker.value.IntegerValue;
import org.interleave.checker.value.StringValue;
import org.interleave.checker.value.Value;
import org.interleave.dsl.flow.ControlFlow;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Label;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Statement;
import org.interleave.dsl.tree.StepInfo;
import org.interleave.generator.lower.Action;
import org.interleave.generator.lower.Destination;

/** Behaviours made by hand: first {@link #at} for the initial state, then {@link #step} by step. */
public final class TraceSketch {
    private final Map<String, Value> initial = new LinkedHashMap<>();
    private final List<TraceStep> steps = new ArrayList<>();
    private final Map<String, Value> now = new LinkedHashMap<>();

    /** A variable of the initial state. */
    public TraceSketch at(String variable, Object value) {
        initial.put(variable, value(value));
        now.put(variable, value(value));
        return this;
    }

    /** A step whose name is its C text up to the bracket. */
    public TraceSketch step(String process, String c) {
        return step(process, c, "");
    }

    /** A step that goes one of several ways. */
    public TraceSketch step(String process, String c, String outcome) {
        steps.add(made(process, c, outcome, List.of()));
        return this;
    }

    /** A step that changes a variable. */
    public TraceSketch step(String process, String c, String outcome, String variable, Object after) {
        Change change = new Change(variable, "", now.get(variable), value(after));
        now.put(variable, value(after));
        steps.add(made(process, c, outcome, List.of(change)));
        return this;
    }

    /** A step of a member of a family, which chooses something. */
    public TraceSketch chooses(String family, Value member, String c, Chosen... chosen) {
        Map<BoundVariable, Value> choice = new LinkedHashMap<>();
        List.of(chosen).forEach(one -> choice.put(new BoundVariable(one.name(), SourceLocation.NONE), one.value()));
        TraceStep step = made(family, c, "", List.of());
        steps.add(new TraceStep(
                new Actor(family, Optional.of(member)),
                step.action(),
                Optional.of(choice),
                step.outcome(),
                step.changes(),
                step.misuse(),
                step.after()));
        return this;
    }

    /** The behaviour, which ends here. */
    public Trace ends() {
        return new Trace(state(1, initial), steps, OptionalInt.empty(), Optional.empty(), false);
    }

    /** The behaviour, in which nobody takes another step. */
    public Trace stutters() {
        return new Trace(state(1, initial), steps, OptionalInt.of(steps.size() + 1), Optional.empty(), true);
    }

    /** The behaviour, which goes back to a state. */
    public Trace goesBack(int state, String process, String c) {
        return new Trace(
                state(1, initial), steps, OptionalInt.of(state), Optional.of(made(process, c, "", List.of())), false);
    }

    private TraceStep made(String process, String c, String outcome, List<Change> changes) {
        return new TraceStep(
                new Actor(process, Optional.empty()),
                action(process, c),
                Optional.of(Map.of()),
                Optional.of(outcome).filter(word -> !word.isEmpty()),
                changes,
                Optional.empty(),
                state(steps.size() + 2, now));
    }

    /** An action of which only the texts matter. */
    private Action action(String process, String c) {
        SourceLocation location = new SourceLocation("OomReaper", "__mmput", "OomReaper.java", 40 + steps.size());
        Label label = new Label(c.replaceAll(" ?\\(.*", ""), location);
        Statement step = new Statement.Step(StepInfo.of(label, Optional.of(c), false, location), List.of());
        Statement function = new Statement.Function("__mmput", "kernel/fork.c", List.of(step), location);
        ProcessDeclaration one = new ProcessDeclaration(
                process,
                Optional.empty(),
                List.of(),
                List.of(function),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                location);
        Place place = ControlFlow.of(Results.protocol("Sketch", one))
                .process(process)
                .steps()
                .get(0);
        return new Action(
                label.name(),
                process,
                place,
                place,
                Optional.empty(),
                List.of(),
                List.of(),
                Map.of(),
                new Destination.Stand(Optional.empty()),
                List.of(c),
                List.of());
    }

    private static TraceState state(int number, Map<String, Value> values) {
        return new TraceState(number, values);
    }

    private static Value value(Object value) {
        if (value instanceof Boolean bool) {
            return new BooleanValue(bool);
        }
        return value instanceof Integer number ? new IntegerValue(number) : new StringValue((String) value);
    }
}
