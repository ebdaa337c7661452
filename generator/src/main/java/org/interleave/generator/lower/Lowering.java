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
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.KernelObject;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.Quantifier;
import org.interleave.dsl.tree.Type;
import org.interleave.dsl.tree.Variable;

/** Lowers a protocol: every step becomes guarded updates over the state before it. */
public final class Lowering {
    private final ControlFlow flow;
    private final ModuleNames names;
    /** For every object, by name, the misuses found, in the order of processes and their steps. */
    private final Map<String, List<Clause>> misuses = new HashMap<>();

    /** For every family, by name, what stands for a member of it, so that equal conditions are equal. */
    private final Map<String, BoundVariable> members = new HashMap<>();

    private Lowering(Protocol protocol) {
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
                processes,
                protocol.objects().stream()
                        .flatMap(object -> lowering.invariant(object, processes).stream())
                        .toList(),
                LockOrder.of(protocol, processes));
    }

    private LoweredProcess process(ProcessFlow process) {
        String name = process.process().name();
        Execution execution = new Execution(process.process());
        List<Action> actions = new ArrayList<>();
        for (Place place : process.places()) {
            Outcome outcome = execution.run(place.flow(), Map.of());
            actions.addAll(StepLowering.actions(names, name, place, outcome));
            for (MisuseCollector.Found misuse : MisuseCollector.misuses(outcome)) {
                misuses.computeIfAbsent(key(misuse.object(), name), object -> new ArrayList<>())
                        .add(clause(process, place, misuse));
            }
        }
        Map<Variable, Expression> first = new LinkedHashMap<>();
        process.process()
                .variables()
                .forEach(declaration ->
                        declaration.onlyInitial().ifPresent(value -> first.put(declaration.variable(), value)));
        return new LoweredProcess(process, actions, destination(execution.run(process.start(), first)));
    }

    private static String key(String object, String process) {
        return object + "/" + process;
    }

    private Clause clause(ProcessFlow process, Place place, MisuseCollector.Found misuse) {
        List<Expression> premises = misuse.under().stream()
                .flatMap(part -> part instanceof Expression.And and ? and.operands().stream() : Stream.of(part))
                .toList();
        Expression right = Simplifier.negate(misuse.wrong());
        Expression condition = premises.contains(right)
                ? new Expression.BooleanLiteral(true)
                : chosen(misuse.choices(), premises, right);
        Optional<Expression> member =
                process.process().family().isPresent() ? Optional.of(new Expression.Self()) : Optional.empty();
        Expression where = new Expression.At(process.process().name(), member, List.of(place.label()));
        Expression all = ofEveryMember(process.process(), Simplifier.simplify(at(where, condition)));
        return new Clause(all, misuse.message(), misuse.location());
    }

    /**
     * A condition on what is chosen. What is asked without it is asked first, as when the step is taken: the set may
     * have a value only then.
     */
    private static Expression chosen(List<Choice> choices, List<Expression> premises, Expression condition) {
        if (choices.isEmpty()) {
            return QuickFirst.implication(premises, condition);
        }
        Set<BoundVariable> open = choices.stream().map(Choice::variable).collect(Collectors.toSet());
        List<Expression> now = premises.stream()
                .filter(premise -> Expressions.free(premise).noneMatch(open::contains))
                .toList();
        List<Expression> later =
                premises.stream().filter(premise -> !now.contains(premise)).toList();
        Choice choice = choices.get(0);
        Expression rest = chosen(choices.subList(1, choices.size()), later, condition);
        return new Expression.Implies(
                new Expression.And(now),
                new Expression.Quantified(Quantifier.FOR_ALL, choice.variable(), choice.set(), rest));
    }

    /** A condition at a place: an implication under it takes the place among its premises. */
    private static Expression at(Expression where, Expression condition) {
        return condition instanceof Expression.Implies implies
                ? new Expression.Implies(new Expression.And(List.of(where, implies.premise())), implies.conclusion())
                : new Expression.Implies(where, condition);
    }

    /** A condition over whoever it is, said of every member of a family; of a single process, said of it. */
    private Expression ofEveryMember(ProcessDeclaration process, Expression condition) {
        if (process.family().isEmpty()) {
            return Execution.as(new Expression.NameLiteral(process.name()), condition);
        }
        if (condition instanceof Expression.BooleanLiteral) {
            return condition;
        }
        BoundVariable self =
                members.computeIfAbsent(process.name(), name -> new BoundVariable("self", process.location()));
        return new Expression.Quantified(
                Quantifier.FOR_ALL,
                self,
                new Expression.AllValues(new Type.MemberType(process.name())),
                Execution.as(new Expression.Bound(self), condition));
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
                    clauses.add(new Clause(atEnd(process.flow().process(), rule), rule.message(), object.location()));
                }
            }
        }
        // Two ways of one step may have one misuse in common.
        Set<Expression> said = new HashSet<>();
        List<Clause> once = clauses.stream()
                .filter(clause -> !clause.condition().equals(new Expression.BooleanLiteral(true)))
                .filter(clause -> said.add(clause.condition()))
                .toList();
        return once.isEmpty() ? Optional.empty() : Optional.of(new ObjectInvariant(object, once));
    }

    private Expression atEnd(ProcessDeclaration process, KernelObject.Rule rule) {
        Optional<Expression> member =
                process.family().isPresent() ? Optional.of(new Expression.Self()) : Optional.empty();
        return ofEveryMember(
                process, new Expression.Implies(new Expression.Ended(process.name(), member), rule.condition()));
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
