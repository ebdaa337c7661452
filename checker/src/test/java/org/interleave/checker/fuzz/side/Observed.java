package org.interleave.checker.fuzz.side;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.interleave.checker.evaluate.Evaluator;
import org.interleave.checker.value.SetValue;
import org.interleave.checker.value.Value;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Type;
import org.interleave.dsl.tree.Variable;

/** Evaluates what properties say of the states of a graph. */
final class Observed {
    private final Explored graph;
    private final Cast cast;
    /** Whether it is read off the graph who waits, and not left to the evaluator. */
    private final boolean seesWhoWaits;
    /** For each process a variable that only this class knows: who of it waits. */
    private final Map<String, Variable> waiting = new HashMap<>();

    private final Map<Integer, Evaluator> evaluators = new HashMap<>();

    Observed(Explored graph, Cast cast, boolean seesWhoWaits) {
        this.graph = graph;
        this.cast = cast;
        this.seesWhoWaits = seesWhoWaits;
        for (Cast.Player player : cast.players()) {
            waiting.put(
                    player.process(),
                    new Variable(" waiting " + player.process(), new Type.BooleanType(), this, SourceLocation.NONE));
        }
    }

    /** An expression without the questions whether somebody waits. */
    Expression prepared(Expression expression) {
        if (expression instanceof Expression.Reference reference) {
            return prepared(Expressions.inlined(reference));
        }
        if (seesWhoWaits && expression instanceof Expression.Waits waits) {
            Expression who = waits.member().map(this::prepared).orElse(new Expression.NameLiteral(waits.process()));
            return new Expression.Binary(BinaryOperator.IN, who, new Expression.Read(waiting.get(waits.process())));
        }
        return Expressions.mapParts(expression, this::prepared);
    }

    Evaluator at(int number) {
        return evaluators.computeIfAbsent(number, n -> new Evaluator(cast.lowered(), values(n)));
    }

    /** The step from one state to another. */
    Evaluator step(int from, int to) {
        return at(from).before(values(to));
    }

    private Map<String, Value> values(int number) {
        State state = graph.state(number);
        Map<String, Value> values = new HashMap<>(state.values());
        waiting.forEach((process, variable) -> values.put(variable.name(), new SetValue(waiting(process, number))));
        return values;
    }

    private List<Value> waiting(String process, int number) {
        return cast.players().stream()
                .filter(player -> player.process().equals(process))
                .filter(player -> cast.place(player, graph.state(number)).isPresent())
                .filter(player -> graph.moves(number).stream()
                        .noneMatch(move ->
                                move.process().equals(process) && move.member().equals(player.member())))
                .map(Cast.Player::member)
                .toList();
    }
}
