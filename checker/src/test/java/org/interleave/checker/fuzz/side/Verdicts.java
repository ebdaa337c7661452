package org.interleave.checker.fuzz.side;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.interleave.checker.evaluate.Evaluator;
import org.interleave.checker.value.Value;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Formula;
import org.interleave.dsl.tree.Operation;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.Protocol;
import org.interleave.generator.lower.Simplifier;

/** Decides the properties over what was seen, whoever saw it. */
final class Verdicts {
    private final Protocol protocol;
    private final Cast cast;
    private final Explored graph;
    /** What is broken in a state, whoever led there. */
    private final Function<State, Set<String>> states;

    private final Observed observed;
    /** Whether conditions are as simple as they are printed, so that nothing is asked for that is not printed. */
    private final boolean printed;

    private final Map<String, Boolean> verdicts = new HashMap<>();

    Verdicts(
            Protocol protocol,
            Cast cast,
            Explored graph,
            Function<State, Set<String>> states,
            Observed observed,
            boolean printed) {
        this.protocol = protocol;
        this.cast = cast;
        this.graph = graph;
        this.states = states;
        this.observed = observed;
        this.printed = printed;
    }

    Map<String, Boolean> all() {
        verdicts.put(Property.NO_DEADLOCK, noState(graph::isStuck));
        Set<String> broken = new HashSet<>(graph.broken());
        for (int state = 0; state < graph.size(); state++) {
            broken.addAll(states.apply(graph.state(state)));
        }
        Rules.of(protocol).forEach(rule -> verdicts.put(rule, !broken.contains(rule)));
        verdicts.put(
                Operation.Misuse.BOUND, !broken.contains(Operation.Misuse.BOUND) && graph.inside() == graph.size());
        for (Property property : protocol.properties()) {
            decide(property);
        }
        return verdicts;
    }

    private boolean noState(IntPredicate bad) {
        for (int state = 0; state < graph.size(); state++) {
            if (bad.test(state)) {
                return false;
            }
        }
        return true;
    }

    private void decide(Property property) {
        Formula formula = property.formula();
        if (formula instanceof Formula.Always always) {
            verdicts.put(property.name(), noState(not(holds(always.condition()))));
        } else if (formula instanceof Formula.Never never) {
            verdicts.put(property.name(), noState(holds(never.condition())));
        } else if (formula instanceof Formula.Reachable reachable) {
            verdicts.put(property.name(), !noState(holds(reachable.condition())));
        } else if (formula instanceof Formula.EveryStep step) {
            verdicts.put(property.name(), noState(breaksBefore(step)));
        } else if (property.isTemporal()) {
            List<FairRuns.Fair> fairness = new ArrayList<>();
            Obligations obligations = new Obligations(cast);
            fairness.addAll(obligations.always());
            property.assumptions().forEach(assumption -> fairness.addAll(obligations.assumed(assumption)));
            verdicts.put(property.name(), holds(formula, new FairRuns(graph, fairness), Function.identity()));
        }
    }

    private Expression prepared(Expression condition) {
        return observed.prepared(printed ? Simplifier.simplify(condition) : condition);
    }

    private static IntPredicate not(IntPredicate condition) {
        return condition.negate();
    }

    private IntPredicate holds(Expression condition) {
        return holds(condition, Function.identity());
    }

    private IntPredicate holds(Expression condition, Function<Evaluator, Evaluator> scope) {
        Expression prepared = prepared(condition);
        return state -> scope.apply(observed.at(state)).holds(prepared);
    }

    /** Whether a step from a state that changes something breaks a rule of steps; TLC asks of the others too. */
    private IntPredicate breaksBefore(Formula.EveryStep step) {
        Expression prepared = prepared(step.condition());
        return state -> graph.edges(state).stream()
                .anyMatch(edge -> !observed.step(edge.from(), edge.to()).holds(prepared) && edge.changes());
    }

    private boolean holds(Formula formula, FairRuns runs, Function<Evaluator, Evaluator> scope) {
        if (formula instanceof Formula.ForAll all) {
            for (Value element : scope.apply(observed.at(0)).elements(observed.prepared(all.set()))) {
                if (!holds(all.formula(), runs, scope.andThen(known -> known.with(all.variable(), element)))) {
                    return false;
                }
            }
            return true;
        }
        if (formula instanceof Formula.Eventually eventually) {
            IntPredicate no = not(holds(eventually.condition(), scope));
            return !runs.staysWithin(graph.first()::contains, no);
        }
        if (formula instanceof Formula.InfinitelyOften often) {
            return !runs.staysWithin(state -> true, not(holds(often.condition(), scope)));
        }
        if (formula instanceof Formula.EventuallyAlways stable) {
            return !runs.comesBackTo(not(holds(stable.condition(), scope)));
        }
        Formula.LeadsTo leadsTo = (Formula.LeadsTo) formula;
        return !runs.staysWithin(holds(leadsTo.premise(), scope), not(holds(leadsTo.conclusion(), scope)));
    }
}
