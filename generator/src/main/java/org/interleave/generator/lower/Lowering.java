package org.interleave.generator.lower;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.interleave.dsl.flow.ControlFlow;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.flow.ProcessFlow;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.KernelObject;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.Variable;
import org.interleave.dsl.tree.VariableDeclaration;

/** Lowers a protocol: every step becomes guarded updates over the state before it. */
public final class Lowering {
    private final Protocol protocol;
    private final ControlFlow flow;
    private final ModuleNames names;

    private Lowering(Protocol protocol) {
        this.protocol = protocol;
        this.flow = ControlFlow.of(protocol);
        this.names = ModuleNames.of(protocol, flow);
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
                lowering.names,
                processes,
                lowering.invariants(processes),
                LockOrder.of(protocol, processes));
    }

    private LoweredProcess process(ProcessFlow process) {
        String name = process.process().name();
        Execution execution = new Execution(process.process());
        Implication implication = new Implication(protocol, process.process());
        Map<Place, Outcome> outcomes = new LinkedHashMap<>();
        process.places().forEach(place -> outcomes.put(place, execution.run(place.flow(), Map.of())));
        Set<Variable> written = new HashSet<>();
        outcomes.values().forEach(outcome -> LeafRules.written(outcome, written));
        LeafRules rules = new LeafRules(protocol, process, written);
        List<Action> actions = new ArrayList<>();
        List<Cut> cuts = new ArrayList<>();
        outcomes.forEach((place, outcome) -> {
            Outcome checked = possible(rules.in(outcome, place.info().location()), List.of(), implication);
            actions.addAll(StepLowering.actions(names, name, place, checked, implication));
            cuts.addAll(CutCollector.cuts(names, name, place, checked));
        });
        Map<Variable, Expression> first = new LinkedHashMap<>();
        process.process()
                .variables()
                .forEach(declaration ->
                        declaration.onlyInitial().ifPresent(value -> first.put(declaration.variable(), value)));
        return new LoweredProcess(process, actions, cuts, destination(execution.run(process.start(), first)));
    }

    /** A step without the rules that no way of it can break. */
    private static Outcome possible(Outcome outcome, List<Expression> known, Implication implication) {
        if (outcome instanceof Outcome.Checked checked) {
            Expression right = Simplifier.negate(checked.wrong());
            Outcome next = possible(checked.next(), with(known, right), implication);
            return implication.implies(known, right)
                    ? next
                    : new Outcome.Checked(checked.rule(), checked.wrong(), next);
        }
        if (outcome instanceof Outcome.Awaited awaited) {
            return new Outcome.Awaited(
                    awaited.condition(), possible(awaited.next(), with(known, awaited.condition()), implication));
        }
        if (outcome instanceof Outcome.Picked picked) {
            return new Outcome.Picked(picked.choice(), possible(picked.next(), known, implication));
        }
        if (outcome instanceof Outcome.Fork fork) {
            return new Outcome.Fork(
                    fork.condition(),
                    fork.words(),
                    possible(fork.whenTrue(), with(known, fork.condition()), implication),
                    possible(fork.whenFalse(), with(known, Simplifier.negate(fork.condition())), implication));
        }
        if (outcome instanceof Outcome.Ways ways) {
            return new Outcome.Ways(ways.ways().stream()
                    .map(way -> new Outcome.Way(way.step(), way.word(), possible(way.outcome(), known, implication)))
                    .toList());
        }
        return outcome;
    }

    private static List<Expression> with(List<Expression> known, Expression more) {
        List<Expression> all = new ArrayList<>(known);
        all.addAll(Expressions.conjuncts(more));
        return all;
    }

    private static Destination destination(Outcome outcome) {
        if (outcome instanceof Outcome.Fork fork) {
            return new Destination.Split(fork.condition(), destination(fork.whenTrue()), destination(fork.whenFalse()));
        }
        if (outcome instanceof Outcome.Checked checked) {
            return destination(checked.next());
        }
        return outcome instanceof Outcome.Leaf leaf ? leaf.destination() : new Destination.Stand(Optional.empty());
    }

    /** The invariants of objects: those declared, then variables whose sequences are asked for what they do not have. */
    private List<ObjectInvariant> invariants(List<LoweredProcess> processes) {
        Map<String, KernelObject> objects = new LinkedHashMap<>();
        protocol.objects().forEach(object -> objects.put(object.invariantName(), object));
        for (VariableDeclaration declaration : protocol.variables()) {
            objects.computeIfAbsent(
                    KernelObject.invariantName(declaration.name()),
                    name -> new KernelObject(
                            declaration.name(),
                            List.of(),
                            List.of(),
                            Optional.empty(),
                            declaration.variable().location()));
        }
        List<ObjectInvariant> invariants = new ArrayList<>();
        for (Map.Entry<String, KernelObject> entry : objects.entrySet()) {
            KernelObject object = entry.getValue();
            List<Clause> states = object.always().stream()
                    .map(rule -> new Clause(Simplifier.simplify(rule.condition()), rule.message(), object.location()))
                    .filter(clause -> !clause.condition().equals(new Expression.BooleanLiteral(true)))
                    .toList();
            List<String> messages = Stream.concat(
                            states.stream().map(Clause::message),
                            processes.stream()
                                    .flatMap(process -> process.cuts().stream())
                                    .filter(cut -> cut.rule().equals(entry.getKey()))
                                    .map(Cut::message))
                    .distinct()
                    .toList();
            if (!messages.isEmpty()) {
                invariants.add(new ObjectInvariant(object, states, messages));
            }
        }
        return invariants;
    }
}
