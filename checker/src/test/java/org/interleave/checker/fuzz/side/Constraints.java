package org.interleave.checker.fuzz.side;

import java.util.List;
import org.interleave.dsl.tree.Definition;
import org.interleave.dsl.tree.Expression;
import org.interleave.generator.lower.Simplifier;

/** Says which states of a graph lie outside of constraints: they are looked at, and nothing follows them. */
final class Constraints {
    private final Observed observed;
    private final List<Expression> conditions;

    /**
     * The constraints of a protocol.
     *
     * @param graph tells its states, and what can happen in them
     * @param cast its processes
     * @param printed whether conditions are as simple as they are printed, and the evaluator says who waits
     */
    Constraints(Explored graph, Cast cast, boolean printed) {
        this.observed = new Observed(graph, cast, !printed);
        this.conditions = cast.lowered().protocol().constraints().stream()
                .map(Definition::condition)
                .map(condition -> observed.prepared(printed ? Simplifier.simplify(condition) : condition))
                .toList();
    }

    boolean isEmpty() {
        return conditions.isEmpty();
    }

    boolean leaveOut(int number) {
        return conditions.stream().anyMatch(condition -> !observed.at(number).holds(condition));
    }
}
