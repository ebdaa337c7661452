package org.interleave.generator.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interleave.dsl.flow.ControlFlow;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.flow.ProcessFlow;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.KernelObject;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.Variable;

/** Lowers a protocol: every step becomes guarded updates over the state before it. */
public final class Lowering {
    private final ControlFlow flow;
    /** For every object, by name, the misuses found, in the order of processes and their steps. */
    private final Map<String, List<Clause>> misuses = new HashMap<>();

    private Lowering(Protocol protocol) {
        this.flow = ControlFlow.of(protocol);
    }

    /**
     * Lowers a protocol.
     *
     * @param protocol a valid protocol
     * @return the protocol as actions
     */
    public static LoweredProtocol lower(Protocol protocol) {
        Lowering lowering = new Lowering(protocol);
        List<LoweredProcess> processes = lowering.flow.processes().values().stream()
                .map(lowering::process)
                .toList();
        return new LoweredProtocol(
                protocol,
                lowering.flow,
                processes,
                protocol.objects().stream()
                        .flatMap(object -> lowering.invariant(object, processes).stream())
                        .toList());
    }

    private LoweredProcess process(ProcessFlow process) {
        String name = process.process().name();
        Execution execution = new Execution(name);
        List<Action> actions = new ArrayList<>();
        for (Place place : process.places()) {
            Outcome outcome = execution.run(place.flow(), Map.of());
            actions.addAll(StepLowering.actions(name, place, outcome));
            for (MisuseCollector.Found misuse : MisuseCollector.misuses(outcome)) {
                misuses.computeIfAbsent(key(misuse.object(), name), object -> new ArrayList<>())
                        .add(clause(name, place, misuse));
            }
        }
        Map<Variable, Expression> first = new LinkedHashMap<>();
        process.process().variables().stream()
                .filter(declaration -> declaration.initial().size() == 1)
                .forEach(declaration ->
                        first.put(declaration.variable(), declaration.initial().get(0)));
        return new LoweredProcess(process, actions, destination(execution.run(process.start(), first)));
    }

    private static String key(String object, String process) {
        return object + "/" + process;
    }

    private static Clause clause(String process, Place place, MisuseCollector.Found misuse) {
        List<Expression> premise = new ArrayList<>();
        premise.add(new Expression.At(
                process, Optional.empty(), List.of(place.info().label())));
        premise.addAll(misuse.under());
        Expression condition = new Expression.Implies(new Expression.And(premise), new Expression.Not(misuse.wrong()));
        return new Clause(Simplifier.simplify(condition), misuse.message(), misuse.location());
    }

    private static Destination destination(Outcome outcome) {
        if (outcome instanceof Outcome.Fork fork) {
            return new Destination.Split(fork.condition(), destination(fork.whenTrue()), destination(fork.whenFalse()));
        }
        return outcome instanceof Outcome.Leaf leaf ? leaf.destination() : new Destination.Stand(Optional.empty());
    }

    private Optional<ObjectInvariant> invariant(KernelObject object, List<LoweredProcess> processes) {
        List<Clause> clauses = new ArrayList<>();
        for (KernelObject.Rule rule : object.always()) {
            clauses.add(new Clause(Simplifier.simplify(rule.condition()), rule.message(), object.location()));
        }
        for (LoweredProcess process : processes) {
            clauses.addAll(misuses.getOrDefault(key(object.name(), process.name()), List.of()));
            if (process.flow().canEnd() && uses(process, object)) {
                for (KernelObject.Rule rule : object.atEnd()) {
                    Expression atEnd = new Expression.Implies(
                            new Expression.Ended(process.name(), Optional.empty()),
                            Execution.as(process.name(), rule.condition()));
                    clauses.add(new Clause(atEnd, rule.message(), object.location()));
                }
            }
        }
        // Two ways of one step may have one misuse in common.
        Set<Expression> said = new HashSet<>();
        List<Clause> once =
                clauses.stream().filter(clause -> said.add(clause.condition())).toList();
        return once.isEmpty() ? Optional.empty() : Optional.of(new ObjectInvariant(object, once));
    }

    private static boolean uses(LoweredProcess process, KernelObject object) {
        Set<Variable> its = Stream.concat(object.always().stream(), object.atEnd().stream())
                .flatMap(rule -> Expressions.reads(rule.condition()))
                .collect(Collectors.toSet());
        return process.actions().stream()
                .flatMap(action -> action.updates().keySet().stream())
                .anyMatch(its::contains);
    }
}
