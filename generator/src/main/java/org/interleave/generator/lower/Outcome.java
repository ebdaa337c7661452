package org.interleave.generator.lower;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.dsl.flow.Flow;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Operation;
import org.interleave.dsl.tree.Variable;

/** What a step comes to: its ways, with new values over the old state. */
sealed interface Outcome {
    /** The end of a way. */
    record Leaf(List<Expression> awaits, Map<Variable, Expression> updates, Destination destination, List<String> c)
            implements Outcome {}

    /** A misuse that is possible from here on. */
    record Checked(Operation.Misuse misuse, Expression wrong, Outcome next) implements Outcome {}

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
