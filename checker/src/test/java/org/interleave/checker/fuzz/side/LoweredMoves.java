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
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Variable;
import org.interleave.generator.lower.Action;
import org.interleave.generator.lower.Choice;
import org.interleave.generator.lower.Cut;
import org.interleave.generator.lower.Destination;
import org.interleave.generator.lower.Guards;
import org.interleave.generator.lower.LoweredProcess;
import org.interleave.generator.lower.LoweredProtocol;

/** Takes the actions that the steps were lowered to: what is printed, before it is printed. */
final class LoweredMoves implements Moves {
    private final LoweredProtocol lowered;
    private final Cast cast;

    LoweredMoves(Cast cast) {
        this.cast = cast;
        this.lowered = cast.lowered();
    }

    @Override
    public List<State> first() {
        return new FirstStates(
                        lowered.protocol(),
                        cast,
                        (player, evaluator) ->
                                place(lowered.process(player.process()).start(), evaluator))
                .all();
    }

    private static Optional<Place> place(Destination destination, Evaluator evaluator) {
        if (destination instanceof Destination.Split split) {
            return place(evaluator.holds(split.condition()) ? split.whenTrue() : split.whenFalse(), evaluator);
        }
        return ((Destination.Stand) destination).place();
    }

    @Override
    public List<Move> from(State state) {
        List<Move> moves = new ArrayList<>();
        for (Cast.Player player : cast.players()) {
            Optional<Place> place = cast.place(player, state);
            LoweredProcess process = lowered.process(player.process());
            if (place.isEmpty()) {
                continue;
            }
            String name = place.orElseThrow().name();
            for (Action action : process.actions()) {
                if (name.equals(action.place().name())) {
                    begin(player, state, action, Optional.empty(), moves);
                }
            }
            for (Cut cut : process.cuts()) {
                if (name.equals(cut.place().name())) {
                    begin(player, state, cut.asAction(), Optional.of(cut.rule()), moves);
                }
            }
        }
        return moves;
    }

    private void begin(Cast.Player player, State state, Action action, Optional<String> breaks, List<Move> moves) {
        Evaluator evaluator = new Evaluator(cast.lowered(), state.values()).as(player.member());
        choose(player, state, action, breaks, 0, action.guards(), 1, evaluator, moves);
    }

    /** In the order in which it is printed: a choice comes behind the guards that it does not matter to, if they have a value. */
    private void choose(
            Cast.Player player,
            State state,
            Action action,
            Optional<String> breaks,
            int choice,
            List<Expression> guards,
            long before,
            Evaluator evaluator,
            List<Move> moves) {
        List<Choice> open = action.choices().subList(choice, action.choices().size());
        List<Expression> asked = Guards.before(open, guards);
        List<Expression> left = Guards.without(guards, asked);
        long copies = before;
        for (Expression guard : asked) {
            copies *= Copies.of(guard, evaluator);
            if (copies == 0) {
                return;
            }
        }
        if (choice == action.choices().size()) {
            take(player, state, action, breaks, copies, evaluator, moves);
            return;
        }
        Choice chosen = action.choices().get(choice);
        for (Value element : evaluator.elements(chosen.set())) {
            Evaluator chose = evaluator.with(chosen.variable(), element);
            choose(player, state, action, breaks, choice + 1, left, copies, chose, moves);
        }
    }

    private void take(
            Cast.Player player,
            State state,
            Action action,
            Optional<String> breaks,
            long copies,
            Evaluator evaluator,
            List<Move> moves) {
        if (breaks.isPresent()) {
            moves.add(
                    new Move(player.process(), player.member(), action.place(), action.step(), state, copies, breaks));
            return;
        }
        Map<String, Value> values = new HashMap<>(state.values());
        for (Map.Entry<Variable, Expression> update : action.updates().entrySet()) {
            values.put(update.getKey().name(), evaluator.value(update.getValue()));
        }
        State target = cast.moved(player, new State(values), place(action.destination(), evaluator));
        moves.add(new Move(player.process(), player.member(), action.place(), action.step(), target, copies, breaks));
    }

    @Override
    public Set<String> broken(State state) {
        Evaluator evaluator = new Evaluator(cast.lowered(), state.values());
        Set<String> broken = new HashSet<>();
        lowered.invariants().forEach(invariant -> {
            if (invariant.states().stream().anyMatch(clause -> !evaluator.holds(clause.condition()))) {
                broken.add(invariant.name());
            }
        });
        return broken;
    }
}
