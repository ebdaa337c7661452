package org.interleave.generator.pluscal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.interleave.dsl.flow.Flow;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Operation;
import org.interleave.dsl.tree.Variable;
import org.interleave.generator.lower.Simplifier;

/**
 * Says what happens at one place as statements of PlusCal, in the order of the source. PlusCal lets a step assign a
 * variable once on each way. Where the source assigns it again, its value so far is held back: by itself where it is
 * plain, else under a name of its own.
 */
final class Sequence {
    private final NewNames names;
    /** Whether the ways of a branch that is a step are guarded by {@code await}, and not by {@code if}. */
    private final Predicate<Place> apart;

    private final IdentityHashMap<Flow, List<Flow>> spines = new IdentityHashMap<>();

    private Sequence(NewNames names, Predicate<Place> apart) {
        this.names = names;
        this.apart = apart;
    }

    static Block of(Place place, Flow flow, NewNames names, Predicate<Place> apart) {
        return new Sequence(names, apart).block(place, flow, State.NOTHING_HELD);
    }

    /**
     * How far the translation has come.
     *
     * @param held the values so far of variables that are assigned later
     * @param known the values so far of variables that were assigned, where they are plain
     * @param used names that are taken around here
     * @param until where the block ends; the statement behind it goes on there
     * @param outside variables that were held already where the block begins
     */
    private record State(
            Map<Variable, Expression> held,
            Map<Variable, Expression> known,
            Set<String> used,
            Optional<Flow> until,
            Set<Variable> outside) {
        static final State NOTHING_HELD = new State(Map.of(), Map.of(), Set.of(), Optional.empty(), Set.of());

        State holding(Variable variable, Expression value) {
            Map<Variable, Expression> now = new LinkedHashMap<>(held);
            now.put(variable, value);
            return new State(now, known, used, until, outside);
        }

        State without(Variable variable) {
            Map<Variable, Expression> now = new LinkedHashMap<>(held);
            now.remove(variable);
            return new State(now, known, used, until, outside);
        }

        State using(String name) {
            Set<String> now = new HashSet<>(used);
            now.add(name);
            return new State(held, known, now, until, outside);
        }

        State until(Flow end) {
            return new State(held, known, used, Optional.of(end), held.keySet());
        }

        State knowing(Variable variable, Expression value) {
            Map<Variable, Expression> now = new LinkedHashMap<>(known);
            now.remove(variable);
            if (isPlain(value)) {
                now.put(variable, value);
            }
            return new State(held, now, used, until, outside);
        }

        State forgetting(Set<Variable> variables) {
            Map<Variable, Expression> now = new LinkedHashMap<>(known);
            now.keySet().removeAll(variables);
            return new State(held, now, used, until, outside);
        }

        /** An expression over the values so far. */
        Expression value(Expression expression) {
            Expression value = Expressions.over(held, expression);
            return value.equals(expression) ? value : Simplifier.simplify(value);
        }

        /** A condition over the values so far; TRUE or FALSE where these decide it. */
        Expression condition(Expression expression) {
            Map<Variable, Expression> values = new LinkedHashMap<>(known);
            values.putAll(held);
            Expression decided = Simplifier.simplify(Expressions.over(values, expression));
            return decided instanceof Expression.BooleanLiteral ? decided : value(expression);
        }

        /**
         * What a step waits for. TLC counts a step once for each disjunct that holds, so those that are known to hold are
         * left out, as they are in the direct module.
         */
        Expression awaited(Expression expression) {
            Map<Variable, Expression> values = new LinkedHashMap<>(known);
            values.putAll(held);
            return Splitting.splits(expression)
                    ? Simplifier.simplify(Expressions.over(values, expression))
                    : value(expression);
        }
    }

    private Block block(Place step, Flow flow, State state) {
        if (state.until().filter(flow::equals).isPresent()) {
            return put(state, new Block.Onward());
        }
        if (flow instanceof Flow.Do todo) {
            return operation(step, todo, state);
        }
        if (flow instanceof Flow.Decide decide) {
            return decision(step, decide, state);
        }
        if (flow instanceof Flow.Pick pick) {
            return pick(step, pick, state);
        }
        if (flow instanceof Flow.Choose choose) {
            List<Block> ways = choose.ways().stream()
                    .map(way -> block(way.step(), way.flow(), state))
                    .toList();
            return ways.size() == 1 ? ways.get(0) : Block.of(new Command.Either(ways));
        }
        Optional<Place> place = flow instanceof Flow.Arrive arrive ? Optional.of(arrive.place()) : Optional.empty();
        return put(state, new Block.Goto(place));
    }

    private Block pick(Place step, Flow.Pick pick, State state) {
        BoundVariable variable = pick.variable();
        String name = names.fresh(variable.name(), state.used());
        BoundVariable named = name.equals(variable.name()) ? variable : new BoundVariable(name, variable.location());
        UnaryOperator<Expression> rename =
                expression -> Expressions.replace(expression, variable, new Expression.Bound(named));
        Flow next = Flows.map(pick.next(), operation -> Flows.map(operation, rename), rename);
        return Block.of(new Command.Pick(name, state.value(pick.set()), block(step, next, state.using(name))));
    }

    /** Assigns what was held back inside of the block that ends here. */
    private static Block put(State state, Block.Exit exit) {
        List<Command> commands = new ArrayList<>();
        state.held().forEach((variable, value) -> {
            if (!state.outside().contains(variable)) {
                commands.add(Command.Assign.of(variable, value));
            }
        });
        return new Block(commands, exit);
    }

