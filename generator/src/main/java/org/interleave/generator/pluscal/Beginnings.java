package org.interleave.generator.pluscal;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.interleave.dsl.flow.ControlFlow;
import org.interleave.dsl.flow.Flow;
import org.interleave.dsl.flow.ProcessFlow;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Operation;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.Start;
import org.interleave.dsl.tree.Variable;
import org.interleave.dsl.tree.VariableDeclaration;
import org.interleave.generator.lower.Simplifier;

/** Where processes stand at the start. In PlusCal a process starts at its first label, and nowhere else. */
final class Beginnings {
    private final Protocol protocol;
    private final ControlFlow flow;
    private final ProcessNames names;
    private final Locals locals;

    Beginnings(Protocol protocol, ControlFlow flow, ProcessNames names, Locals locals) {
        this.protocol = protocol;
        this.flow = flow;
        this.names = names;
        this.locals = locals;
    }

    /** The label at which a process starts unless a way to begin says otherwise; an expression where it depends. */
    Expression place(ProcessFlow process) {
        Map<Variable, Expression> values = new HashMap<>();
        for (VariableDeclaration declaration : process.process().variables()) {
            if (locals.isLocal(declaration)) {
                declaration
                        .onlyInitial()
                        .ifPresent(value -> values.put(declaration.variable(), Locals.first(process.process(), value)));
            }
        }
        return place(process, process.start(), values);
    }

    private Expression place(ProcessFlow process, Flow start, Map<Variable, Expression> values) {
        if (start instanceof Flow.Do todo) {
            if (locals.own(todo.operation()) instanceof Operation.Assign assign) {
                values.put(assign.variable(), Expressions.over(values, assign.value()));
            }
            return place(process, todo.next(), values);
        }
        if (start instanceof Flow.Decide decide) {
            Expression self = names.self(process.process().name());
            Expression folded = Simplifier.simplify(Expressions.over(values, locals.own(decide.condition())));
            return Simplifier.simplify(new Expression.IfThenElse(
                    folded instanceof Expression.BooleanLiteral ? folded : Expressions.as(self, decide.condition()),
                    place(process, decide.whenTrue(), new HashMap<>(values)),
                    place(process, decide.whenFalse(), new HashMap<>(values))));
        }
        return new Expression.NameLiteral(
                start instanceof Flow.Arrive arrive
                        ? names.label(process.process().name(), arrive.place())
                        : PlaceResolver.DONE);
    }

    /** The label that a way to begin names. */
    Expression place(Start.Place place) {
        return new Expression.NameLiteral(place.label()
                .flatMap(label -> flow.process(place.process()).places().stream()
                        .filter(at -> at.info().label().equals(label))
                        .findFirst())
                .map(at -> names.label(place.process(), at))
                .orElse(PlaceResolver.DONE));
    }

    /** The processes whose places the ways to begin choose. */
    Set<String> chosen() {
        Set<String> chosen = new LinkedHashSet<>();
        protocol.starts().forEach(start -> start.places().forEach(place -> chosen.add(place.process())));
        return chosen;
    }

    /** Whether PlusCal's own beginning is another one. */
    boolean areOther() {
        return !protocol.starts().isEmpty()
                || flow.processes().values().stream()
                        .anyMatch(process ->
                                process.places().isEmpty() || !place(process).equals(firstLabel(process)));
    }

    private Expression firstLabel(ProcessFlow process) {
        return new Expression.NameLiteral(
                names.label(process.process().name(), process.places().get(0)));
    }
}
