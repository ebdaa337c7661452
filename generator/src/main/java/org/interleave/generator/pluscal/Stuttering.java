package org.interleave.generator.pluscal;

import java.util.ArrayList;
import java.util.List;
import org.interleave.dsl.flow.Flow;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Operation;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.generator.lower.Simplifier;

/**
 * Leaves out the ways of a step that change nothing and come back to it, as the direct module does: the step waits until
 * it can take another way. A step that has no other way keeps it, and so does one that spins.
 */
final class Stuttering {
    private final Place place;
    /** What stands for whoever takes the step; a condition on it may be decided. */
    private final Expression self;

    private Stuttering(Place place, Expression self) {
        this.place = place;
        this.self = self;
    }

    /** What happens at a place, without the ways that change nothing and come back. */
    static Flow leftOut(Place place, Flow flow, Expression self) {
        return new Stuttering(place, self).without(place, flow, false);
    }

    private Flow without(Place step, Flow flow, boolean changed) {
        if (flow instanceof Flow.Do todo) {
            return new Flow.Do(
                    todo.operation(),
                    todo.origin(),
                    without(step, todo.next(), changed || Flows.isChange(todo.operation())));
        }
        if (flow instanceof Flow.Pick pick) {
            return new Flow.Pick(pick.variable(), pick.set(), without(step, pick.next(), changed));
        }
        if (flow instanceof Flow.Choose choose) {
            return choice(choose, changed);
        }
        return flow instanceof Flow.Decide decide ? decision(step, decide, changed) : flow;
    }

    private Flow decision(Place step, Flow.Decide decide, boolean changed) {
        if (changed || place.info().spins() || step.info().spins()) {
            return decide;
        }
        if (Simplifier.simplify(Expressions.as(self, decide.condition()))
                instanceof Expression.BooleanLiteral decided) {
            return without(step, decided.value() ? decide.whenTrue() : decide.whenFalse(), false);
        }
        Flow whenTrue = without(step, decide.whenTrue(), false);
        Flow whenFalse = without(step, decide.whenFalse(), false);
        boolean stays = Flows.changesNothingAndLeadsTo(place, whenTrue);
        if (stays == Flows.changesNothingAndLeadsTo(place, whenFalse)) {
            return new Flow.Decide(decide.condition(), decide.words(), whenTrue, whenFalse, decide.location());
        }
        return stays
                ? await(Simplifier.negate(decide.condition()), decide.location(), whenFalse)
                : await(decide.condition(), decide.location(), whenTrue);
    }

    private static Flow await(Expression condition, SourceLocation location, Flow next) {
        return new Flow.Do(new Operation.Await(condition, location), Flow.Origin.STEP, next);
    }

    private Flow choice(Flow.Choose choose, boolean changed) {
        List<Flow.Alternative> ways = choose.ways().stream()
                .map(way -> new Flow.Alternative(way.step(), way.word(), without(way.step(), way.flow(), changed)))
                .toList();
        if (changed) {
            return new Flow.Choose(ways);
        }
        List<Flow.Alternative> kept = new ArrayList<>();
        for (Flow.Alternative way : ways) {
            boolean stepDoesSomething =
                    ways.stream().anyMatch(other -> other.step().equals(way.step()) && !stutters(other));
            if (place.info().spins() || !stepDoesSomething || !stutters(way)) {
                kept.add(way);
            }
        }
        return new Flow.Choose(kept);
    }

    private boolean stutters(Flow.Alternative way) {
        return !way.step().info().spins() && Flows.changesNothingAndLeadsTo(place, way.flow());
    }
}
