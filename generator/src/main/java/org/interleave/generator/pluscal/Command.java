package org.interleave.generator.pluscal;

import java.util.List;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Variable;

/** A statement of PlusCal that stands behind a label. */
sealed interface Command {
    /** {@code await condition}. */
    record Await(Expression condition) implements Command {}

    /** {@code x := a}, or {@code x[i] := a || x[j] := b}: several updates of one variable that do not read it. */
    record Assign(List<Single> singles) implements Command {
        public Assign {
            singles = List.copyOf(singles);
        }

        static Assign of(Variable variable, Expression value) {
            return new Assign(List.of(new Single(variable, value)));
        }
    }

    /** A variable and its new value. */
    record Single(Variable variable, Expression value) {}

    /** {@code if (condition) { ... } else { ... }}. */
    record If(Expression condition, Block then, Block otherwise) implements Command {}

    /** {@code either { ... } or { ... }}. */
    record Either(List<Block> ways) implements Command {
        public Either {
            ways = List.copyOf(ways);
        }
    }

    /** {@code with (x \in S) { ... }}: any element of a set. */
    record Pick(String name, Expression set, Block body) implements Command {}

    /** {@code with (x = e) { ... }}: a name for a value. */
    record Let(String name, Expression value, Block body) implements Command {}
}
