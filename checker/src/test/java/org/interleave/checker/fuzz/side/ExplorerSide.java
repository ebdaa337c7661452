package org.interleave.checker.fuzz.side;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.interleave.checker.evaluate.Evaluator;
import org.interleave.checker.value.Value;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Formula;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.Protocol;
import org.interleave.generator.lower.Simplifier;

/** Visits every state in memory: by the control flow, or by the lowered actions. */
public final class ExplorerSide implements Side {
    private final String name;
    private final Function<Cast, Moves> understanding;
    /** Whether it goes by what is printed: then it counts successors as TLC does, and tells itself who waits. */
    private final boolean byActions;

    private final int most;

    private ExplorerSide(String name, Function<Cast, Moves> understanding, boolean byActions, int most) {
        this.name = name;
        this.understanding = understanding;
        this.byActions = byActions;
        this.most = most;
    }

    /**
     * Follows the statements. It shares nothing with what prints them.
     *
     * @param most with more states than this a protocol is too large
     * @return the side
     */
    public static ExplorerSide ofFlow(int most) {
        return new ExplorerSide("flow", FlowMoves::new, false, most);
    }

    /**
     * Takes the lowered actions, and counts successors as TLC does.
     *
     * @param most with more states than this a protocol is too large
     * @return the side
     */
    public static ExplorerSide ofActions(int most) {
        return new ExplorerSide("actions", LoweredMoves::new, true, most);
    }

    /**
     * Takes the lowered actions, and is wrong on purpose: it forgets one of several that are possible.
     *
     * @param most with more states than this a protocol is too large
     * @return the side
     */
    public static ExplorerSide forgetful(int most) {
        return new ExplorerSide("forgetful", cast -> new ForgetfulMoves(new LoweredMoves(cast)), true, most);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public SideResult explore(Protocol protocol) {
        try {
            Cast cast = new Cast(protocol);
            Moves moves = understanding.apply(cast);
            Graph graph = Graph.of(protocol, cast, moves, most);
            return new SideResult(
                    SideResult.Outcome.COMPLETE,
                    "",
                    OptionalLong.of(graph.size()),
                    byActions ? OptionalLong.of(graph.generated()) : OptionalLong.empty(),
                    OptionalLong.of(graph.once()),
                    OptionalInt.of(graph.depth()),
                    new Verdicts(protocol, cast, graph, moves, new Observed(graph, cast, !byActions), byActions).all());
        } catch (Graph.TooLargeException e) {
            return SideResult.without(SideResult.Outcome.TOO_LARGE, "more than " + most + " states");
        } catch (IllegalArgumentException | ArithmeticException e) {
            return SideResult.without(SideResult.Outcome.NO_VALUE, String.valueOf(e.getMessage()));
        }
    }

    /** Decides the properties over a graph. */
    private static final class Verdicts {
        private final Protocol protocol;
        private final Cast cast;
        private final Graph graph;
        private final Moves moves;
        private final Observed observed;
        /** Whether conditions are as simple as they are printed, so that nothing is asked for that is not printed. */
        private final boolean printed;

        private final Map<String, Boolean> verdicts = new HashMap<>();

        Verdicts(Protocol protocol, Cast cast, Graph graph, Moves moves, Observed observed, boolean printed) {
            this.protocol = protocol;
            this.cast = cast;
            this.graph = graph;
            this.moves = moves;
            this.observed = observed;
            this.printed = printed;
        }

        Map<String, Boolean> all() {
            verdicts.put("TypeOK", graph.isTyped());
            verdicts.put(Property.NO_DEADLOCK, noState(graph::isStuck));
            Set<String> broken = new HashSet<>();
            for (int state = 0; state < graph.size(); state++) {
                broken.addAll(moves.broken(graph.state(state)));
            }
            protocol.objects()
                    .forEach(object -> verdicts.put(object.invariantName(), !broken.contains(object.invariantName())));
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
            } else if (property.isTemporal() && graph.isTyped()) {
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
}
