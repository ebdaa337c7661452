package org.interleave.checker.fuzz.side;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interleave.checker.evaluate.Evaluator;
import org.interleave.checker.evaluate.Typing;
import org.interleave.checker.value.Value;
import org.interleave.dsl.flow.Flow;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.KernelObject;
import org.interleave.dsl.tree.Operation;
import org.interleave.dsl.tree.VariableDeclaration;
import org.interleave.generator.lower.Simplifier;

/**
 * Follows the statements to their end whatever they misuse, and takes notes on the way: a step that misuses something is a
 * step like others, with the list of all rules that it breaks. Only where a value is missing it cannot go on.
 */
final class UncutMoves {
    private final Cast cast;
    private final Cast.Player player;
    private final State before;
    private final Place place;
    private final List<Taken> taken = new ArrayList<>();

    private UncutMoves(Cast cast, Cast.Player player, State before, Place place) {
        this.cast = cast;
        this.player = player;
        this.before = before;
        this.place = place;
    }

    /**
     * What comes of a step.
     *
     * @param player who takes it
     * @param place where it stands before it
     * @param step the step, or the first step of a way
     * @param target the state that it leads to; empty if it comes to its end nowhere, since it waits or a value is missing
     * @param broken the rules that were broken on the way, in order
     */
    record Taken(Cast.Player player, Place place, Place step, Optional<State> target, List<String> broken) {}

    /** All steps from a state. */
    static List<Taken> from(Cast cast, State state) {
        List<Taken> all = new ArrayList<>();
        for (Cast.Player player : cast.players()) {
            Optional<Place> place = cast.place(player, state);
            if (place.isPresent()) {
                UncutMoves moves = new UncutMoves(cast, player, state, place.orElseThrow());
                Evaluator evaluator = new Evaluator(cast.lowered(), state.values()).as(player.member());
                moves.walk(
                        place.orElseThrow().flow(),
                        new On(place.orElseThrow(), state, evaluator, List.of(), List.of(), false, Optional.empty()));
                all.addAll(moves.taken);
            }
        }
        return all;
    }

    /** An element that was chosen. */
    private record Chosen(BoundVariable variable, Value element) {}

    /** How far one came. */
    private record On(
            Place step,
            State state,
            Evaluator evaluator,
            List<Chosen> chosen,
            List<String> broken,
            boolean writes,
            Optional<RuntimeException> failed) {
        On noting(Optional<String> rule) {
            if (rule.isEmpty()) {
                return this;
            }
            List<String> all = new ArrayList<>(broken);
            all.add(rule.orElseThrow());
            return new On(step, state, evaluator, chosen, all, writes, failed);
        }

        /** A value that nobody can know matters only where the step misuses nothing. */
        On failing(RuntimeException reason) {
            return new On(step, state, evaluator, chosen, broken, true, Optional.of(failed.orElse(reason)));
        }

        On at(Place other) {
            return new On(other, state, evaluator, chosen, broken, writes, failed);
        }

        On choosing(BoundVariable variable, Value element) {
            List<Chosen> all = new ArrayList<>(chosen);
            all.add(new Chosen(variable, element));
            return new On(step, state, evaluator.with(variable, element), all, broken, writes, failed);
        }
    }

