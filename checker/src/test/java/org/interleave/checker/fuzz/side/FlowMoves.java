package org.interleave.checker.fuzz.side;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.interleave.checker.evaluate.Evaluator;
import org.interleave.checker.evaluate.Typing;
import org.interleave.checker.value.Value;
import org.interleave.dsl.flow.Flow;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.flow.ProcessFlow;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.KernelObject;
import org.interleave.dsl.tree.Operation;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.Variable;
import org.interleave.generator.lower.Simplifier;

/**
 * Follows the control flow, one operation after the other, and no further than to the first rule that is broken. It
 * knows nothing of how steps become actions: what it finds is what the statements say.
 */
final class FlowMoves implements Moves {
    private static final String TYPE_OK = "TypeOK";

    private final Protocol protocol;
    private final Cast cast;

    FlowMoves(Cast cast) {
        this.protocol = cast.lowered().protocol();
        this.cast = cast;
    }

    /** A way through a step. */
    private record Way(
            Cast.Player player,
            Place place,
            Place step,
            State state,
            Map<BoundVariable, Value> chosen,
            boolean changes,
            Optional<RuntimeException> failed) {
        Way at(Place other) {
            return new Way(player, place, other, state, chosen, changes, failed);
        }

        Way choosing(BoundVariable variable, Value element) {
            Map<BoundVariable, Value> more = new HashMap<>(chosen);
            more.put(variable, element);
            return new Way(player, place, step, state, more, changes, failed);
        }

        Way assigned(State now) {
            return new Way(player, place, step, now, chosen, true, failed);
        }

        /** What failed matters only if the step can be taken at all. */
        Way failing(RuntimeException reason) {
            return new Way(player, place, step, state, chosen, true, Optional.of(failed.orElse(reason)));
        }
    }

    /** Takes notes while a step is followed. */
    private interface Notes {
        void arrived(Way way, Optional<Place> place);

        void broke(Way way, String rule);
    }

    @Override
    public List<State> first() {
        return new FirstStates(protocol, cast, this::begin).all();
    }

    private Optional<Place> begin(Cast.Player player, Evaluator evaluator) {
        Flow at = player.flow().start();
        while (true) {
            if (at instanceof Flow.Do todo) {
                at = todo.next();
            } else if (at instanceof Flow.Decide decide) {
                at = evaluator.holds(decide.condition()) ? decide.whenTrue() : decide.whenFalse();
            } else {
                return at instanceof Flow.Arrive arrive ? Optional.of(arrive.place()) : Optional.empty();
            }
        }
    }

    @Override
    public List<Move> from(State state) {
        List<Move> moves = new ArrayList<>();
        for (Cast.Player player : cast.players()) {
            cast.place(player, state).ifPresent(place -> moves.addAll(from(state, player, place)));
        }
        return moves;
    }

    private List<Move> from(State state, Cast.Player player, Place place) {
        List<Move> moves = new ArrayList<>();
        follow(begin(state, player, place), place.flow(), new Notes() {
            @Override
            public void arrived(Way way, Optional<Place> target) {
                boolean stutters = !way.changes()
                        && !place.info().spins()
                        && !way.step().info().spins()
                        && target.filter(place::equals).isPresent();
                if (stutters && !onlyStutters(place.flow(), place, way.step())) {
                    return;
                }
                way.failed().ifPresent(reason -> {
                    throw reason;
                });
                State reached = cast.moved(player, way.state(), target);
                Optional<String> rule = brokenBy(player, reached, target);
                add(way, rule.isPresent() ? state : reached, rule);
            }

            @Override
            public void broke(Way way, String rule) {
                add(way, state, Optional.of(rule));
            }

            private void add(Way way, State target, Optional<String> rule) {
                moves.add(new Move(player.process(), player.member(), place, way.step(), target, 1, rule));
            }
        });
        return moves;
    }

    /** The rule that a step breaks by the state that it leads to: the objects' come first, ranges last. */
    private Optional<String> brokenBy(Cast.Player player, State reached, Optional<Place> target) {
        Evaluator evaluator = new Evaluator(cast.lowered(), reached.values()).as(player.member());
        for (KernelObject object : protocol.objects()) {
            if (!holds(object.always(), evaluator)) {
                return Optional.of(object.invariantName());
            }
        }
        for (KernelObject object : protocol.objects()) {
            if (target.isEmpty() && uses(player.flow(), object) && !holds(object.atEnd(), evaluator)) {
                return Optional.of(object.invariantName());
            }
        }
        Typing typing = new Typing(evaluator);
        boolean typed = protocol.variables().stream()
                .allMatch(declaration -> typing.isOf(
                        reached.values().get(declaration.name()),
                        declaration.variable().type()));
        return typed ? Optional.empty() : Optional.of(TYPE_OK);
    }

    private static boolean holds(List<KernelObject.Rule> rules, Evaluator evaluator) {
        return rules.stream().allMatch(rule -> evaluator.holds(rule.condition()));
    }

    private static Way begin(State state, Cast.Player player, Place place) {
        return new Way(player, place, place, state, Map.of(), false, Optional.empty());
    }

    private Evaluator evaluator(Way way) {
        Evaluator evaluator = new Evaluator(cast.lowered(), way.state().values())
                .as(way.player().member());
        for (Map.Entry<BoundVariable, Value> one : way.chosen().entrySet()) {
            evaluator = evaluator.with(one.getKey(), one.getValue());
        }
        return evaluator;
    }

