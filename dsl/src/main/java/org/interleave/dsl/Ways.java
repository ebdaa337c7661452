package org.interleave.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.interleave.dsl.tree.Statement;
import org.interleave.dsl.tree.StepInfo;

/** The ways of a choice, while a hunk changes them. */
@Library
final class Ways {
    /** A process by rules stays one with a single rule. */
    private static final String RULES = "rules";

    private Ways() {}

    /**
     * A choice with other statements in its ways. A way without a name in which nothing is left is no way any more.
     *
     * @param either the choice
     * @param change from the statements of a way to those that stand there instead
     * @return the ways that are left
     */
    static List<Statement.Way> changed(Statement.Either either, UnaryOperator<List<Statement>> change) {
        List<Statement.Way> ways = new ArrayList<>();
        for (Statement.Way way : either.ways()) {
            List<Statement> body = change.apply(way.body());
            if (way.name().isPresent() || !body.isEmpty() || way.body().isEmpty()) {
                ways.add(new Statement.Way(way.name(), way.operations(), body, way.waitsItsTurn(), way.location()));
            }
        }
        return ways;
    }

    /** The choice between some of its ways; one that is left alone is no choice. */
    static List<Statement> left(Statement.Either either, List<Statement.Way> ways) {
        Statement.Either left = with(either, ways);
        if (ways.size() != 1
                || either.ways().size() == 1
                || either.info().label().name().equals(RULES)) {
            return List.of(left);
        }
        Statement.Way only = ways.get(0);
        List<Statement> statements = new ArrayList<>();
        if (only.name().isPresent()) {
            statements.add(new Statement.Step(left.info(), only.operations()));
        }
        statements.addAll(only.body());
        return statements;
    }

    /** The choice with other ways. It is strongly fair for a way that waits its turn while it has such a way. */
    static Statement.Either with(Statement.Either either, List<Statement.Way> ways) {
        boolean waited = either.ways().stream().anyMatch(Statement.Way::waitsItsTurn);
        boolean waits = ways.stream().anyMatch(Statement.Way::waitsItsTurn);
        StepInfo info = either.info();
        boolean fair = waits || (info.stronglyFair() && !waited);
        return new Statement.Either(fair == info.stronglyFair() ? info : info.stronglyFair(fair), ways);
    }

    /** The name of a way; of one without a name, that of the step or call it begins with. */
    static String name(Statement.Way way) {
        return way.name().or(() -> first(way.body())).orElse("nothing");
    }

    private static Optional<String> first(List<Statement> statements) {
        Optional<Statement> first = statements.stream()
                .filter(statement -> !(statement instanceof Statement.Local))
                .findFirst();
        return first.flatMap(statement -> statement instanceof Statement.Function call
                ? Optional.of(call.name())
                : statement.step().map(step -> step.name()).or(() -> first(statement.inside())));
    }
}