    private Block operation(Place step, Flow.Do todo, State state) {
        if (todo.operation() instanceof Operation.Await await) {
            return block(step, todo.next(), state).after(new Command.Await(state.awaited(await.condition())));
        }
        if (!(todo.operation() instanceof Operation.Assign assign)) {
            return block(step, todo.next(), state);
        }
        Variable variable = assign.variable();
        Expression value = state.value(assign.value());
        State after = state.knowing(variable, value);
        if (!Flows.assigned(todo.next()).contains(variable)) {
            return block(step, todo.next(), after.without(variable)).after(Command.Assign.of(variable, value));
        }
        if (!state.held().containsKey(variable)) {
            List<Command.Single> singles = new ArrayList<>();
            Flow rest = together(todo, state, singles);
            if (singles.size() > 1 && !Flows.assigned(rest).contains(variable)) {
                return block(step, rest, after).after(new Command.Assign(singles));
            }
        }
        if (isPlain(value)) {
            return block(step, todo.next(), after.holding(variable, value));
        }
        String name = names.fresh(variable.name() + "_1", state.used());
        State inside = after.holding(variable, new Expression.Parameter(name)).using(name);
        Block body = block(step, todo.next(), inside);
        return new Block(
                List.of(new Command.Let(name, value, body)),
                body.exit() instanceof Block.Onward ? body.exit() : new Block.Within());
    }

    /**
     * Collects the updates of parts of one variable that stand one behind the other and do not read it: then it makes no
     * difference whether they happen at once.
     *
     * @return what comes after them
     */
    private static Flow together(Flow.Do first, State state, List<Command.Single> singles) {
        Variable variable = ((Operation.Assign) first.operation()).variable();
        Flow flow = first;
        while (flow instanceof Flow.Do todo) {
            if (todo.operation() instanceof Operation.Assign assign) {
                Expression value = state.value(assign.value());
                Assignment update = Assignment.of(variable, value);
                boolean fits = assign.variable().equals(variable)
                        && !update.path().isEmpty()
                        && (singles.isEmpty() || !update.reads(variable));
                if (!fits) {
                    return flow;
                }
                singles.add(new Command.Single(variable, value));
            } else if (!(todo.operation() instanceof Operation.Misuse)) {
                return flow;
            }
            flow = todo.next();
        }
        return flow;
    }

    /** Whether an expression has the same value wherever in the step it stands, and is no longer than a name. */
    private static boolean isPlain(Expression value) {
        return value instanceof Expression.BooleanLiteral
                || value instanceof Expression.IntegerLiteral
                || value instanceof Expression.NameLiteral
                || value instanceof Expression.ConstantRead
                || value instanceof Expression.FirstStruct
                || value instanceof Expression.Parameter
                || value instanceof Expression.Bound
                || value instanceof Expression.Self;
    }

    private Block decision(Place step, Flow.Decide decide, State state) {
        Expression condition = state.condition(decide.condition());
        if (condition instanceof Expression.BooleanLiteral literal) {
            return block(step, literal.value() ? decide.whenTrue() : decide.whenFalse(), state);
        }
        Optional<Flow> join = join(decide.whenTrue(), decide.whenFalse());
        Set<Variable> before = join.map(flow -> assignedBefore(flow, decide)).orElse(Set.of());
        if (join.isPresent() && isFree(before, join.orElseThrow(), state)) {
            State inside = state.until(join.orElseThrow());
            Block then = block(step, decide.whenTrue(), inside);
            Block otherwise = block(step, decide.whenFalse(), inside);
            Block rest = block(step, join.orElseThrow(), state.forgetting(before));
            return then.isEmpty() && otherwise.isEmpty()
                    ? rest
                    : rest.after(branch(step, decide, condition, then, otherwise));
        }
        Block then = block(step, decide.whenTrue(), state);
        Block otherwise = block(step, decide.whenFalse(), state);
        return Block.of(branch(step, decide, condition, then, otherwise));
    }

    /**
     * One of two ways. Where they are two actions in the direct module, TLC counts a way once for each disjunct of its
     * guard that holds; here too then.
     */
    private Command branch(Place step, Flow.Decide decide, Expression condition, Block then, Block otherwise) {
        if (decide.words().isPresent() && apart.test(step)) {
            Expression simple = Simplifier.simplify(condition);
            Expression not = Simplifier.negate(simple);
            if (Splitting.splits(simple) || Splitting.splits(not)) {
                return new Command.Either(
                        List.of(then.after(new Command.Await(simple)), otherwise.after(new Command.Await(not))));
            }
        }
        return new Command.If(condition, then, otherwise);
    }

    private static Set<Variable> assignedBefore(Flow join, Flow.Decide decide) {
        Set<Variable> before = new HashSet<>(Flows.assigned(decide.whenTrue(), join));
        before.addAll(Flows.assigned(decide.whenFalse(), join));
        return before;
    }

    /** Whether what the two ways have in common can stand behind them once: no variable is assigned before and there. */
    private static boolean isFree(Set<Variable> before, Flow join, State state) {
        return before.stream().noneMatch(Flows.assigned(join)::contains)
                && before.stream().noneMatch(state.held()::containsKey);
    }

    /** The first flow to which both ways come, whatever they decide meanwhile. */
    private Optional<Flow> join(Flow one, Flow other) {
        List<Flow> others = spine(other);
        return spine(one).stream().filter(others::contains).findFirst();
    }

    /** The flows through which every way of a flow comes, in order. */
    private List<Flow> spine(Flow flow) {
        List<Flow> known = spines.get(flow);
        if (known == null) {
            known = new ArrayList<>();
            known.add(flow);
            if (flow instanceof Flow.Do todo) {
                known.addAll(spine(todo.next()));
            } else if (flow instanceof Flow.Decide decide) {
                join(decide.whenTrue(), decide.whenFalse()).map(this::spine).ifPresent(known::addAll);
            }
            spines.put(flow, known);
        }
        return known;
    }
}
