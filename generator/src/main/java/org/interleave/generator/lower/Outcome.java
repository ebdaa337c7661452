package org.interleave.generator.lower;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.dsl.flow.Flow;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Variable;

/** What a step comes to: its ways, with new values over the old state. */
sealed interface Outcome {
    /** The end of a way. */
    record Leaf(Map<Variable, Expression> updates, Destination destination, List<String> c) implements Outcome {}

    /** A rule that the way breaks where a condition holds; it goes on only where it does not. */
    record Checked(Rule rule, Expression wrong, Outcome next) implements Outcome {}

    /**
     * A rule that can be broken.
     *
     * @param name name of its invariant
     * @param message what is wrong when it is broken
     * @param written the value that does not fit its variable, where it is that
     * @param location the line that breaks it
     */
    record Rule(String name, String message, Optional<Cut.Written> written, SourceLocation location) {
        Rule(String name, String message, SourceLocation location) {
            this(name, message, Optional.empty(), location);
        }
    }

    /** A condition that the way waits for. */
    record Awaited(Expression condition, Outcome next) implements Outcome {}

    /** An element that the way chooses. */
    record Picked(Choice choice, Outcome next) implements Outcome {}

    /** Two ways. */
    record Fork(Expression condition, Optional<Flow.Words> words, Outcome whenTrue, Outcome whenFalse)
            implements Outcome {}

    /** Any of several ways. */
    record Ways(List<Way> ways) implements Outcome {}

    /** One of several ways. */
    record Way(Place step, Optional<String> word, Outcome outcome) {}
}