    private void walk(Flow from, On start) {
        Flow flow = from;
        On on = start;
        try {
            while (true) {
                if (flow instanceof Flow.Do todo && todo.operation() instanceof Operation.Await await) {
                    Expression condition = Simplifier.simplify(await.condition());
                    on = on.noting(Missing.in(condition, on.evaluator()));
                    if (!on.evaluator().holds(condition)) {
                        endsNowhere(on);
                        return;
                    }
                    flow = todo.next();
                } else if (flow instanceof Flow.Do todo && todo.operation() instanceof Operation.Misuse misuse) {
                    Expression wrong = Simplifier.simplify(misuse.wrong());
                    on = on.noting(Missing.in(wrong, on.evaluator()));
                    if (on.evaluator().holds(wrong)) {
                        on = on.noting(Optional.of(misuse.rule()));
                    }
                    flow = todo.next();
                } else if (flow instanceof Flow.Do todo) {
                    Operation.Assign assign = (Operation.Assign) todo.operation();
                    if (!FlowMoves.assignsItself(assign)) {
                        Expression value = Simplifier.simplify(assign.value());
                        on = on.noting(Missing.in(value, on.evaluator()));
                        on = assigned(on, assign.variable().name(), value);
                    }
                    flow = todo.next();
                } else if (flow instanceof Flow.Decide decide) {
                    Expression condition = Simplifier.simplify(decide.condition());
                    on = on.noting(Missing.in(condition, on.evaluator()));
                    flow = on.evaluator().holds(condition) ? decide.whenTrue() : decide.whenFalse();
                } else if (flow instanceof Flow.Pick pick) {
                    List<Value> elements = on.evaluator().elements(pick.set());
                    if (elements.isEmpty()) {
                        endsNowhere(on);
                    }
                    for (Value element : elements) {
                        walk(pick.next(), on.choosing(pick.variable(), element));
                    }
                    return;
                } else if (flow instanceof Flow.Choose choose) {
                    for (Flow.Alternative way : choose.ways()) {
                        walk(way.flow(), on.at(way.step()));
                    }
                    return;
                } else {
                    arrive(on, flow instanceof Flow.Arrive arrive ? Optional.of(arrive.place()) : Optional.empty());
                    return;
                }
            }
        } catch (IllegalArgumentException | ArithmeticException e) {
            if (on.broken().isEmpty()) {
                throw e;
            }
            endsNowhere(on);
        }
    }

    private On assigned(On on, String variable, Expression value) {
        try {
            return writing(on, variable, on.evaluator().value(value));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return on.failing(e);
        }
    }

    private On writing(On on, String variable, Value value) {
        State state = on.state().with(variable, value);
        Evaluator evaluator = new Evaluator(cast.lowered(), state.values()).as(player.member());
        for (Chosen chosen : on.chosen()) {
            evaluator = evaluator.with(chosen.variable(), chosen.element());
        }
        return new On(on.step(), state, evaluator, on.chosen(), on.broken(), true, on.failed());
    }

    /** What was misused before a wait was misused all the same. */
    private void endsNowhere(On on) {
        if (!on.broken().isEmpty()) {
            taken.add(new Taken(player, place, on.step(), Optional.empty(), on.broken()));
        }
    }

    private void arrive(On on, Optional<Place> target) {
        if (on.failed().isPresent()) {
            throw on.failed().orElseThrow();
        }
        boolean stutters = !on.writes()
                && on.broken().isEmpty()
                && !place.info().spins()
                && !on.step().info().spins()
                && target.equals(Optional.of(place));
        if (stutters && !FlowMoves.onlyStutters(place.flow(), place, on.step())) {
            return;
        }
        State reached = cast.moved(player, on.state(), target);
        List<String> broken = new ArrayList<>(on.broken());
        broken.addAll(brokenBy(reached, target.isEmpty()));
        taken.add(new Taken(player, place, on.step(), Optional.of(reached), broken));
    }

    /** What is wrong in the state that a step leads to: rules of objects, those of the end, ranges. */
    private List<String> brokenBy(State reached, boolean ended) {
        List<String> always = new ArrayList<>();
        List<String> atEnd = new ArrayList<>();
        Evaluator evaluator = new Evaluator(cast.lowered(), reached.values()).as(player.member());
        for (KernelObject object : cast.lowered().protocol().objects()) {
            object.always().stream()
                    .filter(rule -> !evaluator.holds(rule.condition()))
                    .forEach(rule -> always.add(object.invariantName()));
            if (ended && FlowMoves.uses(player.flow(), object)) {
                object.atEnd().stream()
                        .filter(rule -> !evaluator.holds(rule.condition()))
                        .forEach(rule -> atEnd.add(object.invariantName()));
            }
        }
        List<String> all = new ArrayList<>(always);
        all.addAll(atEnd);
        Typing typing = new Typing(evaluator);
        for (VariableDeclaration declaration : cast.lowered().protocol().variables()) {
            if (!typing.isOf(
                    reached.values().get(declaration.name()),
                    declaration.variable().type())) {
                all.add("TypeOK");
            }
        }
        return all;
    }
}
