package org.interleave.generator.pluscal;

import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.interleave.dsl.flow.Flow;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Operation;
import org.interleave.dsl.tree.Variable;

/** Walks over flows. */
final class Flows {
    private Flows() {}

    /**
     * Changes every operation of a flow and everything that it decides by. What is shared stays shared. That an operation
     * may be a misuse is left out: it says nothing of what happens.
     */
    static Flow map(Flow flow, UnaryOperator<Operation> operation, UnaryOperator<Expression> expression) {
        return new Mapping(operation, expression, new IdentityHashMap<>()).map(flow);
    }

    /** Puts a value in the place of whoever takes the step. */
    static Flow as(Expression who, Flow flow) {
        return map(
                flow,
                operation -> map(operation, expression -> Expressions.as(who, expression)),
                expression -> Expressions.as(who, expression));
    }

    private record Mapping(
            UnaryOperator<Operation> operation, UnaryOperator<Expression> expression, Map<Flow, Flow> known) {
        Flow map(Flow flow) {
            Flow mapped = known.get(flow);
            if (mapped == null) {
                mapped = mapNew(flow);
                known.put(flow, mapped);
            }
            return mapped;
        }

        private Flow mapNew(Flow flow) {
            if (flow instanceof Flow.Do todo) {
                if (todo.operation() instanceof Operation.Misuse) {
                    return map(todo.next());
                }
                return new Flow.Do(operation.apply(todo.operation()), todo.origin(), map(todo.next()));
            }
            if (flow instanceof Flow.Decide decide) {
                return new Flow.Decide(
                        expression.apply(decide.condition()),
                        decide.words(),
                        map(decide.whenTrue()),
                        map(decide.whenFalse()),
                        decide.location());
            }
            if (flow instanceof Flow.Pick pick) {
                return new Flow.Pick(pick.variable(), expression.apply(pick.set()), map(pick.next()));
            }
            if (flow instanceof Flow.Choose choose) {
                return new Flow.Choose(choose.ways().stream()
                        .map(way -> new Flow.Alternative(way.step(), way.word(), map(way.flow())))
                        .toList());
            }
            // How control gets there makes no difference.
            return flow instanceof Flow.Arrive arrive ? new Flow.Arrive(arrive.place(), Optional.empty()) : flow;
        }
    }

    /** Puts what a step waits for before the first values of locals, which it does not read. */
    static Flow guardsFirst(Flow flow) {
        if (!(flow instanceof Flow.Do todo) || todo.origin() != Flow.Origin.LOCAL) {
            return flow;
        }
        Flow next = guardsFirst(todo.next());
        if (todo.operation() instanceof Operation.Assign assign
                && next instanceof Flow.Do guard
                && guard.operation() instanceof Operation.Await await
                && Expressions.reads(await.condition()).noneMatch(assign.variable()::equals)) {
            Flow rest = guardsFirst(new Flow.Do(assign, todo.origin(), guard.next()));
            return new Flow.Do(await, guard.origin(), rest);
        }
        return new Flow.Do(todo.operation(), todo.origin(), next);
    }

    /** Changes the expressions of an operation. */
    static Operation map(Operation operation, UnaryOperator<Expression> change) {
        if (operation instanceof Operation.Await await) {
            return new Operation.Await(change.apply(await.condition()), await.location());
        }
        if (operation instanceof Operation.Assign assign) {
            return new Operation.Assign(assign.variable(), change.apply(assign.value()), assign.location());
        }
        return operation;
    }

    /** The variables that are assigned on some way through a flow, before another flow is reached. */
    static Set<Variable> assigned(Flow flow, Flow until) {
        Set<Variable> variables = new LinkedHashSet<>();
        assigned(flow, Optional.of(until), variables);
        return variables;
    }

    /** The variables that are assigned on some way through a flow. */
    static Set<Variable> assigned(Flow flow) {
        Set<Variable> variables = new LinkedHashSet<>();
        assigned(flow, Optional.empty(), variables);
        return variables;
    }

    private static void assigned(Flow flow, Optional<Flow> until, Set<Variable> variables) {
        if (until.isPresent() && until.orElseThrow().equals(flow)) {
            return;
        }
        if (flow instanceof Flow.Do todo) {
            if (todo.operation() instanceof Operation.Assign assign) {
                variables.add(assign.variable());
            }
            assigned(todo.next(), until, variables);
        } else if (flow instanceof Flow.Decide decide) {
            assigned(decide.whenTrue(), until, variables);
            assigned(decide.whenFalse(), until, variables);
        } else if (flow instanceof Flow.Pick pick) {
            assigned(pick.next(), until, variables);
        } else if (flow instanceof Flow.Choose choose) {
            choose.ways().forEach(way -> assigned(way.flow(), until, variables));
        }
    }

    /** Whether a flow changes nothing, and leads to one place whatever way it takes. */
    static boolean changesNothingAndLeadsTo(Place place, Flow flow) {
        if (flow instanceof Flow.Do todo) {
            return !isChange(todo.operation()) && changesNothingAndLeadsTo(place, todo.next());
        }
        if (flow instanceof Flow.Decide decide) {
            return changesNothingAndLeadsTo(place, decide.whenTrue())
                    && changesNothingAndLeadsTo(place, decide.whenFalse());
        }
        if (flow instanceof Flow.Pick pick) {
            return changesNothingAndLeadsTo(place, pick.next());
        }
        if (flow instanceof Flow.Choose choose) {
            return choose.ways().stream().allMatch(way -> changesNothingAndLeadsTo(place, way.flow()));
        }
        return flow instanceof Flow.Arrive arrive && arrive.place().equals(place);
    }

    /** Whether an operation may give a variable another value. */
    static boolean isChange(Operation operation) {
        return operation instanceof Operation.Assign assign
                && !assign.value().equals(new Expression.Read(assign.variable()));
    }
}
