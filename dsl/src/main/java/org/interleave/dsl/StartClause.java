package org.interleave.dsl;

import java.util.Optional;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Label;
import org.interleave.dsl.tree.Start;
import org.interleave.dsl.tree.Variable;

/** One thing that is so in one of several ways to begin: where a process stands, or what value a variable has. */
@Library
public final class StartClause {
    private final Optional<Start.Place> place;
    private final Optional<Start.FirstValue> value;

    private StartClause(Optional<Start.Place> place, Optional<Start.FirstValue> value) {
        this.place = place;
        this.value = value;
    }

    static StartClause place(String process, Optional<Label> label) {
        return new StartClause(Optional.of(new Start.Place(process, label)), Optional.empty());
    }

    static StartClause value(Variable variable, Expression value) {
        return new StartClause(Optional.empty(), Optional.of(new Start.FirstValue(variable, value)));
    }

    Optional<Start.Place> place() {
        return place;
    }

    Optional<Start.FirstValue> value() {
        return value;
    }
}