    private void follow(Way way, Flow flow, Notes notes) {
        if (flow instanceof Flow.Do todo) {
            follow(way, todo, notes);
        } else if (flow instanceof Flow.Decide decide) {
            Expression condition = Simplifier.simplify(decide.condition());
            if (asks(way, condition, notes)) {
                boolean holds = evaluator(way).holds(condition);
                follow(way, holds ? decide.whenTrue() : decide.whenFalse(), notes);
            }
        } else if (flow instanceof Flow.Pick pick) {
            evaluator(way)
                    .elements(pick.set())
                    .forEach(element -> follow(way.choosing(pick.variable(), element), pick.next(), notes));
        } else if (flow instanceof Flow.Choose choose) {
            choose.ways().forEach(one -> follow(way.at(one.step()), one.flow(), notes));
        } else {
            notes.arrived(way, flow instanceof Flow.Arrive arrive ? Optional.of(arrive.place()) : Optional.empty());
        }
    }

    /** Whether an expression can be evaluated; otherwise its variable is asked for what it does not have. */
    private boolean asks(Way way, Expression expression, Notes notes) {
        Optional<String> rule = Missing.in(expression, evaluator(way));
        rule.ifPresent(broken -> notes.broke(way, broken));
        return rule.isEmpty();
    }

    private void follow(Way way, Flow.Do todo, Notes notes) {
        if (todo.operation() instanceof Operation.Await await) {
            Expression condition = Simplifier.simplify(await.condition());
            if (asks(way, condition, notes) && evaluator(way).holds(condition)) {
                follow(way, todo.next(), notes);
            }
        } else if (todo.operation() instanceof Operation.Misuse misuse) {
            Expression wrong = Simplifier.simplify(misuse.wrong());
            if (!asks(way, wrong, notes)) {
                return;
            }
            if (evaluator(way).holds(wrong)) {
                notes.broke(way, misuse.rule());
            } else {
                follow(way, todo.next(), notes);
            }
        } else {
            Operation.Assign assign = (Operation.Assign) todo.operation();
            if (assignsItself(assign) || asks(way, Simplifier.simplify(assign.value()), notes)) {
                follow(assigned(way, assign), todo.next(), notes);
            }
        }
    }

    private Way assigned(Way way, Operation.Assign assign) {
        if (assignsItself(assign)) {
            return way;
        }
        try {
            Value value = evaluator(way).value(Simplifier.simplify(assign.value()));
            return way.assigned(way.state().with(assign.variable().name(), value));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return way.failing(e);
        }
    }

    /**
     * Whether a step does nothing at all, whichever way it goes: then it is a step all the same. A way that nobody can
     * take, since its condition is known from the text, is none.
     */
    static boolean onlyStutters(Flow flow, Place place, Place step) {
        if (flow instanceof Flow.Do todo) {
            boolean changes = todo.operation() instanceof Operation.Assign assign && !assignsItself(assign);
            return !changes && onlyStutters(todo.next(), place, step);
        }
        if (flow instanceof Flow.Decide decide) {
            Expression condition = Simplifier.simplify(decide.condition());
            boolean always = condition.equals(new Expression.BooleanLiteral(true));
            boolean never = condition.equals(new Expression.BooleanLiteral(false));
            return (never || onlyStutters(decide.whenTrue(), place, step))
                    && (always || onlyStutters(decide.whenFalse(), place, step));
        }
        if (flow instanceof Flow.Pick pick) {
            return onlyStutters(pick.next(), place, step);
        }
        if (flow instanceof Flow.Choose choose) {
            return choose.ways().stream()
                    .filter(way -> way.step().equals(step))
                    .allMatch(way -> onlyStutters(way.flow(), place, step));
        }
        return flow instanceof Flow.Arrive arrive && arrive.place().equals(place);
    }

    static boolean assignsItself(Operation.Assign assign) {
        return Simplifier.simplify(assign.value()).equals(new Expression.Read(assign.variable()));
    }

    @Override
    public Set<String> broken(State state) {
        Evaluator evaluator = new Evaluator(cast.lowered(), state.values());
        return protocol.objects().stream()
                .filter(object -> !holds(object.always(), evaluator))
                .map(KernelObject::invariantName)
                .collect(Collectors.toSet());
    }

    static boolean uses(ProcessFlow process, KernelObject object) {
        Set<Variable> its = new HashSet<>();
        object.always().forEach(rule -> Expressions.reads(rule.condition()).forEach(its::add));
        object.atEnd().forEach(rule -> Expressions.reads(rule.condition()).forEach(its::add));
        return process.places().stream().anyMatch(place -> assigns(place.flow(), its));
    }

    private static boolean assigns(Flow flow, Set<Variable> variables) {
        if (flow instanceof Flow.Do todo) {
            boolean here = todo.operation() instanceof Operation.Assign assign && variables.contains(assign.variable());
            return here || assigns(todo.next(), variables);
        }
        if (flow instanceof Flow.Decide decide) {
            return assigns(decide.whenTrue(), variables) || assigns(decide.whenFalse(), variables);
        }
        if (flow instanceof Flow.Pick pick) {
            return assigns(pick.next(), variables);
        }
        return flow instanceof Flow.Choose choose
                && choose.ways().stream().anyMatch(way -> assigns(way.flow(), variables));
    }
}
