package org.interleave.dsl;

import java.util.ArrayList;
import java.util.List;
import org.interleave.dsl.tree.FairGroup;
import org.interleave.dsl.tree.Statement;
import org.interleave.dsl.tree.StepInfo;

/** Makes statements part of a named expansion: each step's name ends with the name of the expansion. */
@Library
final class Expansion {
    private final String suffix;

    private Expansion(String suffix) {
        this.suffix = suffix;
    }

    static List<Statement> named(String suffix, List<Statement> statements) {
        return new Expansion(suffix).all(statements);
    }

    private List<Statement> all(List<Statement> statements) {
        return statements.stream().map(this::one).toList();
    }

    private Statement one(Statement statement) {
        Statement renamed = statement instanceof Statement.Loop ? statement : Statements.saying(statement, this::info);
        if (renamed instanceof Statement.Branch branch) {
            return new Statement.Branch(
                    branch.info(), branch.test(), all(branch.then()), all(branch.otherwise()), branch.location());
        }
        if (renamed instanceof Statement.Loop loop) {
            return new Statement.Loop(loop.condition(), all(loop.body()), loop.location());
        }
        if (renamed instanceof Statement.Either either) {
            return new Statement.Either(
                    either.info(), either.ways().stream().map(this::way).toList());
        }
        if (renamed instanceof Statement.With with) {
            return new Statement.With(with.variable(), with.set(), all(with.body()), with.location());
        }
        if (renamed instanceof Statement.Atomic atomic) {
            return new Statement.Atomic(atomic.info(), all(atomic.body()));
        }
        if (renamed instanceof Statement.Function function) {
            return new Statement.Function(function.name(), function.file(), all(function.body()), function.location());
        }
        if (renamed instanceof Statement.Also also) {
            // What happens with the last step is another statement in each expansion: another step leads there.
            return new Statement.Also(also.operations(), also.location());
        }
        if (renamed instanceof Statement.Goto jump) {
            List<String> expansions = new ArrayList<>(jump.expansions());
            expansions.add(suffix);
            return new Statement.Goto(jump.label(), expansions, jump.location());
        }
        return renamed;
    }

    private Statement.Way way(Statement.Way way) {
        return new Statement.Way(way.name(), way.operations(), all(way.body()), way.waitsItsTurn(), way.location());
    }

    /** A step that is fair by itself stays so: its group is called after it. */
    private StepInfo info(StepInfo info) {
        StepInfo renamed = info.in(suffix);
        return info.fairGroup()
                .filter(group -> group.name().equals(info.name()))
                .map(group -> renamed.fairIn(new FairGroup(renamed.name(), group.strong())))
                .orElse(renamed);
    }
}
