package org.interleave.generator.java;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Definition;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Formula;
import org.interleave.dsl.tree.Formulas;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.Quantifier;
import org.interleave.dsl.tree.Type;
import org.interleave.generator.compiled.Atom;
import org.interleave.generator.compiled.Encoding;
import org.interleave.generator.compiled.Legend;
import org.interleave.generator.compiled.Overtaking;
import org.interleave.generator.compiled.Temporal;
import org.interleave.generator.lower.Clause;
import org.interleave.generator.lower.LockOrder;
import org.interleave.generator.lower.LoweredProcess;
import org.interleave.generator.lower.ObjectInvariant;
import org.interleave.generator.lower.Simplifier;
import org.interleave.generator.tla.MonitorPrinter;
import org.interleave.generator.tla.Observation;

/** Emits invariants, conditions on steps, and the predicates of temporal properties and observations. */
final class PropertyEmitter {
    private final Emission emission;
    private final FairnessEmitter fairness;
    private final List<String> invariants = new ArrayList<>();
    private final List<String> invariantCalls = new ArrayList<>();
    private final List<Integer> constraints = new ArrayList<>();
    private final List<Legend.Step> steps = new ArrayList<>();
    private final List<String> stepCalls = new ArrayList<>();
    private final List<String> predicateCalls = new ArrayList<>();
    private final List<Legend.TemporalProperty> temporal = new ArrayList<>();
    private final List<Legend.Observed> observations = new ArrayList<>();
    private final List<Overtaking> overtaking = new ArrayList<>();
    private final List<Legend.Actor> actors = new ArrayList<>();

    PropertyEmitter(Emission emission, FairnessEmitter fairness) {
        this.emission = emission;
        this.fairness = fairness;
    }

    void emit() {
        for (ObjectInvariant invariant : emission.lowered().invariants()) {
            invariant(
                    invariant.name(),
                    new Expression.And(
                            invariant.states().stream().map(Clause::condition).toList()));
        }
        emission.lowered().protocol().properties().forEach(this::property);
        for (Definition constraint : emission.lowered().protocol().constraints()) {
            constraints.add(invariants.size());
            invariant(constraint.name(), constraint.condition());
        }
        for (LockOrder order : emission.lowered().lockOrders()) {
            observe(order.name(), Observation.Kind.LOCK_ORDER, order.seen());
        }
        emission.lowered().processes().forEach(this::actor);
    }

    List<String> invariants() {
        return invariants;
    }

    List<Integer> constraints() {
        return constraints;
    }

    List<String> invariantCalls() {
        return invariantCalls;
    }

    List<Legend.Step> steps() {
        return steps;
    }

    List<String> stepCalls() {
        return stepCalls;
    }

    List<String> predicateCalls() {
        return predicateCalls;
    }

    List<Legend.TemporalProperty> temporal() {
        return temporal;
    }

    List<Overtaking> overtaking() {
        return overtaking;
    }

    List<Legend.Observed> observations() {
        return observations;
    }

    private void property(Property property) {
        Formula formula = property.formula();
        if (formula instanceof Formula.Always always) {
            invariant(property.name(), always.condition());
        } else if (formula instanceof Formula.Never never) {
            invariant(property.name(), Simplifier.simplify(new Expression.Not(never.condition())));
        } else if (formula instanceof Formula.Reachable reachable) {
            observe(property.name(), Observation.Kind.REACHABLE, reachable.condition());
        } else if (formula instanceof Formula.Overtaking overtakes) {
            overtaking(property.name(), overtakes);
            observe(property.name(), Observation.Kind.PREMISE, MonitorPrinter.premise(overtakes));
        } else if (property.isTemporal()) {
            temporal(property);
            Formulas.premise(formula).ifPresent(premise -> observe(property.name(), premise));
        }
    }

    private void overtaking(String name, Formula.Overtaking formula) {
        List<Integer> waits = new ArrayList<>();
        List<Integer> goesFirst = new ArrayList<>();
        for (Expression member : elements(new Expression.AllValues(new Type.MemberType(formula.family())))) {
            waits.add(predicate(name + "_waits", Expressions.replace(formula.waits(), formula.waiter(), member)));
            goesFirst.add(
                    predicate(name + "_goes_first", Expressions.replace(formula.goesFirst(), formula.other(), member)));
        }
        overtaking.add(new Overtaking(name, waits, goesFirst, formula.bound()));
    }

    /** Everybody, each with when it may rest. */
    private void actor(LoweredProcess process) {
        boolean family = process.flow().process().family().isPresent();
        List<Optional<Legend.Member>> members =
                ActionEmitter.members(emission.encodings().members(process.name()), family);
        List<Expression> selves = family
                ? elements(new Expression.AllValues(new Type.MemberType(process.name())))
                : List.of(new Expression.NameLiteral(process.name()));
        for (int i = 0; i < selves.size(); i++) {
            Expression ended = process.ended(selves.get(i));
            Expression rests = Simplifier.simplify(new Expression.Or(List.of(ended, process.idle(selves.get(i)))));
            int endedNumber = predicate(process.name() + "_ended", ended);
            actors.add(new Legend.Actor(
                    process.name(),
                    members.get(i),
                    process.flow().isServer(),
                    !process.flow().isAtOnePlace(),
                    endedNumber,
                    rests.equals(ended) ? endedNumber : predicate(process.name() + "_rests", rests)));
        }
    }

    List<Legend.Actor> actors() {
        return actors;
    }

