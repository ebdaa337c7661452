package org.interleave.generator.pluscal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interleave.dsl.flow.ControlFlow;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.Definition;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Formula;
import org.interleave.dsl.tree.Formulas;
import org.interleave.dsl.tree.Label;
import org.interleave.dsl.tree.Operator;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.generator.lower.Clause;
import org.interleave.generator.lower.LoweredProtocol;
import org.interleave.generator.lower.ObjectInvariant;
import org.interleave.generator.lower.Simplifier;

/** Says in what is asked of a protocol where processes stand, in terms of {@code pc}. */
final class PlaceResolver {
    static final String DONE = "Done";

    private final LoweredProtocol lowered;
    private final ControlFlow flow;
    private final ProcessNames names;

    PlaceResolver(LoweredProtocol lowered, ProcessNames names) {
        this.lowered = lowered;
        this.flow = lowered.flow();
        this.names = names;
    }

    /** The protocol under the twin's name, with everything that is asked of it in the twin's terms. */
    LoweredProtocol resolved(String name) {
        Protocol protocol = lowered.protocol();
        Protocol resolved = new Protocol(
                name,
                protocol.about(),
                protocol.constants(),
                protocol.groups(),
                protocol.processes(),
                protocol.frozen(),
                protocol.starts(),
                protocol.operators(),
                protocol.structs(),
                protocol.objects(),
                protocol.definitions().stream().map(this::resolved).toList(),
                protocol.constraints().stream().map(this::resolved).toList(),
                protocol.properties().stream().map(this::resolved).toList(),
                protocol.location());
        return new LoweredProtocol(
                resolved,
                lowered.flow(),
                lowered.names(),
                lowered.processes(),
                lowered.invariants().stream().map(this::resolved).toList(),
                lowered.lockOrders().stream()
                        .map(order -> order.map(this::resolve))
                        .toList());
    }

    private Definition resolved(Definition definition) {
        return new Definition(
                definition.name(),
                definition.parameters(),
                resolve(definition.condition()),
                definition.comment(),
                definition.location());
    }

    private Property resolved(Property property) {
        return new Property(
                property.name(),
                resolved(property.formula()),
                property.reason(),
                property.assumptions(),
                property.vacuous(),
                property.location());
    }

    private ObjectInvariant resolved(ObjectInvariant invariant) {
        return new ObjectInvariant(
                invariant.object(),
                invariant.states().stream()
                        .map(clause -> new Clause(resolve(clause.condition()), clause.message(), clause.location()))
                        .toList(),
                invariant.messages());
    }

    private Formula resolved(Formula formula) {
        if (formula instanceof Formula.Overtaking overtaking) {
            return new Formula.Overtaking(
                    overtaking.family(),
                    overtaking.waiter(),
                    resolve(overtaking.waits()),
                    overtaking.other(),
                    resolve(overtaking.goesFirst()),
                    overtaking.bound());
        }
        if (formula instanceof Formula.Refines refines) {
            return new Formula.Refines(
                    refines.specification(),
                    refines.mapping().stream()
                            .map(mapped -> new Formula.Mapped(mapped.name(), resolve(mapped.value())))
                            .toList(),
                    refines.fair());
        }
        return formula instanceof Formula.NoDeadlock || formula instanceof Formula.Reachable
                ? reachable(formula)
                : Formulas.map(formula, this::resolve);
    }

    private Formula reachable(Formula formula) {
        return formula instanceof Formula.Reachable reachable
                ? new Formula.Reachable(resolve(reachable.condition()))
                : formula;
    }

    /** An expression with the places in it said in terms of {@code pc}. */
    Expression resolve(Expression expression) {
        Expression resolved = Expressions.mapParts(expression, this::resolve);
        if (resolved instanceof Expression.At at) {
            return stands(at.process(), at.member(), places(at));
        }
        if (resolved instanceof Expression.Ended ended) {
            return ended(ended.process(), ended.member());
        }
        return resolved instanceof Expression.Waits waits ? waits(waits) : resolved;
    }

    private Expression ended(String process, Optional<Expression> member) {
        return stands(process, member, List.of(DONE));
    }

    private Expression waits(Expression.Waits waits) {
        boolean canBreak = !lowered.process(waits.process()).cuts().isEmpty();
        String actions = "ENABLED " + (canBreak ? names.allSteps(waits.process()) : names.together(waits.process()));
        Expression enabled = waits.member()
                .map(member -> (Expression) new Expression.Apply(
                        new Operator(
                                actions, List.of("self"), new Expression.BooleanLiteral(true), SourceLocation.NONE),
                        List.of(names.id(waits.process(), Optional.of(member)))))
                .orElseGet(() -> new Expression.Parameter(actions));
        List<Expression> conditions = new ArrayList<>();
        if (flow.process(waits.process()).canEnd()) {
            conditions.add(Simplifier.negate(ended(waits.process(), waits.member())));
        }
        conditions.add(new Expression.Not(enabled));
        return Simplifier.simplify(new Expression.And(conditions));
    }

    private List<String> places(Expression.At at) {
        Set<String> places = new LinkedHashSet<>();
        for (Label label : at.labels()) {
            for (Place place : flow.process(at.process()).placesOf().getOrDefault(label, List.of())) {
                places.add(names.label(at.process(), place));
            }
        }
        return new ArrayList<>(places);
    }

    /** That a process stands at one of some labels. One that never leaves its only place needs no label. */
    Expression stands(String process, Optional<Expression> member, List<String> labels) {
        if (flow.process(process).isAtOnePlace()) {
            return new Expression.BooleanLiteral(!labels.contains(DONE));
        }
        Expression where = names.pc(process, member);
        List<Expression> literals = labels.stream()
                .map(label -> (Expression) new Expression.NameLiteral(label))
                .toList();
        return literals.size() == 1
                ? new Expression.Binary(BinaryOperator.EQUAL, where, literals.get(0))
                : new Expression.Binary(BinaryOperator.IN, where, new Expression.SetLiteral(literals));
    }
}
