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
        if (renamed instanceof Statement.Also also) {
            // What happens with the last step is another statement in each expansion: another step leads there.
            return new Statement.Also(also.operations(), also.location());
        }
        if (renamed instanceof Statement.Goto jump) {
            List<String> expansions = new ArrayList<>(jump.expansions());
            expansions.add(suffix);
            return new Statement.Goto(jump.label(), expansions, jump.location());
        }
        return renamed.mapInside(this::all);
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