    private void invariant(String name, Expression condition) {
        invariants.add(name);
        invariantCalls.add(method(name, condition));
    }

    /** The call of a method with the name of a property, over the longs of a state, and of the next where it asks. */
    private String method(String name, Expression condition) {
        List<Methods.Parameter> parameters = new ArrayList<>(Methods.Parameter.numbers(emission.words("s")));
        JavaScope scope = emission.state();
        if (ExpressionEmitter.readsNext(condition)) {
            parameters.addAll(Methods.Parameter.numbers(emission.words("t")));
            scope = JavaScope.of(emission.words("s"), emission.words("t"));
        }
        Code code = emission.expressions().condition(Simplifier.simplify(condition), scope);
        String method = emission.methods().add(name, boolean.class, parameters, ExpressionEmitter.returning(code));
        return method + "("
                + String.join(
                        ", ", parameters.stream().map(Methods.Parameter::name).toList())
                + ")";
    }

    private int step(String name, Expression condition, boolean observation) {
        steps.add(new Legend.Step(name, observation));
        stepCalls.add(method(name, condition));
        return steps.size() - 1;
    }

    private int predicate(String name, Expression condition) {
        predicateCalls.add(method(name, condition));
        return predicateCalls.size() - 1;
    }

    private void observe(String name, Expression premise) {
        if (ExpressionEmitter.readsNext(premise)) {
            int number = step(name + "_supposed", Simplifier.simplify(new Expression.Not(premise)), true);
            observations.add(new Legend.Observed(new Observation(name, Observation.Kind.STEP_PREMISE), number));
        } else {
            observe(name, Observation.Kind.PREMISE, premise);
        }
    }

    private void observe(String name, Observation.Kind kind, Expression condition) {
        int number = predicate(kind == Observation.Kind.PREMISE ? name + "_supposed" : name, condition);
        observations.add(new Legend.Observed(new Observation(name, kind), number));
    }

    private void temporal(Property property) {
        if (ofEach(property.formula()) instanceof Formula.EveryStep) {
            step(property.name(), ofSteps(property.formula()), false);
            return;
        }
        List<Temporal> formulas = new ArrayList<>();
        expand(property.name(), property.formula(), formulas);
        temporal.add(new Legend.TemporalProperty(property.name(), formulas, fairness.assumed(property)));
    }

    private static Formula ofEach(Formula formula) {
        return formula instanceof Formula.ForAll all ? ofEach(all.formula()) : formula;
    }

    private static Expression ofSteps(Formula formula) {
        return formula instanceof Formula.ForAll all
                ? new Expression.Quantified(Quantifier.FOR_ALL, all.variable(), all.set(), ofSteps(all.formula()))
                : ((Formula.EveryStep) formula).condition();
    }

    private void expand(String name, Formula formula, List<Temporal> formulas) {
        if (formula instanceof Formula.ForAll all) {
            for (Expression element : elements(all.set())) {
                expand(name, each(all, element), formulas);
            }
        } else if (formula instanceof Formula.Eventually eventually) {
            formulas.add(new Temporal.Eventually(predicate(name, eventually.condition())));
        } else if (formula instanceof Formula.LeadsTo leadsTo) {
            formulas.add(new Temporal.LeadsTo(
                    predicate(name + "_premise", leadsTo.premise()),
                    predicate(name + "_conclusion", leadsTo.conclusion())));
        } else if (formula instanceof Formula.InfinitelyOften often) {
            formulas.add(new Temporal.InfinitelyOften(predicate(name, often.condition())));
        } else if (formula instanceof Formula.EventuallyAlways stable) {
            formulas.add(new Temporal.EventuallyAlways(predicate(name, stable.condition())));
        } else {
            throw NotCompiledException.of(name + " is no formula for every element");
        }
    }

    /** What is said of one element; of one that is not in the set, nothing that could be wrong. */
    private static Formula each(Formula.ForAll all, Expression element) {
        Formula formula = replaced(all.formula(), all.variable(), element);
        Expression in = new Expression.Binary(BinaryOperator.IN, element, all.set());
        if (all.set() instanceof Expression.AllValues) {
            return formula;
        }
        return formula instanceof Formula.LeadsTo leadsTo
                ? new Formula.LeadsTo(new Expression.And(List.of(in, leadsTo.premise())), leadsTo.conclusion())
                : Formulas.map(formula, condition -> new Expression.Implies(in, condition));
    }

    private static Formula replaced(Formula formula, BoundVariable variable, Expression by) {
        return Formulas.map(formula, condition -> Expressions.replace(condition, variable, by));
    }

    /** Everything that may be in a set that never changes. */
    private List<Expression> elements(Expression set) {
        Encoding encoding = emission.expressions().sets().element(set, emission.state());
        List<Expression> elements = new ArrayList<>();
        if (encoding instanceof Encoding.Range range && range.span() <= Encodings.WORD) {
            for (long element = range.low(); element <= range.high(); element++) {
                elements.add(new Expression.IntegerLiteral((int) element));
            }
        } else if (encoding instanceof Encoding.Names names) {
            for (Atom atom : names.atoms()) {
                elements.add(new Expression.NameLiteral(atom.text()));
            }
        } else if (encoding instanceof Encoding.Booleans) {
            elements.add(new Expression.BooleanLiteral(false));
            elements.add(new Expression.BooleanLiteral(true));
        } else {
            throw NotCompiledException.of("a temporal property is about every element of " + set);
        }
        return elements;
    }
}
