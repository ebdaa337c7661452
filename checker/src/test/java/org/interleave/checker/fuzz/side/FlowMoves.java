package org.interleave.checker.fuzz.side;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interleave.checker.evaluate.Evaluator;
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
 * Follows the control flow, one operation after the other. It knows nothing of how steps become actions: what it finds
 * is what the statements say.
 */
final class FlowMoves implements Moves {
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

        default void misused(String object) {}
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
        follow(begin(state, player, place), place.flow(), (way, target) -> {
            boolean stutters = !way.changes()
                    && !place.info().spins()
                    && !way.step().info().spins()
                    && target.filter(place::equals).isPresent();
            if (!stutters || onlyStutters(place.flow(), place, way.step())) {
                way.failed().ifPresent(reason -> {
                    throw reason;
                });
                moves.add(new Move(
                        player.process(),
                        player.member(),
                        place,
                        way.step(),
                        cast.moved(player, way.state(), target),
                        1));
            }
        });
        return moves;
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
            boolean holds = evaluator(way).holds(decide.condition());
            follow(way, holds ? decide.whenTrue() : decide.whenFalse(), notes);
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

    private void follow(Way way, Flow.Do todo, Notes notes) {
        if (todo.operation() instanceof Operation.Await await) {
            if (evaluator(way).holds(await.condition())) {
                follow(way, todo.next(), notes);
            }
        } else if (todo.operation() instanceof Operation.Misuse misuse) {
            if (evaluator(way).holds(misuse.wrong())) {
                notes.misused(misuse.object());
            }
            follow(way, todo.next(), notes);
        } else {
            follow(assigned(way, (Operation.Assign) todo.operation()), todo.next(), notes);
        }
    }

    private Way assigned(Way way, Operation.Assign assign) {
        if (assignsItself(assign)) {
            return way;
        }
        try {
            Value value = evaluator(way).value(assign.value());
            return way.assigned(way.state().with(assign.variable().name(), value));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return way.failing(e);
        }
    }

    /**
     * Whether a step does nothing at all, whichever way it goes: then it is a step all the same. A way that nobody can
     * take, since its condition is known from the text, is none.
     */
    private static boolean onlyStutters(Flow flow, Place place, Place step) {
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

    private static boolean assignsItself(Operation.Assign assign) {
        return Simplifier.simplify(assign.value()).equals(new Expression.Read(assign.variable()));
    }

    @Override
    public Set<String> broken(State state) {
        Map<String, String> invariants = new HashMap<>();
        protocol.objects().forEach(object -> invariants.put(object.name(), object.invariantName()));
        Set<String> broken = new HashSet<>();
        for (Cast.Player player : cast.players()) {
            cast.place(player, state)
                    .ifPresent(place -> follow(begin(state, player, place), place.flow(), new Notes() {
                        @Override
                        public void arrived(Way way, Optional<Place> target) {}

                        @Override
                        public void misused(String object) {
                            broken.add(invariants.get(object));
                        }
                    }));
        }
        for (KernelObject object : protocol.objects()) {
            if (breaks(object, state)) {
                broken.add(object.invariantName());
            }
        }
        return broken;
    }

    private boolean breaks(KernelObject object, State state) {
        Evaluator evaluator = new Evaluator(cast.lowered(), state.values());
        if (object.always().stream().anyMatch(rule -> !evaluator.holds(rule.condition()))) {
            return true;
        }
        for (Cast.Player player : cast.players()) {
            boolean ended = cast.place(player, state).isEmpty();
            if (ended && uses(player.flow(), object)) {
                Evaluator its = evaluator.as(player.member());
                if (object.atEnd().stream().anyMatch(rule -> !its.holds(rule.condition()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean uses(ProcessFlow process, KernelObject object) {
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
