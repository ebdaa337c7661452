package org.interleave.checker.slice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.interleave.checker.check.CheckKind;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.evaluate.Evaluator;
import org.interleave.checker.model.Session;
import org.interleave.checker.trace.Actor;
import org.interleave.checker.trace.Trace;
import org.interleave.checker.trace.TraceState;
import org.interleave.checker.trace.TraceStep;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.generator.lower.Action;
import org.interleave.generator.lower.Destination;
import org.interleave.generator.lower.LoweredProcess;
import org.interleave.generator.lower.LoweredProtocol;

/**
 * The steps of a behaviour that have to do with what it breaks. A step is one of them if
 *
 * <ul>
 *   <li>it is the last one,
 *   <li>it changes or writes what the property looks at, or what the guards, new values and decisions of such a step look at,
 *   <li>it decides that its process comes to such a step: it could have gone another way, from which it need not,
 *   <li>it passes by what is looked at: another way that it could have gone writes it, or
 *   <li>it had to wait before its process came to such a step: in an earlier state it could not have been taken,
 *   <li>or it came too early or too late: behind a step of another process it would have written what is looked at, or
 *       waited, or led away from where its process is stuck.
 * </ul>
 *
 * All others could be left out, or done at another time, as far as the property sees.
 */
public final class Slice {
    private final LoweredProtocol lowered;
    private final List<TraceStep> steps;
    private final List<Evaluator> before = new ArrayList<>();
    private final List<Optional<Taken>> taken = new ArrayList<>();
    private final Map<String, Routes> routes = new HashMap<>();
    private final Set<Integer> kept = new TreeSet<>();
    private final Set<Integer> deciding = new TreeSet<>();
    private final Set<Fact> facts;
    private final Timing timing;
    /** Where those stand at the end who take no more steps and have not ended. */
    private final Map<Actor, Place> stuck;

    private Slice(LoweredProtocol lowered, Trace trace, Set<Fact> facts, Map<Actor, Place> stuck) {
        this.lowered = lowered;
        this.stuck = stuck;
        this.steps = new ArrayList<>(trace.steps());
        trace.closing().ifPresent(steps::add);
        this.facts = new LinkedHashSet<>(facts);
        TraceState state = trace.initial();
        for (TraceStep step : steps) {
            before.add(new Evaluator(lowered, state.values()));
            taken.add(Taken.of(lowered, step));
            state = step.after();
        }
        List<Evaluator> states = new ArrayList<>(before);
        states.add(new Evaluator(lowered, state.values()));
        this.timing = new Timing(lowered, steps, states, taken);
        lowered.processes().forEach(process -> routes.put(process.name(), new Routes(process)));
    }

    /**
     * Finds the steps.
     *
     * @param session the protocol
     * @param result what came out of the check of a property
     * @return the numbers of the steps, from 1, the one that closes a loop included; all of them if it is not known what
     *     the check looks at; none without a behaviour
     */
    public static Set<Integer> of(Session session, PropertyResult result) {
        return result.trace().map(trace -> of(session.lowered(), result, trace)).orElse(Set.of());
    }

    private static Set<Integer> of(LoweredProtocol lowered, PropertyResult result, Trace trace) {
        Set<Fact> subject = Subject.of(lowered, result, trace);
        boolean endless = trace.loopStart().isPresent() || result.kind() == CheckKind.DEADLOCK;
        Slice slice = new Slice(lowered, trace, subject, endless ? new Stuck(lowered, trace).places() : Map.of());
        if (subject.isEmpty()) {
            return slice.all();
        }
        slice.cut(trace);
        return slice.kept;
    }

    private Set<Integer> all() {
        Set<Integer> all = new TreeSet<>();
        for (int number = 1; number <= steps.size(); number++) {
            all.add(number);
        }
        return all;
    }

    private void cut(Trace trace) {
        if (!steps.isEmpty()) {
            kept.add(steps.size());
        }
        for (int number = 1; number <= steps.size(); number++) {
            boolean repeated =
                    trace.loopStart().isPresent() && number >= trace.loopStart().getAsInt();
            if (taken(number).isEmpty()) {
                // Nobody knows what it looks at.
                kept.add(number);
            } else if (repeated && !isOneWay(number)) {
                kept.add(number);
                deciding.add(number);
            }
        }
        int known = -1;
        while (known < kept.size() + deciding.size() + facts.size()) {
            known = kept.size() + deciding.size() + facts.size();
            for (int number = 1; number <= steps.size(); number++) {
                if (!kept.contains(number) && (changesAFact(number) || timing.wouldWrite(number, facts))) {
                    kept.add(number);
                }
                if (!deciding.contains(number) && passesBy(number)) {
                    kept.add(number);
                    deciding.add(number);
                }
            }
            for (int number : List.copyOf(kept)) {
                look(number);
                leadingTo(number);
            }
            stuck.forEach(this::leadingTo);
        }
    }

    private Optional<Taken> taken(int number) {
        return taken.get(number - 1);
    }

    private boolean isOneWay(int number) {
        return taken(number)
                .map(step -> routes(step).isOneWay(step.action().place()))
                .orElse(false);
    }

    private Routes routes(Taken step) {
        return routes.computeIfAbsent(step.action().process(), name -> new Routes(lowered.process(name)));
    }

    private boolean changesAFact(int number) {
        Evaluator then = before.get(number - 1);
        Optional<Write> write = taken(number).map(step -> new Write(step, then));
        return facts.stream()
                .anyMatch(fact -> changes(number, fact)
                        || write.filter(known -> known.isTo(fact)).isPresent());
    }

    private boolean changes(int number, Fact fact) {
        Evaluator after = new Evaluator(lowered, steps.get(number - 1).after().values());
        return !fact.in(before.get(number - 1)).equals(fact.in(after));
    }

    /** Whether somebody stands somewhere else afterwards, as far as that is looked at. */
    private boolean moves(int number) {
        return facts.stream().anyMatch(fact -> fact.isOfAPlace() && changes(number, fact));
    }

    /** Whether a way that was not taken writes what is looked at, or leads to where it is looked at who stands there. */
    private boolean passesBy(int number) {
        return taken(number).isPresent() && passesBy(number, taken(number).orElseThrow());
    }

    private boolean passesBy(int number, Taken step) {
        Set<Place> passed = routes(step).passedBy(step.action().place(), step.destination(before.get(number - 1)));
        Set<String> variables = variables();
        LoweredProcess process = lowered.process(step.action().process());
        return process.actions().stream()
                        .filter(action -> passed.contains(action.place()))
                        .flatMap(action -> action.updates().keySet().stream())
                        .anyMatch(variable -> variables.contains(variable.name()))
                || facts.stream().anyMatch(fact -> fact.isOf(process, passed));
    }

    /** What a step looks at is looked at from now on. */
    private void look(int number) {
        taken(number).ifPresent(step -> {
            step.action().guards().forEach(guard -> look(number, step, guard));
            step.action().choices().forEach(choice -> look(number, step, choice.set()));
            Set<String> variables = variables();
            step.action().updates().forEach((variable, value) -> {
                if (variables.contains(variable.name())) {
                    look(number, step, value);
                }
            });
            if (deciding.contains(number) || moves(number)) {
                splits(number, step, step.action().destination());
            }
        });
    }

    private void splits(int number, Taken step, Destination destination) {
        if (destination instanceof Destination.Split split) {
            look(number, step, split.condition());
            splits(number, step, split.whenTrue());
            splits(number, step, split.whenFalse());
        }
    }

    private void look(int number, Taken step, Expression expression) {
        facts.addAll(Facts.of(step.sees(expression), before.get(number - 1)));
    }

    /** The variables that are looked at. */
    private Set<String> variables() {
        Set<String> names = new LinkedHashSet<>();
        facts.forEach(fact -> Expressions.reads(fact.expression()).forEach(variable -> names.add(variable.name())));
        return names;
    }

    /** The earlier steps of the same process without which it would not have come to a step, or not then. */
    private void leadingTo(int number) {
        TraceStep step = steps.get(number - 1);
        Optional<Taken> to = taken(number);
        for (int earlier = 1; earlier < number; earlier++) {
            Optional<Taken> from = taken(earlier);
            if (from.isPresent()
                    && to.isPresent()
                    && steps.get(earlier - 1).actor().equals(step.actor())) {
                if (decides(
                        earlier, from.orElseThrow(), to.orElseThrow().action().place())) {
                    kept.add(earlier);
                    deciding.add(earlier);
                } else if (hadToWait(earlier, from.orElseThrow()) || timing.passedEarly(earlier)) {
                    kept.add(earlier);
                }
            }
        }
    }

    /** The steps of somebody who is stuck without which it would not be there, had they come at another time. */
    private void leadingTo(Actor actor, Place end) {
        for (int number = 1; number <= steps.size(); number++) {
            Optional<Taken> step = taken(number);
            if (step.isPresent() && steps.get(number - 1).actor().equals(actor)) {
                if (decides(number, step.orElseThrow(), end) && timing.wouldTurn(number)) {
                    kept.add(number);
                    deciding.add(number);
                } else if (timing.passedEarly(number)) {
                    kept.add(number);
                }
            }
        }
    }

    private boolean decides(int number, Taken from, Place to) {
        return routes(from).decides(from.action().place(), from.destination(before.get(number - 1)), to);
    }

    private boolean hadToWait(int number, Taken step) {
        LoweredProcess process = lowered.process(step.action().process());
        List<Action> ways = process.actions().stream()
                .filter(action -> action.place().equals(step.action().place()))
                .map(process::waiting)
                .toList();
        return before.subList(0, number - 1).stream()
                .anyMatch(state -> isOneWay(number) ? !step.isOpen(state) : !step.isOpen(state, ways));
    }
}
